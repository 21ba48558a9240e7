import { growth } from './growth.ts';
import { latency } from './latency.ts';
import { round } from './round.ts';

/** What can be asked for, and how large it is without a number. */
const PARTS: Readonly<Record<string, (sizes: readonly number[]) => Promise<void>>> = {
  growth: (sizes) => growth(sizes.length > 0 ? sizes : [10, 100, 1_000, 10_000]),
  latency: ([trades = 300]) => latency(trades),
  round: ([submarkets = 1_000, participants = 100]) => round(submarkets, participants),
};

const [wanted, ...numbers] = process.argv.slice(2);
const names = wanted === undefined ? Object.keys(PARTS) : [wanted];
for (const name of names) {
  const part = PARTS[name];
  if (!part) {
    console.error(`There is no ${name}: npm run bench:tree -- [${Object.keys(PARTS).join('|')}] [NUMBER …]`);
    process.exit(2);
  }
  console.log(`== ${name}`);
  await part(numbers.map(Number));
}
