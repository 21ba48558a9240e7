// Whether a suite has noticed a mutant: by a wrong verdict, and not because something broke.

/** @typedef {import('@bc4p/conformance').CheckResult} CheckResult */
/** @typedef {{check: string, message: string}} Kill the check that noticed, and what it said */
/** @typedef {{suite: string, killedBy?: Kill, looked: number, broke?: string}} Look what one suite saw, by so many checks */

/** True if the check itself saw something wrong: its twin held, and what it rests on was there. @param {CheckResult} result */
export const sawWrong = ({ verdict, message = '' }) => verdict === 'fail' && !message.startsWith('not testable');

/** @param {string} suite @param {readonly CheckResult[]} results @param {string} [requirement] that a check must name, to count @returns {Look} */
export function judge(suite, results, requirement) {
  const kills = results.filter(
    (result) => sawWrong(result) && (requirement === undefined || result.requirements.some((id) => id === requirement)),
  );
  const about = kills.find(({ requirements }) => requirements[0] === requirement) ?? kills[0];
  const broken = results.find(({ verdict }) => verdict === 'crash' || verdict === 'hang' || verdict === 'error');
  return {
    suite,
    looked: results.length,
    ...(about && { killedBy: { check: about.id, message: about.message ?? '' } }),
    ...(!about && broken && { broke: `${broken.id}: ${broken.verdict}` }),
  };
}
