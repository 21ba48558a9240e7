import type { MarketCore } from '@bc4p/protocol/market';
import type { BalancingPrices } from '@bc4p/protocol/settlement';
import type { PriceDesk } from './price-desk.ts';
import type { WaitingSlot } from './settlement-desk.ts';

/** A price that was traded where deviating on purpose could pay; prices in mct/kWh. */
export interface RiskyPrice {
  readonly start: number;
  readonly price: number;
  /** The prices between which it does not. */
  readonly lowest: number;
  readonly highest: number;
}

/** What `bc4p node status` shows of accounts and settlement. */
export interface SettlementStatus {
  /** Slots that are over and not settled. */
  readonly unsettled: number;
  /** Those that should be, and what they wait for. */
  readonly waiting: readonly WaitingSlot[];
  /** Connection points whose orders are refused, and for how many slots nothing came from their meters. */
  readonly silent: readonly { readonly point: string; readonly slots: number }[];
  /** Accounts of which a statement cannot be made, and why; they wait until it can. */
  readonly unstated: readonly { readonly point: string; readonly reason: string }[];
  /** The worst price of each slot, either way. */
  readonly risky: readonly RiskyPrice[];
  /** The sum of all accounts in 10⁻⁸ EUR: 0. */
  readonly accountsSum: string;
  /** Why settlement is held up, if it is. */
  readonly failure?: string;
  /** Why statements of the upper market are not taken over, if so. */
  readonly uplink?: string;
}

/** The prices between which nobody gains by deviating from what was traded. */
export const safePrices = (prices: BalancingPrices): { readonly lowest: number; readonly highest: number } =>
  prices.mode === 'separate'
    ? { lowest: prices.energy - prices.service, highest: prices.energy + prices.service }
    : { lowest: Math.min(prices.short, prices.long), highest: Math.max(prices.short, prices.long) };

/** The lowest and the highest price of each slot's trades, as far as they lie outside what is safe. */
export function riskyPrices(
  core: Pick<MarketCore, 'slots' | 'trades'>,
  prices: Pick<PriceDesk, 'known'>,
): RiskyPrice[] {
  return core.slots().flatMap((slot) => {
    const known = prices.known(slot);
    const traded = core.trades(slot).map(({ price }) => price);
    if (!known || traded.length === 0) return [];
    const safe = safePrices(known);
    const extremes = [...new Set([Math.min(...traded), Math.max(...traded)])];
    return extremes
      .filter((price) => price < safe.lowest || price > safe.highest)
      .map((price) => ({ start: slot.start, price, ...safe }));
  });
}

/** Puts together what an operator should know. */
export function settlementStatus(
  core: MarketCore,
  prices: PriceDesk,
  {
    silent,
    unstated,
    ...rest
  }: Pick<SettlementStatus, 'waiting' | 'failure' | 'uplink'> & {
    readonly silent: ReadonlyMap<string, number>;
    readonly unstated: ReadonlyMap<string, string>;
  },
): SettlementStatus {
  const sum = core.accounts().reduce((total, [, balance]) => total + balance, 0n);
  return {
    unsettled: core.unsettled().length,
    silent: [...silent].map(([point, slots]) => ({ point, slots })),
    unstated: [...unstated].map(([point, reason]) => ({ point, reason })),
    risky: riskyPrices(core, prices),
    accountsSum: sum.toString(),
    ...rest,
  };
}
