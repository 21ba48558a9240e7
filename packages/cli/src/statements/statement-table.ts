import { printDecimal } from '@bc4p/protocol/units';
import { left, right, textTable } from '../demo/text-table.ts';
import { printerOf } from '../terminal/amounts.ts';
import type { StatementView } from './statement-view.ts';

/** Energy in kWh to the watt-hour; nothing where a statement is not about any. */
const kWh = (energy: number | undefined): string => (energy === undefined ? '' : printDecimal(BigInt(energy), 3, 3));

/** What the statement is about, as short as it is told apart: `05-08 12:00`, or `2026-05` of a month. */
const periodOf = ({ kind, from }: StatementView): string =>
  kind === 'month' ? from.slice(0, 7) : from.slice(5, 16).replace('T', ' ');

const changeOf = ({ opening, closing }: StatementView): string => (BigInt(closing) - BigInt(opening)).toString();

/** Statements as a table of at most 80 columns, oldest first. */
export function describeStatements(statements: readonly StatementView[]): readonly string[] {
  if (statements.length === 0) return ['No statements yet.'];
  const amounts = statements.flatMap((statement) => [changeOf(statement), statement.closing]);
  const eur = printerOf(amounts);
  const rows = statements.map((statement) => [
    String(statement.number),
    `${statement.kind}${statement.estimated ? ' *' : ''}${statement.unproven === undefined ? '' : ' !'}`,
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
    ...statements.flatMap(({ number, unproven }) =>
      unproven === undefined ? [] : [`! ${number} is not proven: ${unproven}`],
    ),
    'energy in kWh; a deviation above 0 was missing in the grid, one below was too much; times are UTC',
  ];
}
