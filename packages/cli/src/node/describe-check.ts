import type { CheckedPart, CheckReport } from '@bc4p/node';
import { left, textTable } from '../demo/text-table.ts';

/** What was found of a store, as lines: a table, then what is wrong first and the way out. */
export function describeCheck({ folder, market, isSound, parts }: CheckReport): readonly string[] {
  const rows = parts.map(({ part, about, fault }) => [part, fault ? 'WRONG' : 'ok', about]);
  const wrong = parts.find(({ fault }) => fault);
  return [
    `${market} in ${folder}`,
    ...textTable([left('part'), left(''), left('found')], rows).map((line) => `  ${line}`),
    ...parts.flatMap(({ findings }) => findings.map((finding) => `  note: ${finding}`)),
    ...(isSound || !wrong ? ['Sound.'] : describeFault(wrong)),
  ];
}

const describeFault = ({ part, fault }: CheckedPart): string[] =>
  fault ? [`Not sound (${part}): ${fault.message}`, `  next: ${fault.hint}`] : [];
