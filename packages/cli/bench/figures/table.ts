import { type Goal, isMet, type Line, ratioOf } from './line.ts';

const HEAD = ['', 'figure', '', 'reference', '×', 'goal', ''];

/** The lines as a table; under it, what the references are. */
export function describeLines(lines: readonly Line[]): readonly string[] {
  const rows = [HEAD, ...lines.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((cell, column) => aligned(cell, column, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const references = new Set(
    lines.flatMap(({ what, reference }) => (reference ? [`  ${what}: ${reference.what}`] : [])),
  );
  return [...table, '', 'References, measured in this run', ...references];
}

/** Words to the left, numbers to the right. */
const aligned = (cell: string, column: number, width: number): string =>
  column === 1 || column === 3 || column === 4 ? cell.padStart(width) : cell.padEnd(width);

function rowOf(line: Line): string[] {
  const { what, value, unit, reference } = line;
  const ratio = ratioOf(line);
  const met = isMet(line);
  return [
    what,
    printed(value),
    unit,
    reference ? printed(reference.value) : '',
    ratio === undefined ? '' : ratio.toFixed(2),
    line.goal ? describeGoal(line.goal, unit) : '',
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ];
}

function describeGoal(goal: Goal, unit: string): string {
  if ('atLeast' in goal) return `at least ${printed(goal.atLeast)} ${unit}`;
  if ('below' in goal) return `below ${printed(goal.below)} ${unit}`;
  return `at least ${goal.atLeastTimes} ×`;
}

/** Three digits or more, as many as mean something. */
const printed = (value: number): string =>
  value.toLocaleString('en', value < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 });
