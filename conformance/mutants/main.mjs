// npm run mutants: shows that the suite notices faults, and writes conformance/kill-matrix.md.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BEHAVIOUR_MUTANTS } from './behaviour/index.mjs';
import { Kept } from './kept.mjs';
import { Instrument, killOf, lookAt } from './look.mjs';
import { requirementMutants } from './requirement-mutants.mjs';
import { marketSuite } from './suites/market.mjs';
import { vectorSuite } from './suites/vectors.mjs';

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    suite: { type: 'string', multiple: true },
    kind: { type: 'string', multiple: true },
  },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const kept = new Kept(`${root}node_modules/.cache/bc4p-mutants.json`);
const tell = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

const isAsked = (/** @type {readonly string[] | undefined} */ wanted, /** @type {string} */ name) =>
  wanted === undefined || wanted.includes(name);
const instruments = [vectorSuite, marketSuite]
  .filter(({ name }) => isAsked(flags.suite, name))
  .map((suite) => new Instrument(suite, kept, root));
const mutants = [...requirementMutants(root), ...BEHAVIOUR_MUTANTS].filter(
  ({ id, kind, area }) => isAsked(flags.kind, kind) && (isAsked(flags.only, id) || isAsked(flags.only, area)),
);

for (const instrument of instruments) {
  const unsound = await instrument.begin();
  const { checks } = instrument.size;
  tell(`${instrument.name}: ${instrument.sound.size} of ${checks} checks pass without a mutant`);
  for (const line of unsound) tell(`  ${line}`);
}
let done = 0;
const looked = [];
for (const mutant of mutants) {
  const one = await lookAt(mutant, instruments);
  looked.push(one);
  done += 1;
  const kill = killOf(one);
  const how = kill
    ? `killed by ${kill.check}`
    : `SURVIVED ${one.looks.map(({ suite, looked, broke = '' }) => `${suite} ${looked} checks ${broke}`).join('; ') || 'no check'}`;
  tell(`${done}/${mutants.length} ${mutant.id} ${how}`);
}
