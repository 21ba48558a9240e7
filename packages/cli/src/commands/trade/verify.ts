import { Args, Flags } from '@oclif/core';
import { LIST_FLAGS } from '../../certificates/list-flags.ts';
import { Bc4pCommand } from '../../command.ts';
import type { TradeView } from '../../trades/trade-view.ts';

interface VerifiedTrades {
  readonly verified: true;
  readonly trades: readonly TradeView[];
}

export default class TradeVerify extends Bc4pCommand {
  static override summary = 'Check the evidence of trades, off-line, by the root certificate alone.';

  static override description = `For each trade in the file: the market's signature and the two of its
parties, all three chains up to the root at the instant of the trade, that
the messages agree on market, slot, sides, lots and time, that price, fees
and amounts follow from them, and that nobody pays more or receives less
than it signed. Of a trade between two markets also what the buyer's or
seller's market asked for, and that each market on the way between the two
charges what it signed. Certificates that ended since do not matter: a trade
is judged as of when it was made, by --crl and --deny-list too.

--json prints {verified: true, trades: [{id, number, kind, market,
sellerMarket, buyerMarket, take, slot {start, len}, resting, energyWh, price
(mct/kWh), quotes, fees, marketFees: [{market, fees, lines}], buyerPays,
sellerReceives, seller, buyer, sell, buy, at}]}; what is refused prints
{error: {code, message, requirement, path, facts, class}}.

Exit codes
  0  every trade in the file is proven
  1  one is not: code, requirement and place are named
  2  could not tell: usage, a file that cannot be read, no certificate in it`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> trade.json --root root.pem',
    '<%= config.bin %> <%= command.id %> trades.json --root alice/root.pem --json',
  ];

  static override args = {
    file: Args.string({ description: 'an evidence file', required: true }),
  };

  static override flags = {
    root: Flags.string({ description: 'the root certificate that is trusted', helpValue: 'ROOT.pem', required: true }),
    ...LIST_FLAGS,
  };

  async run(): Promise<VerifiedTrades> {
    const { args, flags } = await this.parse(TradeVerify);
    const [
      { nativeVerifier },
      { verifyTradeEvidence },
      { readAnchors },
      { readMessageFile },
      views,
      { readGivenLists },
    ] = await Promise.all([
      import('@bc4p/node/crypto'),
      import('@bc4p/protocol/evidence'),
      import('../../participant/read-certificates.ts'),
      import('../../offers/message-file.ts'),
      import('../../trades/trade-view.ts'),
      import('../../certificates/revocation-lists.ts'),
    ]);
    const anchors = await readAnchors(flags.root);
    const lists = await readGivenLists(flags, anchors);
    const read = await readMessageFile(args.file);
    const hint = 'whoever relies on the trade should ask the other side and the market for its evidence';
    if (!read.ok) this.refuse(read.refusal, hint);
    // A token alone lacks the messages that it joins and the certificates: that is what the check then says.
    const { tokens, certificates } = read.value;
    const evidence = { type: 'bc4p-evidence' as const, tokens: [...tokens], certificates: [...certificates] };
    const verified = await verifyTradeEvidence(evidence, { anchors, ...lists, verifier: nativeVerifier() });
    if (!verified.ok) this.refuse(verified.refusal, hint);
    const trades = verified.value.map(({ id, trade, crossing }) => views.tradeView(id, trade, undefined, crossing));
    for (const trade of trades) {
      for (const line of views.describeTrade(trade)) this.log(line);
    }
    const markets = [...new Set(trades.map(({ market }) => market))];
    this.log(`Proven: ${trades.length} trade${trades.length === 1 ? '' : 's'} of ${markets.join(', ')}`);
    return { verified: true, trades };
  }
}
