import { assert } from '../assert.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';

/** What a signed payload may consist of: no fractions, no text beyond tokens. [SIG-010] */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** How deeply a payload may nest. [SIG-011] */
export const MAX_DEPTH = 16;

// Printable ASCII without the characters that one library or another writes as an escape.
const TOKEN = /^[ !#-%'-;=?-[\]-~]*$/;

/** What keeps a parsed value from having a canonical form. */
interface FormFault {
  readonly requirement: 'SIG-010' | 'SIG-011';
  readonly rule: string;
}

const NO_TOKEN: FormFault = { requirement: 'SIG-010', rule: 'strings are printable ASCII without " \\ < > &' };
const NO_INTEGER: FormFault = { requirement: 'SIG-010', rule: 'numbers are whole and within 2^53 - 1' };
const TOO_DEEP: FormFault = { requirement: 'SIG-011', rule: `at most ${MAX_DEPTH} levels of nesting` };

/** The first fault of a parsed value, outermost first; `undefined` if it has a canonical form. */
function faultOf(value: unknown, depth: number): FormFault | undefined {
  if (typeof value === 'string') return TOKEN.test(value) ? undefined : NO_TOKEN;
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? undefined : NO_INTEGER;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= MAX_DEPTH) return TOO_DEEP;
  if (!Array.isArray(value) && !Object.keys(value).every((name) => TOKEN.test(name))) return NO_TOKEN;
  for (const part of Object.values(value)) {
    const fault = part === undefined ? undefined : faultOf(part, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** True if the members of each object stand in the order of their names already. */
function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before = '';
  for (const [name, part] of Object.entries(value)) {
    if (name < before || !isInOrder(part)) return false;
    before = name;
  }
  return true;
}

/** What is in order is written by the platform, several times as fast. */
function write(value: unknown): string {
  if (isInOrder(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  const members = Object.entries(value as object).filter(([, part]) => part !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, part]) => `"${name}":${write(part)}`).join(',')}}`;
}

/** The RFC 8785 form of a value that is ours: members sorted, no white space. Members that are `undefined` are left out. */
export function canonicalJson(value: object): string {
  const fault = faultOf(value, 0);
  assert(fault === undefined, () => `this value has no canonical form: ${fault?.rule}`);
  return write(value);
}

/** Where two texts first differ. */
function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/**
 * Reads a payload, which must be the canonical form of what it says: checked, never reconstructed. Members that stand
 * twice, other spellings of a number and white space are refused here, before they can mean anything.
 */
export function readCanonicalJson(text: string): Result<JsonObject, Refusal> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(refusal('payload-not-json', 'SIG-009'));
  }
  if (!guard('SIG-009', typeof value === 'object' && value !== null && !Array.isArray(value))) {
    return refused(refusal('payload-not-json', 'SIG-009'));
  }
  const fault = faultOf(value, 0);
  if (fault && !guard(fault.requirement, false)) {
    return refused(refusal('payload-not-canonical', fault.requirement, { position: 0, rule: fault.rule }));
  }
  const form = write(value);
  if (!guard('SIG-012', form === text)) {
    const rule = 'members sorted by name, each once, no white space, numbers and strings in their one spelling';
    return refused(refusal('payload-not-canonical', 'SIG-012', { position: firstDifference(text, form), rule }));
  }
  return accepted(value as JsonObject);
}
