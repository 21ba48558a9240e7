import { Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { placesFrom, SESSION_FLAGS, WHO_ACTS } from '../../participant/participant-flags.ts';
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

--json prints {trades: [{id, number, kind, market, sellerMarket,
buyerMarket, take, slot {start, len}, side, resting, energyWh, price
(mct/kWh), quotes, fees, marketFees: [{market, fees, lines}], buyerPays,
sellerReceives, seller, buyer, sell, buy, at}], totals {trades, boughtWh,
soldWh, paid, received, fees, marketFees: [{market, fees}], abroad:
[{market, trades}]}, evidence: [FILE]}; money in 10^-8 EUR as decimal
strings. take is there for a trade with another market.

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
      description: 'add the evidence to this file, or to this folder one file for each trade',
      helpValue: 'DIR|FILE',
    }),
    ...SESSION_FLAGS,
  };

  async run(): Promise<ListedTrades> {
    const { flags } = await this.parse(TradeList);
    const [{ systemClock }, { openParticipant }, { MarketSession }, { listTrades }, { describeTrades }] =
      await Promise.all([
        import('@bc4p/node/client'),
        import('../../participant/participant.ts'),
        import('../../participant/market-session.ts'),
        import('../../trades/list-trades.ts'),
        import('../../trades/trade-table.ts'),
      ]);
    const participant = await openParticipant(placesFrom(flags), systemClock.now());
    if (flags.evidence !== undefined) {
      const { assertEvidencePlace } = await import('../../trades/evidence-file.ts');
      await assertEvidencePlace(flags.evidence);
    }
    await using session = await MarketSession.open(participant);
    const { trades, totals, proven, evidence } = await listTrades(session);
    for (const line of describeTrades(trades, totals)) this.log(line);
    if (flags.evidence === undefined || proven.length === 0) return { trades, totals, evidence: [] };
    const { writeEvidence } = await import('../../trades/write-evidence.ts');
    const files = await writeEvidence(flags.evidence, evidence, proven);
    this.log(`Evidence: ${files.length === 1 ? files[0] : `${files.length} files in ${flags.evidence}`}`);
    return { trades, totals, evidence: files };
  }
}
