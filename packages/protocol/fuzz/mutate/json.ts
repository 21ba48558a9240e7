import type { Chance } from '../chance.ts';
import { mutateBytes } from './bytes.ts';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
type Holder = Json[] | { [name: string]: Json };

const VALUES: readonly Json[] = [
  null,
  true,
  0,
  1,
  -1,
  0.5,
  2 ** 53 - 1,
  2 ** 53,
  1e300,
  '',
  'a',
  'A'.repeat(43),
  '9'.repeat(30),
  'é',
  [],
  {},
  [[]],
];
const NAMES = ['type', 'id', 're', 'of', 'ext', 'must', 'signer', 'slot', 'a', '', 'constructor', 'toString', 'length'];

/** One of them, which may be changed later without changing the others. */
const anyValue = (chance: Chance): Json => structuredClone(chance.one(VALUES));

/** Every object and list, the outermost first. */
const holdersOf = (value: Json): Holder[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(holdersOf)] : [];

/** A member of its own, whatever its name is. */
function put(holder: Holder, name: string, value: Json): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

type Change = (holder: Holder, name: string, chance: Chance, from: Json) => void;

const CHANGES: readonly Change[] = [
  (holder, name, chance) => put(holder, name, anyValue(chance)),
  (holder, name) => void Reflect.deleteProperty(holder, name),
  (holder, _, chance) => {
    if (Array.isArray(holder)) holder.push(anyValue(chance));
    else put(holder, chance.one(NAMES), anyValue(chance));
  },
  (holder, name, chance) => {
    const value = (holder as Record<string, Json>)[name];
    if (typeof value === 'number') put(holder, name, value + chance.one([1, -1, 0.5, 1e9]));
    else if (typeof value === 'string') put(holder, name, mutateBytes(Buffer.from(value), chance, ['-']).toString());
    else if (Array.isArray(value)) value.push(...structuredClone(value));
  },
  (holder, name, chance, from) => {
    const others = holdersOf(from).flatMap((other) => Object.values(other) as Json[]);
    if (others.length > 0) put(holder, name, structuredClone(chance.one(others)));
  },
];

/** The same with its members in order, as signed messages have them. */
function sorted(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const copy: { [name: string]: Json } = {};
  for (const name of Object.keys(value).sort()) put(copy, name, sorted(value[name] as Json));
  return copy;
}

/** What walks over values here goes no deeper; what is deeper is changed as bytes. */
const DEEPEST = 100;

function isDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    if (character === ']' || character === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function parse(bytes: Buffer): Json | undefined {
  const text = bytes.toString();
  if (isDeep(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Changes members, and writes the text anew: what is not about JSON itself gets as far as the schema. */
export function mutateJson(bytes: Buffer, other: Buffer, chance: Chance, words: readonly string[]): Buffer {
  const value = parse(bytes);
  if (typeof value !== 'object' || value === null) return mutateBytes(bytes, chance, words);
  for (let time = 1 + chance.below(3); time > 0; time -= 1) {
    const holder = chance.one(holdersOf(value));
    const names = Object.keys(holder);
    chance.one(CHANGES)(holder, names.length > 0 ? chance.one(names) : '0', chance, parse(other) ?? null);
  }
  return Buffer.from(JSON.stringify(chance.oneIn(8) ? value : sorted(value)));
}
