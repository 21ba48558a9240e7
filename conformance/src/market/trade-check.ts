import type { Certificate } from '@bc4p/protocol/certificates';
import { verifyTradeEvidence } from '@bc4p/protocol/evidence';
import type { Evidence, MessageOfType } from '@bc4p/protocol/messages';
import { WrongVerdict } from '../checks/fault.ts';
import { verifier } from '../wire/index.ts';
import { expectMembers, expectSame } from './expect.ts';
import { pathBetween } from './grid.ts';
import type { Scene } from './scene.ts';
import type { Trader } from './trader.ts';

export type Trade = MessageOfType['bc4p-trade'];

/** Judges evidence of trades as any third party does, under the root of the suite. [TRD-100] */
export async function provenTrades(evidence: Evidence, root: Certificate): Promise<readonly Trade[]> {
  const proven = await verifyTradeEvidence(evidence, { anchors: [root], verifier });
  if (proven.ok) return proven.value.map(({ trade }) => trade);
  const { code, path, facts } = proven.refusal;
  throw new WrongVerdict(`the evidence does not prove the trade: ${code} at ${path}`, { actual: facts });
}

/** What a trade has to say, as the check knows it from what it has sent. */
export interface ExpectedTrade {
  readonly seller: Trader;
  readonly buyer: Trader;
  readonly sell: string;
  readonly buy: string;
  readonly resting: 'sell' | 'buy';
  readonly kind: 'direct' | 'pay-as-offer';
  readonly energy: number;
  /** The resting offer's, in mct/kWh. */
  readonly price: number;
  /** The fee of each line from the seller to the buyer, in 10⁻⁸ EUR. */
  readonly fees: readonly bigint[];
}

/**
 * Sees that a trade says what follows from its messages by the suite's own arithmetic: energy × price, the fee of each
 * line of the way, and whoever came bears the fees. [TRD-003] [TRD-110]
 */
export function expectTrade(scene: Scene, trade: Trade, expected: ExpectedTrade): void {
  const { seller, buyer, sell, buy, resting, kind, energy, price } = expected;
  const value = BigInt(energy) * BigInt(price);
  const fees = expected.fees.reduce((sum, fee) => sum + fee, 0n);
  expectMembers(
    trade,
    {
      market: scene.market,
      kind,
      slot: scene.slot,
      sell,
      buy,
      resting,
      seller: seller.kid,
      buyer: buyer.kid,
      energy,
      price,
      fees: String(fees),
      buyerPays: String(resting === 'sell' ? value + fees : value),
      sellerReceives: String(resting === 'sell' ? value : value - fees),
    },
    'the trade',
  );
  const way = pathBetween(scene.target.setting.grid, seller.node, buyer.node);
  const quotes = way.map(({ line, direction }, place) => ({
    line: line.id,
    direction,
    energy,
    fee: String(expected.fees[place] ?? 0n),
  }));
  expectSame(trade.quotes, quotes, 'the quotes of the lines');
}
