import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BesiegedMarket, NO_RATES, TIMES } from '../support/besieged-market.ts';
import type { RawClient } from '../support/raw-client.ts';
import { until } from '../support/test-tree.ts';

// Those who ask for much and read nothing: the market keeps for them what `bufferedBytes` says, and no more.
let besieged: BesiegedMarket;
beforeAll(async () => {
  besieged = await BesiegedMarket.begin({ ...NO_RATES, bufferedBytes: '256KiB', sessionsPerIdentity: 100 });
});
afterEach(() => besieged.expectUnharmed());
afterAll(() => besieged[Symbol.asyncDispose]());

const sessions = async (): Promise<number> => (await besieged.status()).sessions;

test('[WS-024] answers that nobody reads end the session; those of others come', async () => {
  const crowd = await Promise.all(Array.from({ length: 10 * TIMES }, () => besieged.session('carla')));
  for (const { socket } of crowd) socket.pause();
  const rubbish = `{"type":"${'x'.repeat(64)}","id":"1"}`;
  // Nobody who reads nothing is told anything any more, however long it goes on.
  for (let round = 0; round < 400 && (await sessions()) > 2; round += 1) {
    for (const client of crowd)
      if (client.socket.bufferedAmount < 1_000_000) for (let count = 0; count < 200; count += 1) client.send(rubbish);
  }
  expect(await sessions()).toBe(2);
  expect(await besieged.refusals('slow-consumer')).toBe(crowd.length);
  // Told why, or, who has not even read that for some seconds, cut off.
  const codes = await Promise.all(crowd.map(ended));
  expect(codes.filter((code) => ![4490, 1006].includes(code))).toEqual([]);
});

/** Reads on; the code with which the market had closed. */
async function ended(client: RawClient): Promise<number> {
  client.socket.resume();
  return (await client.ended()).code;
}

test('books that nobody reads are left out, and the session stays', async () => {
  const readers = await Promise.all(Array.from({ length: 10 * TIMES }, () => besieged.session('carla')));
  for (const reader of readers) {
    await reader.request('book.subscribe');
    reader.socket.pause();
  }
  for (let count = 0; count < 150 * TIMES; count += 1) await besieged.trade();
  expect(await sessions()).toBe(2 + readers.length);
  for (const reader of readers) {
    reader.socket.resume();
    await reader.barrier();
    expect(reader.socket.readyState).toBe(reader.socket.OPEN);
  }
  await Promise.all(readers.map((reader) => reader.close()));
  await until(async () => (await sessions()) === 2, 'the end of all readers');
});
