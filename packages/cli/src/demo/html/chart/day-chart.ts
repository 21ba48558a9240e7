import type { Instant } from '@bc4p/protocol/units';
import { germanTime } from '../../../simbench/wall-time.ts';
import { type Markup, markup, type Part } from '../markup.ts';
import type { Plot } from './marks.ts';
import { linear, place, spanOf, tickLabels } from './scale.ts';
import { svg } from './svg.ts';
import { type Day, spanOfDay, timeTicks } from './time-axis.ts';

/** A chart over the time of a day. */
export interface DayChart {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly day: Day;
  /** What the vertical axis counts: `kWh`. */
  readonly unit: string;
  readonly ticks: readonly number[];
  /** What is drawn. */
  readonly marks: (plot: Plot) => Part;
  /** What there is to read in a slot, after its time. */
  readonly read: (start: Instant) => string;
}

const [WIDTH, HEIGHT] = [440, 230];
const [LEFT, RIGHT, TOP, BOTTOM] = [44, WIDTH - 20, 22, HEIGHT - 24];

/** Axes, grid lines, what is drawn, and over each slot a part that tells its figures. */
export function dayChart({ id, title, description, day, unit, ticks, marks, read }: DayChart): Markup {
  const x = linear(spanOfDay(day), [LEFT, RIGHT]);
  const y = linear(spanOf(ticks), [BOTTOM, TOP]);
  const labels = tickLabels(ticks);
  return svg({ id, title, description, width: WIDTH, height: HEIGHT }, [
    markup`<text class="unit" x="2" y="12">${unit}</text>`,
    ticks.map((tick, index) => {
      const at = place(y(tick));
      return markup`<line class="${tick === 0 ? 'zero' : 'grid'}" x1="${LEFT}" x2="${RIGHT}" y1="${at}" y2="${at}"/><text class="tick end" x="${LEFT - 5}" y="${place(y(tick) + 4)}">${labels[index]}</text>`;
    }),
    timeTicks(day).map(({ at, label }) => {
      const left = place(x(at));
      return markup`<line class="grid" x1="${left}" x2="${left}" y1="${BOTTOM}" y2="${BOTTOM + 4}"/><text class="tick middle" x="${left}" y="${HEIGHT - 6}">${label}</text>`;
    }),
    marks({ x, y, length: day.slotLength }),
    day.slots.map((start) => {
      const width = place(x(start + day.slotLength) - x(start));
      return markup`<rect class="read" x="${place(x(start))}" y="${TOP}" width="${width}" height="${BOTTOM - TOP}"><title>${germanTime(start)}  ${read(start)}</title></rect>`;
    }),
  ]);
}
