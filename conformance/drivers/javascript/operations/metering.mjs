// Operations on meter values.
import {
  checkMeterRole,
  checkMeterValue,
  slotEnergy as energyOfSlot,
  judgeReading,
  meterPoint,
  missingCounters,
} from '@bc4p/protocol/metering';
import { invalid } from './words.mjs';

/** What is kept under a counter, and next to it. @param {any[]} kept @param {number} counter */
function neighboursOf(kept, counter) {
  const sorted = kept.toSorted((a, b) => a.counter - b.counter);
  return {
    same: sorted.find((one) => one.counter === counter),
    before: sorted.findLast((one) => one.counter < counter),
    after: sorted.find((one) => one.counter > counter),
  };
}

/** Judges the value as a market would. @param {any} input @param {import('./words.mjs').Context} context */
export function meterValue({ role, name, certified, registered, clockSkew, kept, value: own }, { now }) {
  const point = meterPoint(own.meter, { certified, registered });
  const early = checkMeterRole(role && { role }) ?? (point.ok ? undefined : point.refusal);
  const fault = early ?? checkMeterValue(own, /** @type {any} */ ({ name, now, clockSkew }));
  if (fault) return invalid(fault);
  const verdict = judgeReading(own, neighboursOf(kept, own.counter));
  if (verdict.kind === 'refused') return invalid(verdict.refusal);
  const counters = new Set([...kept, own].map(({ counter }) => counter));
  return {
    result: 'valid',
    kind: verdict.kind,
    point: point.ok ? point.value : '',
    missing: missingCounters(counters),
  };
}

/** The readings of a meter around an instant. @param {any[]} readings @param {number} at */
const around = (readings, at) => {
  const upTo = readings.filter((one) => one.at <= at);
  return { before: upTo.at(-1), after: readings.find((one) => one.at >= at), earlier: upTo.at(-2) };
};

/** Works the energy out from the readings, which are in the order of time. @param {any} input */
export function slotEnergy({ meter, slot, readings, final }) {
  const bounds = { start: around(readings, slot.start), end: around(readings, slot.start + slot.len) };
  const found = energyOfSlot(meter, slot, bounds, final);
  return found.kind === 'metered'
    ? { result: 'valid', energy: found.energy }
    : { result: 'valid', missing: found.from };
}
