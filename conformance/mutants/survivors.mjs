// Why a mutant that no check has noticed was not. A reason is stated by hand, after looking; what has none is not detected.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * - `equivalent`: no peer could ever see a difference.
 * - `masked`: another check of the implementation refuses the same, with the same words.
 * - `within`: neither a peer nor a vector can see it, as the suite says itself in untested.yaml; unit tests of the implementation do.
 * - `undetected`: the suite should notice it, and does not.
 * @typedef {{kind: 'equivalent' | 'masked' | 'within' | 'undetected', why: string}} Reason
 */

/** @type {(why: string) => Reason} */
const equivalent = (why) => ({ kind: 'equivalent', why });
/** @type {(why: string) => Reason} */
const masked = (why) => ({ kind: 'masked', why });
/** @type {(why: string) => Reason} */
const within = (why) => ({ kind: 'within', why });
/** @type {(why: string) => Reason} */
const undetected = (why) => ({ kind: 'undetected', why });

/** @type {Readonly<Record<string, Reason>>} */
const REASONS = {
  'log-short-proof': equivalent(
    'a proof that ends early has not reached the later root: both roots would fit only by a collision of SHA-256',
  ),
  'PKI-109': masked('the session of whoever is revoked ends with the list, before anything more of it is read'),
  'PKI-111': masked('as PKI-109: whoever could ask for a renewal has no session any more'),
  'TREE-015': masked(
    'the state of a take or reservation ends once; a second answer that is let through finds nothing to end',
  ),
  'sign-must-unsaid': masked(
    'neither the driver nor the node understands any extension, so that every demanded one is refused',
  ),
};

/** What the suite says itself that it does not look at, and why. @type {Readonly<Record<string, {of: string, why: string}>>} */
const UNTESTED = parse(readFileSync(new URL('../untested.yaml', import.meta.url), 'utf8'));

/** Why nobody looks whether a requirement is broken; where vectors do, that is no reason for them. @param {string} id @returns {string | undefined} */
function whyUntested(id) {
  const { of = 'positive', why = '' } = UNTESTED[id] ?? {};
  const [, other] = /^As ([A-Z]+-\d{3})\b/.exec(why) ?? [];
  if (other !== undefined) return whyUntested(other);
  return of === 'positive' || /\bvectors? look/i.test(why) ? undefined : why;
}

const NOBODY = undetected('no check names it');
const UNNOTICED = undetected('the checks that name it passed all the same');
const ALL_PASSED = undetected('every check passed all the same');
/** What is left of a run that was cut short. */
const NOT_ASKED = undetected('no vector notices it; in this run nothing else was asked');

/** True if it is known that no check can notice it, so that only what is quick looks for it again. @param {string} id */
export const isKnownToHide = (id) => ['equivalent', 'masked'].includes(REASONS[id]?.kind ?? '');

/** @param {import('./look.mjs').Looked} looked @returns {Reason} */
export function reasonFor({ mutant, looks }) {
  const known = REASONS[mutant.id];
  if (known) return known;
  const why = mutant.kind === 'requirement' ? whyUntested(mutant.id) : undefined;
  if (why !== undefined) return within(why);
  const broke = looks.find((look) => look.broke)?.broke;
  if (broke) return undetected(`it only broke: ${broke}`);
  if (mutant.kind === 'behaviour') return looks.every(({ suite }) => suite === 'vectors') ? NOT_ASKED : ALL_PASSED;
  return looks.length === 0 ? NOBODY : UNNOTICED;
}

/** True if no check can be asked to notice it. @param {Reason} reason */
export const isExcused = ({ kind }) => kind !== 'undetected';
