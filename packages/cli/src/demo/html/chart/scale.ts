/** Where a value stands on an axis. */
export type Scale = (value: number) => number;

export type Interval = readonly [low: number, high: number];

/** The straight way from an interval of values to one of places; one value alone stands in the middle. */
export const linear =
  ([low, high]: Interval, [from, to]: Interval): Scale =>
  (value) =>
    high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from);

/** The smallest of 1, 2, 5, 10, 20 … and their tenths, with which an interval has at most so many steps. */
export function niceStep([low, high]: Interval, most: number): number {
  const least = (high - low) / most;
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10) * power;
}

/** The multiples of a step that cover an interval, from the last at or below it to the first at or above it. */
export function ticksOver([low, high]: Interval, most = 5): readonly number[] {
  const step = niceStep([low, high], most);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => exact((first + index) * step));
}

/** Without the crumbs of binary fractions: 0.3 and not 0.30000000000000004. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** From the first tick to the last. */
export const spanOf = (ticks: readonly number[]): Interval => [ticks[0] ?? 0, ticks.at(-1) ?? 1];

/** The lowest and the highest of some values and zero. */
export const extentWithZero = (values: Iterable<number>): Interval => {
  let [low, high] = [0, 0];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return [low, high];
};

/** Ticks as texts, each with as many digits as the finest of them needs. */
export function tickLabels(ticks: readonly number[]): readonly string[] {
  const digits = Math.max(0, ...ticks.map((tick) => String(tick).split('.')[1]?.length ?? 0));
  return ticks.map((tick) => tick.toFixed(digits).replace('-', '−'));
}

/** A place as it stands in a path: a tenth of a unit is finer than any screen shows. */
export const place = (value: number): string => String(Math.round(value * 10) / 10);
