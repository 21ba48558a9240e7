import { endOf } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { SettledMarket } from '../support/settled-market.ts';

const postingsOf = (statement: { postings: readonly { kind: string; amount: string }[] } | undefined) =>
  Object.fromEntries((statement?.postings ?? []).map(({ kind, amount }) => [kind, amount]));

describe('a slot that is over', () => {
  test('[ACT-010] [ACT-020] [ACT-021] [ACT-022] is settled by what meters have seen, and stated with all that proves it', async () => {
    await using market = await SettledMarket.start();
    const [anna, ben] = [await market.files.connect('anna'), await market.files.connect('ben')];
    const { slot } = market.files;
    await market.trade(anna, ben, slot);
    expect(await anna.request('account.get', {})).toMatchObject({ settled: '0', blocked: '15000000', statements: 0 });
    expect(await ben.request('account.get', {})).toMatchObject({ settled: '0', spent: '16000000' });

    market.goAfter(slot);
    await market.read(anna, 'anna', slot.start, { generation: 5000 });
    await market.read(anna, 'anna', endOf(slot), { generation: 5900 });
    await market.read(ben, 'ben', slot.start, { consumption: 100 });
    await market.settlement.run();
    // One value is missing still.
    expect(market.core.settlement(slot)).toBeUndefined();
    await market.read(ben, 'ben', endOf(slot), { consumption: 1100 });
    await market.settlement.run();

    const { statements, evidences } = await market.statements(anna);
    const sold = statements.find(({ delivery }) => delivery?.slot.start === slot.start);
    expect(sold).toMatchObject({ kind: 'slot', point: 'point-1', from: slot.start, until: endOf(slot) });
    expect(sold?.delivery).toMatchObject({ sold: 1000, bought: 0, exchanged: 900, deviation: 100, trades: { count: 1 } });
    expect(postingsOf(sold)).toEqual({ sales: '15000000', deviation: '-800000', service: '-1200000' });
    expect(await market.verdict(evidences)).toBe(`${statements.length} proven`);

    const bought = await market.statements(ben);
    const own = bought.statements.find(({ delivery }) => delivery?.slot.start === slot.start);
    expect(postingsOf(own)).toEqual({ purchases: '-16000000' });
    expect(await market.verdict(bought.evidences)).toBe(`${bought.statements.length} proven`);
    expect(await anna.request('account.get', {})).toMatchObject({ settled: '13000000', blocked: '0' });
    expect(market.settlement.accounts().accountsSum).toBe('0');
  });
});
