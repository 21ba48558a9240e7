import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runDay } from './day.ts';
import { WholeStreet } from './street.ts';

const data = join(
  dirname(createRequire(import.meta.url).resolve('@bc4p/cli/package.json')),
  'data/simbench-1-LV-rural1',
);
console.log(
  await runDay(new WholeStreet(), {
    folder: data,
    households: Number(process.argv[2]),
    slots: Number(process.argv[3]),
    sample: 2,
  }),
);
