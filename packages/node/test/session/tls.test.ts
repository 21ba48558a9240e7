import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MarketClient } from '../../src/client/index.ts';
import { expectEnd } from '../support/expect-refusal.ts';
import { RawClient } from '../support/raw-client.ts';
import { TestMarket } from '../support/test-market.ts';

/** Any certificate does for TLS: who the market is follows from its proof alone. */
let files: { readonly certificate: string; readonly key: string };
let market: TestMarket;
beforeAll(async () => {
  market = await TestMarket.start({
    limits: { greetingsPerAddress: 2 },
    adjust: (config) => {
      const { chain = '', key = '' } = config.certificates.operator ?? {};
      files = { certificate: chain, key };
      return { ...config, tls: files };
    },
  });
});
afterAll(() => market[Symbol.asyncDispose]());

/** The keying material that both ends of this connection share, and nobody else. */
const exporterOf = (client: RawClient): Uint8Array =>
  (client.socket as unknown as { _socket: TLSSocket })._socket.exportKeyingMaterial(
    32,
    'EXPORTER-bc4p.v1',
    Buffer.alloc(0),
  );

/** Somebody in between who ends the TLS of both and passes everything on. */
async function manInTheMiddle(target: string): Promise<{ url: string; close: () => void }> {
  const { port } = new URL(target);
  const server = createServer({ cert: readFileSync(files.certificate), key: readFileSync(files.key) }, (near) => {
    const far = connect({ port: Number(port), host: '127.0.0.1', rejectUnauthorized: false });
    near.pipe(far).pipe(near);
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `wss://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

test('[WS-013] the handshake is tied to the TLS connection, and a session over it works', async () => {
  expect(market.node.url).toMatch(/^wss:/);
  const anna = await market.connect('anna');
  const offer = await market.offer('anna', { lots: 1 });
  expect(await anna.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
});

test('[WS-013] a proof without the exporter, or with another one, is refused', async () => {
  const bare = await RawClient.open(market.node.url);
  expectEnd(await bare.greet(market.identity('anna')), 'proof-invalid', {
    rule: 'exporter is not that of this session',
  });
  expect(await bare.ended()).toMatchObject({ code: 4401 });
  const wrong = await RawClient.open(market.node.url);
  expectEnd(await wrong.greet(market.identity('anna'), { exporter: new Uint8Array(32) }), 'proof-invalid');
  const right = await RawClient.open(market.node.url);
  const welcome = await right.greet(market.identity('anna'), { exporter: exporterOf(right) });
  expect(welcome).toMatchObject({ type: 'welcome' });
  await right.close();
});

test('[WS-013] somebody in between who relays every frame is found out by the market', async () => {
  const middle = await manInTheMiddle(market.node.url);
  const client = await RawClient.open(middle.url);
  expectEnd(await client.greet(market.identity('anna'), { exporter: exporterOf(client) }), 'proof-invalid');
  expect(await client.ended()).toMatchObject({ code: 4401, reason: 'proof-invalid' });
  await expect(MarketClient.connect(market.connectOptions(market.identity('anna'), middle.url))).rejects.toMatchObject({
    name: 'SessionEnded',
    code: 'proof-invalid',
  });
  middle.close();
});

test('[WS-050] whoever has greeted over TLS takes no room of those who have not', async () => {
  for (const name of ['anna', 'ben', 'carla', 'anna', 'ben'])
    expect(await (await tlsSession(name)).barrier()).toEqual([]);
});

/** Another session, closed with the market. */
async function tlsSession(name: string): Promise<RawClient> {
  const client = await RawClient.open(market.node.url);
  await client.greet(market.identity(name), { exporter: exporterOf(client) });
  return client;
}

test('older TLS than 1.3 is not spoken', async () => {
  await expect(RawClient.open(market.node.url, ['bc4p.v1'], { maxVersion: 'TLSv1.2' })).rejects.toThrow();
  const client = await RawClient.open(market.node.url);
  expect((client.socket as unknown as { _socket: TLSSocket })._socket.getProtocol()).toBe('TLSv1.3');
  await client.close();
});

test('bytes that are no TLS end their own connection only', async () => {
  await expect(RawClient.open(market.node.url.replace('wss:', 'ws:'))).rejects.toThrow();
  const ben = await market.connect('ben');
  await ben.ping();
});
