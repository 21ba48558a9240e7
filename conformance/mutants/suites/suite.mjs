// What the mutants are looked at with.

/** @typedef {import('@bc4p/conformance').Check} Check */
/** @typedef {import('@bc4p/conformance').CheckResult} CheckResult */

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {readonly Check[]} checks
 * @property {readonly string[]} sources folders of this repository on which its verdicts rest
 * @property {(wanted: ReadonlySet<string>, mutant?: import('./command.mjs').Mutant, isEnough?: (result: CheckResult) => boolean) => Promise<readonly CheckResult[]>} run
 *   makes these checks against the reference implementation,  with a mutant in it or without; no
 *   other check after a result that is enough
 */

/** The ids of some checks and of their twins. @param {readonly Check[]} checks */
export const withTwins = (checks) =>
  new Set(checks.flatMap(({ id, twin }) => (twin === undefined ? [id] : [twin, id])));

/** How the ids of the checks begin that are likely to notice a mutant of an area. @type {Readonly<Record<string, readonly string[]>>} */
const NEAR = {
  certificates: ['pki/', 'certificates/', 'session/'],
  durability: ['durability/'],
  fees: ['fees/', 'market/'],
  frames: ['frames/', 'session/frames/'],
  market: ['market/', 'offers/', 'acceptances/', 'trading/'],
  session: ['session/', 'frames/'],
};

/** Checks that are likely to notice a mutant first, the others after them, each in their order. @template {Check} C @param {readonly C[]} checks @param {string | undefined} area @returns {C[]} */
export function nearFirst(checks, area = '') {
  const begins = NEAR[area] ?? [`${area}/`];
  const isNear = (/** @type {C} */ { id }) => begins.some((begin) => id.startsWith(begin));
  return [...checks.filter(isNear), ...checks.filter((check) => !isNear(check))];
}
