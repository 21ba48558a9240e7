import { describe, expect, test } from 'vitest';
import { clearOrders } from './clear-orders.ts';
import { MalformedOrders } from './order.ts';
import { readOrders } from './read-orders.ts';
import { describeReport, reportOf } from './report.ts';
import { tradesCsv } from './trades-csv.ts';

const clear = async (...lines: string[]) => clearOrders(await readOrders(lines.join('\n')));
const HEADER = 'id,side,price,lots';

/** What a file of orders is stopped by. */
async function faultOf(...lines: string[]): Promise<string> {
  try {
    await readOrders(lines.join('\n'));
  } catch (error) {
    if (error instanceof MalformedOrders) return error.message;
    throw error;
  }
  return 'no fault';
}

describe('a file of orders', () => {
  test('trades at the price of the order that was there first', async () => {
    const report = reportOf(await clear(HEADER, 's1,sell,8000,3', 'b1,buy,12000,2', 'b2,buy,9000,2'));
    expect(report).toMatchObject({ orders: 3, accepted: 3, rejected: 0, trades: 2, energyWh: 3, value: '24000' });
  });

  test('joins two orders once, however many lots they exchange', async () => {
    const { trades } = await clear(HEADER, 's1,sell,1,1000', 's2,sell,2,1000', 'b1,buy,5,1500');
    expect(trades.map(({ trade }) => [trade.seller.message, trade.energy])).toEqual([
      ['s1', 1000],
      ['s2', 500],
    ]);
  });

  test('keeps slots apart, and takes columns by name in any order', async () => {
    const rows = ['slot,lots,price,side,id,note', 'noon,1,5,sell,s1,x', 'night,1,9,buy,b1,x', 'noon,1,9,buy,b2,x'];
    const clearing = await clear(...rows);
    expect(tradesCsv(clearing)).toBe('slot,sell,buy,lots,energyWh,price,value\nnoon,s1,b2,1,1,5,5\n');
    expect(reportOf(clearing).slots.map(({ slot, trades }) => [slot, trades])).toEqual([
      ['noon', 1],
      ['night', 0],
    ]);
  });

  test('never fills a lot in part', async () => {
    const clearing = await clear(`${HEADER},lot`, 's1,sell,5,5,2', 'b1,buy,5,3,3', 'b2,buy,5,9,');
    expect(tradesCsv(clearing).split('\n').slice(1, 3)).toEqual(['all,s1,b1,1,6,5,30', 'all,s1,b2,2,4,5,20']);
  });

  test('rejects, and goes on after, an order that would trade with its own participant', async () => {
    const rows = [`${HEADER},participant`, 's1,sell,5,1,ann', 'b1,buy,5,1,ann', 'b2,buy,5,1,bob'];
    const report = reportOf(await clear(...rows));
    expect(report).toMatchObject({ accepted: 2, rejected: 1, trades: 1 });
    expect(report.rejections).toMatchObject([{ line: 3, id: 'b1', code: 'self-trade', facts: { offer: 's1' } }]);
  });

  test('rejects an order beyond the bounds of the protocol', async () => {
    const rows = [HEADER, 's1,sell,1048577,1', 's2,sell,1048576,1', 'b1,buy,-1048577,1', `b2,buy,0,${2 ** 30 + 1}`];
    const report = reportOf(await clear(...rows));
    expect(report.rejections.map(({ id, code }) => [id, code])).toEqual([
      ['s1', 'amount-out-of-range'],
      ['b1', 'amount-out-of-range'],
      ['b2', 'amount-out-of-range'],
    ]);
  });

  test('may have a byte order mark, quoted cells and lines that end as on Windows', async () => {
    const text = '\uFEFFid,side,price,lots\r\n"s,1",sell,5,1\r\n\r\n"b ""1""",buy,5,1\r\n';
    const clearing = clearOrders(await readOrders(text));
    expect(tradesCsv(clearing).split('\n')[1]).toBe('all,"s,1","b ""1""",1,1,5,5');
  });

  test('of a header alone clears to nothing', async () => {
    const report = reportOf(await clear(HEADER));
    expect(report).toMatchObject({ orders: 0, trades: 0, energyWh: 0, value: '0' });
    expect(describeReport(report)).toHaveLength(2);
  });

  test.each([
    [
      'a price that is not whole',
      [HEADER, 's1,sell,8.5,1'],
      'line 2, column price: "8.5" is not a whole number of mct/kWh',
    ],
    ['no lots', [HEADER, 's1,sell,8,0'], 'line 2, column lots: "0" is not a whole number of lots, 1 or more'],
    ['a side in capitals', [HEADER, 's0,sell,1,1', 's1,SELL,8,1'], 'line 3, column side: "SELL" is not buy or sell'],
    ['an empty id', [HEADER, ',sell,8,1'], 'line 2, column id: "" is not an id'],
    ['an id used twice', [HEADER, 'a,sell,8,1', 'a,buy,8,1'], 'line 3, column id: "a" stands in line 2 already'],
    [
      'a lot of nothing',
      [`${HEADER},lot`, 'a,sell,8,1,0'],
      'line 2, column lot: "0" is not a whole number of Wh, 1 or more',
    ],
    ['a number that no computer holds exactly', [HEADER, 'a,sell,9007199254740993,1'], 'line 2, column price'],
    ['a cell too many', [HEADER, 'a,sell,8,1,9'], 'line 2, column 5: 4 cells expected, 5 found'],
    ['a cell too few', [HEADER, 'a,sell,8'], 'line 2, column 4: 4 cells expected, 3 found'],
    ['a missing column', ['id,side,price', 'a,sell,8'], 'line 1, column lots: is missing in the header'],
    ['a column twice', [`${HEADER},id`, 'a,sell,8,1,a'], 'line 1, column id: stands twice in the header'],
    ['nothing at all', [''], 'line 1, column id: the file is empty'],
    ['a quotation mark that does not end', [HEADER, '"a,sell,8,1'], 'line 2, column'],
    ['text after a quotation mark', [HEADER, 'z,buy,1,1', '"a"x,sell,8,1'], 'line 3, column 1'],
    ['a fault after a quoted line break', [HEADER, '"a\nb",sell,8,1', 'c,sell,x,1'], 'line 4, column price'],
  ])('with %s is stopped at its place', async (_, lines, message) => {
    expect(await faultOf(...lines)).toContain(message);
  });
});
