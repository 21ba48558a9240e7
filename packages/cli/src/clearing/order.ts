/** One order as a row of the file states it. */
export interface Order {
  /** The line of the file on which the row ends, from 1. */
  readonly line: number;
  readonly id: string;
  readonly side: 'buy' | 'sell';
  /** mct/kWh. */
  readonly price: number;
  readonly lots: number;
  /** Wh of one lot. */
  readonly lot: number;
  /** Any label; orders with the same label trade with each other. */
  readonly slot: string;
  /** Who ordered; none: somebody of its own. */
  readonly participant: string | undefined;
}

export const REQUIRED_COLUMNS = ['id', 'side', 'price', 'lots'] as const;
const OPTIONAL_COLUMNS = ['lot', 'slot', 'participant'] as const;
export type Column = (typeof REQUIRED_COLUMNS)[number] | (typeof OPTIONAL_COLUMNS)[number];

/** Where each column stands in a row, by its name in the header. */
export type Header = ReadonlyMap<string, number>;

/** The slot of orders that name none. */
const ONLY_SLOT = 'all';

/** What is wrong with a file of orders, and where. */
export class MalformedOrders extends Error {
  override readonly name = 'MalformedOrders';
  readonly line: number;
  readonly column: string;

  constructor(line: number, column: string, rule: string) {
    super(`line ${line}, column ${column}: ${rule}`);
    this.line = line;
    this.column = column;
  }
}

/** Reads the header: the columns may stand in any order, and others beside them are ignored. */
export function headerFrom(cells: readonly string[], line: number): Header {
  const header = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim();
    if (header.has(name)) throw new MalformedOrders(line, name, 'stands twice in the header');
    header.set(name, index);
  }
  const missing = REQUIRED_COLUMNS.find((name) => !header.has(name));
  if (missing)
    throw new MalformedOrders(line, missing, `is missing in the header (needed: ${REQUIRED_COLUMNS.join(', ')})`);
  return header;
}

/** Reads one row; whole numbers only, and nothing is guessed. */
export function orderFrom(cells: readonly string[], header: Header, line: number): Order {
  if (cells.length !== header.size)
    throw new MalformedOrders(
      line,
      `${Math.min(cells.length, header.size) + 1}`,
      `${header.size} cells expected, ${cells.length} found`,
    );
  const cell = (column: Column): string => cells[header.get(column) ?? -1]?.trim() ?? '';
  const fail = (column: Column, rule: string): never => {
    throw new MalformedOrders(line, column, `${JSON.stringify(cell(column))} is not ${rule}`);
  };
  const whole = (column: Column, least: number, rule: string): number => {
    const text = cell(column);
    const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
    return Number.isSafeInteger(value) && value >= least ? value : fail(column, rule);
  };
  const side = cell('side');
  const id = cell('id');
  return {
    line,
    id: id === '' ? fail('id', 'an id') : id,
    side: side === 'buy' || side === 'sell' ? side : fail('side', 'buy or sell'),
    price: whole('price', Number.MIN_SAFE_INTEGER, 'a whole number of mct/kWh'),
    lots: whole('lots', 1, 'a whole number of lots, 1 or more'),
    lot: cell('lot') === '' ? 1 : whole('lot', 1, 'a whole number of Wh, 1 or more'),
    slot: cell('slot') || ONLY_SLOT,
    participant: cell('participant') || undefined,
  };
}
