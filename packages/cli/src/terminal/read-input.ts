import type { Result } from '@bc4p/protocol';
import { type Instant, instant, parseDuration, parseInstant, type Seconds } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';

/** What somebody typed, read as a quantity; a `Failure` of usage that names the input if it is none. */
export function readInput<T>(name: string, text: string, parse: (text: string) => Result<T>): T {
  const parsed = parse(text);
  if (parsed.ok) return parsed.value;
  const { code, facts } = parsed.refusal;
  throw new Failure(`${name} is "${text}": expected ${facts.expected}.`, {
    code,
    exitCode: EXIT.usage,
    hint: `write ${name} as ${facts.expected}`,
    refusal: parsed.refusal,
  });
}

/** A point in time as people give it: an ISO 8601 instant, or `+2h` for two hours from now. */
export function readMoment(name: string, text: string, now: Instant): Instant {
  if (!text.startsWith('+')) return readInput(name, text, parseInstant);
  return instant(now + readInput(name, text.slice(1), parseDuration));
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
