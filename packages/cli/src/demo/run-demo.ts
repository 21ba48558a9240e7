import { instant } from '@bc4p/protocol/units';
import { readSimbenchGrid, type SimbenchGrid } from '../simbench/grid.ts';
import { checkDay } from './checks.ts';
import { evidenceCheck } from './evidence-check.ts';
import { marketsOf } from './market-design.ts';
import type { NodeTree } from './node-tree.ts';
import { nodesCheck } from './nodes-check.ts';
import type { DemoProgress } from './progress.ts';
import { startTree } from './start-tree.ts';
import { tally } from './tally.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { BookedPositions } from './tree/booked-positions.ts';
import { demoTree, VILLAGE } from './tree/demo-tree.ts';
import { placesOf } from './tree/places.ts';
import { tradesOf, tradeTreeDay, wholeDay } from './tree/tree-day.ts';
import type { TreeReport } from './tree/tree-report.ts';
import { countAll, figuresOf } from './tree/tree-tally.ts';
import { waysOf } from './tree/ways.ts';

export interface DemoOptions {
  /** A folder in SimBench's CSV form, and what people call that grid. */
  readonly grid: string;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Where the network and the nodes' databases go, and stay; a temporary folder that is removed again if left out. */
  readonly folder?: string;
}

/** The markets open an hour before the day begins. */
const BEFORE = 3600;

/** Brings up a tree of markets around a real grid, trades a real day in it, and adds it up. */
export async function runDemo(options: DemoOptions, progress: DemoProgress): Promise<TreeReport> {
  if (options.folder !== undefined) return demoIn(options.folder, options, progress);
  using folder = temporaryFolder('bc4p-demo-');
  return await demoIn(folder.path, options, progress);
}

async function demoIn(folder: string, options: DemoOptions, progress: DemoProgress): Promise<TreeReport> {
  const started = performance.now();
  try {
    progress.stage('reading the grid');
    const simbench = await readSimbenchGrid(options.grid, options.date);
    const design = demoTree(simbench);
    const people = [...marketsOf(design).values()].flatMap(({ participants }) => participants);
    progress.stage(`making keys and certificates for four markets, ${people.length} participants and a meter each`);
    const start = instant((simbench.slots[0]?.start ?? 0) - BEFORE);
    await using tree = await startTree(folder, design, start);
    const report = await tradeAndCheck(tree, simbench, options.name, progress);
    return { ...report, elapsedMs: Math.round(performance.now() - started) };
  } finally {
    progress.end();
  }
}

/** Trades the day, adds it up, and checks everything that can be checked. */
export async function tradeAndCheck(
  tree: NodeTree,
  simbench: SimbenchGrid,
  name: string,
  progress: DemoProgress,
): Promise<Omit<TreeReport, 'elapsedMs'>> {
  const { slots, date } = simbench;
  const designs = marketsOf(demoTree(simbench));
  const people = new Map([...designs].map(([address, { participants }]) => [address, participants] as const));
  const grids = new Map([...designs].map(([address, { grid }]) => [address, grid] as const));
  const places = placesOf(people);
  const booked = new BookedPositions(tree.markets.values());
  const days = await tradeTreeDay(tree, people, slots, progress.watcher(slots.length), (slot) => booked.note(slot));
  const trades = tradesOf(days);

  progress.stage('checking the evidence of every trade');
  const names = new Set(trades.flatMap(({ seller, buyer, take }) => (take === undefined ? [seller] : [seller, buyer])));
  const proofs = await Promise.all([...tree.markets.values()].map((market) => market.prove(names)));
  const everybody = [...people.values()].flat();
  const village = days.get(VILLAGE) ?? wholeDay(new Map(), []);
  const checks = [
    ...checkDay(wholeDay(days, trades), grids, everybody),
    booked.check(trades, places),
    booked.checkBalance(),
    booked.checkNothingOpen(slots.length),
    evidenceCheck(proofs.flat(), trades.length),
    nodesCheck([...tree.markets.values()], slots.length),
  ];
  return {
    ...{ date, slots: slots.length, checks, signatures: tree.signatures() },
    markets: [...grids].map(([address, grid]) => figuresOf(address, grid, trades, places)),
    messages: countAll(days, trades),
    ways: waysOf(trades, places),
    village: tally({
      ...{ name, date, slots, address: VILLAGE, day: village },
      ...{ grid: designs.get(VILLAGE)?.grid ?? { root: '', lines: [] }, participants: people.get(VILLAGE) ?? [] },
    }),
  };
}
