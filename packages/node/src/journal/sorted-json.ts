import { assert } from '@bc4p/protocol';

/** A value that JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** What JSON would silently drop or change is a fault of ours, since a replay would differ. */
function assertPlain(value: JsonValue | undefined): void {
  if (typeof value === 'number') assert(Number.isFinite(value), () => `${value} has no form in JSON`);
  const isPlain = value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';
  assert(isPlain && typeof value !== 'bigint', () => `a value of type ${typeof value} has no form in JSON`);
}

/** True if the members of each object stand in the order of their names already. */
function isInOrder(value: JsonValue): boolean {
  assertPlain(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before = '';
  for (const [name, part] of Object.entries(value)) {
    if (name < before || !isInOrder(part)) return false;
    before = name;
  }
  return true;
}

/**
 * JSON without white space and with sorted members, so that equal values are equal bytes (as in RFC 8785, but for any
 * text). What is in order is written by the platform, several times as fast.
 */
export function sortedJson(value: JsonValue): string {
  if (isInOrder(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  let members = '';
  for (const name of Object.keys(value as object).sort()) {
    const part = (value as Readonly<Record<string, JsonValue>>)[name] as JsonValue;
    members += `${members === '' ? '' : ','}${JSON.stringify(name)}:${sortedJson(part)}`;
  }
  return `{${members}}`;
}
