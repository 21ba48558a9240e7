import { writeFile } from 'node:fs/promises';
import { signMessage } from '@bc4p/protocol/messages';
import { endOf, instant, printInstant } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { identityOf } from '../../src/network/index.ts';
import { SettledMarket } from '../support/settled-market.ts';
import { nonce } from '../support/test-market.ts';

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
    expect(sold?.delivery).toMatchObject({
      sold: 1000,
      bought: 0,
      exchanged: 900,
      deviation: 100,
      trades: { count: 1 },
    });
    expect(postingsOf(sold)).toEqual({ sales: '15000000', deviation: '-800000', service: '-1200000' });
    expect(await market.verdict(evidences)).toBe(`${statements.length} proven`);

    const bought = await market.statements(ben);
    const own = bought.statements.find(({ delivery }) => delivery?.slot.start === slot.start);
    expect(postingsOf(own)).toEqual({ purchases: '-16000000' });
    expect(await market.verdict(bought.evidences)).toBe(`${bought.statements.length} proven`);
    expect(await anna.request('account.get', {})).toMatchObject({ settled: '13000000', blocked: '0' });
    expect(market.settlement.accounts().accountsSum).toBe('0');
  });

  test('[ACT-011] [ACT-012] is settled at the latest with estimates, and corrected when values come', async () => {
    await using market = await SettledMarket.start({ latest: '1h' });
    const [anna, ben] = [await market.files.connect('anna'), await market.files.connect('ben')];
    const { slot } = market.files;
    await market.trade(anna, ben, slot);
    const before = instant(slot.start - 900);
    market.goAfter(slot);
    await market.read(anna, 'anna', before, { generation: 0 });
    await market.read(anna, 'anna', slot.start, { generation: 600 });
    expect((await market.settlement.run()).waiting).toContainEqual({
      start: slot.start,
      missing: ['meter anna'],
      needsArea: false,
    });
    expect(market.core.settlement(slot)).toBeUndefined();

    market.goAfter(slot, 3601);
    await market.settlement.run();
    // What was fed in before is not carried on: until its meter is heard of, nothing has been delivered.
    const estimated = (await market.statements(anna)).statements.at(-1);
    expect(estimated).toMatchObject({ kind: 'slot', delivery: { exchanged: 0, deviation: 1000 } });
    expect(estimated?.delivery?.meters[0]).toMatchObject({ estimated: true });

    expect((await market.settlement.run()).corrected).toBe(0);
    await market.read(anna, 'anna', endOf(slot), { generation: 1700 });
    expect((await market.settlement.run()).corrected).toBe(1);
    expect((await market.settlement.run()).corrected).toBe(0);
    const { statements, evidences } = await market.statements(anna);
    const corrected = statements.at(-1);
    // Now 100 Wh too much instead of 1,000 Wh too little.
    expect(corrected).toMatchObject({ kind: 'correction', delivery: { exchanged: 1100, deviation: -100 } });
    expect(postingsOf(corrected)).toEqual({ deviation: '8800000', service: '10800000' });
    expect(await market.verdict(evidences)).toBe(`${statements.length} proven`);
    expect(market.settlement.accounts().accountsSum).toBe('0');
  });

  test('[ACT-013] orders are refused when too many slots had to be estimated, until values come', async () => {
    await using market = await SettledMarket.start({ latest: '1h', maxEstimated: 1 });
    const anna = await market.files.connect('anna');
    const { slot } = market.files;
    market.goAfter(slot);
    await market.read(anna, 'anna', slot.start, { generation: 0 });
    await market.read(anna, 'anna', endOf(slot), { generation: 0 });
    await market.settlement.run();
    expect(market.settlement.status().silent).toEqual([]);
    market.goAfter({ start: instant(slot.start + 1800), len: slot.len }, 3601);
    await market.settlement.run();
    expect(market.settlement.status().silent).toEqual([{ point: 'point-1', slots: 2 }]);
    const order = async () => anna.request('offer.submit', { token: (await market.files.offer('anna')).token });
    await expect(order()).rejects.toMatchObject({ code: 'meter-silent' });
    await market.read(anna, 'anna', instant(slot.start + 2700), { generation: 0 });
    await market.settlement.run();
    expect(await order()).toMatchObject({ number: expect.any(Number) });
  });

  test('[ACT-001] [ACT-002] [ACT-003] [ACT-004] [ACT-005] has one balancing price, for ever', async () => {
    await using market = await SettledMarket.prepare();
    const list = `${market.files.folder}/prices.csv`;
    const { slot } = market.files;
    const listed = (prices: string) =>
      writeFile(list, `# start,energy,service\n${printInstant(slot.start)},${prices}\n`);
    await listed('5ct,1ct');
    const config = market.files.config as { settlement?: { pricesFile?: string } };
    (config.settlement as { pricesFile?: string }).pricesFile = list;
    await market.files.startNode();
    const anna = await market.files.connect('anna');
    const next = { start: instant(slot.start + 900), len: slot.len };
    const offer = await market.files.offer('anna', { slot: next, validUntil: next.start - 600 });
    await anna.request('offer.submit', { token: offer.token });
    // Neither an order nor a question fixes what the operator has not said.
    await expect(anna.request('balancing.get', { slot: next })).rejects.toMatchObject({ code: 'price-unknown' });
    await market.settlement.prices.publishDue();
    expect(market.settlement.prices.known(next)).toBeUndefined();

    const first = await anna.request('balancing.get', { slot });
    const said = JSON.parse(Buffer.from(first.price.split('.')[1] ?? '', 'base64url').toString());
    expect(said).toMatchObject({ slot, prices: { mode: 'separate', energy: 5000, service: 1000 } });
    await listed('7ct,1ct');
    expect(await anna.request('balancing.get', { slot })).toMatchObject({ price: first.price });
    await market.files.node.stop();
    await market.files.startNode();
    const again = await market.files.connect('anna');
    expect(await again.request('balancing.get', { slot })).toMatchObject({ price: first.price, chain: first.chain });
    for (const start of [slot.start - 900 * 100, slot.start + 900 * 1000])
      await expect(again.request('balancing.get', { slot: { start, len: 900 } })).rejects.toMatchObject({
        code: 'price-unknown',
      });
  });

  test('[ACT-001] many who ask at once for a price get the same one', async () => {
    await using market = await SettledMarket.start();
    const anna = await market.files.connect('anna');
    // Beyond the day for which prices are published by themselves.
    const slot = { start: instant(market.files.slot.start + 900 * 120), len: market.files.slot.len };
    const asked = Array.from({ length: 20 }, () => anna.request('balancing.get', { slot }));
    const prices = new Set((await Promise.all(asked)).map(({ price }) => price));
    expect(prices.size).toBe(1);
  });

  test('prices at which deviating could pay are shown to the operator', async () => {
    await using market = await SettledMarket.start({ energyPrice: '8ct', servicePrice: '2ct' });
    const [anna, ben] = [await market.files.connect('anna'), await market.files.connect('ben')];
    const { slot } = market.files;
    await market.trade(anna, ben, slot);
    expect(market.files.node.status().settlement).toMatchObject({
      accountsSum: '0',
      risky: [{ start: slot.start, price: 15_000, lowest: 6000, highest: 10_000 }],
    });
  });
});

describe('accounts', () => {
  test('[ACT-024] [ACT-025] participants hear of their statements, and see their own account only', async () => {
    await using market = await SettledMarket.start();
    const [anna, ben] = [await market.files.connect('anna'), await market.files.connect('ben')];
    const events: { kind: string; subject: string; seq: number }[] = [];
    anna.onEvent = (event) => void events.push(event);
    await anna.request('events.subscribe', { after: 0 });
    const { slot } = market.files;
    await market.trade(anna, ben, slot);
    market.goAfter(slot);
    await market.settlement.run();
    await anna.ping();
    const page = await anna.request('statement.get', {});
    const news = events.filter(({ kind }) => kind === 'statement').map(({ subject }) => subject);
    expect(page.statements.length).toBeGreaterThan(0);
    expect(news).toEqual(page.statements);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1));
    const others = await ben.request('statement.get', {});
    expect(others.statements.filter((id) => page.statements.includes(id))).toEqual([]);
    expect(await anna.request('account.get', {})).toMatchObject({
      point: 'point-1',
      statements: page.statements.length,
    });
  });

  test('pages of statements follow one another', async () => {
    await using market = await SettledMarket.start();
    const anna = await market.files.connect('anna');
    const { slot } = market.files;
    for (let place = 0; place < 4; place += 1) {
      const start = instant(slot.start + 900 * place);
      await market.read(anna, 'anna', instant(market.clock.now() - 100 + place), { generation: 10 * place });
      market.goAfter({ start, len: slot.len });
    }
    await market.read(anna, 'anna', market.clock.now(), { generation: 100 });
    await market.settlement.run();
    const all = await anna.request('statement.get', {});
    expect(all.statements.length).toBeGreaterThan(3);
    expect(all).not.toHaveProperty('next');
    const found: string[] = [];
    for (let after: number | undefined = 0; after !== undefined; ) {
      const page: typeof all = await anna.request('statement.get', { after, limit: 2 });
      expect(page.statements.length).toBeLessThanOrEqual(2);
      found.push(...page.statements);
      after = page.next;
    }
    expect(found).toEqual(all.statements);
  });

  test('[ACT-040] [ACT-041] [ACT-042] a prepaid one buys what its operator has signed a payment for, once', async () => {
    await using market = await SettledMarket.start({}, { credit: { ben: '0EUR' } });
    const [anna, ben] = [await market.files.connect('anna'), await market.files.connect('ben')];
    const { slot } = market.files;
    await expect(market.trade(anna, ben, slot)).rejects.toMatchObject({ code: 'insufficient-funds' });
    const { topUps } = market.settlement;
    const operator = identityOf(market.files.network.top.operator);
    const payment = (changes: object = {}, signer: Parameters<typeof signMessage>[0] = operator) =>
      signMessage(signer, 'bc4p-top-up', {
        market: market.files.network.top.address,
        point: 'point-2',
        amount: '20000000',
        reference: 'bank transfer 7',
        at: market.clock.now(),
        nonce: nonce(),
        ...changes,
      });
    const paid = await payment();
    expect(await topUps.book(paid.token)).toMatchObject({ ok: true, value: { balance: '20000000', repeated: false } });
    expect(await topUps.book(paid.token)).toMatchObject({ ok: true, value: { balance: '20000000', repeated: true } });
    const refusalOf = async (changes: object, signer?: Parameters<typeof signMessage>[0], ders?: Uint8Array[]) => {
      const answer = await topUps.book((await payment(changes, signer)).token, ders);
      return answer.ok ? 'booked' : `${answer.refusal.code} ${answer.refusal.requirement}`;
    };
    expect(await refusalOf({ market: 'nord.westnetz' })).toBe('top-up-invalid ACT-041');
    expect(await refusalOf({ amount: '0' })).toBe('top-up-invalid ACT-041');
    expect(await refusalOf({ at: market.clock.now() + 400 })).toBe('top-up-invalid ACT-041');
    expect(await refusalOf({ point: 'point-9' })).toBe('account-unknown ACT-042');
    expect(await refusalOf({ amount: '-20000001' })).toBe('insufficient-funds SET-024');
    const service = identityOf(market.files.network.top.service);
    const chain = service.chain.map(({ der }) => der);
    expect(await refusalOf({}, service, chain)).toBe('top-up-invalid ACT-041');
    const own = market.files.identity('ben');
    expect(
      await refusalOf(
        {},
        own,
        own.chain.map(({ der }) => der),
      ),
    ).toBe('top-up-invalid ACT-041');

    market.files.nextSlot();
    await market.trade(anna, ben, market.files.slot);
    await market.settlement.run();
    const { statements, evidences } = await market.statements(ben);
    expect(statements).toMatchObject([
      { kind: 'top-up', number: 1, opening: '0', closing: '20000000', topUp: paid.id },
    ]);
    expect(await market.verdict(evidences)).toBe('1 proven');
    expect(market.settlement.accounts()).toMatchObject({ accountsSum: '0' });
  });

  test('[ACT-030] [ACT-031] sum up a month when it is over, and go on afterwards', async () => {
    const rules = { slotLength: '24h', horizon: '10d' };
    await using market = await SettledMarket.start({}, { rules, proxyLifetime: 80 * 86_400 });
    const operator = identityOf(market.files.network.top.operator);
    const pay = async (amount: string) => {
      const content = { market: market.files.network.top.address, point: 'point-1', amount, reference: 'cash' };
      const at = market.clock.now();
      const { token } = await signMessage(operator, 'bc4p-top-up', { ...content, at, nonce: nonce() });
      expect(await market.settlement.topUps.book(token)).toMatchObject({ ok: true });
      await market.settlement.run();
    };
    await pay('2500000');
    market.clock.shiftMs += 32 * 86_400_000;
    // What comes next belongs to another month: the one before is summed up first.
    await pay('1000000');
    market.clock.shiftMs += 31 * 86_400_000;
    await market.settlement.run();
    await market.settlement.run();
    const anna = await market.files.connect('anna');
    const { statements, evidences } = await market.statements(anna);
    expect(statements).toMatchObject([
      { kind: 'top-up', closing: '2500000' },
      { kind: 'month', first: 1, opening: '0', closing: '2500000', cents: '2', carried: '500000' },
      { kind: 'top-up', opening: '2500000', closing: '3500000' },
      { kind: 'month', first: 3, opening: '2500000', closing: '3500000', cents: '2', carried: '-500000' },
    ]);
    expect(await market.verdict(evidences)).toBe('4 proven');
  });
});
