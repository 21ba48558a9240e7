import type { MeteringStatus, MirrorStatus, NodeStatus } from '@bc4p/node';
import { instant, printInstant } from '@bc4p/protocol/units';
import { left, right, textTable } from '../demo/text-table.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** How it stands with meter values, in a few lines; nothing where nothing is measured. */
export function meterLines({ metering }: Pick<NodeStatus, 'metering'>): string[] {
  if (!metering) return [];
  const { meters, values, newest, gaps, contradictions, mirror } = metering;
  const until = newest === undefined ? '' : `, the newest of ${printInstant(instant(newest))}`;
  return [
    `  meters     ${meters.length}, ${count(values, 'value', 'values')}${until}`,
    ...(gaps > 0 ? [`  missing    ${count(gaps, 'range of counters', 'ranges of counters')}`] : []),
    ...(contradictions > 0 ? [`  conflicts  ${count(contradictions, 'contradiction', 'contradictions')} kept`] : []),
    ...(mirror ? mirrorLines(mirror) : []),
  ];
}

/** The metering node that values are copied from. */
function mirrorLines({ url, isOpen, at, failure }: MirrorStatus): string[] {
  const asOf = at === undefined ? 'not read yet' : `read ${printInstant(instant(at))}`;
  const why = failure === undefined ? [] : [`             ${failure}`];
  return [`  copied     from ${url}, ${isOpen ? '' : 'no session, '}${asOf}`, ...why];
}

/** Each meter with what is kept of it. */
export function describeMeters({ meters }: MeteringStatus): readonly string[] {
  const rows = meters.map(({ meter, point, values, newest, gaps, contradictions }) => [
    meter,
    point ?? 'none',
    String(values),
    String(newest.counter),
    printInstant(instant(newest.at)),
    String(gaps),
    String(contradictions),
  ]);
  const columns = [
    left('meter'),
    left('connection point'),
    right('values'),
    right('counter'),
    left('newest'),
    right('gaps'),
    right('conflicts'),
  ];
  return rows.length === 0 ? [] : ['', ...textTable(columns, rows)];
}
