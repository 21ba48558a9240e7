import { headerFrom, MalformedOrders, type Order, orderFrom } from './order.ts';

/** A row of the file and the line on which it ends. */
type Row = readonly [cells: readonly string[], line: number];

/**
 * Reads a file of orders. Ids are unique; empty lines are passed over.
 * @throws MalformedOrders at the first row that is not an order
 */
export async function readOrders(text: string): Promise<Order[]> {
  const rows = await rowsOf(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const [first, ...rest] = rows;
  if (!first) throw new MalformedOrders(1, 'id', 'the file is empty: a header with id, side, price, lots is needed');
  const header = headerFrom(...first);
  const lineOf = new Map<string, number>();
  return rest.map(([cells, line]) => {
    const order = orderFrom(cells, header, line);
    const earlier = lineOf.get(order.id);
    if (earlier !== undefined) throw new MalformedOrders(line, 'id', `"${order.id}" stands in line ${earlier} already`);
    lineOf.set(order.id, line);
    return order;
  });
}

/** Quotation marks are rare in files of numbers: without any, a row is a line and a cell is what commas part. */
async function rowsOf(text: string): Promise<Row[]> {
  if (text.includes('"')) return quotedRows(text);
  const rows: Row[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries())
    if (line !== '') rows.push([line.split(','), index + 1]);
  return rows;
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
