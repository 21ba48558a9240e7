import { signMessage } from '@bc4p/protocol/messages';
import { instant, seconds } from '@bc4p/protocol/units';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textsOfChain } from '../../src/certificates/chain-text.ts';
import { identityOf } from '../../src/network/index.ts';
import { expectEnd, expectRefusal } from '../support/expect-refusal.ts';
import { type AnyFrame, RawClient } from '../support/raw-client.ts';
import { TestMarket } from '../support/test-market.ts';

const GENEROUS = { ratePerIdentity: 100_000, burstPerIdentity: 100_000 };

let market: TestMarket;
let anna: RawClient;
let meterOfAnna: RawClient;
beforeAll(async () => {
  market = await TestMarket.start({ limits: GENEROUS });
  anna = await market.raw('anna');
  meterOfAnna = await market.rawMeter('anna');
});
afterAll(() => market[Symbol.asyncDispose]());

type Changes = Parameters<TestMarket['meterValue']>[2];
const token = async (name: string, counter: number, changes: Changes = {}): Promise<string> =>
  (await market.meterValue(name, counter, changes)).token;
const chainOf = (name: string): string[] => textsOfChain(identityOf(market.meter(name)).chain);

const read = (client: RawClient, meter: string, from = 0, until = 253_402_300_799, limit?: number): Promise<AnyFrame> =>
  client.request('meter.read', { meter, from, until, ...(limit === undefined ? {} : { limit }) });

describe('a meter', () => {
  test('[MTR-001] sends values, reads them back with what proves them, and a repeated one is known', async () => {
    const tokens = [await token('anna', 0), await token('anna', 1)];
    const answer = await meterOfAnna.request('meter.append', { values: tokens });
    expect(answer).toMatchObject({ type: 'ok', of: 'meter.append', missing: [] });
    expect(answer.values).toHaveLength(2);
    expect(answer).not.toHaveProperty('dup');
    expect(await meterOfAnna.request('meter.append', { values: tokens })).toMatchObject({
      values: answer.values,
      dup: true,
    });
    const back = await read(meterOfAnna, 'meter anna');
    expect(back).toMatchObject({ type: 'ok', of: 'meter.read', meter: 'meter anna', values: tokens });
    expect(back.certificates).toEqual(chainOf('anna'));
    expect(back).not.toHaveProperty('next');
  });

  test('reads page by page', async () => {
    await meterOfAnna.request('meter.append', { values: [await token('anna', 2)] });
    const first = await read(meterOfAnna, 'meter anna', 0, market.metered + 1000, 2);
    expect(first).toMatchObject({ values: [expect.any(String), expect.any(String)], next: market.metered + 20 });
    const second = await read(meterOfAnna, 'meter anna', Number(first.next), market.metered + 1000, 2);
    expect(second.values).toHaveLength(1);
    expect(second).not.toHaveProperty('next');
  });

  test('[MTR-015] may do nothing else', async () => {
    for (const type of ['book.snapshot', 'fee.get', 'trade.list'])
      expectRefusal(await meterOfAnna.request(type), 'role-not-permitted', { role: 'meter' });
    expectRefusal(await meterOfAnna.request('events.subscribe', { after: 0 }), 'role-not-permitted', { role: 'meter' });
  });

  test('[MTR-014] brings no values of other meters', async () => {
    const values = [await token('ben', 0)];
    const answer = await meterOfAnna.request('meter.append', { values, chain: chainOf('ben') });
    expectRefusal(answer, 'role-not-permitted', { role: 'meter' });
    expect(answer.path).toBe('/values/0');
    const meterOfBen = await market.rawMeter('ben');
    expect(await read(meterOfBen, 'meter ben')).toMatchObject({ values: [] });
  });

  test('[MTR-013] reads no values of other meters', async () =>
    expectRefusal(await read(meterOfAnna, 'meter ben'), 'meter-unknown', { meter: 'meter ben' }));

  test('[MTR-003] a value that names another meter, and one of a second meter in a request', async () => {
    const other = await token('anna', 20, { meter: 'meter ben' });
    const answer = await meterOfAnna.request('meter.append', { values: [other] });
    expectRefusal(answer, 'meter-mismatch', { meter: 'meter ben', expected: 'meter anna' });
    const ben = await market.raw('ben');
    await ben.request('meter.append', { values: [await token('ben', 0)], chain: chainOf('ben') });
    const mixed = await ben.request('meter.append', { values: [await token('ben', 1), await token('anna', 20)] });
    expectRefusal(mixed, 'meter-mismatch', { meter: 'meter anna', expected: 'meter ben' });
    expect(mixed.path).toBe('/values/1');
  });

  test('[MTR-004] a value of the future is refused, one within the clock’s tolerance is not', async () => {
    const now = market.clock.now();
    const late = await meterOfAnna.request('meter.append', { values: [await token('anna', 900, { at: now + 300 })] });
    expectRefusal(late, 'meter-value-future', { at: now + 300 });
    const carla = await market.rawMeter('carla');
    const soon = await carla.request('meter.append', { values: [await token('carla', 0, { at: now + 10 })] });
    expect(soon).toMatchObject({ type: 'ok' });
  });

  test('[MTR-012] a value from before its certificate', async () => {
    const before = await token('anna', 900, { at: market.metered - 1 });
    const answer = await meterOfAnna.request('meter.append', { values: [before] });
    expect(answer).toMatchObject({ type: 'error', code: 'certificate-not-yet-valid', path: '/values/0' });
  });
});

describe('a participant', () => {
  test('brings values of any meter here, with its chain', async () => {
    const first = await anna.request('meter.append', { values: [await token('ben', 1)] });
    expect(first).toMatchObject({ type: 'ok' });
    const unknown = await market.raw('carla');
    const other = await TestMarket.prepare();
    try {
      const foreign = await other.meterValue('anna', 0);
      const refused = await unknown.request('meter.append', { values: [foreign.token] });
      expectRefusal(refused, 'certificate-unknown');
      const chain = textsOfChain(identityOf(other.meter('anna')).chain);
      const distrusted = await unknown.request('meter.append', { values: [foreign.token], chain });
      expect(distrusted).toMatchObject({ type: 'error', stage: 'certificate' });
    } finally {
      await other[Symbol.asyncDispose]();
    }
  });

  test('[MTR-002] who is no meter signs no values', async () => {
    const { token: forged } = await signMessage(market.identity('anna'), 'bc4p-meter-value', {
      meter: 'meter anna',
      counter: 50,
      at: market.clock.now(),
      generation: 0,
      consumption: 0,
    });
    const chain = textsOfChain(market.identity('anna').chain);
    const answer = await anna.request('meter.append', { values: [forged], chain });
    expectRefusal(answer, 'role-not-permitted', { role: 'participant' });
  });

  test('[MTR-013] reads the values of its own meter and of no other', async () => {
    const own = await read(anna, 'meter anna');
    expect((own.values as string[]).length).toBeGreaterThan(0);
    expectRefusal(await read(anna, 'meter ben'), 'meter-unknown', { meter: 'meter ben' });
    expectRefusal(await read(anna, 'no such meter'), 'meter-unknown', { meter: 'no such meter' });
  });
});

test('[MTR-016] another process of the market reads everything and asks nothing else', async () => {
  const reader = await RawClient.greeted(market.node.url, identityOf(market.network.top.service));
  const values = await read(reader, 'meter anna');
  expect((values.values as string[]).length).toBeGreaterThan(0);
  expectRefusal(await reader.request('book.snapshot'), 'role-not-permitted', { role: 'market' });
  await reader.close();
});

describe('what does not fit', () => {
  test('[MTR-011] of several values the good ones are stored, and the first refusal is the answer', async () => {
    const carla = await market.rawMeter('carla');
    const values = [
      await token('carla', 1, { at: market.clock.now() - 100 }),
      await token('carla', 2, { at: market.clock.now() + 5, consumption: 300, generation: 20 }),
    ];
    const answer = await carla.request('meter.append', { values });
    expect(answer).toMatchObject({ type: 'error', code: 'counter-disorder', path: '/values/0' });
    const stored = await read(carla, 'meter carla');
    expect(stored.values).not.toContain(values[0]);
  });

  test('[MTR-007] a contradiction is refused, kept and told to the operator', async () => {
    const before = market.node.status().metering;
    const second = await token('anna', 1, { consumption: 101 });
    const first = await market.meterValue('anna', 1);
    const answer = await meterOfAnna.request('meter.append', { values: [second] });
    expectRefusal(answer, 'meter-contradiction', { meter: 'meter anna', counter: 1, known: first.id });
    expect(market.node.status().metering?.contradictions).toBe((before?.contradictions ?? 0) + 1);
    expect(market.log.lines).toContainEqual(
      expect.objectContaining({ level: 'warn', fields: expect.objectContaining({ code: 'meter-contradiction' }) }),
    );
    expect((await read(meterOfAnna, 'meter anna')).values).not.toContain(second);
  });

  test('[MTR-009] a gap is an alarm that names what is missing, until it comes', async () => {
    const gapped = await meterOfAnna.request('meter.append', { values: [await token('anna', 6)] });
    expect(gapped).toMatchObject({ type: 'ok', missing: [{ from: 3, to: 5 }] });
    expect(market.node.status().metering).toMatchObject({ gaps: 1 });
    expect(market.log.lines).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        fields: expect.objectContaining({ meter: 'meter anna', missing: [{ from: 3, to: 5 }] }),
      }),
    );
    const late = await meterOfAnna.request('meter.append', {
      values: await Promise.all([5, 3, 4].map((counter) => token('anna', counter))),
    });
    expect(late).toMatchObject({ type: 'ok', missing: [] });
    expect(market.node.status().metering).toMatchObject({ gaps: 0 });
  });
});

test('the rest of the node learns energies, what is missing, and late values', async () => {
  await using own = await TestMarket.start({ limits: GENEROUS });
  const meter = await own.rawMeter('anna');
  const { meters } = own.node;
  if (!meters) throw new Error('the market takes meter values');
  const send = async (...counters: number[]) => {
    const values = await Promise.all(counters.map(async (counter) => (await own.meterValue('anna', counter)).token));
    expect(await meter.request('meter.append', { values })).toMatchObject({ type: 'ok' });
  };
  const told: unknown[] = [];
  const stop = meters.onReadings((readings) => told.push(readings));
  const slot = { start: instant(own.metered + 10), len: seconds(20) };
  await send(0);
  expect(meters.meters()).toEqual(['meter anna']);
  expect(await meters.energy(slot, { final: false })).toEqual({
    points: [],
    missing: [{ point: 'point-1', meter: 'meter anna', from: own.metered }],
    values: [],
  });
  await send(4);
  const estimated = await meters.energy(slot, { final: false });
  expect(estimated).toMatchObject({
    points: [
      { point: 'point-1', meters: [{ meter: 'meter anna', consumption: 200, generation: 20, estimated: true }] },
    ],
    missing: [],
  });
  expect(estimated.values).toHaveLength(2);
  told.length = 0;
  await send(1, 3);
  expect(told).toEqual([{ point: 'point-1', meter: 'meter anna', from: own.metered, until: own.metered + 40 }]);
  const [exact] = (await meters.energy(slot, { final: true })).points;
  expect(exact?.meters[0]).not.toHaveProperty('estimated');
  expect(exact?.meters[0]).toMatchObject({ consumption: 200, readings: [expect.any(String), expect.any(String)] });
  // Whoever settles an old slot again says where its meters were then.
  const placed = new Map([['meter anna', 'point-2']]);
  const moved = await meters.energy(slot, { final: true, placed });
  expect(moved.points).toMatchObject([{ point: 'point-2', meters: [{ meter: 'meter anna', consumption: 200 }] }]);
  stop();
  await send(5);
  expect(told).toHaveLength(1);
});

test('[MTR-016] a market without metering takes no meters and answers that it does not', async () => {
  await using plain = await TestMarket.start({ adjust: ({ metering: _, ...config }) => config });
  expect(plain.node.status()).not.toHaveProperty('metering');
  const client = await plain.raw('anna');
  expectRefusal(await read(client, 'meter anna'), 'unsupported-feature', { feature: 'metering' });
  const meter = await RawClient.open(plain.node.url);
  expectEnd(await meter.greet(identityOf(plain.meter('anna'))), 'role-not-permitted', { role: 'meter' });
});

test('[MTR-005] a meter at a connection point that is not of this market is unknown', async () => {
  await using moved = await TestMarket.start({ adjust: (config) => ({ ...config, points: config.points.slice(1) }) });
  const meter = await RawClient.open(moved.node.url);
  expectEnd(await meter.greet(identityOf(moved.meter('anna'))), 'meter-unknown', { meter: 'meter anna' });
});

test('[MTR-006] a meter that is registered for another point than its certificate says', async () => {
  await using mixed = await TestMarket.start({
    adjust: ({ metering, ...config }) => ({
      ...config,
      ...(metering && { metering: { ...metering, meters: [{ meter: 'meter anna', point: 'point-2' }] } }),
    }),
  });
  const meter = await RawClient.open(mixed.node.url);
  expectEnd(await meter.greet(identityOf(mixed.meter('anna'))), 'meter-point-mismatch', { meter: 'meter anna' });
});
