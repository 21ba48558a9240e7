import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Check, PROFILES, type Profile } from '../checks/check.ts';
import { schemaFault } from './schema-fault.ts';

/** An implementation conformance statement, `bc4p-ics.yaml`: what an implementation says it has (schemas/ics.json). */
export interface Ics {
  readonly ics: 1;
  readonly implementation: {
    readonly name: string;
    readonly version: string;
    readonly vendor?: string;
    readonly url?: string;
    readonly contact?: string;
  };
  readonly specification: string;
  readonly protocols: readonly string[];
  readonly roles: readonly string[];
  /** True of what is claimed; of the rest why it is not. */
  readonly profiles: Readonly<Partial<Record<Profile, true | string>>>;
  /** Features without a profile that are offered. */
  readonly features?: readonly string[];
  readonly algorithms: readonly string[];
  /** Requirements that are not met although their profile is claimed: confessed, not permitted. */
  readonly exceptions?: readonly { readonly requirement: string; readonly reason: string; readonly issue?: string }[];
}

/** A statement that cannot be read, with the place. */
export class IcsUnreadable extends Error {
  override readonly name = 'IcsUnreadable';
}

/** What each profile rests on. */
const NEEDS: Readonly<Record<Profile, readonly Profile[]>> = {
  core: [],
  direct: ['core'],
  'pay-as-offer': ['core'],
  fees: ['core'],
  tree: ['core', 'direct', 'pay-as-offer', 'fees'],
  metering: ['core'],
  settlement: ['core', 'metering'],
  log: ['core'],
  durability: ['core'],
};

/** True if the implementation claims the profile. */
export const claims = ({ profiles }: Ics, profile: Profile): boolean => profiles[profile] === true;

/** Reads the text of a `bc4p-ics.yaml`; what it claims has to have what it rests on. */
export function readIcs(text: string): Ics {
  let value: unknown;
  try {
    value = parse(text);
  } catch (cause) {
    throw new IcsUnreadable('the statement is no YAML', { cause });
  }
  const schema = JSON.parse(readFileSync(new URL('../../schemas/ics.json', import.meta.url), 'utf8'));
  const fault = schemaFault(value, schema);
  if (fault !== undefined) throw new IcsUnreadable(fault);
  const ics = value as Ics;
  for (const profile of PROFILES) {
    const lacking = claims(ics, profile) ? NEEDS[profile].find((needed) => !claims(ics, needed)) : undefined;
    if (lacking !== undefined) throw new IcsUnreadable(`/profiles/${profile} needs ${lacking}, which is not claimed`);
  }
  return ics;
}

/** Why a check does not count for an implementation that claims this, or nothing if it does. An exception changes nothing. */
export function notClaimed(ics: Ics, { profile }: Pick<Check, 'profile'>): string | undefined {
  if (claims(ics, profile)) return undefined;
  const why = ics.profiles[profile];
  return `the profile ${profile} is not claimed${typeof why === 'string' ? `: ${why}` : ''}`;
}
