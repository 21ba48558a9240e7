import { Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { placesFrom, SESSION_FLAGS, WHO_ACTS } from '../../participant/participant-flags.ts';
import type { TradePage } from '../../trades/own-trades.ts';
import type { TradeTotals } from '../../trades/trade-totals.ts';
import type { TradeView } from '../../trades/trade-view.ts';

interface ListedTrades {
  readonly trades: readonly TradeView[];
  readonly totals: TradeTotals;
  /** The files of evidence that were written. */
  readonly evidence: readonly string[];
}

export default class TradeList extends Bc4pCommand {
  static override summary = 'List your trades, each proven by its evidence, and what they come to.';

  static override description = `The market sends each trade with both signed messages and every certificate;
all of it is checked before it is listed. --evidence keeps that proof: in
one file, or in a folder with one file for each trade, for
\`bc4p trade verify\`.

${WHO_ACTS}

--json prints {trades: [{id, number, kind, market, slot {start, len}, side,
resting, energyWh, price (mct/kWh), quotes, fees, buyerPays, sellerReceives,
seller, buyer, sell, buy, at}], totals {trades, boughtWh, soldWh, paid,
received, fees}, evidence: [FILE]}; money in 10^-8 EUR as decimal strings.

Exit codes
  0  listed
  1  no session with the market, or something that the market sent does not hold
  2  usage`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --as alice',
    '<%= config.bin %> <%= command.id %> --as alice --evidence trades.json',
    '<%= config.bin %> <%= command.id %> --as alice --evidence proofs/ --json',
  ];

  static override flags = {
    evidence: Flags.string({
      description: 'write the evidence to this file, or into this folder one file for each trade',
      helpValue: 'DIR|FILE',
    }),
    ...SESSION_FLAGS,
  };

  async run(): Promise<ListedTrades> {
    const { flags } = await this.parse(TradeList);
    const [{ systemClock }, { openParticipant }, { MarketSession }, services] = await Promise.all([
      import('@bc4p/node/client'),
      import('../../participant/participant.ts'),
      import('../../participant/market-session.ts'),
      tradeServices(),
    ]);
    const participant = await openParticipant(placesFrom(flags), systemClock.now());
    await using session = await MarketSession.open(participant);
    const pages: TradePage[] = [];
    for await (const page of services.ownTrades(session)) pages.push(page);
    const proven = pages.flatMap(({ trades }) => trades);
    const sides = await services.ownSides(session, proven);
    const trades = proven.map(({ id, trade }) => services.tradeView(id, trade, sides.get(id)));
    const totals = services.totalsOf(trades);
    for (const line of services.describeTrades(trades, totals)) this.log(line);
    if (flags.evidence === undefined || proven.length === 0) return { trades, totals, evidence: [] };
    const all = services.mergeEvidence(pages.map(({ evidence }) => evidence));
    const files = await services.writeEvidence(flags.evidence, all, proven);
    this.log(`Evidence: ${files.length === 1 ? files[0] : `${files.length} files in ${flags.evidence}`}`);
    return { trades, totals, evidence: files };
  }
}

async function tradeServices() {
  const [own, sides, view, totals, table, write] = await Promise.all([
    import('../../trades/own-trades.ts'),
    import('../../trades/own-sides.ts'),
    import('../../trades/trade-view.ts'),
    import('../../trades/trade-totals.ts'),
    import('../../trades/trade-table.ts'),
    import('../../trades/write-evidence.ts'),
  ]);
  return { ...own, ...sides, ...view, ...totals, ...table, ...write };
}
