import { fileURLToPath } from 'node:url';
import { assert } from '@bc4p/protocol';
import type { Line } from '@bc4p/protocol/market';
import { energyAtPower, instant, money, seconds, slotKey, watts } from '@bc4p/protocol/units';
import { readSimbenchGrid } from '../../simbench/grid.ts';
import { germanTime } from '../../simbench/wall-time.ts';
import { tradeDay } from '../day.ts';
import { feeFaults } from '../fee-audit.ts';
import { cents, eur, kwh, meanCents } from '../figures.ts';
import { marketGrid } from '../market-grid.ts';
import { OWN_DATE, OWN_GRID } from '../own-grid.ts';
import { participantsOf } from '../participants.ts';
import { startTree } from '../start-tree.ts';
import { left, right, textTable } from '../text-table.ts';
import { largest, neverTooMuch, type Passage, passagesOf, type Quarter, rises, tierAt } from './passages.ts';
import type { Scenario, ScenarioResult } from './scenario.ts';

const ADDRESS = 'rural1.simbench';
/** The line between two plants with some of their neighbours and everybody else, and what is left of it. */
const LINE = 'LV1.101-Line-5';
const SCALED = watts(30_000);
const QUARTER_HOUR = seconds(900);
/** The quarter hours that are traded: from 13:00 to 14:30, when the plants feed in most. */
const FIRST = 52;
const NUMBER = 6;

/** The SimBench grid with one line scaled down: fees rise tier by tier, and flow against the load earns. */
export const congestion: Scenario = {
  title: 'Congestion: a line that is too thin',
  play: async (folder) => {
    const simbench = await readSimbenchGrid(fileURLToPath(OWN_GRID), OWN_DATE);
    const slots = simbench.slots.slice(FIRST, FIRST + NUMBER);
    const participants = participantsOf(simbench);
    const full = marketGrid(simbench);
    const lines = full.lines.map((one) =>
      one.id === LINE ? { ...one, capacityUp: SCALED, capacityDown: SCALED } : one,
    );
    const grid = { ...full, lines };
    const start = instant((slots[0]?.start ?? 0) - 3600);
    await using tree = await startTree(
      folder,
      { operator: 'simbench', label: 'rural1', top: { grid, participants } },
      start,
    );
    const { trades } = await tradeDay(tree.market(ADDRESS), participants, slots);
    const [was, line] = [full, grid].map((one) => one.lines.find(({ id }) => id === LINE));
    assert(was !== undefined && line !== undefined, `${LINE} is a line of the grid`);
    const quarters = slots.map((slot) => ({ start: slot.start, passages: passagesOf(line, trades, slotKey(slot)) }));
    return tell(line, was, quarters, {
      areFeesRight: feeFaults(trades, new Map([[ADDRESS, grid]])).size === 0,
      isNeverTooMuch: neverTooMuch(grid.lines, trades),
    });
  },
};

/** What holds for all lines of the grid. */
interface Audit {
  readonly areFeesRight: boolean;
  readonly isNeverTooMuch: boolean;
}

function tell(line: Line, was: Line, quarters: readonly Quarter[], audit: Audit): ScenarioResult {
  const most = energyAtPower(line.capacityUp, QUARTER_HOUR);
  // The fullest quarter hour in which something also went against the load shows most.
  const telling = quarters.filter(({ passages }) => passages.some(({ congestion }) => congestion < 0n));
  const [shown] = [...telling].sort((a, b) => largest(b) - largest(a) || b.passages.length - a.passages.length);
  const all = quarters.flatMap(({ passages }) => passages);
  const [earned, charged] = [all.filter((one) => one.congestion < 0n), all.filter((one) => one.congestion > 0n)];
  const sum = (passages: readonly Passage[]) => passages.reduce((total, one) => total + one.congestion, 0n);
  const begin = germanTime(quarters[0]?.start ?? instant(0));
  const end = germanTime(instant((quarters.at(-1)?.start ?? 0) + QUARTER_HOUR));
  const percent = (flow: number): string => `${((100 * Math.abs(flow)) / most).toFixed(1)} %`;
  return {
    story: [
      `SimBench 1-LV-rural1 on ${OWN_DATE}, ${begin} to ${end}, with one line changed:`,
      `${LINE} carries ${line.capacityUp / 1000} kW instead of ${(was.capacityUp / 1000).toFixed(1)} kW (scaled down to ${((100 * line.capacityUp) / was.capacityUp).toFixed(0)} %),`,
      `so that ${kwh(most)} kWh go over it in a quarter hour. What it charges for congestion,`,
      'beside its base fee, and pays to whoever relieves it:',
      ...line.tiersUp.map(
        ({ from, price }) => `  from ${String(from / 10).padStart(3)} % of that  ${cents(price).padStart(6)} ct/kWh`,
      ),
      '',
      ...(shown ? printQuarter(shown, line, most) : ['Nothing went against the load.']),
      '',
      'All quarter hours',
      ...textTable(
        [
          left('from'),
          right('trades over it'),
          right('fullest'),
          right('at the end'),
          right('charged'),
          right('paid out'),
        ],
        quarters.map((quarter) => [
          germanTime(quarter.start),
          String(quarter.passages.length),
          percent(largest(quarter)),
          percent(quarter.passages.at(-1)?.flow ?? 0),
          eur(money(sum(quarter.passages.filter((one) => one.congestion > 0n)))),
          eur(money(-sum(quarter.passages.filter((one) => one.congestion < 0n)))),
        ]),
      ),
      '  In EUR: charged for congestion to those with the load, paid out to the others.',
    ],
    facts: { line: LINE, capacity: line.capacityUp, was: was.capacityUp, tiers: line.tiersUp, quarters },
    shown: [
      { what: 'fees rise tier by tier as the line fills', held: shown !== undefined && rises(shown, line, most) },
      { what: 'flow against the load earns, out of what others paid', held: earned.length > 0 && sum(all) >= 0n },
      { what: 'the line is filled', held: Math.max(...quarters.map(largest)) === most && charged.length > 0 },
      { what: 'no line carries more than it may, at no moment', held: audit.isNeverTooMuch },
      { what: 'every fee is the published curve’s, worked out anew', held: audit.areFeesRight },
    ],
  };
}

const WIDTH = 16;

function printQuarter({ start, passages }: Quarter, line: Line, most: number): readonly string[] {
  const bar = (flow: number): string => '█'.repeat(Math.round((WIDTH * Math.abs(flow)) / most)).padEnd(WIDTH, '░');
  return [
    `Trades over it for ${germanTime(start)}, one after the other. flow: after the trade, in`,
    'Wh, up is positive; ct/kWh: charged for congestion, below 0 paid out',
    ...textTable(
      [
        left('from → to'),
        right('Wh'),
        left('way'),
        right('flow'),
        left(''),
        right('%'),
        right('tier'),
        right('ct/kWh'),
      ],
      passages.map(({ seller, buyer, energy, direction, flow, congestion }) => [
        `${seller} → ${buyer}`,
        String(energy),
        direction,
        String(flow),
        bar(flow),
        ((100 * Math.abs(flow)) / most).toFixed(1),
        `from ${(line.tiersUp[tierAt(line, flow, most)]?.from ?? 0) / 10} %`,
        meanCents(money(congestion), energy),
      ]),
    ),
  ];
}
