import { money, type Slot, slotKey, wattHours } from '@bc4p/protocol/units';
import type { DemoTrade } from './demo-market.ts';
import type { Participant } from './participants.ts';
import type { Position } from './report.ts';
import { energyOf, moneyOf } from './sums.ts';

/** What a participant did; `local` are the trades between neighbours. */
export function positionOf(
  participant: Participant,
  slots: readonly Slot[],
  trades: readonly DemoTrade[],
  local: readonly DemoTrade[],
): Position {
  const { name, kind, node } = participant;
  const bought = trades.filter(({ buyer }) => buyer === name);
  const sold = trades.filter(({ seller }) => seller === name);
  return {
    name,
    kind,
    node,
    bought: energyOf(bought),
    sold: energyOf(sold),
    local: energyOf(local.filter(({ seller, buyer }) => seller === name || buyer === name)),
    balance: money(moneyOf(sold, 'sellerReceives') - moneyOf(bought, 'buyerPays')),
    ...(kind === 'supplier' || kind === 'trader' || kind === 'battery'
      ? {}
      : deviationOf(participant, slots, bought, sold)),
  };
}

/** Metered energy and how far the booked energy is from it. */
function deviationOf(
  { kind, energy }: Participant,
  slots: readonly Slot[],
  bought: readonly DemoTrade[],
  sold: readonly DemoTrade[],
): Pick<Position, 'metered' | 'deviation' | 'deviationSize'> {
  const booked = new Map<string, number>();
  for (const trade of sold) booked.set(slotKey(trade.slot), (booked.get(slotKey(trade.slot)) ?? 0) + trade.energy);
  for (const trade of bought) booked.set(slotKey(trade.slot), (booked.get(slotKey(trade.slot)) ?? 0) - trade.energy);
  const sign = kind === 'plant' ? 1 : -1;
  const deviations = slots.map((slot) => (booked.get(slotKey(slot)) ?? 0) - sign * (energy.get(slot.start) ?? 0));
  return {
    metered: wattHours(slots.reduce((sum, { start }) => sum + (energy.get(start) ?? 0), 0)),
    deviation: wattHours(deviations.reduce((sum, one) => sum + one, 0)),
    deviationSize: wattHours(deviations.reduce((sum, one) => sum + Math.abs(one), 0)),
  };
}
