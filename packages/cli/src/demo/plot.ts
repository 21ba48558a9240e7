/** Values over time, drawn with one mark; undefined where there is none. */
export interface Series {
  readonly mark: string;
  readonly label: string;
  readonly values: readonly (number | undefined)[];
}

/** Bars of some parts on top of each other; parts of `below` hang down from the axis. */
export interface Bars {
  readonly above: readonly Series[];
  readonly below: readonly Series[];
}

const MARGIN = 8;
const MOST_ROWS = 14;
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Draws series as marks, one column for each value, later series over earlier ones. `times` labels the columns. */
export function markPlot(series: readonly Series[], times: readonly string[]): readonly string[] {
  const values = series.flatMap((one) => one.values).filter((value) => value !== undefined);
  if (values.length === 0) return ['  nothing to draw'];
  const step = stepFor(Math.min(...values), Math.max(...values));
  const rowOf = (value: number): number => Math.round(value / step);
  const rows = range(rowOf(Math.max(...values)), rowOf(Math.min(...values)));
  const cell = (row: number, column: number): string =>
    series.reduce((drawn, { mark, values }) => {
      const value = values[column];
      return value !== undefined && rowOf(value) === row ? mark : drawn;
    }, ' ');
  return framed(rows, step, times, cell, series);
}

/** Draws bars, one column for each value. A part fills a row when it covers more than half of it. */
export function barPlot({ above, below }: Bars, times: readonly string[]): readonly string[] {
  const top = highest(above, times.length);
  const bottom = -highest(below, times.length);
  if (top === bottom) return ['  nothing to draw'];
  const step = stepFor(bottom, top);
  const rows = range(Math.ceil(top / step - 0.5), Math.min(-1, Math.floor(bottom / step + 0.5)));
  const cell = (row: number, column: number): string => {
    if (row === 0) return '─';
    let filled = 0;
    for (const { mark, values } of row > 0 ? above : below) {
      filled += values[column] ?? 0;
      if (filled > (Math.abs(row) - 0.5) * step) return mark;
    }
    return ' ';
  };
  return framed(rows, step, times, cell, [...above, ...below]);
}

function highest(parts: readonly Series[], columns: number): number {
  const sums = Array.from({ length: columns }, (_, column) =>
    parts.reduce((sum, { values }) => sum + (values[column] ?? 0), 0),
  );
  return Math.max(0, ...sums);
}

/** The smallest round step with which everything fits into the rows. */
const stepFor = (low: number, high: number): number =>
  STEPS.find((step) => (high - low) / step <= MOST_ROWS - 1) ?? (high - low) / (MOST_ROWS - 1);

const range = (high: number, low: number): readonly number[] =>
  Array.from({ length: high - low + 1 }, (_, index) => high - index);

function framed(
  rows: readonly number[],
  step: number,
  times: readonly string[],
  cell: (row: number, column: number) => string,
  legend: readonly Series[],
): readonly string[] {
  const columns = times.map((_, column) => column);
  const digits = step < 1 ? 1 : 0;
  const label = (row: number): string => (row * step).toFixed(digits).padStart(MARGIN - 2);
  const body = rows.map((row) => `${label(row)} ┤${columns.map((column) => cell(row, column)).join('')}`.trimEnd());
  return [...body, `${' '.repeat(MARGIN - 1)}└${'─'.repeat(times.length)}`, timeAxis(times), ...legendOf(legend)];
}

/** Every sixth column's label, from the first on. */
function timeAxis(times: readonly string[]): string {
  const labels = times.map((time, column) => (column % 6 === 0 ? time.padEnd(6) : ''));
  return `${' '.repeat(MARGIN)}${labels.join('')}`.trimEnd();
}

const legendOf = (series: readonly Series[]): readonly string[] =>
  series.map(({ mark, label }) => `${' '.repeat(MARGIN)}${mark} ${label}`);
