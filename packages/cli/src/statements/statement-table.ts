import { printDecimal } from '@bc4p/protocol/units';
import { left, right, textTable } from '../demo/text-table.ts';
import type { StatementView } from './statement-view.ts';

/** Energy in kWh to the watt-hour; nothing where a statement is not about any. */
const kWh = (energy: number | undefined): string => (energy === undefined ? '' : printDecimal(BigInt(energy), 3, 3));

const fractionDigits = (text: string): number => printDecimal(BigInt(text), 8).split('.')[1]?.length ?? 0;

/** What the statement is about, as short as it is told apart: `05-08 12:00`, or `2026-05` of a month. */
const periodOf = ({ kind, from }: StatementView): string =>
  kind === 'month' ? from.slice(0, 7) : from.slice(5, 16).replace('T', ' ');

const changeOf = ({ opening, closing }: StatementView): string => (BigInt(closing) - BigInt(opening)).toString();

/** Statements as a table of at most 80 columns, oldest first. */
export function describeStatements(statements: readonly StatementView[]): readonly string[] {
  if (statements.length === 0) return ['No statements yet.'];
  const amounts = statements.flatMap((statement) => [changeOf(statement), statement.closing]);
  const digits = Math.max(2, ...amounts.map(fractionDigits));
  const eur = (amount: string): string => printDecimal(BigInt(amount), 8, digits);
  const rows = statements.map((statement) => [
    String(statement.number),
    `${statement.kind}${statement.estimated ? ' *' : ''}`,
    periodOf(statement),
    kWh(statement.soldWh),
    kWh(statement.boughtWh),
    kWh(statement.deviationWh),
    eur(changeOf(statement)),
    eur(statement.closing),
  ]);
  const columns = [
    right('no'),
    left('kind'),
    left('of'),
    right('sold'),
    right('bought'),
    right('deviates'),
    right('EUR'),
    right('balance'),
  ];
  return [
    ...textTable(columns, rows),
    '',
    ...(statements.some(({ estimated }) => estimated) ? ['* a reading was missing: a correction may follow'] : []),
    'energy in kWh; a deviation is what was promised and not delivered; times are UTC',
  ];
}
