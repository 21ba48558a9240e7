import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BesiegedMarket, TIMES } from '../support/besieged-market.ts';
import { RawClient } from '../support/raw-client.ts';
import { until } from '../support/test-tree.ts';

let besieged: BesiegedMarket;
const LIMITS = { helloTimeout: '500ms', greetings: 60, greetingsPerAddress: 40 } as const;
beforeAll(async () => {
  besieged = await BesiegedMarket.begin(LIMITS);
});
afterEach(() => besieged.expectUnharmed());
afterAll(() => besieged[Symbol.asyncDispose]());

/** A connection on which nothing is said. */
async function silent(): Promise<Socket> {
  const socket = connect(Number(new URL(besieged.daemon.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
  return socket;
}

/** Not `once` of node:events, which rejects when a letter that is on its way is answered by a reset. */
const gone = async (socket: Socket): Promise<void> => {
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
};

test('[WS-018] [WS-050] thousands of connections: a few may wait to greet, the others are sent away, and all in time', async () => {
  let refused = 0;
  for (let round = 0; round < 10 * TIMES; round += 1) {
    const crowd = await Promise.all(
      Array.from({ length: 200 }, () => RawClient.open(besieged.daemon.url).catch(() => undefined)),
    );
    const sessions = (await besieged.status()).sessions;
    expect(sessions).toBeLessThanOrEqual(2 + LIMITS.greetingsPerAddress);
    const ends = await Promise.all(crowd.map(async (client) => (await client?.ended())?.code ?? 1006));
    // Cut before anything was said, told that there are too many, or patient for nothing.
    expect(ends.filter((code) => ![1006, 1013, 4408].includes(code))).toEqual([]);
    refused += ends.filter((code) => code !== 4408).length;
  }
  expect(refused).toBeGreaterThan(0);
  expect((await besieged.status()).sessions).toBe(2);
});

test('connections on which nothing is said: only so many are kept open at all', async () => {
  const crowd = await Promise.all(Array.from({ length: 1000 * TIMES }, silent));
  const open = (): Socket[] => crowd.filter(({ closed }) => !closed);
  await until(() => open().length <= LIMITS.greetingsPerAddress, 'the end of most');
  // Whoever is in is not asked to wait behind them.
  await besieged.trade();
  for (const socket of crowd) socket.destroy();
});

test('a request that comes letter by letter is not waited for, and others greet when it is gone', async () => {
  const crowd = await Promise.all(Array.from({ length: LIMITS.greetingsPerAddress }, silent));
  const letters = 'GET / HTTP/1.1\r\nHost: x\r\nX-Long: ';
  let said = 0;
  const dribble = setInterval(() => {
    for (const socket of crowd) if (!socket.destroyed) socket.write(letters[said] ?? 'a');
    said += 1;
  }, 100);
  await besieged.trade();
  await Promise.all(crowd.map(gone));
  clearInterval(dribble);
  const carla = await besieged.session('carla');
  expect(await carla.barrier()).toEqual([]);
  await carla.close();
}, 40_000);

test('a head of a request without end is not read to its end', async () => {
  const socket = await silent();
  const line = `X-Long: ${'a'.repeat(1000)}\r\n`;
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
  let written = 0;
  while (!socket.destroyed && written < 10_000) {
    await new Promise((resolve) => socket.write(line, resolve));
    written += 1;
  }
  expect(socket.destroyed).toBe(true);
});
