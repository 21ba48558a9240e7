import { germanTime } from '../../simbench/wall-time.ts';
import { cents, kwh } from '../figures.ts';
import { shortNames } from '../print-report.ts';
import type { LineUse } from '../report.ts';
import { left, right } from '../text-table.ts';
import { amount, sumOf } from './amounts.ts';
import { heatStrips, type Shades, shadeClass, shadesFor } from './chart/heat-strips.ts';
import { figure } from './figure.ts';
import { type Markup, markup, type Part } from './markup.ts';
import type { PageLines, PageModel } from './page-model.ts';
import { beside, type Section } from './section.ts';
import { table } from './table.ts';

/** How full each line was over the day, which way, and what it earned. */
export function lineSection({ grid, uses }: PageLines, day: Pick<PageModel, 'slots' | 'slotLength'>): Section {
  const names = shortNames(uses.map(({ line }) => line));
  const shades = shadesFor(uses.flatMap(({ load }) => load));
  const rows = uses.map(({ load }, index) => ({ label: names[index] ?? '', values: load, read: loadInWords }));
  const chart = heatStrips({
    id: 'line-load',
    title: `How full the lines of ${grid} were`,
    description: `One strip for each line with one cell for each slot: the upper half is filled when energy flowed up, towards the root, the lower half when it flowed down; darker is fuller. ${describeFullest(uses, names)}`,
    ...{ day, rows, shades },
  });
  return {
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
  };
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
function shadeKey(shades: Shades): Part {
  const { step, count } = shades;
  const steps = Array.from({ length: count }, (_, index) => index + 1);
  const swatches = (way: 'up' | 'down'): Markup =>
    markup`<svg class="sample shades" viewBox="0 0 ${count * 10} 12" preserveAspectRatio="none" aria-hidden="true">${steps.map(
      (one) => markup`<rect class="${way} ${shadeClass(one, shades)}" x="${(one - 1) * 10}" width="10" height="12"/>`,
    )}</svg>`;
  return markup`Upper half ${swatches('up')} up, to the root. Lower half ${swatches('down')} down. Each shade stands for ${share(step)} of the capacity, the darkest for up to ${share(step * count)}.`;
}

function lineTable(uses: readonly LineUse[], names: readonly string[]): Markup {
  return table({
    caption: 'Lines: fullest slot (↑ up, ↓ down), energy up and down in kWh, fees earned in EUR',
    columns: [
      left('line'),
      right('kW'),
      right('fullest slot'),
      ...['up', 'down', 'ct/kWh', 'base', 'conges\u00adtion'].map(right),
    ],
    rows: uses.map(({ capacity, peak, up, down, baseFee, baseFees, congestionFees }, index) => [
      names[index] ?? '',
      (capacity / 1000).toFixed(1),
      peak === undefined
        ? '-'
        : `${signed(peak.direction === 'up' ? peak.perMille : -peak.perMille)} ${germanTime(peak.start)}`,
      kwh(up),
      kwh(down),
      cents(baseFee),
      amount(baseFees),
      amount(congestionFees),
    ]),
    foot: [
      'all',
      ...Array.from({ length: 5 }, () => undefined),
      amount(sumOf(uses.map(({ baseFees }) => baseFees))),
      amount(sumOf(uses.map(({ congestionFees }) => congestionFees))),
    ],
  });
}
