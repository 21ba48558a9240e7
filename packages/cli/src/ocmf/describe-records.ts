import { parseDecimal, printDecimal } from '@bc4p/protocol/units';
import { left, right, textTable } from '../demo/text-table.ts';
import { groupBy } from './group-by.ts';
import { nextStepFor, REASONS, type Reason } from './reason.ts';
import type { RecordView } from './record-view.ts';

/** Judged records as people read them: for each file its records, then what was found about them. */
export function describeRecords(views: readonly RecordView[]): readonly string[] {
  return [...groupBy(views, ({ file }) => file)].flatMap(([file, records]) =>
    [
      file,
      ...tableOf(records.filter(({ record }) => record > 0)),
      ...notesOf(records, 'refused', ({ reasons }) => reasons),
      ...notesOf(records, 'warning', ({ warnings }) => warnings),
      '',
    ].map(withoutControls),
  );
}

/** Records come from anywhere: what they say must not steer the terminal. */
const withoutControls = (line: string): string => line.replaceAll(/\p{Cc}/gu, '?');

const COLUMNS = [
  right('#'),
  left('meter'),
  left('transaction'),
  left('page'),
  right('kWh'),
  left('time (UTC)'),
  left(''),
];

function tableOf(records: readonly RecordView[]): readonly string[] {
  if (records.length === 0) return [];
  const rows = records.map((view) => [
    String(view.record),
    view.meter?.serial ?? view.gateway?.serial ?? '?',
    view.transaction ?? '',
    view.pagination ?? '?',
    energyText(view),
    timeText(view),
    view.verdict,
  ]);
  return textTable(COLUMNS, rows).map((line) => `  ${line}`);
}

/** The energy of the process that a record ends, by register; in a record within one there is nothing to say yet. */
const energyText = ({ process }: RecordView): string =>
  process?.energy.map(({ energy }) => kiloWattHours(energy)).join(' / ') ?? '';

/** Decimal Wh with the point three digits further to the left. */
function kiloWattHours(energy: string): string {
  const digits = energy.split('.')[1]?.length ?? 0;
  const exact = parseDecimal(energy, digits);
  return typeof exact === 'bigint' ? printDecimal(exact, digits + 3) : '?';
}

function timeText({ process, readings = [] }: RecordView): string {
  const times = process ? [process.begin, process.end] : readings.map(({ at }) => at);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return '?';
  if (first === last) return shortTime(first);
  return first.slice(0, 10) === last.slice(0, 10)
    ? `${shortTime(first)}–${shortTime(last).slice(11)}`
    : `${shortTime(first)}–${shortTime(last)}`;
}

/** `2021-10-26 11:15:09` of `2021-10-26T11:15:09Z`. */
const shortTime = (at: string): string => at.replace('T', ' ').replace('Z', '');

/** What was found about records, with equal findings in one line, and what to do about what is refused. */
function notesOf(
  records: readonly RecordView[],
  word: 'refused' | 'warning',
  reasonsOf: (view: RecordView) => readonly Reason[],
): readonly string[] {
  const notes = records.flatMap((view) => reasonsOf(view).map((why) => ({ number: view.record, ...why })));
  const codes = groupBy(notes, ({ code }) => code);
  return [...codes].flatMap(([code, found]) => {
    const lines = [...groupBy(found, ({ detail }) => detail)].map(
      ([detail, same]) =>
        `  ${placeOf(same.map(({ number }) => number))}${word}: ${code}: ${REASONS[code]} (${detail})`,
    );
    const next = word === 'refused' ? nextStepFor(code) : undefined;
    return next === undefined ? lines : [...lines, `    next: ${next}`];
  });
}

/** `record 3 `, `records 1–3, 5 `, or nothing for the file as a whole. */
function placeOf(numbers: readonly number[]): string {
  const all = [...new Set(numbers)];
  if (all.length === 1) return all[0] === 0 ? '' : `record ${all[0]} `;
  const ranges: { from: number; to: number }[] = [];
  for (const number of all) {
    const last = ranges.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return `records ${ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')} `;
}
