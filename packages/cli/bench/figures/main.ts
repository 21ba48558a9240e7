// npm run bench: every figure that this project promises, each against a reference that is measured in the same run.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FIGURES } from './all-figures.ts';
import type { Line } from './line.ts';
import { isMet, ratioOf } from './line.ts';
import { describeMachine, thisMachine } from './machine.ts';
import { describeLines } from './table.ts';

const USAGE = `npm run bench -- [--only NAME,…] [--rounds N] [--small] [--json FILE] [--node-flags=--cpu-prof]
names: ${FIGURES.map(({ name }) => name).join(', ')}`;
const SMALL = 0.02;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    small: { type: 'boolean', default: false },
    json: { type: 'string' },
    'node-flags': { type: 'string', default: '' },
  },
});
const wanted = values.only?.split(',') ?? FIGURES.map(({ name }) => name);
const rounds = Number(values.rounds);
if (!wanted.every((name) => FIGURES.some((figure) => figure.name === name)) || !(rounds >= 1)) {
  console.error(USAGE);
  process.exit(2);
}
const nodeFlags = values['node-flags'].split(' ').filter((flag) => flag !== '');
const effort = { rounds, share: values.small ? SMALL : 1, nodeFlags };
const machine = thisMachine();
console.log(describeMachine(machine));
const lines: Line[] = [];
for (const figure of FIGURES.filter(({ name }) => wanted.includes(name))) {
  console.error(`measuring ${figure.name} …`);
  lines.push(...(await figure.measure(effort)));
}
console.log(describeLines(lines).join('\n'));
if (values.json !== undefined) {
  const told = lines.map((line) => ({ ...line, ratio: ratioOf(line), met: isMet(line) }));
  await writeFile(values.json, `${JSON.stringify({ machine, rounds, small: values.small, lines: told }, null, 2)}\n`);
}
