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
