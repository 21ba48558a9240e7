import { join } from 'node:path';
import { assert } from '@bc4p/protocol';
import { instant } from '@bc4p/protocol/units';
import { readSimbenchGrid, type SimbenchGrid } from '../simbench/grid.ts';
import { checkDay } from './checks.ts';
import type { DayResult } from './day-result.ts';
import { evidenceCheck } from './evidence-check.ts';
import { marketsOf } from './market-design.ts';
import { MeterRoom } from './metering/meter-room.ts';
import { placeMeters } from './metering/place-meters.ts';
import type { NodeTree } from './node-tree.ts';
import { nodesCheck } from './nodes-check.ts';
import type { DemoProgress } from './progress.ts';
import type { DayReport } from './report.ts';
import { settlementChecks } from './settlement/checks.ts';
import { collectStatements, type OwnStatements } from './settlement/collect-statements.ts';
import { DaySettlement } from './settlement/day-settlement.ts';
import { reportSettlement } from './settlement/report-settlement.ts';
import { writeStatements } from './settlement/write-statements.ts';
import { startTree } from './start-tree.ts';
import { countMessages, tally } from './tally.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { BookedPositions } from './tree/booked-positions.ts';
import { demoTree, VILLAGE } from './tree/demo-tree.ts';
import { levelsOf } from './tree/levels.ts';
import { figuresOf } from './tree/market-figures.ts';
import { placesOf } from './tree/places.ts';
import { priceRangesOf } from './tree/price-ranges.ts';
import { tradeTreeDay } from './tree/tree-day.ts';
import type { TreeReport } from './tree/tree-report.ts';
import { waysOf } from './tree/ways.ts';
import { wholeDay } from './tree/whole-day.ts';

export interface DemoOptions {
  /** A folder in SimBench's CSV form, and what people call that grid. */
  readonly grid: string;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Where the network and the nodes' databases go, and stay; a temporary folder that is removed again if left out. */
  readonly folder?: string;
}

/** The markets open a slot before the day begins. */
const BEFORE = 900;

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
    const kept = { name: options.name, folder: join(folder, 'statements') };
    const report = await tradeAndCheck(tree, simbench, kept, progress);
    return { ...report, elapsedMs: Math.round(performance.now() - started) };
  } finally {
    progress.end();
  }
}

/** What the report tells people to type, in the folder that was kept. */
const VERIFY = 'bc4p statement verify statements/*.json --root root.pem';

/** Trades the day, adds it up, and checks everything that can be checked. */
export async function tradeAndCheck(
  tree: NodeTree,
  simbench: SimbenchGrid,
  { name, folder }: { readonly name: string; readonly folder: string },
  progress: DemoProgress,
): Promise<Omit<TreeReport, 'elapsedMs'>> {
  const { slots, date } = simbench;
  const designs = marketsOf(demoTree(simbench));
  const people = new Map([...designs].map(([address, { participants }]) => [address, participants] as const));
  const grids = new Map([...designs].map(([address, { grid }]) => [address, grid] as const));
  const places = placesOf(people, VILLAGE);
  const booked = new BookedPositions(tree.markets.values());
  const room = new MeterRoom({
    markets: designs,
    meters: await placeMeters(tree.markets, people),
    lossPerMille: (market) => designs.get(market)?.lossPerMille ?? 0,
    bookedBy: (market, participant, slot) => booked.netOf(market, participant, slot),
    start: slots[0]?.start ?? instant(0),
  });
  const settlement = new DaySettlement(tree, room, slots);
  const days = await tradeTreeDay(tree, people, slots, progress.watcher(slots.length), {
    onTime: (at) => settlement.onTime(at),
    onClosed: async (slot) => {
      booked.note(slot);
      await tree.balance();
    },
  });
  await settlement.end();
  const whole = wholeDay(days);
  const { trades } = whole;

  progress.stage('checking the evidence of every trade');
  const sellers = new Set(trades.map(({ seller }) => seller));
  const proofs = await Promise.all([...tree.markets.values()].map((market) => market.prove(sellers)));
  progress.stage('fetching and checking every statement');
  const sceptic = tree.sceptic();
  const statements: OwnStatements[] = [];
  for (const [address, own] of people) {
    for (const { name: who } of own) {
      const client = tree.market(address).client(who);
      if (client) statements.push(await collectStatements(who, address, client, sceptic));
    }
  }
  await writeStatements(folder, statements);
  const kept = { folder: 'statements', command: VERIFY };
  const record = { tree, slots, people, trades, day: settlement, room, statements, shown: VILLAGE, kept };
  const checks = [
    ...checkDay(whole, grids, [...people.values()].flat()),
    booked.check(trades, places),
    booked.checkBalance(),
    booked.checkNothingOpen(slots.length),
    evidenceCheck(proofs.flat(), trades.length),
    nodesCheck([...tree.markets.values()], slots.length),
    ...settlementChecks(tree, settlement, slots, statements),
  ];
  return {
    ...{ date, slots: slots.length, checks, signatures: tree.signatures() },
    markets: [...designs].map(([address, design]) => figuresOf(address, design, slots, trades, places)),
    messages: countMessages(whole),
    ways: waysOf(trades, places),
    levels: levelsOf(slots, trades, places),
    prices: [...people].map(([address, own]) => priceRangesOf(address, own, slots, trades)),
    settlement: reportSettlement(record),
    village: villageReport(name, simbench, days.get(VILLAGE)),
  };
}

/** The day of the market on the SimBench grid by itself. */
function villageReport(name: string, simbench: SimbenchGrid, day: DayResult | undefined): DayReport {
  const village = marketsOf(demoTree(simbench)).get(VILLAGE);
  assert(village !== undefined && day !== undefined, 'the village has a market, and had its day');
  const { grid, participants } = village;
  const { date, slots } = simbench;
  return tally({ name, date, slots, address: VILLAGE, grid, participants, day });
}
