import { germanTime } from '../../../simbench/wall-time.ts';
import { type Markup, markup } from '../markup.ts';
import { linear, niceStep, place } from './scale.ts';
import { shortened, svg } from './svg.ts';
import { type Day, spanOfDay, timeTicks } from './time-axis.ts';

/** One strip for each row, one cell for each slot: in its upper half what is above 0, in its lower half what is below. */
export interface HeatStrips {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly day: Day;
  readonly rows: readonly HeatRow[];
  /** The shades that cells have. */
  readonly shades: Shades;
}

export interface HeatRow {
  readonly label: string;
  /** In the order of the day's slots. */
  readonly values: readonly number[];
  readonly read: (value: number) => string;
}

/** So many equal steps that no value passes the last. */
export interface Shades {
  readonly step: number;
  readonly count: number;
}

/** The page's style has so many shades. */
const MOST_SHADES = 8;

/** Round steps, as few as cover all sizes. */
export function shadesFor(values: readonly number[]): Shades {
  const most = values.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0);
  const step = niceStep([0, most], MOST_SHADES);
  return { step, count: Math.max(1, Math.ceil(most / step)) };
}

/** The step that a value is in: 0 for nothing at all, 1 for the lowest. */
export const stepOf = (value: number, { step, count }: Shades): number =>
  Math.min(count, Math.ceil(Math.abs(value) / step));

/** How the cells of a step look: those of the last are darkest, however many there are. */
export const shadeClass = (step: number, { count }: Shades): string =>
  `shade${Math.round((step * MOST_SHADES) / count)}`;

const WIDTH = 440;
const [LEFT, RIGHT, TOP, ROW] = [66, WIDTH - 20, 6, 22];

export function heatStrips({ id, title, description, day, rows, shades }: HeatStrips): Markup {
  const x = linear(spanOfDay(day), [LEFT, RIGHT]);
  const bottom = TOP + rows.length * ROW;
  const width = x(day.slotLength) - x(0);
  const cell = (row: number, column: number, value: number): Markup | undefined => {
    const start = day.slots[column];
    if (start === undefined) return undefined;
    const [left, top, half] = [place(x(start)), TOP + row * ROW + 2, (ROW - 4) / 2];
    const step = stepOf(value, shades);
    const way = value > 0 ? 'up' : 'down';
    const tint =
      step === 0
        ? undefined
        : markup`<rect class="${way} ${shadeClass(step, shades)}" x="${left}" y="${value > 0 ? top : top + half}" width="${place(width)}" height="${half}"/>`;
    const { label, read } = rows[row] ?? { label: '', read: String };
    return markup`${tint}<rect class="read" x="${left}" y="${top}" width="${place(width)}" height="${2 * half}"><title>${germanTime(start)}  ${label}: ${read(value)}</title></rect>`;
  };
  return svg({ id, title, description, width: WIDTH, height: bottom + 24 }, [
    rows.map(({ label, values }, row) => [
      markup`<text class="tick end" x="${LEFT - 6}" y="${TOP + row * ROW + 15}">${shortened(label, 9)}</text>`,
      markup`<rect class="strip" x="${LEFT}" y="${TOP + row * ROW + 2}" width="${RIGHT - LEFT}" height="${ROW - 4}"/>`,
      values.map((value, column) => cell(row, column, value)),
      markup`<line class="middle-line" x1="${LEFT}" x2="${RIGHT}" y1="${TOP + row * ROW + ROW / 2}" y2="${TOP + row * ROW + ROW / 2}"/>`,
    ]),
    timeTicks(day).map(({ at, label }) => {
      const left = place(x(at));
      return markup`<line class="grid" x1="${left}" x2="${left}" y1="${bottom}" y2="${bottom + 4}"/><text class="tick middle" x="${left}" y="${bottom + 18}">${label}</text>`;
    }),
  ]);
}
