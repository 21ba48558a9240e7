import { assert } from '@bc4p/protocol';

/** A value that JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/**
 * JSON without white space and with sorted members, so that equal values are equal bytes (as in RFC 8785, but for any
 * text). What JSON would silently drop or change is a fault of ours, since a replay would differ.
 */
export function sortedJson(value: JsonValue): string {
  if (typeof value === 'number') assert(Number.isFinite(value), () => `${value} has no form in JSON`);
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    let members = '';
    for (const name of Object.keys(value).sort()) {
      const part = (value as Readonly<Record<string, JsonValue>>)[name] as JsonValue;
      members += `${members === '' ? '' : ','}${JSON.stringify(name)}:${sortedJson(part)}`;
    }
    return `{${members}}`;
  }
  const text = JSON.stringify(value) as string | undefined;
  assert(text !== undefined, () => `a value of type ${typeof value} has no form in JSON`);
  return text;
}
