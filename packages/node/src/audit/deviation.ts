import type { RequirementId } from '@bc4p/protocol';

/** In which way a log can be wrong. [AUD-002] */
export const DEVIATION_KINDS = [
  /** The market's place and time of a message are not those that it signed, or leaves have a gap or go back. */
  'order of arrival',
  /** Who trades how much with whom, or what a take is for. */
  'trade',
  'price',
  'fee',
  /** Accepted instead of refused, or the other way round, or refused for another reason. */
  'decision',
  /** What follows from a command was not signed. */
  'missing',
  /** Signed without following from a command, or a command that no message stands for. */
  'invented',
  /** A command that says something else than the message it rests on. */
  'input',
  /** A signature or chain of certificates that is not good. */
  'signature',
  /** An opening that is not what the leaf committed to. */
  'commitment',
  /** Leaves that are not those of the signed head. */
  'root',
] as const;

export type DeviationKind = (typeof DEVIATION_KINDS)[number];

/** Why something is not as it has to be, wherever it stands. */
export interface Fault {
  readonly kind: DeviationKind;
  /** What the specification demands. */
  readonly requirement: RequirementId;
  /** Which message, or which member of a command. */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

/** The first thing in a log that does not follow, and in which leaf. */
export interface Deviation extends Fault {
  /** The leaf's number, which is that of its command; 0 for the head. */
  readonly leaf: number;
}

/** How much of a value a person is shown. */
const MOST_CHARACTERS = 300;

/** A value of a command or message as a person may read it. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)}…`;
}
