import { instant, seconds } from '@bc4p/protocol/units';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textsOfChain } from '../../src/certificates/chain-text.ts';
import type { NodeConfig } from '../../src/config/index.ts';
import { createMeterStore, type MeteringNode, noMetrics, startMeteringNode, systemRandom } from '../../src/index.ts';
import { identityOf } from '../../src/network/index.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { temporaryFolders } from '../support/folder.ts';
import { RawClient } from '../support/raw-client.ts';
import { TestMarket } from '../support/test-market.ts';
import { Wire } from '../support/wire.ts';

const temporaryFolder = temporaryFolders();
const LIMITS = { ratePerIdentity: 100_000, burstPerIdentity: 100_000 };

/** A market whose meters send to a node of their own, each with its folder. */
class Split implements AsyncDisposable {
  readonly market: TestMarket;
  readonly #config: NodeConfig;
  meters!: MeteringNode;
  readonly clients: RawClient[] = [];

  private constructor(market: TestMarket, config: NodeConfig) {
    this.market = market;
    this.#config = config;
  }

  /** Both share keys and connection points; the market copies what the node at `url` has. */
  static async prepare(url: string): Promise<Split> {
    const folder = `${temporaryFolder()}/meters`;
    const market = await TestMarket.prepare({
      limits: LIMITS,
      adjust: ({ metering, ...config }) => ({
        ...config,
        ...(metering && { metering: { ...metering, url, pollIntervalMs: 20 } }),
      }),
    });
    const { metering, ...rest } = market.config;
    if (!metering) throw new Error('the network has meters');
    await createMeterStore(folder, { market: rest.market, created: market.clock.now() });
    const { url: _, ...own } = metering;
    return new Split(market, { ...rest, metering: { ...own, isOnly: true, store: { folder } } });
  }

  async startMeters(port = 0): Promise<void> {
    this.meters = await startMeteringNode(
      { ...this.#config, listen: { host: '127.0.0.1', port } },
      { clock: this.market.clock, random: systemRandom, log: this.market.log, metrics: noMetrics },
    );
  }

  async meter(name: string): Promise<RawClient> {
    const client = await RawClient.greeted(this.meters.url, identityOf(this.market.meter(name)));
    this.clients.push(client);
    return client;
  }

  async send(client: RawClient, name: string, ...counters: number[]): Promise<void> {
    const signed = counters.map(async (counter) => (await this.market.meterValue(name, counter)).token);
    const answer = await client.request('meter.append', { values: await Promise.all(signed) });
    expect(answer).toMatchObject({ type: 'ok' });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.clients.map((client) => client.close()));
    await this.meters?.stop();
    await this.market[Symbol.asyncDispose]();
  }
}

let split: Split;
let wire: Wire;
beforeEach(async () => {
  // The port of the metering node is known only when it listens, the market's configuration comes before.
  wire = await Wire.to(0);
  split = await Split.prepare(`ws://127.0.0.1:${wire.port}`);
  await split.startMeters();
  wire.leadTo(Number(new URL(split.meters.url).port));
});
afterEach(async () => {
  await split[Symbol.asyncDispose]();
  await wire[Symbol.asyncDispose]();
});

/** Waits for what comes soon, on however busy a machine. */
const poll = (read: () => unknown) => expect.poll(read, { timeout: 8000 });

const valuesOf = (name: string) =>
  split.market.node.status().metering?.meters.find(({ meter }) => meter === `meter ${name}`)?.values;

describe('a node for meter values alone', () => {
  test('[WS-010] takes and serves values, and offers nothing of a market', async () => {
    const anna = await split.meter('anna');
    await split.send(anna, 'anna', 0, 1);
    const participant = await RawClient.open(split.meters.url);
    split.clients.push(participant);
    const welcome = await participant.greet(split.market.identity('anna'));
    expect(welcome).toMatchObject({ type: 'welcome', features: ['metering'], rules: { slotLength: 900 } });
    const read = { meter: 'meter anna', from: 0, until: split.market.metered + 100 };
    expect((await participant.request('meter.read', read)).values).toHaveLength(2);
    for (const type of ['book.snapshot', 'fee.get', 'book.subscribe'])
      expectRefusal(await participant.request(type), 'unsupported-feature', { feature: 'trading' });
    const offer = await split.market.offer('anna');
    const refused = await participant.request('offer.submit', { token: offer.token });
    expectRefusal(refused, 'unsupported-feature', { feature: 'trading' });
    participant.send({ type: 'tree.subscribe' });
    expectRefusal(await participant.next(), 'unsupported-feature', { feature: 'tree' });
    expect(split.meters.status()).toMatchObject({
      market: 'quartier7.westnetz',
      metering: { values: 2, meters: [{ meter: 'meter anna', point: 'point-1' }] },
    });
    expect(split.meters.notReady()).toEqual([]);
  });

  test('[MTR-017] has after a restart what it said it has', async () => {
    const anna = await split.meter('anna');
    await split.send(anna, 'anna', 0, 2);
    await split.meters.stop();
    await split.startMeters();
    expect(split.meters.status().metering).toMatchObject({ values: 2, gaps: 1, meters: [{ point: 'point-1' }] });
    const again = await split.meter('anna');
    await split.send(again, 'anna', 1);
    expect(split.meters.status().metering).toMatchObject({ values: 3, gaps: 0 });
  });

  test('[MTR-018] names its meters to its market alone', async () => {
    const anna = await split.meter('anna');
    await split.send(anna, 'anna', 0);
    expectRefusal(await anna.request('meter.list'), 'role-not-permitted', { role: 'meter' });
    const reader = await RawClient.greeted(split.meters.url, identityOf(split.market.network.top.service));
    split.clients.push(reader);
    const all = [{ meter: 'meter anna', counter: 0, values: 1 }];
    expect(await reader.request('meter.list')).toMatchObject({ type: 'ok', meters: all });
    expect(await reader.request('meter.list', { after: 'meter anna' })).toMatchObject({ type: 'ok', meters: [] });
  });
});

describe('its market', () => {
  test('works with a copy, late values too, and takes none itself', async () => {
    const anna = await split.meter('anna');
    await split.send(anna, 'anna', 1, 5);
    await split.market.startNode();
    const { meters } = split.market.node;
    if (!meters) throw new Error('the market has meter values');
    await poll(() => valuesOf('anna')).toBe(2);
    const told: unknown[] = [];
    meters.onReadings((readings) => told.push(readings));
    const slot = { start: instant(split.market.metered + 20), len: seconds(10) };
    const [estimated] = (await meters.energy(slot, { final: false })).points;
    expect(estimated).toMatchObject({ point: 'point-1', meters: [{ consumption: 100, estimated: true }] });
    // Late ones fill the gap, one is older than all others, one is new.
    await split.send(anna, 'anna', 3, 0, 2, 6);
    await poll(() => valuesOf('anna')).toBe(6);
    const [exact] = (await meters.energy(slot, { final: false })).points;
    expect(exact?.meters[0]).not.toHaveProperty('estimated');
    expect(told).toContainEqual(expect.objectContaining({ meter: 'meter anna', point: 'point-1' }));
    const client = await split.market.raw('anna');
    const values = [(await split.market.meterValue('anna', 7)).token];
    const chain = textsOfChain(identityOf(split.market.meter('anna')).chain);
    expectRefusal(await client.request('meter.append', { values, chain }), 'unsupported-feature', {
      feature: 'metering',
    });
  });

  test('goes on without its metering node, and catches up when that is back', async () => {
    const anna = await split.meter('anna');
    await split.send(anna, 'anna', 0);
    await split.market.startNode();
    await poll(() => valuesOf('anna')).toBe(1);
    wire.close();
    await expect
      .poll(() => split.market.node.status().metering?.mirror)
      .toMatchObject({
        isOpen: false,
        failure: expect.any(String),
      });
    await split.send(anna, 'anna', 1, 2);
    wire.open();
    await poll(() => valuesOf('anna')).toBe(3);
    await poll(() => split.market.node.status().metering?.mirror).toMatchObject({ isOpen: true });
    expect(split.market.node.status().metering?.mirror).not.toHaveProperty('failure');
  });

  test('has its copy after a restart before anybody answers', async () => {
    const anna = await split.meter('anna');
    await split.send(anna, 'anna', 0, 1);
    await split.market.startNode();
    await poll(() => valuesOf('anna')).toBe(2);
    await split.market.node.stop();
    wire.close();
    await split.market.startNode();
    expect(valuesOf('anna')).toBe(2);
  });
});
