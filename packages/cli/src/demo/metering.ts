import { type Slot, wattHours } from '@bc4p/protocol/units';
import type { DemoTrade } from './demo-market.ts';
import type { Participant } from './participants.ts';
import type { SlotMetering } from './report.ts';

/** Booked and metered energy of all who have a meter, together, slot by slot. */
export function meteringOf(
  slots: readonly Slot[],
  participants: readonly Participant[],
  trades: readonly DemoTrade[],
): readonly SlotMetering[] {
  const metered = participants.filter(({ kind }) => kind !== 'supplier' && kind !== 'trader');
  const names = new Set(metered.map(({ name }) => name));
  const side = (name: string, energy: number): number => (names.has(name) ? energy : 0);
  return slots.map(({ start }) => {
    const traded = trades.filter(({ slot }) => slot.start === start);
    const counted = (kind: (one: Participant) => boolean): number =>
      metered.filter(kind).reduce((sum, { energy }) => sum + (energy.get(start) ?? 0), 0);
    return {
      start,
      booked: wattHours(
        traded.reduce((sum, { seller, buyer, energy }) => sum + side(seller, energy) - side(buyer, energy), 0),
      ),
      metered: wattHours(counted(({ kind }) => kind === 'plant') - counted(({ kind }) => kind !== 'plant')),
    };
  });
}
