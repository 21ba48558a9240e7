import { endOf, type Instant, instant, printInstant, type Slot, slotAt } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import type { SlotRules } from '../participant/market-file.ts';

/** When trading in a slot ends. */
export const gateClosureOf = (slot: Slot, { gateClosure }: SlotRules): Instant => instant(slot.start - gateClosure);

/** The slot that contains an instant; one that nobody can trade in any more is told with the first one that can be. */
export function slotFor(at: Instant, rules: SlotRules, now: Instant): Slot {
  const slot = slotAt(at, rules.slotLength);
  const gate = gateClosureOf(slot, rules);
  if (now < gate) return slot;
  const next = slotAt(instant(now + rules.gateClosure), rules.slotLength);
  throw new Failure(`Trading in the slot that begins ${printInstant(slot.start)} ended at ${printInstant(gate)}.`, {
    code: 'gate-closed',
    exitCode: EXIT.usage,
    hint: `take a later one: ${printInstant(endOf(next))} is the beginning of the first that is still traded`,
  });
}

/** Until when an offer stands: as wished, within now and gate closure; until gate closure if nothing is wished. */
export function validityFor(wished: Instant | undefined, slot: Slot, rules: SlotRules, now: Instant): Instant {
  const gate = gateClosureOf(slot, rules);
  if (wished === undefined) return gate;
  const isPast = wished <= now;
  if (!isPast && wished <= gate) return wished;
  const limit = isPast ? `is not after now (${printInstant(now)})` : `is after gate closure (${printInstant(gate)})`;
  throw new Failure(`--valid-until ${printInstant(wished)} ${limit}.`, {
    code: isPast ? 'offer-expired' : 'validity-too-long',
    exitCode: EXIT.usage,
    hint: 'leave it out: the offer then stands until gate closure',
  });
}
