import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instant, milliCentPerKwh, seconds } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { temporaryFolders } from '../../test/support/folder.ts';
import { keptLog } from '../../test/support/test-market.ts';
import { PriceList, parsePrices } from './price-list.ts';

const temporaryFolder = temporaryFolders();
const NOON = 1_782_907_200;
const slotAt = (start: number) => ({ start: instant(start), len: seconds(900) });
const USUAL = { mode: 'separate', energy: milliCentPerKwh(8000), service: milliCentPerKwh(12_000) } as const;

describe('a file of balancing prices', () => {
  test('names slots, each with two prices; the others have the usual ones', async () => {
    const file = join(temporaryFolder(), 'prices.csv');
    writeFileSync(file, '# start, energy, service\r\n\r\n2026-07-01T12:00Z, -1.5ct, 85 EUR/MWh\r\n');
    const list = await PriceList.open(USUAL, file, keptLog());
    expect(await list.pricesOf(slotAt(NOON))).toEqual({ mode: 'separate', energy: -1500, service: 8500 });
    expect(await list.pricesOf(slotAt(NOON + 900))).toEqual(USUAL);
    expect([list.isSaid(slotAt(NOON)), list.isSaid(slotAt(NOON + 900))]).toEqual([true, false]);
  });

  test('is read again when it changes; one that is wrong leaves what was said before', async () => {
    const file = join(temporaryFolder(), 'prices.csv');
    const log = keptLog();
    writeFileSync(file, '2026-07-01T12:00Z,1ct,1ct\n');
    const list = await PriceList.open(USUAL, file, log);
    writeFileSync(file, '2026-07-01T12:00Z,2ct,1ct,5ct\n');
    expect(await list.pricesOf(slotAt(NOON))).toMatchObject({ energy: 1000 });
    expect(log.lines).toMatchObject([{ level: 'error', message: 'the file of balancing prices is not taken over' }]);
    writeFileSync(file, '2026-07-01T12:00Z,33ct,1ct\n');
    expect(await list.pricesOf(slotAt(NOON))).toMatchObject({ energy: 33_000 });
  });

  test('has to be there when the node starts', async () => {
    await expect(PriceList.open(USUAL, '/nowhere/prices.csv', keptLog())).rejects.toMatchObject({
      code: 'prices-unreadable',
      message: '/nowhere/prices.csv cannot be read (ENOENT).',
    });
  });

  test.each([
    ['noon,1ct,1ct', 'p:1: noon is not an instant such as'],
    ['2026-07-01T12:00,1ct,1ct', 'p:1: 2026-07-01T12:00 is not a time zone'],
    ['2026-07-01T12:00Z,1ct', 'p:1: "" is not'],
    ['2026-07-01T12:00Z,1,1ct', 'p:1: "1" is not'],
    ['2026-07-01T12:00Z,1ct,1ct,1ct', 'p:1: There are more than two prices.'],
    ['2026-07-01T12:00Z,1ct,-1ct', 'p:1: The price of the service is negative.'],
    ['2026-07-01T12:00Z,11EUR,1ct', 'p:1: 11EUR is more than any price may be.'],
    ['2026-07-01T12:00Z,1ct,1ct\n2026-07-01T12:00Z,1ct,1ct', 'p:2: 2026-07-01T12:00Z is there twice.'],
  ])('%j is answered with the line and what is wrong', (text, problem) => {
    expect(() => parsePrices(text, 'separate', 'p')).toThrow(problem);
  });

  test('with a single price, both may be negative', () => {
    const prices = parsePrices('2026-07-01T12:00Z,-1ct,-2ct', 'single', 'p');
    expect(prices.get(NOON)).toEqual({ mode: 'single', short: -1000, long: -2000 });
  });
});
