import type { RequirementId } from '@bc4p/protocol/guard';

/** A part of the protocol that an implementation claims as a whole, or not at all (spec/profiles.md). */
export const PROFILES = [
  'core',
  'direct',
  'pay-as-offer',
  'fees',
  'tree',
  'metering',
  'settlement',
  'log',
  'durability',
] as const;
export type Profile = (typeof PROFILES)[number];

/** What is looked at: a library behind a driver, a market, a participant's client, a meter. */
export const TARGET_KINDS = ['lib', 'market', 'participant', 'meter'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/**
 * One thing that is looked at in an implementation.
 *
 * A positive check sees that what is right is done; a negative one, that what is wrong is refused. A negative check has
 * a `twin`, the positive one from which it differs in one thing: without its twin it is worth nothing, since who
 * refuses everything would pass it.
 */
export interface Check {
  /** Never changed once published: area, then slug, such as `session/frame-too-deep`. */
  readonly id: string;
  /** What is seen to hold, in a short sentence without the requirement's id. */
  readonly title: string;
  /** The first is the one that the check is about. */
  readonly requirements: readonly [RequirementId, ...RequirementId[]];
  readonly polarity: 'positive' | 'negative';
  /** The id of the positive check with which a negative one counts. */
  readonly twin?: string;
  readonly profile: Profile;
}

/** A check that can be made of a subject: a started driver, a market with the suite's participants, a client. */
export interface RunnableCheck<Subject> extends Check {
  /** Longest time that it may take, if not the run's usual one. */
  readonly timeoutMs?: number;
  /** Resolves if the check holds; throws a `WrongVerdict`, a `NotTestable` or, for a fault of the suite's own, anything else. */
  run(subject: Subject): Promise<void>;
}
