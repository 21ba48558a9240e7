import { parse } from 'yaml';
import { type Check, PROFILES, type Profile } from '../checks/check.ts';

/** An implementation conformance statement, `bc4p-ics.yaml`: what an implementation claims to be (schemas/ics.json). */
export interface Ics {
  readonly implementation: { readonly name: string; readonly version: string; readonly vendor?: string };
  readonly roles: readonly string[];
  readonly profiles: readonly Profile[];
  /** Features of claimed profiles that are left out, each with the reason. */
  readonly omitted: Readonly<Record<string, string>>;
}

/** The roles that an implementation may have. */
export const ICS_ROLES = ['library', 'market', 'participant', 'meter'] as const;

/** A statement that cannot be read, with the place. */
export class IcsUnreadable extends Error {
  override readonly name = 'IcsUnreadable';
}

const MEMBERS = ['implementation', 'roles', 'profiles', 'omitted'];
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function listOf<Name extends string>(value: unknown, place: string, known: readonly Name[]): readonly Name[] {
  if (!Array.isArray(value) || value.length === 0) throw new IcsUnreadable(`${place}: a list of ${known.join(', ')}`);
  for (const [index, one] of value.entries())
    if (!known.includes(one))
      throw new IcsUnreadable(`${place}/${index}: ${String(one)} is none of ${known.join(', ')}`);
  if (new Set(value).size !== value.length) throw new IcsUnreadable(`${place}: something stands there twice`);
  return value;
}

/** Reads the text of a `bc4p-ics.yaml`. */
export function readIcs(text: string): Ics {
  let ics: unknown;
  try {
    ics = parse(text);
  } catch (cause) {
    throw new IcsUnreadable('the statement is no YAML', { cause });
  }
  if (!isObject(ics)) throw new IcsUnreadable('the statement has no members');
  const unknown = Object.keys(ics).find((name) => !MEMBERS.includes(name));
  if (unknown !== undefined) throw new IcsUnreadable(`/${unknown}: no such member`);
  const { implementation, omitted = {} } = ics;
  if (!isObject(implementation)) throw new IcsUnreadable('/implementation: name and version are needed');
  const stranger = Object.keys(implementation).find((name) => !['name', 'version', 'vendor'].includes(name));
  if (stranger !== undefined) throw new IcsUnreadable(`/implementation/${stranger}: no such member`);
  const { name, version, vendor } = implementation;
  if (!isText(name)) throw new IcsUnreadable('/implementation/name: a text');
  if (!isText(version)) throw new IcsUnreadable('/implementation/version: a text (in quotation marks)');
  if (vendor !== undefined && !isText(vendor)) throw new IcsUnreadable('/implementation/vendor: a text');
  if (!isObject(omitted)) throw new IcsUnreadable('/omitted: features, each with the reason');
  for (const [feature, reason] of Object.entries(omitted))
    if (!isText(reason)) throw new IcsUnreadable(`/omitted/${feature}: the reason, as a text`);
  const profiles = listOf(ics.profiles, '/profiles', PROFILES);
  if (!profiles.includes('core')) throw new IcsUnreadable('/profiles: core is part of everything');
  return {
    implementation: { name, version, ...(vendor !== undefined && { vendor }) },
    roles: listOf(ics.roles, '/roles', ICS_ROLES),
    profiles,
    omitted: omitted as Record<string, string>,
  };
}

/** Why a check does not count for an implementation that claims this, or nothing if it does. */
export function notClaimed({ profiles, omitted }: Ics, { profile, requirements, id }: Check): string | undefined {
  if (!profiles.includes(profile)) return `the profile ${profile} is not claimed`;
  const feature = [...requirements, id].find((name) => Object.hasOwn(omitted, name));
  return feature === undefined ? undefined : `${feature} is left out: ${omitted[feature]}`;
}
