import type { LogFields } from './ports.ts';

/** Fields whose value never belongs into a log, whatever it is. */
const SECRET = /^(.*key|.*secret|password|token|proof|pem|der)$/i;
/** Fields that say who somebody is: shortened, so that lines can be told to belong together, but not by whom. */
const IDENTITY = /^(signer|kid|certificate|subject|fingerprint|identity)$/i;
/** Fields that tie a pseudonym to a place: what only the issuer may know. */
const PLACE = /^(.*point)$/i;

const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const TOKEN = /^[\w-]{20,}\.[\w-]{20,}\.[\w-]{40,}$/;

const LONGEST_TEXT = 1000;
const DEEPEST = 5;
const SHOWN_OF_IDENTITY = 8;

/** The fields of a line as they may be written: no secrets, no whole identities, no places, nothing without end. */
export function redact(fields: LogFields): Record<string, unknown> {
  return members(Object.entries(fields), 0);
}

function members(entries: readonly (readonly [string, unknown])[], depth: number): Record<string, unknown> {
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined).map(([name, value]) => [name, member(name, value, depth)]),
  );
}

function member(name: string, value: unknown, depth: number): unknown {
  if (SECRET.test(name) || PLACE.test(name)) return '[redacted]';
  if (IDENTITY.test(name) && typeof value === 'string') return shortened(value);
  return plain(value, depth);
}

const shortened = (identity: string): string =>
  identity.length > SHOWN_OF_IDENTITY ? `${identity.slice(0, SHOWN_OF_IDENTITY)}…` : identity;

function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? '[function]' : value;
  if (value instanceof Uint8Array) return `[${value.length} bytes]`;
  if (depth >= DEEPEST) return '[…]';
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  if (value instanceof Error) return errorFields(value, depth);
  return members(Object.entries(value), depth + 1);
}

function text(value: string): string {
  if (PRIVATE_KEY.test(value)) return '[redacted]';
  if (TOKEN.test(value)) return '[token]';
  return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}… (${value.length} characters)` : value;
}

/** What an error says, with its code, its hint and what caused it. */
function errorFields(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const own = Object.entries(error).filter(([field]) => field !== 'name' && field !== 'cause');
  return members([['name', name], ['message', message], ...own, ['cause', cause], ['stack', stack]], depth + 1);
}
