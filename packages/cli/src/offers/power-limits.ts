import { energyAtPower, printEnergy, printPower, type Slot, type WattHours, type Watts } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';

/** What a certificate allows its connection point to feed in and to draw; undefined: nobody set a limit. */
export interface PowerLimits {
  readonly feedIn?: Watts;
  readonly draw?: Watts;
}

/** Tells before anything is signed that an offer alone is more than the connection point may move in the slot. */
export function checkPower(
  { side, slot, energy }: { readonly side: 'buy' | 'sell'; readonly slot: Slot; readonly energy: WattHours },
  { feedIn, draw }: PowerLimits,
): void {
  const power = side === 'sell' ? feedIn : draw;
  if (power === undefined) return;
  const most = energyAtPower(power, slot.len);
  if (energy <= most) return;
  const what = side === 'sell' ? 'feed in' : 'draw';
  throw new Failure(`${printEnergy(energy)} is more than your certificate lets you ${what} in one slot.`, {
    code: 'limit-exceeded',
    exitCode: EXIT.usage,
    hint: `offer at most ${printEnergy(most)}: ${printPower(power)} for ${slot.len / 60} minutes`,
  });
}
