// Explores all scenarios, or those that are named, and prints what was seen; with --mutants the procedure without one of
// its rules as well. The exit code is 1 if a property fails that should hold, or a mutant is not found.
import { parseArgs } from 'node:util';
import { explore } from './explorer/explore.mjs';
import { MUTANTS, scenarioOf } from './mutants.mjs';
import { SCENARIOS } from './scenarios/index.mjs';
import { modelOf } from './tree/model.mjs';

/** @typedef {import('./tree/world.mjs').Scenario} Scenario */
/** @typedef {import('./explorer/explore.mjs').Outcome<import('./tree/state.mjs').State> & {seconds: number}} Seen */

const COLUMNS = [50, 12, 8, 10];

/** One line of the table: the name, numbers to the right, and what was found. @param {readonly (string | number)[]} cells */
function line([name = '', ...cells]) {
  const numbers = COLUMNS.slice(1).map((width, index) => `${cells[index]}`.padStart(width));
  return `${`${name}`.padEnd(COLUMNS[0] ?? 0)}${numbers.join('')}  ${cells[3]}`;
}

/** @param {Scenario} scenario @returns {Seen} */
function explored(scenario) {
  const start = performance.now();
  const outcome = explore(modelOf(scenario));
  return { ...outcome, seconds: (performance.now() - start) / 1000 };
}

/** @param {string} name @param {Seen} seen @param {string} result */
function report(name, { states, depth, seconds }, result) {
  console.log(line([name, states.toLocaleString('en'), depth, seconds.toFixed(1), result]));
}

/** A counter-example as numbered steps. @param {Seen} seen */
function printTrace({ violation }) {
  for (const [index, { label }] of (violation?.trace ?? []).entries()) console.log(`    ${index + 1}. ${label}`);
  console.log(`    ${violation?.property}: ${violation?.message}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { mutants: { type: 'boolean' }, traces: { type: 'boolean' } },
});
const isWanted = (/** @type {string} */ name) =>
  positionals.length === 0 || positionals.some((part) => name.includes(part));
let faults = 0;

console.log(line(['scenario', 'states', 'depth', 'seconds', 'result']));
for (const scenario of SCENARIOS.filter(({ name }) => isWanted(name))) {
  const seen = explored(scenario);
  report(scenario.name, seen, seen.violation ? `FAILS: ${seen.violation.property}` : 'holds');
  if (!seen.violation) continue;
  faults += 1;
  printTrace(seen);
}
if (values.mutants) {
  console.log(`\n${line(['without the rule', 'states', 'steps', 'seconds', 'result'])}`);
  for (const mutant of MUTANTS.filter((candidate) => isWanted(scenarioOf(candidate).name))) {
    const seen = explored(scenarioOf(mutant));
    const { violation } = seen;
    const result = violation ? `found: ${violation.property}` : 'NOT FOUND';
    report(mutant.name, { ...seen, depth: violation?.trace.length ?? seen.depth }, `${result} (${mutant.in})`);
    if (values.traces && violation) printTrace(seen);
    if (!violation) faults += 1;
  }
}
console.log(faults === 0 ? '\nEverything as it should be.' : `\n${faults} not as it should be.`);
if (faults > 0) process.exitCode = 1;
