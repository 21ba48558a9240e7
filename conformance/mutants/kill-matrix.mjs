// The kill matrix as a page.
import { killOf } from './look.mjs';
import { isExcused, reasonFor } from './survivors.mjs';

/** @typedef {import('./look.mjs').Looked} Looked */
/** @typedef {import('./vacuous/score.mjs').Score & {suite: string}} SuiteScore */
/** @typedef {{id: string, says: string, isTold: boolean}} FaultTold */
/** @typedef {{looked: readonly Looked[], scores: readonly SuiteScore[], faults: readonly FaultTold[], sound: readonly {name: string, checks: number, sound: number, unsound: readonly string[]}[]}} Findings */

const cell = (/** @type {unknown} */ text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (/** @type {readonly unknown[]} */ cells) => `| ${cells.map(cell).join(' | ')} |`;

/** @param {readonly string[]} head @param {readonly (readonly unknown[])[]} rows */
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row), ''].join('\n');

const share = (/** @type {number} */ part, /** @type {number} */ of) =>
  of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`;

/** How many mutants there are, were killed, and why the others were not. @param {readonly Looked[]} looked */
export function tally(looked) {
  const killed = looked.filter((one) => killOf(one)).length;
  const reasons = looked.filter((one) => !killOf(one)).map(reasonFor);
  const excused = reasons.filter(isExcused).length;
  return {
    mutants: looked.length,
    killed,
    excused,
    undetected: reasons.length - excused,
    ofAll: share(killed, looked.length),
    ofAnswerable: share(killed, looked.length - excused),
  };
}

const columns = ['mutants', 'killed', 'excused', 'not detected', 'killed of all', 'of those not excused'];
const counts = (/** @type {readonly Looked[]} */ looked) => {
  const { mutants, killed, excused, undetected, ofAll, ofAnswerable } = tally(looked);
  return [mutants, killed, excused, undetected, ofAll, ofAnswerable];
};

/** @param {readonly Looked[]} looked */
function byArea(looked) {
  /** @type {Map<string, Looked[]>} */
  const areas = new Map();
  for (const one of looked) areas.set(one.mutant.area, [...(areas.get(one.mutant.area) ?? []), one]);
  return table(
    ['area', ...columns],
    [...areas].map(([area, mutants]) => [area, ...counts(mutants)]),
  );
}

const killRow = (/** @type {Looked} */ one) => {
  const kill = killOf(one);
  return [
    `\`${one.mutant.id}\``,
    one.mutant.says,
    kill ? `\`${kill.check}\`` : `**survived** (${reasonFor(one).kind})`,
  ];
};

/** @param {readonly Looked[]} looked */
const survivors = (looked) =>
  looked
    .filter((one) => !killOf(one))
    .map((one) => {
      const { kind, why } = reasonFor(one);
      return [`\`${one.mutant.id}\``, one.mutant.says, kind, why];
    });

/** @param {Findings} findings */
export function killMatrix({ looked, scores, faults, sound }) {
  const requirements = looked.filter(({ mutant }) => mutant.kind === 'requirement');
  const behaviours = looked.filter(({ mutant }) => mutant.kind === 'behaviour');
  const left = survivors(looked);
  return `# Kill matrix

Whether this suite notices faults, found out by making them: \`npm run mutants\` writes this page. A mutant is the
reference implementation with one fault. It counts as killed only if a check sees a **wrong verdict**, and the twin of
that check still passes: a crash, a hang or a fault of the suite kills nothing. A mutant of a requirement is killed only
by a check that names **the same requirement**.

${table(
  ['kind', ...columns],
  [
    ['a requirement that is not looked at', ...counts(requirements)],
    ['what careless implementers do', ...counts(behaviours)],
  ],
)}
*Excused* are mutants that no check can be asked to notice; each says below why.

Without a mutant: ${sound.map(({ name, sound: good, checks }) => `${good} of ${checks} checks of the ${name} suite pass`).join(', ')}.
${sound
  .flatMap(({ unsound }) => unsound)
  .map((line) => `- ${line.split('\n')[0]}`)
  .join('\n')}

## Implementations that look at nothing

The part of all negative checks that they pass; below 5 % is asked for.

${table(
  ['suite', 'way', 'negatives passed', 'of', 'share'],
  scores.map(({ suite, way, passed, negatives }) => [suite, way, passed, negatives, share(passed, negatives)]),
)}
## Faults of the suite itself

Each has to end the run with exit code 2, with nobody blamed or praised.

${table(
  ['fault', 'what is wrong', 'told as a fault of the suite'],
  faults.map(({ id, says, isTold }) => [`\`${id}\``, says, isTold ? 'yes' : '**no**']),
)}
## Survivors

${left.length === 0 ? 'None.\n' : table(['mutant', 'fault', 'reason', 'why'], left)}
## By area

Requirements:

${byArea(requirements)}
Behaviour:

${byArea(behaviours)}
## What careless implementers do

${table(['mutant', 'fault', 'killed by'], behaviours.map(killRow))}
## Requirements that are not looked at

${table(
  ['requirement', 'killed by'],
  requirements.map(killRow).map(([id, , kill]) => [id, kill]),
)}`;
}
