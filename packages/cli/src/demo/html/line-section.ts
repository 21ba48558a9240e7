import { germanTime } from '../../simbench/wall-time.ts';
import { cents, kwh } from '../figures.ts';
import { shortNames } from '../print-report.ts';
import type { LineUse } from '../report.ts';
import { left, right } from '../text-table.ts';
import { amount, sumOf } from './amounts.ts';
import { heatStrips, type Shades, shadesFor } from './chart/heat-strips.ts';
import { figure } from './figure.ts';
import { type Markup, markup, type Part } from './markup.ts';
import type { PageLines, PageModel } from './page-model.ts';
import { beside, section } from './section.ts';
import { table } from './table.ts';

/** How full each line was over the day, which way, and what it earned. */
export function lineSection({ grid, uses }: PageLines, day: Pick<PageModel, 'slots' | 'slotLength'>): Markup {
  const names = shortNames(uses.map(({ line }) => line));
  const shades = shadesFor(uses.flatMap(({ load }) => load));
  const rows = uses.map(({ load }, index) => ({ label: names[index] ?? '', values: load, read: loadInWords }));
  const chart = heatStrips({
    id: 'line-load',
    title: `How full the lines of ${grid} were`,
    description: `One strip for each line with one cell for each slot: the upper half is filled when energy flowed up, towards the root, the lower half when it flowed down; darker is fuller. ${describeFullest(uses, names)}`,
    ...{ day, rows, shades },
  });
  return section({
    id: 'lines',
    heading: 'Lines',
    content: beside([
      figure({
        heading: `How full the lines of ${grid} were`,
        chart,
        legend: [],
        note: shadeKey(shades),
        table: {
          caption: 'Net flow in percent of the capacity: ↑ up, to the root; ↓ down',
          columns: [left('time'), ...names.map(right)],
          rows: day.slots.map((start, slot) => [germanTime(start), ...uses.map(({ load }) => signed(load[slot] ?? 0))]),
        },
      }),
      lineTable(uses, names),
    ]),
  });
}

const share = (perMille: number): string => `${(Math.abs(perMille) / 10).toFixed(1)} %`;

const loadInWords = (perMille: number): string =>
  perMille === 0 ? 'nothing' : `${share(perMille)} ${perMille > 0 ? 'up' : 'down'}`;

const signed = (perMille: number): string => (perMille === 0 ? '-' : `${share(perMille)} ${perMille > 0 ? '↑' : '↓'}`);

function describeFullest(uses: readonly LineUse[], names: readonly string[]): string {
  const peaks = uses.map(({ peak }, index) => ({ peak, name: names[index] ?? '' }));
  const fullest = peaks.toSorted((a, b) => (b.peak?.perMille ?? 0) - (a.peak?.perMille ?? 0))[0];
  if (fullest?.peak === undefined) return 'Nothing flowed.';
  const { start, direction, perMille } = fullest.peak;
  return `The fullest was ${fullest.name} with ${share(perMille)} ${direction} at ${germanTime(start)}.`;
}

/** What the halves and shades of the cells mean. */
function shadeKey({ top, count }: Shades): Part {
  const steps = Array.from({ length: count }, (_, index) => index + 1);
  const swatches = (way: 'up' | 'down'): Markup =>
    markup`<svg class="sample shades" viewBox="0 0 ${count * 14} 12" aria-hidden="true">${steps.map(
      (step) => markup`<rect class="${way} shade${step}" x="${(step - 1) * 14}" width="14" height="12"/>`,
    )}</svg>`;
  return markup`Upper half ${swatches('up')} up, to the root. Lower half ${swatches('down')} down. Each shade stands for ${share(top / count)} of the capacity, the darkest for up to ${share(top)}.`;
}

function lineTable(uses: readonly LineUse[], names: readonly string[]): Markup {
  return table({
    caption: 'Lines: fullest slot, energy up and down in kWh, fees earned in EUR',
    columns: [
      left('line'),
      right('kW'),
      right('fullest'),
      left('way'),
      left('at'),
      ...['up', 'down', 'ct/kWh', 'base', 'congestion'].map(right),
    ],
    rows: uses.map(({ capacity, peak, up, down, baseFee, baseFees, congestionFees }, index) => [
      names[index] ?? '',
      (capacity / 1000).toFixed(1),
      peak === undefined ? '-' : share(peak.perMille),
      peak?.direction,
      peak === undefined ? undefined : germanTime(peak.start),
      kwh(up),
      kwh(down),
      cents(baseFee),
      amount(baseFees),
      amount(congestionFees),
    ]),
    foot: [
      'all',
      ...Array.from({ length: 7 }, () => undefined),
      amount(sumOf(uses.map(({ baseFees }) => baseFees))),
      amount(sumOf(uses.map(({ congestionFees }) => congestionFees))),
    ],
  });
}
