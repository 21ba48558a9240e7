import { accepted, type Refusal, type Result, refusal } from '@bc4p/protocol';
import { type Instant, instant, parseDuration, parseInstant, type Seconds } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';

/** What somebody typed, read as a quantity; a `Failure` of usage that names the input if it is none. */
export function readInput<T>(name: string, text: string, parse: (text: string) => Result<T>): T {
  const parsed = parse(text);
  if (parsed.ok) return parsed.value;
  throw unreadable(name, text, parsed.refusal);
}

function unreadable(name: string, text: string, refusal: Refusal): Failure {
  return new Failure(`${name} "${text}" cannot be read.`, {
    code: refusal.code,
    exitCode: EXIT.usage,
    hint: `write ${refusal.facts.expected}`,
    refusal,
  });
}

/** The last second of the year 9999: what messages can say. */
const LAST_INSTANT = 253_402_300_799;

function later(text: string, now: Instant): Result<Instant> {
  const length = parseDuration(text);
  return length.ok ? accepted(instant(Math.min(now + length.value, LAST_INSTANT + 1))) : length;
}

/** A point in time as people give it: an ISO 8601 instant, or `+2h` for two hours from now. */
export function readMoment(name: string, text: string, now: Instant): Instant {
  const parsed = text.startsWith('+') ? later(text.slice(1), now) : parseInstant(text);
  if (parsed.ok && parsed.value >= 0 && parsed.value <= LAST_INSTANT) return parsed.value;
  const expected = parsed.ok ? 'an instant from 1970 to 9999' : `${parsed.refusal.facts.expected}, or +2h from now`;
  throw unreadable(name, text, refusal('unit-invalid', 'TIM-004', { text, expected }));
}

/** A length of time that is longer than nothing. */
export function readDuration(name: string, text: string): Seconds {
  const length = readInput(name, text, parseDuration);
  if (length > 0) return length;
  throw new Failure(`${name} is "${text}": no time at all.`, {
    code: 'unit-invalid',
    exitCode: EXIT.usage,
    hint: `give ${name} a length such as 30s, 10m or PT15M`,
  });
}
