// npm run mutants: shows that the suite notices faults, and writes conformance/kill-matrix.md. See README.md beside this.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BEHAVIOUR_MUTANTS } from './behaviour/index.mjs';
import { HARNESS_FAULTS, isToldAsFault, runFaulty } from './faults/index.mjs';
import { formerKills } from './former-kills.mjs';
import { Kept } from './kept.mjs';
import { killMatrix, tally } from './kill-matrix.mjs';
import { Instrument, killOf, lookAt } from './look.mjs';
import { requirementMutants } from './requirement-mutants.mjs';
import { meterSuite, participantSuite } from './suites/client.mjs';
import { marketSuite } from './suites/market.mjs';
import { vectorSuite } from './suites/vectors.mjs';
import { isKnownToHide, reasonFor } from './survivors.mjs';
import { judgeVacuousMarket, WAYS_OF_MARKETS } from './vacuous/markets.mjs';
import { isTooMuch, scoreOf } from './vacuous/score.mjs';
import { judgeVacuousDriver, WAYS_OF_DRIVERS } from './vacuous/vectors.mjs';

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    suite: { type: 'string', multiple: true },
    kind: { type: 'string', multiple: true },
    known: { type: 'boolean', default: false },
    despite: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const kept = new Kept(`${root}node_modules/.cache/bc4p-mutants.json`, { isOnlyKnown: flags.known });
const PAGE = `${root}conformance/kill-matrix.md`;
const former = formerKills(PAGE);
const tell = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
const isAsked = (/** @type {readonly string[] | undefined} */ wanted, /** @type {string} */ name) =>
  wanted === undefined || wanted.includes(name);
/** A part of the mutants says nothing about all of them. */
const isWhole = flags.only === undefined && flags.suite === undefined && flags.kind === undefined;

const instruments = [vectorSuite, marketSuite, participantSuite, meterSuite]
  .filter(({ name }) => isAsked(flags.suite, name))
  .map((suite) => new Instrument(suite, kept, root));
const sound = [];
for (const instrument of instruments) {
  const unsound = await instrument.begin();
  sound.push({ name: instrument.name, checks: instrument.checks, sound: instrument.sound.size, unsound });
  tell(`${instrument.name}: ${instrument.sound.size} of ${instrument.checks} checks pass without a mutant`);
  for (const line of unsound) tell(`  ${line}`);
  if (unsound.length > 0 && !flags.despite) {
    tell(
      'Nothing can be said of mutants while the implementation fails without one; --despite leaves these checks out.',
    );
    process.exit(2);
  }
}

const mutants = [...requirementMutants(root), ...BEHAVIOUR_MUTANTS].filter(
  ({ id, kind, area }) => isAsked(flags.kind, kind) && (isAsked(flags.only, id) || isAsked(flags.only, area)),
);
/** @type {import('./look.mjs').Looked[]} */
const looked = [];
for (const mutant of mutants) {
  const one = await lookAt(
    mutant,
    isKnownToHide(mutant.id) ? instruments.filter(({ isSteady }) => isSteady) : instruments,
    former.get(mutant.id),
  );
  looked.push(one);
  const kill = killOf(one);
  const outcome = kill ? `killed by ${kill.check}` : `survived: ${reasonFor(one).why}`;
  tell(`${looked.length}/${mutants.length} ${mutant.id} ${outcome}`);
}

/** @type {import('./kill-matrix.mjs').SuiteScore[]} */
const scores = [];
/** @type {import('./kill-matrix.mjs').FaultTold[]} */
const faults = [];
if (isWhole) {
  const [ofVectors, ofMarkets] = instruments.map(({ hash }) => hash);
  for (const way of WAYS_OF_DRIVERS) {
    const score = await kept.of(['vacuous', ofVectors, way], async () => scoreOf(way, await judgeVacuousDriver(way)));
    if (score) scores.push({ suite: 'vectors', ...score });
  }
  for (const way of WAYS_OF_MARKETS) {
    const score = await kept.of(['vacuous', ofMarkets, way], async () => scoreOf(way, await judgeVacuousMarket(way)));
    if (!score) continue;
    scores.push({ suite: 'market', ...score });
    tell(`a market that ${way}: ${score.passed} of ${score.negatives} negative checks`);
  }
  for (const fault of HARNESS_FAULTS) {
    const isTold = await kept.of(['fault', ofMarkets, fault], async () => isToldAsFault(await runFaulty(fault)));
    if (isTold === undefined) continue;
    faults.push({ id: fault.id, says: fault.says, isTold });
    tell(`${fault.id}: ${isTold ? 'told as a fault of the suite' : 'NOT told as a fault of the suite'}`);
  }
  writeFileSync(PAGE, `${killMatrix({ looked, scores, faults, sound }).trimEnd()}\n`);
}

for (const kind of /** @type {const} */ (['requirement', 'behaviour'])) {
  const {
    mutants: of,
    killed,
    excused,
    undetected,
    ofAnswerable,
  } = tally(looked.filter(({ mutant }) => mutant.kind === kind));
  process.stdout.write(
    `${kind}: ${killed} of ${of} killed, ${excused} excused, ${undetected} not detected (${ofAnswerable})\n`,
  );
}
for (const score of scores.filter(isTooMuch)) process.stdout.write(`too much for nothing: ${JSON.stringify(score)}\n`);
for (const { id } of faults.filter(({ isTold }) => !isTold))
  process.stdout.write(`not told as a fault of the suite: ${id}\n`);
if (isWhole) process.stdout.write('conformance/kill-matrix.md is written\n');
process.exitCode = scores.some(isTooMuch) || faults.some(({ isTold }) => !isTold) ? 1 : 0;
