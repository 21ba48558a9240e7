import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runDay } from './day.ts';
import { describeDay } from './print-day.ts';
import { WholeStreet } from './street.ts';
import { streetProcess } from './street-process.ts';

const { values } = parseArgs({
  options: {
    households: { type: 'string', default: '100' },
    slots: { type: 'string', default: '96' },
    sample: { type: 'string', default: '3' },
    'one-process': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const [households, slots, sample] = [values.households, values.slots, values.sample].map(Number) as [
  number,
  number,
  number,
];
if (![households, slots, sample].every((value) => Number.isInteger(value) && value > 0) || slots > 96) {
  console.error('npm run bench:day -- [--households N] [--slots 1..96] [--sample N] [--one-process] [--json]');
  process.exit(2);
}
const cli = dirname(createRequire(import.meta.url).resolve('@bc4p/cli/package.json'));
const street = values['one-process'] ? new WholeStreet() : streetProcess();
const day = await runDay(street, {
  folder: join(cli, 'data/simbench-1-LV-rural1'),
  households,
  slots,
  sample,
  isOneProcess: values['one-process'],
});
console.log(values.json ? JSON.stringify(day, null, 2) : describeDay(day).join('\n'));
