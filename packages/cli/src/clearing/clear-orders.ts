import type { Refusal } from '@bc4p/protocol';
import { MarketCore, type MarketParameters, type TradeRecord } from '@bc4p/protocol/market';
import { instant, lots, milliCentPerKwh, type Slot, seconds, wattHours, watts } from '@bc4p/protocol/units';
import type { Order } from './order.ts';

const ADDRESS = 'clearing';
const LENGTH = seconds(900);
const START = instant(0);

/** Without limits of any kind: no lines, no power limits, no gate before the slot, and time stands still. */
const PARAMETERS: MarketParameters = {
  address: ADDRESS,
  slotLength: LENGTH,
  gateClosure: seconds(0),
  minimumAvailability: seconds(0),
  horizon: seconds(Number.MAX_SAFE_INTEGER),
  minimumLot: wattHours(1),
  lotSizes: [],
  depth: 1,
  retention: seconds(0),
  grid: { root: 'grid', lines: [] },
};

export interface Rejection {
  readonly order: Order;
  readonly refusal: Refusal;
}

/** What became of the orders of one slot. */
export interface SlotClearing {
  readonly slot: string;
  readonly orders: readonly Order[];
  readonly rejections: readonly Rejection[];
  readonly trades: readonly TradeRecord[];
}

/** What became of a file of orders. */
export interface Clearing {
  /** By slot, in the order in which the file names them first. */
  readonly slots: readonly SlotClearing[];
  /** All trades in the order in which they were made; ids are those of the file. */
  readonly trades: readonly { readonly slot: string; readonly trade: TradeRecord }[];
}

interface OpenSlot {
  readonly slot: string;
  readonly times: Slot;
  readonly orders: Order[];
  readonly rejections: Rejection[];
  readonly trades: TradeRecord[];
}

/** Lets orders arrive one after the other, as they stand in the file, and tells what the market decides. */
export function clearOrders(orders: readonly Order[]): Clearing {
  const core = new MarketCore();
  core.apply({ kind: 'open-market', at: START, parameters: PARAMETERS });
  const slots = new Map<string, OpenSlot>();
  const trades: Clearing['trades'][number][] = [];
  for (const order of orders) {
    let open = slots.get(order.slot);
    if (!open) {
      const times = { start: instant((slots.size + 1) * LENGTH), len: LENGTH };
      open = { slot: order.slot, times, orders: [], rejections: [], trades: [] };
      slots.set(order.slot, open);
    }
    open.orders.push(order);
    for (const event of core.apply(commandFor(order, open.times))) {
      if (event.kind === 'offer-refused') open.rejections.push({ order, refusal: event.refusal });
      else if (event.kind === 'traded') {
        open.trades.push(event.trade);
        trades.push({ slot: order.slot, trade: event.trade });
      }
    }
  }
  return { slots: [...slots.values()], trades };
}

const NO_LIMIT = watts(Number.MAX_SAFE_INTEGER);

function commandFor(order: Order, slot: Slot): Parameters<MarketCore['apply']>[0] {
  const { id, side, price, lot, participant } = order;
  // Cells are read without the spaces around them: with one in front, no participant is taken for an order's id.
  const point = participant === undefined ? id : ` ${participant}`;
  return {
    kind: 'submit-offer',
    at: START,
    id,
    party: {
      point,
      node: 'grid',
      feedIn: NO_LIMIT,
      draw: NO_LIMIT,
      until: instant(Number.MAX_SAFE_INTEGER),
      certificate: point,
    },
    offer: {
      market: ADDRESS,
      side,
      slot,
      lot: wattHours(lot),
      lots: lots(order.lots),
      price: milliCentPerKwh(price),
      validUntil: slot.start,
    },
  };
}
