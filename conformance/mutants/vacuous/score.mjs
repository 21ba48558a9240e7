// How much an implementation gets for nothing.

/** @typedef {{way: string, passed: number, negatives: number}} Score of negative checks */

/** @param {string} way @param {readonly import('../suites/suite.mjs').CheckResult[]} results @returns {Score} */
export function scoreOf(way, results) {
  const negatives = results.filter(({ polarity }) => polarity === 'negative');
  return { way, negatives: negatives.length, passed: negatives.filter(({ verdict }) => verdict === 'pass').length };
}

/** The part of all negatives that a vacuous implementation may pass. */
export const MOST_FOR_NOTHING = 0.05;

/** @param {Score} score */
export const isTooMuch = ({ passed, negatives }) => negatives === 0 || passed / negatives >= MOST_FOR_NOTHING;
