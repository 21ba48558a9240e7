import { type Markup, markup } from '../markup.ts';
import { filled, lookAt } from './marks.ts';
import { extentWithZero, linear, place, spanOf, tickLabels, ticksOver } from './scale.ts';
import { endsOfStacks, stackOf } from './stack.ts';
import { shortened, svg } from './svg.ts';

/** Horizontal bars around zero, one for each row, of parts in the order of `series`. */
export interface RowBars {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly series: readonly string[];
  readonly rows: readonly BarRow[];
}

export interface BarRow {
  readonly label: string;
  readonly parts: readonly number[];
  /** What there is to read of it, after its label. */
  readonly read: string;
  /** Where a mark stands: what the parts add up to. */
  readonly sum?: number;
}

const WIDTH = 440;
const [LEFT, RIGHT, TOP, ROW] = [104, WIDTH - 14, 22, 20];

/** The rows from top to bottom over one common scale. */
export function rowBars({ id, title, description, unit, series, rows }: RowBars): Markup {
  const bars = rows.map(({ parts }) => stackOf(parts));
  const ticks = ticksOver(extentWithZero(endsOfStacks(bars)), 6);
  const x = linear(spanOf(ticks), [LEFT, RIGHT]);
  const labels = tickLabels(ticks);
  const bottom = TOP + rows.length * ROW;
  const top = (row: number): number => TOP + row * ROW;
  const bar = (row: number, part: number): string => {
    const segment = bars[row]?.[part];
    if (segment === undefined || segment.from === segment.to) return '';
    return `M${place(x(segment.from))} ${top(row) + 3}H${place(x(segment.to))}V${top(row) + ROW - 3}H${place(x(segment.from))}Z`;
  };
  return svg({ id, title, description, width: WIDTH, height: bottom + 24 }, [
    markup`<text class="unit end" x="${LEFT - 6}" y="12">${unit}</text>`,
    ticks.map((tick, index) => {
      const at = place(x(tick));
      return markup`<line class="${tick === 0 ? 'zero' : 'grid'}" x1="${at}" x2="${at}" y1="${TOP}" y2="${bottom}"/><text class="tick middle" x="${at}" y="${bottom + 16}">${labels[index]}</text>`;
    }),
    series.map((_, part) => filled(rows.map((_, row) => bar(row, part)).join(''), lookAt(part))),
    rows.map(({ label, sum, read }, row) => [
      markup`<text class="tick end" x="${LEFT - 6}" y="${top(row) + 14}">${shortened(label, 12)}</text>`,
      sum === undefined ? undefined : markup`<path class="sum" d="M${place(x(sum))} ${top(row)}V${top(row) + ROW}"/>`,
      markup`<rect class="read" x="0" y="${top(row)}" width="${WIDTH}" height="${ROW}"><title>${label}: ${read}</title></rect>`,
    ]),
  ]);
}
