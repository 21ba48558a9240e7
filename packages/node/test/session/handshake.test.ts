import { once } from 'node:events';
import { connect } from 'node:net';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { instant, watts } from '@bc4p/protocol/units';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { ClientIdentity } from '../../src/client/index.ts';
import { expectEnd } from '../support/expect-refusal.ts';
import { asClient, otherOperator, proxyOf } from '../support/issued.ts';
import { type HelloChanges, RawClient } from '../support/raw-client.ts';
import { ShiftedClock, TestMarket } from '../support/test-market.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await TestMarket.start({
    limits: { helloTimeout: '400ms', sessions: 4, greetings: 20, sessionsPerIdentity: 2 },
    adjust: ({ metering: _, ...config }) => config,
  });
});
afterAll(() => market[Symbol.asyncDispose]());

/** The node still takes participants, and nothing of what came before has changed the market. */
async function expectUnharmed(digest: string): Promise<void> {
  const client = await market.raw('anna');
  expect(await client.barrier()).toEqual([]);
  await client.close();
  expect(market.node.market.core.digest()).toBe(digest);
}

/** Greets with something wrong; states how the market ends it. */
async function expectRefused(
  identity: ClientIdentity,
  changes: HelloChanges,
  code: Parameters<typeof expectEnd>[1],
  closeCode: number,
  facts: object = {},
): Promise<void> {
  const digest = market.node.market.core.digest();
  const client = await RawClient.open(market.node.url);
  expectEnd(await client.greet(identity, changes), code, facts);
  expect(await client.ended()).toMatchObject({ code: closeCode, reason: code });
  await expectUnharmed(digest);
}

describe('upgrade', () => {
  test.each([[['bc4p.v2']], [[]], [['chat', 'bc4p.v10']]])(
    '[WS-002] subprotocols %j are answered with 400',
    async (names) => {
      const socket = new WebSocket(market.node.url, names);
      socket.on('error', () => undefined);
      const [status, body] = await new Promise<[number | undefined, string]>((resolve) =>
        socket.on('unexpected-response', (_, response) => {
          let text = '';
          response.on('data', (part) => {
            text += part;
          });
          response.on('end', () => resolve([response.statusCode, text]));
        }),
      );
      expect(status).toBe(400);
      expect(JSON.parse(body)).toMatchObject({ code: 'version-unsupported', supported: ['bc4p.v1'] });
    },
  );

  test('a refused upgrade leaves nothing of the connection, though the other end never closes it', async () => {
    const { port } = new URL(market.node.url);
    const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    socket.resume();
    await once(socket, 'end');
    const gone = new Promise((resolve) => socket.once('close', resolve));
    // Whoever writes to an end that is gone is told so; one that is only half closed would read for ever.
    const writing = setInterval(() => socket.write('more'), 10);
    await gone;
    clearInterval(writing);
    expect(socket.errored).toMatchObject({ code: expect.stringMatching(/ECONNRESET|EPIPE/) });
  });

  test('[WS-001] one that is spoken may stand among others', async () => {
    const client = await RawClient.open(market.node.url, ['bc4p.v9', 'bc4p.v1']);
    expect(client.socket.protocol).toBe('bc4p.v1');
    await client.close();
  });

  test('a plain request is told what this is', async () => {
    const response = await fetch(market.node.url.replace('ws:', 'http:'));
    expect(response.status).toBe(426);
    expect(await response.text()).toContain('bc4p.v1');
  });
});

describe('a good hello', () => {
  test('[WS-011] is answered with the market’s own proof, its rules, limits and clock', async () => {
    const client = await RawClient.open(market.node.url);
    const welcome = await client.greet(market.identity('anna'));
    expect(welcome).toMatchObject({
      type: 'welcome',
      version: 'bc4p.v1',
      features: ['direct', 'pay-as-offer', 'fees', 'tree', 'log', 'renewal'],
      limits: { frameBytes: 65_536, inFlight: expect.any(Number) },
      rules: { slotLength: 900, gateClosure: 300 },
      sessionUntil: market.participant('anna').chain[0].notAfter,
    });
    await client.close();
  });
});

describe('a hello with something wrong', () => {
  const anna = () => market.identity('anna');

  test('[WS-003] without a version that the market speaks', () =>
    expectRefused(anna(), { versions: ['bc4p.v2', 'bc4p.v3'] }, 'version-unsupported', 4426, { supported: 'bc4p.v1' }));

  test('[WS-012] with a proof for another client nonce', () =>
    expectRefused(anna(), { proof: { clientNonce: 'A'.repeat(40) } }, 'proof-invalid', 4401));
  test('[WS-012] with a proof for another market nonce', () =>
    expectRefused(anna(), { proof: { marketNonce: 'A'.repeat(32) } }, 'proof-invalid', 4401));
  test('[WS-012] with a proof in the role of the market', () =>
    expectRefused(anna(), { proof: { role: 'market' } }, 'proof-invalid', 4401));
  test('[WS-013] with a TLS exporter where there is no TLS', () =>
    expectRefused(anna(), { exporter: new Uint8Array(32) }, 'proof-invalid', 4401));
  test('[WS-014] with a proof for another market', () =>
    expectRefused(anna(), { proof: { market: 'quartier8.westnetz' } }, 'proof-invalid', 4401));
  test('[WS-014] with a proof towards another peer', () =>
    expectRefused(anna(), { proof: { peer: 'A'.repeat(43) } }, 'proof-invalid', 4401));

  test('[WS-011] under somebody else’s chain, signed with the own key', () =>
    expectRefused({ ...anna(), signer: market.participant('ben').key }, {}, 'signature-invalid', 4401));
  test('[WS-011] whose proof names another certificate than its chain', () => {
    const chain = market.identity('ben').chain.map(({ der }) => encodeBase64url(der));
    return expectRefused(anna(), { chain }, 'certificate-unknown', 4401, { kid: anna().kid });
  });

  test('with a chain of a stranger root, though it has the name of the market’s', async () => {
    await using other = await TestMarket.prepare();
    await expectRefused(other.identity('anna'), {}, 'key-identifier-mismatch', 4401);
  });
  test('with a chain that leads to no root that the market knows', () => {
    const [leaf] = anna().chain.map(({ der }) => encodeBase64url(der));
    return expectRefused(anna(), { chain: [leaf ?? ''] }, 'anchor-unknown', 4401);
  });
  test('with a chain that is no chain', () =>
    expectRefused(anna(), { chain: ['AAAA', '____'] }, 'der-malformed', 4401));
  test('with a chain whose certificates do not belong together', () => {
    const [leaf, , ...above] = anna().chain.map(({ der }) => encodeBase64url(der));
    return expectRefused(anna(), { chain: [leaf ?? '', ...above] }, 'issuer-name-mismatch', 4401);
  });

  test('[WS-017] as a meter', () =>
    expectRefused(asClient(market.meter('anna')), {}, 'role-not-permitted', 4401, { role: 'meter' }));
  test('[WS-017] as the market itself', () =>
    expectRefused(asClient(market.network.top.service), {}, 'role-not-permitted', 4401, { role: 'market' }));
  test('[WS-017] as the market’s operator', () =>
    expectRefused(asClient(market.network.top.operator), {}, 'role-not-permitted', 4401));

  test('[WS-033] as a participant of the neighbouring market', async () => {
    const {
      gridOperator,
      top: { secret },
    } = market.network;
    const at = market.clock.now();
    const neighbour = await otherOperator(gridOperator, 'quartier8', at);
    const guest = await proxyOf(
      neighbour,
      at,
      { role: 'participant', feedIn: watts(1), draw: watts(1) },
      { secret, point: 'point-1' },
    );
    const facts = { market: 'quartier8.westnetz', expected: 'quartier7.westnetz' };
    await expectRefused(asClient(guest), {}, 'wrong-market', 4401, facts);
  });

  test('[WS-035] for a connection point that the grid does not have', async () => {
    const { operator, secret } = market.network.top;
    const stray = await proxyOf(
      operator,
      market.clock.now(),
      { role: 'participant', feedIn: watts(1), draw: watts(1) },
      { secret, point: 'point-9' },
    );
    await expectRefused(asClient(stray), {}, 'connection-point-unknown', 4401);
  });

  test('[WS-035] for a connection point under somebody else’s secret', async () => {
    const { operator } = market.network.top;
    const secret = new Uint8Array(32);
    const stray = await proxyOf(
      operator,
      market.clock.now(),
      { role: 'participant', feedIn: watts(1), draw: watts(1) },
      { secret, point: 'point-1' },
    );
    await expectRefused(asClient(stray), {}, 'connection-point-unknown', 4401);
  });

  test('under a chain that has ended', async () => {
    const clock = new ShiftedClock();
    await using short = await TestMarket.start({ clock, proxyLifetime: 3600 });
    clock.shiftMs = 3700 * 1000;
    const client = await RawClient.open(short.node.url);
    expectEnd(await client.greet(short.identity('anna')), 'certificate-expired');
    expect(await client.ended()).toMatchObject({ code: 4401 });
  });

  test('under a chain that is not valid yet', async () => {
    const { operator, secret } = market.network.top;
    const later = instant(market.clock.now() + 600);
    const early = await proxyOf(
      operator,
      later,
      { role: 'participant', feedIn: watts(1), draw: watts(1) },
      { secret, point: 'point-1' },
    );
    await expectRefused(asClient(early), {}, 'certificate-not-yet-valid', 4401);
  });
});

describe('order of the handshake', () => {
  test('[WS-019] a request before hello ends the session', async () => {
    const digest = market.node.market.core.digest();
    const client = await RawClient.open(market.node.url);
    client.post('book.snapshot');
    expect(await client.ended()).toMatchObject({ code: 4400, reason: 'hello-expected' });
    expectEnd(client.frames.at(-1), 'hello-expected', { type: 'book.snapshot' });
    await expectUnharmed(digest);
  });

  test('[WS-019] so does a ping, or a request while the hello is being judged', async () => {
    const pinging = await RawClient.open(market.node.url);
    pinging.post('ping');
    expect(await pinging.ended()).toMatchObject({ code: 4400, reason: 'hello-expected' });
    expect(pinging.frames.at(-1)).toHaveProperty('re');
    const hasty = await RawClient.open(market.node.url);
    hasty.send(await hasty.hello(market.identity('anna')));
    hasty.post('ping');
    expect(await hasty.ended()).toMatchObject({ code: 4400, reason: 'hello-expected' });
  });

  test('[WS-040] a frame that is not one ends the session before welcome, with its own code', async () => {
    const client = await RawClient.open(market.node.url);
    client.send('{"type":');
    expect(await client.ended()).toMatchObject({ code: 4400, reason: 'frame-not-json' });
    expectEnd(client.frames.at(-1), 'frame-not-json');
  });

  test('[WS-009] a second hello in an open session is a frame of an unknown type, and changes nothing', async () => {
    const client = await market.raw('ben');
    const hello = {
      type: 'hello',
      id: 'again',
      versions: ['bc4p.v1'],
      features: [],
      nonce: 'A'.repeat(40),
      chain: ['AAAA'],
      proof: 'e30.e30.AA',
    };
    client.send(hello);
    const [answer] = await client.barrier();
    expect(answer).toMatchObject({ code: 'frame-type-unknown', facts: { type: 'hello' } });
    expect(await client.barrier()).toEqual([]);
    await client.close();
  });

  test('[WS-018] whoever does not greet in time is sent away', async () => {
    const client = await RawClient.open(market.node.url);
    expect(await client.ended()).toMatchObject({ code: 4408, reason: 'hello-timeout' });
    expectEnd(client.frames.at(-1), 'hello-timeout', { seconds: 1 });
  });

  test('[WS-030] one session too many of a connection point ends the oldest one, and goes on', async () => {
    const oldest = await market.raw('ben');
    const older = await market.raw('ben');
    expect(await oldest.barrier()).toEqual([]);
    const newer = await market.raw('ben');
    expect(await oldest.ended()).toMatchObject({ code: 4409, reason: 'session-superseded' });
    expectEnd(oldest.frames.at(-1), 'session-superseded');
    for (const client of [older, newer]) {
      expect(await client.barrier()).toEqual([]);
      await client.close();
    }
  });

  test('[WS-030] sessions of a connection point count together, under whatever certificate', async () => {
    const { operator, secret } = market.network.top;
    const own = () =>
      proxyOf(
        operator,
        market.clock.now(),
        { role: 'participant', feedIn: watts(1000), draw: watts(1000) },
        { secret, point: 'point-3' },
      );
    const [first, second, third] = [await own(), await own(), await own()];
    const open = [
      await RawClient.greeted(market.node.url, asClient(first)),
      await RawClient.greeted(market.node.url, asClient(second)),
    ];
    const late = await RawClient.greeted(market.node.url, asClient(third));
    expect(await open[0]?.ended()).toMatchObject({ code: 4409, reason: 'session-superseded' });
    for (const client of [open[1], late]) {
      expect(await client?.barrier()).toEqual([]);
      await client?.close();
    }
  });

  test('[WS-029] the market has only so many sessions in all; room that is left is given again', async () => {
    const open = await Promise.all(['anna', 'anna', 'ben', 'ben'].map((name) => market.raw(name)));
    const late = await RawClient.open(market.node.url);
    late.send(await late.hello(market.identity('carla')));
    expect(await late.ended()).toMatchObject({ code: 1013, reason: 'session-limit' });
    expectEnd(late.frames.at(-1), 'session-limit', { limit: 4 });
    for (const client of open) expect(await client.barrier()).toEqual([]);
    await Promise.all(open.map((client) => client.close()));
    await (await market.raw('carla')).close();
  });

  test('[WS-029] only so many connections may wait before they greet', async () => {
    const crowd = await Promise.all(Array.from({ length: 20 }, () => RawClient.open(market.node.url)));
    const late = await RawClient.open(market.node.url);
    expect(await late.ended()).toMatchObject({ code: 1013, reason: 'session-limit' });
    expectEnd(late.frames.at(-1), 'session-limit', { limit: 20 });
    await Promise.all(crowd.map((client) => client.close()));
    await expectUnharmed(market.node.market.core.digest());
  });
});
