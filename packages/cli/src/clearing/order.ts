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

/** Where each column that means something stands in a row (-1: nowhere), and how many columns there are. */
export interface Header {
  readonly width: number;
  readonly at: Readonly<Record<Column, number>>;
}

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
  const names = cells.map((cell) => cell.trim());
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (repeated !== undefined) throw new MalformedOrders(line, repeated, 'stands twice in the header');
  const missing = REQUIRED_COLUMNS.find((name) => !names.includes(name));
  if (missing)
    throw new MalformedOrders(line, missing, `is missing in the header (needed: ${REQUIRED_COLUMNS.join(', ')})`);
  const at = {
    id: names.indexOf('id'),
    side: names.indexOf('side'),
    price: names.indexOf('price'),
    lots: names.indexOf('lots'),
    lot: names.indexOf('lot'),
    slot: names.indexOf('slot'),
    participant: names.indexOf('participant'),
  };
  return { width: names.length, at };
}

/** Reads one row; whole numbers only, and nothing is guessed. */
export function orderFrom(cells: readonly string[], { width, at }: Header, line: number): Order {
  if (cells.length !== width) {
    const column = `${Math.min(cells.length, width) + 1}`;
    throw new MalformedOrders(line, column, `${width} cells expected, ${cells.length} found`);
  }
  const id = cellAt(cells, at.id);
  const side = cellAt(cells, at.side);
  const lot = cellAt(cells, at.lot);
  if (id === '') throw notA('an id', id, line, 'id');
  if (side !== 'buy' && side !== 'sell') throw notA('buy or sell', side, line, 'side');
  return {
    line,
    id,
    side,
    price: whole(cellAt(cells, at.price), Number.MIN_SAFE_INTEGER, 'a whole number of mct/kWh', line, 'price'),
    lots: whole(cellAt(cells, at.lots), 1, 'a whole number of lots, 1 or more', line, 'lots'),
    lot: lot === '' ? 1 : whole(lot, 1, 'a whole number of Wh, 1 or more', line, 'lot'),
    slot: cellAt(cells, at.slot) || ONLY_SLOT,
    participant: cellAt(cells, at.participant) || undefined,
  };
}

const cellAt = (cells: readonly string[], index: number): string => cells[index]?.trim() ?? '';

function whole(text: string, least: number, rule: string, line: number, column: Column): number {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw notA(rule, text, line, column);
}

const notA = (rule: string, text: string, line: number, column: Column): MalformedOrders =>
  new MalformedOrders(line, column, `${JSON.stringify(text)} is not ${rule}`);
