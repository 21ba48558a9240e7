import { BenchTree } from './ground/bench-tree.ts';
import { passUntil, passUntilHolds } from './ground/drive.ts';
import { type Frames, frames, sumBy } from './ground/frames.ts';
import { noSignatures } from './ground/signatures.ts';
import { printTable, rounded } from './ground/table.ts';
import { levelOf, pointOf } from './ground/tree-shape.ts';
import { type Custom, SCENARIOS, type Scenario } from './growth-scenarios.ts';

const FANOUT = 4;
const PARTICIPANTS = 10;
/** Offers come within this time, spread by chance. */
const WINDOW_MS = 300_000;
/** How long a frame is under way, by the clock of the run. */
const LATENCY_MS = 5;

/** True for the markets below the first half of the top's submarkets. */
const isFirstHalf = (address: string): boolean => ['m1', 'm2'].includes(address.split('.').at(-3) ?? '');

function sideOf(custom: Custom, market: string, isHeads: boolean): 'buy' | 'sell' {
  if (custom === 'mixed' || levelOf(market) === 0) return isHeads ? 'buy' : 'sell';
  return isFirstHalf(market) ? 'sell' : 'buy';
}

/** Sends one offer of each participant, at its own moment; returns how many were refused. */
async function trade(tree: BenchTree, custom: Custom): Promise<number> {
  const { clock } = tree.ground;
  const { chance } = tree;
  const beginMs = clock.elapsedMs();
  let refused = 0;
  for (const traders of tree.traders) {
    for (let number = 0; number < PARTICIPANTS; number += 1) {
      const side = sideOf(custom, traders.address, chance.happens(0.5));
      const terms = { side, price: chance.between(5_000, 15_000), lots: chance.between(1, 5) };
      clock.after(chance.between(0, WINDOW_MS), async () => {
        const { token } = await traders.sign(terms);
        if (!(await traders.submit(token, pointOf(number)))) refused += 1;
      });
    }
  }
  await passUntil(tree.ground, beginMs + WINDOW_MS);
  await passUntilHolds(tree.ground, () => tree.isAtRest, 'the end of all takes');
  await passUntil(tree.ground, clock.elapsedMs() + 10_000);
  tree.assertSound();
  return refused;
}

const framesOut = ({ nodes }: BenchTree): number =>
  [...nodes.values()].reduce(
    (sum, { tree }) => sum + tree.status().links.reduce((all, one) => all + one.framesOut, 0),
    0,
  );

async function measure(participants: number, { custom, feeCt, bookIntervalMs }: Scenario) {
  const markets = participants / PARTICIPANTS;
  const shape = { markets, fanout: FANOUT, participants: PARTICIPANTS, feeCt, bookIntervalMs };
  const tree = await BenchTree.start(shape, noSignatures(), LATENCY_MS);
  const { network } = tree.ground;
  network.begin();
  const before = framesOut(tree);
  const began = performance.now();
  const refused = await trade(tree, custom);
  const ms = performance.now() - began;
  if (refused > 0) throw new Error(`${refused} offers were refused`);
  const byType = sumBy(network.links, (_, type) => [type]);
  const byMarket = sumBy(network.links, (name, type) => (type.startsWith('tree.') ? name.split(' ') : []));
  const carried = frames([...byType].filter(([type]) => type.startsWith('tree.')).map(([, sum]) => sum));
  if (framesOut(tree) - before !== carried.frames) throw new Error('nodes have counted other frames than were carried');
  const refusedTakes = network.refused.size;
  const result = {
    markets: [...tree.nodes.keys()],
    refusedTakes,
    byType,
    byMarket,
    trades: tree.trades(),
    ms,
    making: tree.making,
  };
  await tree.stop();
  return result;
}

const HEAD = [
  'participants',
  'markets',
  'trades',
  'between',
  'refused takes',
  'frames',
  'kB',
  'book',
  'take',
  'busiest',
  'kB',
];

/** Frames and bytes between markets as a tree grows, each market with as many neighbours as before. */
export async function growth(sizes: readonly number[]): Promise<void> {
  const minutes = WINDOW_MS / 60_000;
  console.log(
    `Markets with ${PARTICIPANTS} participants and up to ${FANOUT} submarkets each. Everybody makes one offer for one`,
  );
  console.log(
    `slot within ${minutes} min. Frames and kB: what a market sends and receives over its links, on average; and the`,
  );
  console.log('busiest one. Signatures are left out (as large as real ones), everything else is the real node.');
  for (const scenario of SCENARIOS) {
    const fitting = sizes.filter((size) => size <= scenario.largest);
    if (fitting.length === 0) continue;
    console.log(`\n${scenario.description}`);
    const rows: (string | number)[][] = [[...HEAD, 'heap/node kB', 'issued s', 'traded s']];
    const levels: string[] = [];
    for (const size of fitting) {
      const { markets, refusedTakes, byType, byMarket, trades, ms, making } = await measure(size, scenario);
      const sums = markets.map((address) => byMarket.get(address) ?? { frames: 0, bytes: 0 });
      const all = frames(sums);
      const busiest = sums.reduce((most, one) => (one.frames > most.frames ? one : most));
      const ofType = (type: string) => byType.get(type)?.frames ?? 0;
      const each = (count: number) => rounded(count / markets.length, 1);
      rows.push([
        size,
        markets.length,
        trades.local + trades.between,
        trades.between,
        refusedTakes,
        each(all.frames),
        each(all.bytes / 1000),
        each(2 * ofType('tree.book')),
        each(2 * ofType('tree.take')),
        busiest.frames,
        rounded(busiest.bytes / 1000),
        rounded(making.heapPerNode / 1000),
        rounded(making.issuingMs / 1000),
        rounded(ms / 1000),
      ]);
      levels.push(`${String(size).padStart(8)}   ${meansByLevel(markets, byMarket).join('   ')}`);
    }
    printTable(rows);
    console.log('frames of a market on average, by level from the top:');
    for (const line of levels) console.log(line);
  }
}

function meansByLevel(markets: readonly string[], byMarket: ReadonlyMap<string, Frames>): string[] {
  const depth = 1 + Math.max(...markets.map(levelOf));
  return Array.from({ length: depth }, (_, level) => {
    const own = markets.filter((address) => levelOf(address) === level);
    return rounded(frames(own.map((address) => byMarket.get(address) ?? { frames: 0, bytes: 0 })).frames / own.length);
  });
}
