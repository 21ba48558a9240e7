import { assert } from '../assert.ts';

/** True if the platform writes a value in the form that is wanted: its members are in the order of their names. */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  if (typeof value !== 'object') return false;
  let before = '';
  for (const [name, part] of Object.entries(value)) {
    if (name < before || !(part === undefined || isInOrder(part))) return false;
    before = name;
  }
  return true;
}

/**
 * The RFC 8785 form of a value with whatever text: what a market decided on may name lines and connection points in any
 * script, while messages are confined to tokens. Members that are `undefined` are left out, as they are in the journal.
 */
export function plainJson(value: unknown): string {
  if (isInOrder(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(plainJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, part]) => part !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, part]) => `${JSON.stringify(name)}:${plainJson(part)}`).join(',')}}`;
  }
  assert(typeof value !== 'number' || Number.isFinite(value), () => `${value} has no form in JSON`);
  const text = JSON.stringify(value) as string | undefined;
  assert(text !== undefined, () => `a value of type ${typeof value} has no form in JSON`);
  return text;
}
