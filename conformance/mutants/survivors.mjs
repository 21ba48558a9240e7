// Why a mutant that no check has noticed was not. A reason is stated by hand, after looking; what has none is not detected.

/**
 * - `equivalent`: no peer could ever see a difference.
 * - `masked`: another check of the implementation refuses the same, with the same words.
 * - `within`: only this implementation's own tools can see it; its unit tests do.
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
  'sign-must-unsaid': masked(
    'neither the driver nor the node understands any extension, so that every demanded one is refused',
  ),
};

/** Reasons that hold for all requirements of an area. @type {Readonly<Record<string, Reason>>} */
const OF_AREAS = {
  AUD: within('an audit is made by `bc4p log audit` from files; no operation of a driver puts one'),
};

const NOBODY = undetected('no check names it');
const UNNOTICED = undetected('the checks that name it passed all the same');

/** @param {import('./look.mjs').Looked} looked @returns {Reason} */
export function reasonFor({ mutant, looks }) {
  const known = REASONS[mutant.id] ?? (mutant.kind === 'requirement' ? OF_AREAS[mutant.area] : undefined);
  if (known) return known;
  const broke = looks.find((look) => look.broke)?.broke;
  if (broke) return undetected(`it only broke: ${broke}`);
  return looks.length === 0 ? NOBODY : UNNOTICED;
}

/** True if no check can be asked to notice it. @param {Reason} reason */
export const isExcused = ({ kind }) => kind !== 'undetected';
