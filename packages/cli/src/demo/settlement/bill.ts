import type { Statement } from '@bc4p/protocol/messages';
import type { PostingKind } from '@bc4p/protocol/settlement';
import { type Money, money, type WattHours, wattHours } from '@bc4p/protocol/units';
import type { DemoTrade } from '../demo-market.ts';
import type { Participant } from '../participants.ts';

/** What somebody pays (negative) or gets for the day, split by what it is for. Money in 10⁻⁸ EUR, energy in Wh. */
export interface Bill {
  readonly name: string;
  readonly kind: Participant['kind'];
  readonly market: string;
  readonly bought: WattHours;
  readonly sold: WattHours;
  /** What the energy of its trades costs (negative) and brings, fees aside. */
  readonly purchases: Money;
  readonly sales: Money;
  /** The fees that it bears (negative), by line; the one who comes to a resting offer bears them. */
  readonly fees: readonly LineFee[];
  /** Booked less metered, summed by sign: what others had to supply for it, and what it left to others. */
  readonly short: WattHours;
  readonly surplus: WattHours;
  readonly deviation: Money;
  readonly service: Money;
  /** Balancing energy and its effect on the frequency. */
  readonly balancing: Money;
  readonly total: Money;
  /** Slots in which a reading was missing. */
  readonly estimated: number;
}

/** What somebody pays for one line. */
export interface LineFee {
  readonly market: string;
  readonly line: string;
  readonly amount: Money;
}

/** Adds up a participant's day from its statements, and what they say of trades from the trades themselves. */
export function billOf(
  { name, kind }: Pick<Participant, 'name' | 'kind'>,
  market: string,
  trades: readonly DemoTrade[],
  statements: readonly Statement[],
): Bill {
  const posted = (...kinds: readonly PostingKind[]): Money =>
    money(
      statements
        .flatMap(({ postings }) => postings)
        .filter((posting) => kinds.includes(posting.kind))
        .reduce((sum, { amount }) => sum + BigInt(amount), 0n),
    );
  const deliveries = statements.flatMap(({ delivery }) => (delivery ? [delivery] : []));
  const deviations = deliveries.map(({ deviation }) => deviation);
  const own = trades.filter(({ seller, buyer }) => seller === name || buyer === name);
  const energyOf = (side: 'seller' | 'buyer'): WattHours =>
    wattHours(own.filter((trade) => trade[side] === name).reduce((sum, { energy }) => sum + energy, 0));
  const worth = (side: 'seller' | 'buyer'): bigint =>
    own.filter((trade) => trade[side] === name).reduce((sum, trade) => sum + worthOf(trade), 0n);
  return {
    name,
    kind,
    market,
    bought: energyOf('buyer'),
    sold: energyOf('seller'),
    purchases: money(-worth('buyer')),
    sales: money(worth('seller')),
    fees: feesOf(name, own),
    short: wattHours(deviations.reduce((sum, wh) => sum + Math.max(0, wh), 0)),
    surplus: wattHours(deviations.reduce((sum, wh) => sum + Math.max(0, -wh), 0)),
    deviation: posted('deviation'),
    service: posted('service'),
    balancing: posted('balancing-energy', 'balancing-service'),
    total: posted('sales', 'purchases', 'deviation', 'service', 'balancing-energy', 'balancing-service'),
    estimated: deliveries.filter(({ meters }) => meters.some(({ estimated }) => estimated)).length,
  };
}

/** What a trade's energy costs at the price of the offer that was there first. */
const worthOf = ({ resting, buyerPays, sellerReceives }: DemoTrade): bigint =>
  resting === 'sell' ? sellerReceives : buyerPays;

/** Whoever came to a resting offer bears the fees of a trade. */
function feesOf(name: string, trades: readonly DemoTrade[]): readonly LineFee[] {
  const fees = new Map<string, LineFee>();
  for (const { seller, buyer, resting, quotes } of trades) {
    if ((resting === 'sell' ? buyer : seller) !== name) continue;
    for (const { market, line, fee } of quotes) {
      const key = `${market} ${line}`;
      fees.set(key, { market, line, amount: money((fees.get(key)?.amount ?? 0n) - fee) });
    }
  }
  return [...fees].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fee]) => fee);
}
