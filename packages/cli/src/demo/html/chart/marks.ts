import type { Instant } from '@bc4p/protocol/units';
import { type Markup, markup } from '../markup.ts';
import { place, type Scale } from './scale.ts';

/** Where things go: `x` places instants, `y` values; what holds for a slot is `length` seconds wide. */
export interface Plot {
  readonly x: Scale;
  readonly y: Scale;
  readonly length: number;
}

/** How something is drawn; the numbers name colours, strokes and hatchings of the page's style, from 1 to 8. */
export type Look = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export const LOOKS: readonly Look[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** The look of the n-th of some series; the ninth looks like the first. */
export const lookAt = (index: number): Look => LOOKS[index % LOOKS.length] ?? 1;

/** A value that holds for one slot. */
export interface SlotValue {
  readonly start: Instant;
  readonly value: number;
}

/** What lies between two values in one slot. */
export interface SlotSpan {
  readonly start: Instant;
  readonly from: number;
  readonly to: number;
}

/** A line that is level within a slot, and broken where there is no value. */
export function stepLine(values: readonly SlotValue[], { x, y, length }: Plot, look: Look): Markup {
  let end: number | undefined;
  const steps = values.map(({ start, value }) => {
    const [left, at] = [place(x(start)), place(y(value))];
    const begin = end === start ? `V${at}` : `M${left} ${at}`;
    end = start + length;
    return `${begin}H${place(x(end))}`;
  });
  return markup`<path class="stroke s${look}" d="${steps.join('')}"/>`;
}

/** Bars as wide as their slots, each from one value to another. */
export function slotBars(spans: readonly SlotSpan[], plot: Plot, look: Look): Markup {
  const bars = spans.filter(({ from, to }) => from !== to).map((span) => barOf(span, plot));
  return filled(bars.join(''), look);
}

/** The same, faint: for what lies between the lowest and the highest. */
export const band = (spans: readonly SlotSpan[], plot: Plot, look: Look): Markup =>
  markup`<path class="band f${look}" d="${spans.map((span) => barOf(span, plot)).join('')}"/>`;

const barOf = ({ start, from, to }: SlotSpan, { x, y, length }: Plot): string =>
  `M${place(x(start))} ${place(y(from))}H${place(x(start + length))}V${place(y(to))}H${place(x(start))}Z`;

/** A shape in a colour and, over it, a hatching that tells it from others without colour. */
export const filled = (path: string, look: Look): Markup =>
  markup`<path class="f${look}" d="${path}"/><path class="h${look}" d="${path}"/>`;
