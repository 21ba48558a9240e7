import { type Header, headerFrom, MalformedOrders, type Order, orderFrom } from './order.ts';

/** A row of the file and the line on which it ends. */
type Row = readonly [cells: readonly string[], line: number];

/**
 * Reads a file of orders. Ids are unique; empty lines are passed over.
 * @throws MalformedOrders at the first row that is not an order
 */
export async function readOrders(text: string): Promise<Order[]> {
  const rows = await rowsOf(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const orders: Order[] = [];
  const lineOf = new Map<string, number>();
  let header: Header | undefined;
  for (const [cells, line] of rows) {
    if (!header) {
      header = headerFrom(cells, line);
      continue;
    }
    const order = orderFrom(cells, header, line);
    const earlier = lineOf.get(order.id);
    if (earlier !== undefined) throw new MalformedOrders(line, 'id', `"${order.id}" stands in line ${earlier} already`);
    lineOf.set(order.id, line);
    orders.push(order);
  }
  if (!header) throw new MalformedOrders(1, 'id', 'the file is empty: a header with id, side, price, lots is needed');
  return orders;
}

/** Quotation marks are rare in files of numbers: without any, a row is a line and a cell is what commas part. */
async function rowsOf(text: string): Promise<Iterable<Row>> {
  return text.includes('"') ? quotedRows(text) : plainRows(text);
}

/** Row by row, so that a long file's rows need not all be kept. */
function* plainRows(text: string): Iterable<Row> {
  const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
  for (const [index, line] of lines.entries()) if (line !== '') yield [line.split(','), index + 1];
}

async function quotedRows(text: string): Promise<Row[]> {
  const { CsvError, parse } = await import('csv-parse/sync');
  try {
    const rows = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return rows.map(({ record, info }) => [record, info.lines]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines, column } = error as { readonly lines?: number; readonly column?: number | string };
    throw new MalformedOrders(
      lines ?? 1,
      String(typeof column === 'number' ? column + 1 : (column ?? 1)),
      error.message,
    );
  }
}
