import { type AccountTrade, isWithinMarket, type ProvenStatement } from '@bc4p/protocol/evidence';
import type { BalancingPrice, Trade } from '@bc4p/protocol/messages';
import { type StatementView, statementView } from './statement-view.ts';

/** What one line has cost in the trades of a bill, in 10⁻⁸ EUR. */
export interface LineFees {
  readonly market: string;
  readonly line: string;
  readonly direction: 'up' | 'down';
  readonly energyWh: number;
  readonly fees: string;
}

/** A trade on a bill: what the account received or paid for it at its border. */
export interface BilledTrade {
  readonly id: string;
  readonly side: AccountTrade['side'];
  readonly energyWh: number;
  readonly amount: string;
}

/** What one meter has seen, in Wh. */
export interface BilledMeter {
  readonly meter: string;
  readonly generationWh: number;
  readonly consumptionWh: number;
  readonly beneficialWh?: number;
  readonly adverseWh?: number;
  readonly estimated?: true;
}

/** A statement in full, with what explains each of its figures. */
export interface Bill extends StatementView {
  readonly trades: readonly BilledTrade[];
  /** The grid fees that are in what the account paid, or were taken off what it received, line by line. */
  readonly gridFees: readonly LineFees[];
  readonly meters: readonly BilledMeter[];
  /** Balancing prices in mct/kWh, and with a single one the state of the area. */
  readonly prices?: BalancingPrice['prices'];
  readonly area?: 'short' | 'long';
  readonly payment?: { readonly amount: string; readonly reference: string };
}

/** Whoever did not rest its offer bears the fees: a buyer on top, a seller out of what it receives. */
const bearsFees = ({ side, proven }: AccountTrade): boolean => side !== proven.trade.resting;

/** The lines on the way outside of the account: of a submarket's, those beyond its border. */
function linesOf({ trade }: AccountTrade['proven'], submarket: string | undefined) {
  const placed = trade.quotes.map((quote) => ({ ...quote, market: quote.market ?? trade.market }));
  return submarket === undefined ? placed : placed.filter(({ market }) => !isWithinMarket(market, submarket));
}

function gridFees(trades: readonly AccountTrade[], submarket: string | undefined): readonly LineFees[] {
  const sums = new Map<string, LineFees>();
  const quotes: readonly (Trade['quotes'][number] & { readonly market: string })[] = trades
    .filter(bearsFees)
    .flatMap(({ proven }) => linesOf(proven, submarket));
  for (const { market, line, direction, energy, fee } of quotes) {
    const key = `${market} ${line} ${direction}`;
    const known = sums.get(key) ?? { market, line, direction, energyWh: 0, fees: '0' };
    const fees = (BigInt(known.fees) + BigInt(fee)).toString();
    sums.set(key, { ...known, energyWh: known.energyWh + energy, fees });
  }
  return [...sums.values()];
}

export function billOf(proven: ProvenStatement): Bill {
  const { statement, delivery, topUp } = proven;
  const trades = delivery?.trades ?? [];
  const meters = statement.delivery?.meters ?? [];
  return {
    ...statementView(proven),
    trades: trades.map(({ proven: { id, trade }, side, amount }) => ({
      id,
      side,
      energyWh: trade.energy,
      amount: amount.toString(),
    })),
    gridFees: gridFees(trades, statement.delivery?.submarket),
    meters: meters.map(({ meter, generation, consumption, beneficial, adverse, estimated }) => ({
      meter,
      generationWh: generation,
      consumptionWh: consumption,
      ...(beneficial !== undefined && { beneficialWh: beneficial }),
      ...(adverse !== undefined && { adverseWh: adverse }),
      ...(estimated && { estimated }),
    })),
    ...(delivery && { prices: delivery.price.prices }),
    ...(statement.delivery?.area && { area: statement.delivery.area }),
    ...(topUp && { payment: { amount: topUp.amount, reference: topUp.reference } }),
  };
}
