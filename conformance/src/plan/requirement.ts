import type { Profile } from '../checks/check.ts';
import { REQUIREMENTS } from '../generated/requirements.ts';

/** A requirement of the specification, as spec/requirements.yaml lists it. */
export interface Requirement {
  /** The sentence, word for word. */
  readonly text: string;
  readonly level: 'MUST' | 'SHOULD' | 'MAY';
  /** Who has to act. */
  readonly role: string;
  readonly profile: Profile;
  /** Version of the specification that it came with. */
  readonly since: string;
  /** How it can be looked at: on the wire, by a vector, or not at all, with the `reason`. */
  readonly class: 'wire' | 'vector' | 'untestable';
  readonly reason?: string;
  /** The page with the anchor of its section, from the root of the repository: `spec/core.md#time`. */
  readonly page: string;
  readonly section: string;
}

/** Every requirement that stands, by its id. */
export const requirements = (): ReadonlyMap<string, Requirement> => new Map(Object.entries(REQUIREMENTS));

/** A requirement by its id, if the specification has it. */
export const requirementOf = (id: string): Requirement | undefined =>
  Object.hasOwn(REQUIREMENTS, id) ? REQUIREMENTS[id] : undefined;

/** True of what only advises: a failed check of it is a warning. */
export const advises = (id: string): boolean => {
  const level = requirementOf(id)?.level;
  return level === 'SHOULD' || level === 'MAY';
};
