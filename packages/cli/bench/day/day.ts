import { type Instant, instant, type Slot } from '@bc4p/protocol/units';
import { OWN_DATE } from '../../src/demo/own-grid.ts';
import { temporaryFolder } from '../../src/demo/temporary-folder.ts';
import { readSimbenchGrid } from '../../src/simbench/grid.ts';
import { checkDay } from './check-day.ts';
import type { DayFigures } from './figures.ts';
import { householdsOf, supplierOf } from './households.ts';
import { type MarketOfDay, startMarket } from './market-of-day.ts';
import type { Done, Street } from './street.ts';

/** What is wanted. */
export interface DayOptions {
  /** The folder of the grid, in SimBench's form. */
  readonly folder: string;
  readonly households: number;
  readonly slots: number;
  /** Households whose statements are proven off-line afterwards. */
  readonly sample: number;
  /** True if the street is in this process. */
  readonly isOneProcess: boolean;
}

/** How long before its slot trading begins: one slot. */
const QUARTER_HOUR = 900;
/** When after a slot's end it is settled and the next one is traded, and how long offers to neighbours stand; in seconds. */
const SETTLE_AFTER = 70;
const NEIGHBOURS_UNTIL = 130;
const REST_AFTER = 131;
const REST_UNTIL = 200;

/** Milliseconds by what was done. */
interface Spent {
  trading: number;
  metering: number;
  settlement: number;
  statements: number;
}

/**
 * Runs a day: at each quarter hour the meters send what they show; then the slot that is over is settled and stated, while
 * everybody offers for the slot after the one that begins.
 */
export async function runDay(
  street: Street,
  { folder: source, households, slots, sample, isOneProcess }: DayOptions,
): Promise<DayFigures> {
  const setup = performance.now();
  const grid = await readSimbenchGrid(source, OWN_DATE);
  const day = grid.slots.slice(0, slots);
  const members = [...householdsOf(grid, households), supplierOf(grid)];
  const begin = instant((day[0]?.start ?? 0) - QUARTER_HOUR);
  using folder = temporaryFolder('bc4p-bench-day-');
  const market = await startMarket(folder.path, grid, members, begin);
  try {
    const { root, folders, node } = market;
    const places = { grid: source, date: OWN_DATE, households, url: node.url, root, folders, begin };
    await street.connect(places);
    const before = { ...market.count, cpu: process.cpuUsage(), street: await street.figures() };
    const started = performance.now();
    const course = await courseOf(market, street, day);
    const ended = performance.now();
    const cpu = process.cpuUsage(before.cpu);
    const after = await street.figures();
    const figures: DayFigures = {
      households,
      withPlant: members.filter((one) => 'plant' in one).length,
      slots: day.length,
      isOneProcess,
      setupSeconds: (started - setup) / 1000,
      seconds: (ended - started) / 1000,
      phases: course.spent,
      offers: course.offers,
      trades: market.count.trades,
      meterValues: course.values,
      statements: (await checkDay(market, members, day.length, after.told)).statements,
      signatures: {
        made: market.count.made - before.made + after.signatures.made - before.street.signatures.made,
        checked: market.count.checked - before.checked,
      },
      journalWrites: market.count.writes - before.writes,
      cpuSeconds: {
        node: (cpu.user + cpu.system) / 1e6,
        households: isOneProcess ? 0 : after.cpuSeconds - before.street.cpuSeconds,
      },
      peakBytes: { node: process.resourceUsage().maxRSS * 1024, households: isOneProcess ? 0 : after.peakBytes },
      proof: { statements: 0, seconds: 0 },
    };
    const proving = performance.now();
    const proven = await street.prove(sample);
    return { ...figures, proof: { statements: proven, seconds: (performance.now() - proving) / 1000 } };
  } finally {
    await street.leave();
    await market.node.stop();
  }
}

async function courseOf({ node, clock }: MarketOfDay, street: Street, day: readonly Slot[]) {
  const spent: Spent = { trading: 0, metering: 0, settlement: 0, statements: 0 };
  const sums = { spent, offers: 0, values: 0 };
  let settledAt = 0;
  node.market.listen({
    onSettled: ({ events }) => {
      if (events.some(({ kind }) => kind === 'slot-settled')) settledAt = performance.now();
    },
  });
  const moveTo = (at: number): Instant => {
    clock.moveTo(instant(at));
    node.market.tick();
    return instant(at);
  };
  const note = ({ count, ms }: Done, kind: 'trading' | 'metering'): number => {
    spent[kind] += ms;
    return count;
  };
  const settle = async (): Promise<void> => {
    const from = performance.now();
    settledAt = from;
    await node.settlement?.run();
    spent.settlement += settledAt - from;
    spent.statements += performance.now() - settledAt;
  };
  const first = (day[0]?.start ?? 0) - QUARTER_HOUR;
  for (let turn = 0; turn <= day.length + 1; turn += 1) {
    const now = first + turn * QUARTER_HOUR;
    const next = day[turn];
    // Nobody measures anything before the day begins.
    if (turn > 0) sums.values += note(await street.meter(moveTo(now), day[turn - 2]), 'metering');
    const at = moveTo(now + SETTLE_AFTER);
    const settled = settle();
    if (next) sums.offers += note(await street.offer(next, at, instant(now + NEIGHBOURS_UNTIL)), 'trading');
    await settled;
    if (next) {
      const rest = await street.offerRest(next, moveTo(now + REST_AFTER), instant(now + REST_UNTIL));
      sums.offers += note(rest, 'trading');
    }
  }
  return sums;
}
