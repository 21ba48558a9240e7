// npm run sim -- --seed N: runs the scenario of one seed; the last line is the hash of its trace.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeOutcome, describeScenario } from './describe.ts';
import { drawScenario } from './plan/draw.ts';
import type { Scenario } from './plan/scenario.ts';
import { keepRegression } from './regression.ts';
import { shrink } from './shrink.ts';
import { simulate } from './simulation.ts';

const USAGE = `npm run sim -- --seed N            run the scenario of seed N
npm run sim -- --seed N --trace    the same, telling everything that happens
npm run sim -- --seed N --shrink   look for a short scenario that fails as that of seed N, for --seconds 600, and keep it
npm run sim -- --file FILE         run a scenario that was kept`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    file: { type: 'string' },
    trace: { type: 'boolean', default: false },
    shrink: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '600' },
  },
});

function scenarioFrom({ seed, file }: typeof values): Scenario | undefined {
  if (file !== undefined) return (JSON.parse(readFileSync(file, 'utf8')) as { readonly scenario: Scenario }).scenario;
  return seed !== undefined && /^\d+$/.test(seed) ? drawScenario(Number(seed)) : undefined;
}

const scenario = scenarioFrom(values);
if (!scenario) {
  console.error(USAGE);
  process.exit(2);
}
console.log(describeScenario(scenario));
const outcome = await simulate(scenario, values.trace ? { show: (line) => console.log(line) } : {});
console.log(describeOutcome(outcome));
if (outcome.finding && values.shrink) {
  const until = performance.now() + Number(values.seconds) * 1000;
  const short = await shrink(
    scenario,
    (text) => console.log(text),
    () => performance.now() < until,
  );
  console.log(`kept as ${keepRegression(short)}`);
}
console.log(outcome.hash);
process.exitCode = outcome.finding ? 1 : 0;
