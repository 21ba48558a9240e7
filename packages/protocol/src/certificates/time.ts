import { type Instant, parseInstant, printInstant } from '../units/index.ts';
import { type DerElement, type DerReader, derUtf8, TAG } from './der/index.ts';

const UTC_TIME = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

function instantOf(element: DerElement): { readonly year: number; readonly at: Instant } | undefined {
  const text = String.fromCharCode(...element.content.subarray(0, 20));
  const short = element.tag === TAG.utcTime;
  const [, y, month, day, hour, minute, second] = (short ? UTC_TIME : GENERALIZED_TIME).exec(text) ?? [];
  if (y === undefined) return undefined;
  // RFC 5280 §4.1.2.5.1: years 50 to 99 of a UTCTime are in the 20th century.
  const century = short ? (Number(y) >= 50 ? '19' : '20') : '';
  const parsed = parseInstant(`${century}${y}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return parsed.ok ? { year: Number(`${century}${y}`), at: parsed.value } : undefined;
}

/**
 * Reads a time as certificates write it: UTCTime with seconds and Z up to 2049, GeneralizedTime without fraction from
 * 2050 on (RFC 5280 §4.1.2.5).
 */
export function readTime(reader: DerReader, what: string): Instant {
  const element = reader.any(what);
  const isTime = element.tag === TAG.utcTime || element.tag === TAG.generalizedTime;
  const time = isTime ? instantOf(element) : undefined;
  reader.demand(time !== undefined, `${what} is YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ and exists in the calendar`);
  const expected = time.year < 2050 ? TAG.utcTime : TAG.generalizedTime;
  reader.demand(element.tag === expected, `${what} is a UTCTime up to 2049 and a GeneralizedTime from 2050 on`);
  return time.at;
}

/** Writes a time the way `readTime` expects it. */
export function derTime(at: Instant): Uint8Array {
  const digits = printInstant(at).replace(/[-:T]/g, '');
  const isShort = digits >= '1950' && digits < '2050';
  return isShort ? derUtf8(digits.slice(2), TAG.utcTime) : derUtf8(digits, TAG.generalizedTime);
}
