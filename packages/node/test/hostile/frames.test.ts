import { deflateRawSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BesiegedMarket, TIMES } from '../support/besieged-market.ts';
import { clientFrame, type FrameShape, RawWebSocket } from '../support/raw-websocket.ts';

let besieged: BesiegedMarket;
beforeAll(async () => {
  besieged = await BesiegedMarket.begin();
});
afterEach(() => besieged.expectUnharmed());
afterAll(() => besieged[Symbol.asyncDispose]());

const MIB = 1024 * 1024;
const OFFER = 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n';

/** Sends the pieces, one after the other, over a new connection; tells with which code it was closed. */
async function closedAfter(pieces: Iterable<Uint8Array>): Promise<number> {
  const client = await RawWebSocket.open(besieged.daemon.url);
  for (const piece of pieces) await client.write(piece);
  return client.closeCode();
}

describe('compression', () => {
  test('is not agreed to, whoever offers it', async () => {
    const client = await RawWebSocket.open(besieged.daemon.url, OFFER);
    expect(client.head).toMatch(/^HTTP\/1.1 101 /);
    expect(client.head).not.toMatch(/sec-websocket-extensions/i);
    client.socket.destroy();
  });

  test('a frame that says that it is compressed ends the connection before anything is unpacked', async () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * MIB));
    expect(bomb.length).toBeLessThan(65_536);
    for (let time = 0; time < 5 * TIMES; time += 1) {
      const client = await RawWebSocket.open(besieged.daemon.url, OFFER);
      await client.write(clientFrame(bomb, { rsv1: true }));
      expect(await client.closeCode()).toBe(1002);
    }
  });
});

describe('frames that are too large', () => {
  test.each<[string, FrameShape]>([
    ['a length of 2⁶³ - 1', { claims: 2n ** 63n - 1n }],
    ['a length of 2³²', { claims: 2n ** 32n }],
    ['one byte more than any frame may have', { claims: BigInt(MIB) + 1n }],
  ])('%s is refused by its head', async (_, shape) => {
    expect([1009, 1002]).toContain(await closedAfter([clientFrame(Buffer.from('x'), shape)]));
  });

  test('what only a market may send is cut off on its way, of strangers and of participants', async () => {
    const part = Buffer.alloc(64 * 1024, 'x');
    const crowd = await Promise.all(
      Array.from({ length: 50 * TIMES }, async () => {
        const client = await RawWebSocket.open(besieged.daemon.url);
        // Never whole: a market that waited for the end would keep all of it.
        await client.write(clientFrame(part, { claims: BigInt(MIB) }));
        for (let piece = 1; piece < 15; piece += 1) await client.write(part);
        return client;
      }),
    );
    for (const client of crowd) expect(await client.closeCode()).toBe(1009);

    const carla = await besieged.session('carla');
    carla.socket.send('x'.repeat(MIB));
    expect((await carla.ended()).code).toBe(1009);
  });
});

describe('frames in pieces', () => {
  test('of one byte: only so many are taken', async () => {
    function* fragments() {
      yield clientFrame(Buffer.from('{'), { fin: false });
      for (let count = 0; count < 20_000 * TIMES; count += 1)
        yield clientFrame(Buffer.from(' '), { fin: false, opcode: 0 });
    }
    const client = await RawWebSocket.open(besieged.daemon.url);
    await client.write(Buffer.concat([...fragments()]));
    expect(await client.closeCode()).toBe(1008);
  });

  test('of nothing at all: only so many are taken', async () => {
    const nothing = clientFrame(Buffer.alloc(0), { fin: false, opcode: 0 });
    const first = clientFrame(Buffer.alloc(0), { fin: false });
    expect(await closedAfter([Buffer.concat([first, ...Array<Buffer>(1000).fill(nothing)])])).toBe(1008);
  });

  test('a frame that comes byte by byte is read like any other', async () => {
    const client = await RawWebSocket.open(besieged.daemon.url);
    for (const byte of clientFrame(Buffer.from('{"type":"ping","id":"1"}'))) await client.write(Buffer.from([byte]));
    // It is whole, and nothing but a hello may come first.
    expect(await client.closeCode()).toBe(4400);
  });
});

test('pings whose answers nobody reads end the connection, and are not kept', async () => {
  const client = await RawWebSocket.open(besieged.daemon.url);
  client.socket.pause();
  const pings = Buffer.concat(Array<Buffer>(1000).fill(clientFrame(Buffer.alloc(125, 'p'), { opcode: 9 })));
  let sent = 0;
  while (!client.socket.destroyed && sent < 400 * TIMES) {
    await client.write(pings);
    sent += 1;
  }
  expect(client.socket.destroyed).toBe(true);
});
