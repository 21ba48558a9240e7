import { accepted, type Result, refused } from '@bc4p/protocol';
import { isLosslessNumber, type LosslessNumber, parse } from 'lossless-json';
import { type Reason, reason } from './reason.ts';

/** A JSON object in which each number keeps the digits that were written. */
export type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value);

/** Reads a section as one JSON object; a name that stands twice with two values is refused, too. */
export function parseSection(text: string, section: string): Result<JsonObject, Reason> {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    return refused(reason('json-malformed', `${section}: ${(error as Error).message}`));
  }
  return isObject(value) ? accepted(value) : refused(reason('json-malformed', `${section}: no object`));
}

interface Kinds {
  readonly string: string;
  readonly objects: readonly JsonObject[];
  /** The text of a number, as a number or in a string. */
  readonly number: string | LosslessNumber;
}

const IS_KIND: { readonly [Kind in keyof Kinds]: (value: unknown) => boolean } = {
  string: (value) => typeof value === 'string',
  objects: (value) => Array.isArray(value) && value.length > 0 && value.every(isObject),
  number: (value) => typeof value === 'string' || isLosslessNumber(value),
};

const EXPECTED: { readonly [Kind in keyof Kinds]: string } = {
  string: 'a text',
  objects: 'a list of one or more objects',
  number: 'a number',
};

/** The first of these fields that is there and is not of its kind. */
export function wrongField(object: JsonObject, kinds: Readonly<Record<string, keyof Kinds>>): string | undefined {
  for (const [name, kind] of Object.entries(kinds))
    if (Object.hasOwn(object, name) && !IS_KIND[kind](object[name])) return `${name} is not ${EXPECTED[kind]}`;
  return undefined;
}

/** A field's value as a text, undefined if it is not there; its kind is checked by `wrongField`. */
export function textOf(object: JsonObject, name: string): string | undefined {
  if (!Object.hasOwn(object, name)) return undefined;
  const value = object[name];
  return isLosslessNumber(value) ? value.value : (value as string);
}

/** A field's list of objects, empty if it is not there; its kind is checked by `wrongField`. */
export const objectsOf = (object: JsonObject, name: string): readonly JsonObject[] =>
  Object.hasOwn(object, name) ? (object[name] as readonly JsonObject[]) : [];
