import { type AddressInfo, createServer } from 'node:net';
import { encodeBase64url, type FrameOfType, signMessage } from '@bc4p/protocol/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { type ClientIdentity, MarketClient } from '../../src/client/index.ts';
import { asClient, otherOperator, proxyOf } from '../support/issued.ts';
import { nonce, TestMarket } from '../support/test-market.ts';

let market: TestMarket;
let server: WebSocketServer | undefined;
beforeAll(async () => {
  market = await TestMarket.start();
});
afterAll(() => market[Symbol.asyncDispose]());
afterEach(() => {
  for (const socket of server?.clients ?? []) socket.terminate();
  server?.close();
});

/** A market that does what a test wants, once a client has connected. */
async function impostor(behave: (socket: WebSocket) => void): Promise<{ url: string; left: Promise<number> }> {
  const opened = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server = opened;
  await new Promise((resolve) => opened.once('listening', resolve));
  const left = new Promise<number>((resolve) =>
    opened.once('connection', (socket) => {
      socket.on('close', resolve);
      behave(socket);
    }),
  );
  return { url: `ws://127.0.0.1:${(opened.address() as AddressInfo).port}`, left };
}

const honest = () => asClient(market.network.top.service);
const challengeOf = (identity: ClientIdentity, changes: Partial<FrameOfType['challenge']> = {}) => ({
  type: 'challenge',
  id: '0',
  versions: ['bc4p.v1'],
  market: market.network.top.address,
  nonce: nonce(),
  chain: identity.chain.map(({ der }) => encodeBase64url(der)),
  ...changes,
});

/** Greets like a real market, but for `changes` to its proof and whatever `then` does afterwards. */
const greeting =
  (
    identity: ClientIdentity,
    changes: object = {},
    then: (socket: WebSocket, hello: FrameOfType['hello']) => void = () => undefined,
  ) =>
  (socket: WebSocket): void => {
    const challenge = challengeOf(identity);
    socket.once('message', async (data) => {
      const hello = JSON.parse(data.toString()) as FrameOfType['hello'];
      const { token: proof } = await signMessage(identity, 'bc4p-hello-proof', {
        role: 'market',
        market: challenge.market,
        clientNonce: hello.nonce,
        marketNonce: challenge.nonce,
        peer: market.identity('anna').kid,
        ...changes,
      });
      socket.send(
        JSON.stringify({
          type: 'welcome',
          re: hello.id,
          version: 'bc4p.v1',
          features: [],
          proof,
          clock: { at: market.clock.now(), atMs: 0 },
          limits: { frameBytes: 65_536, inFlight: 4, ratePerSecond: 10, burst: 10 },
          rules: {
            slotLength: 900,
            gateClosure: 300,
            minimumAvailability: 10,
            horizon: 86_400,
            minimumLot: 1,
            lotSizes: [],
            depth: 10,
          },
          sessionUntil: market.clock.now() + 60,
        }),
      );
      then(socket, hello);
    });
    socket.send(JSON.stringify(challenge));
  };

const connect = (url: string, timeoutMs = 5000) =>
  MarketClient.connect({
    ...market.connectOptions(market.identity('anna'), url),
    market: market.network.top.address,
    timeoutMs,
  });

/** The client refuses, with this code, and closes the connection. */
async function expectLeft(behave: (socket: WebSocket) => void, code: string, timeoutMs?: number): Promise<void> {
  const { url, left } = await impostor(behave);
  await expect(connect(url, timeoutMs)).rejects.toMatchObject({ name: 'SessionEnded', code });
  expect(await left).toBeGreaterThan(0);
}

describe('a client does not go on with', () => {
  test('nobody: a market that greets like a real one is accepted', async () => {
    const { url } = await impostor(greeting(honest()));
    const client = await connect(url);
    expect(client.market).toBe(market.network.top.address);
    await client.close();
  });

  test('[WS-031] a participant that poses as a market', () =>
    expectLeft(greeting(market.identity('ben')), 'role-not-permitted'));
  test('[WS-031] a market of a stranger root', async () => {
    await using other = await TestMarket.prepare();
    await expectLeft(greeting(asClient(other.network.top.service)), 'key-identifier-mismatch');
  });
  test('[WS-032] a market under another address than that of its chain', () =>
    expectLeft(
      (socket) => socket.send(JSON.stringify(challengeOf(honest(), { market: 'quartier8.westnetz' }))),
      'wrong-market',
    ));
  test('[WS-032] another market than the one that is meant', async () => {
    const at = market.clock.now();
    const neighbour = await proxyOf(await otherOperator(market.network.gridOperator, 'quartier8', at), at, {
      role: 'market',
    });
    const challenge = challengeOf(asClient(neighbour), { market: 'quartier8.westnetz' });
    await expectLeft((socket) => socket.send(JSON.stringify(challenge)), 'wrong-market');
  });
  test('[WS-011] a market without the key of its chain', () =>
    expectLeft(greeting({ ...honest(), signer: market.participant('ben').key }), 'signature-invalid'));
  test.each([
    ['WS-012', 'role', 'client'],
    ['WS-012', 'clientNonce', 'A'.repeat(40)],
    ['WS-012', 'marketNonce', 'A'.repeat(40)],
    ['WS-014', 'market', 'quartier8.westnetz'],
    ['WS-014', 'peer', 'A'.repeat(43)],
    ['WS-013', 'exporter', 'A'.repeat(43)],
  ])('[%s] a market whose proof has another %s', (_, member, value) =>
    expectLeft(greeting(honest(), { [member]: value }), 'proof-invalid'),
  );

  test('[WS-003] a market of another version', () =>
    expectLeft(
      (socket) => socket.send(JSON.stringify(challengeOf(honest(), { versions: ['bc4p.v2'] }))),
      'version-unsupported',
    ));
  test('[WS-005] a market that does not speak in frames', () =>
    expectLeft((socket) => socket.send('<html>'), 'frame-not-json'));
  test('a market that begins with something else', () =>
    expectLeft((socket) => socket.send('{"type":"pong","re":"1"}'), 'frame-type-unknown'));
  test('a market that says nothing', () => expectLeft(() => undefined, 'answer-timeout', 200));
  test('a market that never answers the hello', () =>
    expectLeft((socket) => socket.send(JSON.stringify(challengeOf(honest()))), 'answer-timeout', 200));
  test('a market that hangs up', () => expectLeft((socket) => socket.close(1001, 'later'), 'session-ended'));
});

describe('in a session', () => {
  /** A session with a market that answers each request by `answer`. */
  async function session(answer: (request: { id: string; type: string }) => unknown, timeoutMs?: number) {
    const { url, left } = await impostor(
      greeting(honest(), {}, (socket) =>
        socket.on('message', (data) => {
          const text = answer(JSON.parse(data.toString()) as { id: string; type: string });
          if (text !== undefined) socket.send(typeof text === 'string' ? text : JSON.stringify(text));
        }),
      ),
    );
    return { client: await connect(url, timeoutMs), left };
  }

  test.each([
    ['no JSON', 'ok', 'frame-not-json'],
    ['an ok to another kind of request', { type: 'ok', of: 'book.subscribe', re: '1' }, 'frame-invalid'],
    ['a pong to a request', { type: 'pong', re: '1' }, 'frame-invalid'],
    ['an ok without what belongs to it', { type: 'ok', of: 'trade.list', re: '1' }, 'frame-invalid'],
    ['a type of nobody', { type: 'gift', re: '1' }, 'frame-type-unknown'],
  ])('[WS-060] an answer that is %s ends it, and the request fails', async (_, frame, code) => {
    const { client, left } = await session(() => frame);
    await expect(client.request('trade.list', {})).rejects.toMatchObject({ name: 'SessionEnded', code });
    expect(await left).toBe(4400);
    await expect(client.request('trade.list', {})).rejects.toMatchObject({ code });
    expect((await client.closed).code).toBe(code);
  });

  test('[WS-061] no answer in time fails the request alone', async () => {
    const { client } = await session(({ id, type }) => (type === 'ping' ? { type: 'pong', re: id } : undefined), 300);
    await expect(client.request('trade.list', {})).rejects.toMatchObject({ code: 'answer-timeout' });
    await client.ping();
    await client.close();
  });

  test('[WS-060] an answer to nothing is passed over', async () => {
    const { client } = await session(
      ({ id, type }) =>
        type === 'ping' ? { type: 'pong', re: id } : { type: 'ok', of: 'trade.list', re: 'x', trades: [] },
      300,
    );
    await expect(client.request('trade.list', {})).rejects.toMatchObject({ code: 'answer-timeout' });
    await client.ping();
    await client.close();
  });

  /** Own events with these numbers, each sent in the answer to one subscription. */
  async function hearing(...numbers: readonly number[]) {
    const { client, left } = await session(({ id, type }) => {
      if (type === 'ping') return { type: 'pong', re: id };
      const event = { type: 'event', at: 1_800_000_000, kind: 'ended', subject: 'A'.repeat(43), open: 0 };
      const [socket] = server?.clients ?? [];
      socket?.send(JSON.stringify({ type: 'ok', of: 'events.subscribe', re: id, last: 9 }));
      for (const seq of numbers) socket?.send(JSON.stringify({ ...event, reason: 'expired', seq }));
      return undefined;
    });
    const heard: number[] = [];
    client.onEvent = ({ seq }) => void heard.push(seq);
    return { client, left, heard };
  }

  test('[STR-010] an own event that comes again is passed over, until it is asked for again', async () => {
    const { client, heard } = await hearing(4, 4, 5, 4, 6);
    await client.request('events.subscribe', { after: 3 });
    await client.ping();
    expect(heard).toEqual([4, 5, 6]);
    await client.request('events.subscribe', { after: 3 });
    await client.ping();
    expect(heard).toEqual([4, 5, 6, 4, 5, 6]);
    await client.close();
  });

  test('[STR-010] an own event before which one is missing ends it', async () => {
    const { client, left, heard } = await hearing(4, 6);
    await client.request('events.subscribe', { after: 3 });
    expect((await client.closed).code).toBe('event-missing');
    expect(await left).toBe(4400);
    expect(heard).toEqual([4]);
  });

  test('a frame larger than a market may send ends it', async () => {
    const { client } = await session(() => `{"type":"pong","re":"1","x":"${'x'.repeat(1024 * 1024)}"}`);
    await expect(client.ping()).rejects.toMatchObject({ name: 'SessionEnded' });
  });
});

test('one that breaks off in the middle of its refusal is no market, and nothing else breaks', async () => {
  const plain = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('HTTP/1.1 400 Bad Request\r\nContent-Length: 1000\r\n\r\nnot a mark');
    setTimeout(() => socket.resetAndDestroy(), 50);
  });
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const url = `ws://127.0.0.1:${(plain.address() as AddressInfo).port}`;
  const refused = MarketClient.connect(market.connectOptions(market.identity('anna'), url));
  await expect(refused).rejects.toMatchObject({ code: 'cannot-connect' });
  plain.close();
});

test('what one sends beyond its greeting is not kept, and its challenge counts', async () => {
  const { url, left } = await impostor((socket) => {
    const chatter = JSON.stringify({ type: 'pong', re: '1' });
    socket.send(JSON.stringify(challengeOf(honest())));
    for (let count = 0; count < 1000; count += 1) socket.send(chatter);
  });
  await expect(MarketClient.connect(market.connectOptions(market.identity('anna'), url))).rejects.toMatchObject({
    code: 'frame-type-unknown',
  });
  expect(await left).toBe(4401);
});

test('what the market above says together with its welcome is heard, in its order', async () => {
  const { url } = await impostor(
    greeting(honest(), {}, (socket) => {
      const book = { type: 'tree.book', slot: { start: 1_800_000_000, len: 900 }, asks: [], bids: [], gone: [] };
      socket.send(JSON.stringify({ type: 'tree.subscribe' }));
      for (let seq = 1; seq <= 20; seq += 1) socket.send(JSON.stringify({ ...book, seq }));
    }),
  );
  const client = await MarketClient.connect({
    ...market.connectOptions(market.identity('anna'), url),
    withTree: true,
  });
  const heard: unknown[] = [];
  client.listenToTree((frame) => heard.push(frame.type === 'tree.book' ? frame.seq : frame.type));
  await expect.poll(() => heard).toEqual(['tree.subscribe', ...Array.from({ length: 20 }, (_, seq) => seq + 1)]);
  await client.close();
});
