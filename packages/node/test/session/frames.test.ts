import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.ts';
import { type AnyFrame, RawClient } from '../support/raw-client.ts';
import { TestMarket } from '../support/test-market.ts';

let market: TestMarket;
let anna: RawClient;
let digest: string;
beforeAll(async () => {
  market = await TestMarket.start({ limits: { ratePerIdentity: 100_000, burstPerIdentity: 100_000 } });
  anna = await market.raw('anna');
  digest = market.node.market.core.digest();
});
afterAll(() => market[Symbol.asyncDispose]());
beforeEach(async () => {
  // Whatever the test before did, the market is as it was, and still answers.
  expect(market.node.market.core.digest()).toBe(digest);
  if (anna.socket.readyState !== anna.socket.OPEN) anna = await market.raw('anna');
  expect(await anna.barrier()).toEqual([]);
});

const deep = (levels: number): string => `{"type":"ping","id":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
const bytes = (...values: (string | number)[]): Buffer =>
  Buffer.concat(values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.from([value]))));

describe('a frame that is not one is answered, and the session goes on', () => {
  test.each<[string, string, string, Parameters<typeof expectRefusal>[1]]>([
    ['WS-006', 'nothing', '', 'frame-not-json'],
    ['WS-006', 'a word', 'hello', 'frame-not-json'],
    ['WS-006', 'half an object', '{"type":"ping","id":"1"', 'frame-not-json'],
    ['WS-006', 'two objects', '{"type":"ping","id":"1"}{}', 'frame-not-json'],
    ['WS-006', 'a list', '[{"type":"ping","id":"1"}]', 'frame-not-json'],
    ['WS-006', 'null', 'null', 'frame-not-json'],
    ['WS-006', 'a number', '7', 'frame-not-json'],
    ['WS-006', 'a byte order mark', '\uFEFF{"type":"ping","id":"1"}', 'frame-not-json'],
    ['WS-006', 'a NUL', '{"type":"ping","id":"1\u0000"}', 'frame-not-json'],
    ['WS-006', 'a trailing comma', '{"type":"ping","id":"1",}', 'frame-not-json'],
    ['WS-006', 'a comment', '{"type":"ping",/*x*/"id":"1"}', 'frame-not-json'],
    ['WS-006', 'NaN', '{"type":"events.subscribe","id":"1","after":NaN}', 'frame-not-json'],
    ['WS-006', 'a number with a leading zero', '{"type":"events.subscribe","id":"1","after":01}', 'frame-not-json'],
    ['WS-007', 'a member that stands twice', '{"type":"ping","id":"1","id":"2"}', 'frame-duplicate-key'],
    ['WS-007', 'the same with an escape', '{"type":"ping","id":"1","\\u0069d":"2"}', 'frame-duplicate-key'],
    ['WS-007', '__proto__ twice', '{"type":"ping","id":"1","__proto__":1,"__proto__":2}', 'frame-duplicate-key'],
    ['WS-008', '17 levels', deep(17), 'frame-too-deep'],
    ['WS-008', 'thousands of levels', deep(30_000), 'frame-too-deep'],
    ['WS-005', '16 levels', deep(16), 'frame-invalid'],
    ['WS-005', 'a member too many', '{"type":"ping","id":"1","more":1}', 'frame-invalid'],
    ['WS-005', 'a member too few', '{"type":"ping"}', 'frame-invalid'],
    ['WS-005', '__proto__', '{"type":"ping","id":"1","__proto__":{"admin":true}}', 'frame-invalid'],
    ['WS-005', 'constructor', '{"type":"ping","id":"1","constructor":{"prototype":{}}}', 'frame-invalid'],
    ['WS-005', 'an id that is too long', `{"type":"ping","id":"${'a'.repeat(65)}"}`, 'frame-invalid'],
    ['WS-005', 'an id with a NUL', '{"type":"ping","id":"\\u0000"}', 'frame-invalid'],
    ['WS-005', 'an id with a lone surrogate', '{"type":"ping","id":"\\ud800"}', 'frame-invalid'],
    ['WS-005', 'a name with a lone surrogate', '{"type":"ping","id":"1","\\udfff":1}', 'frame-invalid'],
    ['WS-005', '2^53 + 1', '{"type":"events.subscribe","id":"1","after":9007199254740993}', 'frame-invalid'],
    ['WS-005', '1e400', '{"type":"events.subscribe","id":"1","after":1e400}', 'frame-invalid'],
    ['WS-005', 'a negative cursor', '{"type":"events.subscribe","id":"1","after":-1}', 'frame-invalid'],
    ['WS-005', 'half a cursor', '{"type":"events.subscribe","id":"1","after":0.5}', 'frame-invalid'],
    ['WS-005', 'a page without end', '{"type":"trade.list","id":"1","limit":51}', 'frame-invalid'],
    ['WS-005', 'a token in another alphabet', '{"type":"offer.submit","id":"1","token":"a.b+.c"}', 'frame-invalid'],
    [
      'WS-005',
      'a token that is too long',
      `{"type":"offer.submit","id":"1","token":"e30.${'A'.repeat(40_000)}.AA"}`,
      'frame-invalid',
    ],
    ['WS-009', 'no type', '{"id":"1"}', 'frame-type-unknown'],
    ['WS-009', 'a type that is no text', '{"type":7,"id":"1"}', 'frame-type-unknown'],
    ['WS-009', 'a type of nobody', '{"type":"offer.cancel","id":"1"}', 'frame-type-unknown'],
    ['WS-009', 'a type of every object', '{"type":"toString","id":"1"}', 'frame-type-unknown'],
    ['WS-009', '__proto__ as type', '{"type":"__proto__","id":"1"}', 'frame-type-unknown'],
    ['WS-009', 'an ok to nothing', '{"type":"ok","of":"__proto__","re":"1"}', 'frame-type-unknown'],
    ['WS-009', 'what only a market sends', '{"type":"pong","re":"1"}', 'frame-type-unknown'],
    [
      'WS-009',
      'an error',
      '{"type":"error","code":"busy","class":"temporary","stage":"state","facts":{}}',
      'frame-type-unknown',
    ],
  ])('[%s] %s', async (requirement, _, text, code) => {
    anna.send(text);
    const answers = await anna.barrier();
    expect(answers).toHaveLength(1);
    expectRefusal(answers[0], code);
    expect(answers[0]?.req).toBe(requirement);
  });

  test('the answer names the request where that has a usable id, and the place', async () => {
    anna.send('{"type":"fee.quote","id":"quote-1","offer":"x","lots":1}');
    const [answer] = await anna.barrier();
    expect(answer).toMatchObject({ re: 'quote-1', path: '/offer', facts: { keyword: 'pattern' } });
  });
});

describe('what cannot be read at all ends the connection', () => {
  const endedBy = async (send: (client: RawClient) => void): Promise<number> => {
    send(anna);
    return (await anna.ended()).code;
  };

  test('a frame larger than the limit: 1009', async () => {
    expect(await endedBy((client) => client.send('x'.repeat(65_537)))).toBe(1009);
  });
  test('as large as the limit is allowed', async () => {
    anna.send(`${' '.repeat(65_536 - 24)}{"type":"ping","id":"x"}`);
    expect(await anna.find(({ re }) => re === 'x')).toMatchObject({ type: 'pong' });
  });
  test('many small fragments: refused', async () => {
    const code = await endedBy((client) => {
      for (let part = 0; part < 200; part += 1) client.socket.send(' ', { fin: false });
    });
    expect([1008, 1009]).toContain(code);
  });
  test('a binary frame: 4400', async () => {
    expect(await endedBy((client) => client.socket.send(Buffer.from('{"type":"ping","id":"1"}')))).toBe(4400);
  });
  test.each([
    ['a stray continuation byte', bytes('{"type":"ping","id":"', 0x80, '"}')],
    ['an overlong form', bytes('{"type":"ping","id":"', 0xc0, 0xaf, '"}')],
    ['an encoded surrogate', bytes('{"type":"ping","id":"', 0xed, 0xa0, 0x80, '"}')],
    ['a cut character', bytes('{"type":"ping","id":"', 0xf0, 0x9f)],
  ])('a text that is not UTF-8, %s: 1007', async (_, text) => {
    expect(await endedBy((client) => client.socket.send(text, { binary: false }))).toBe(1007);
  });
  test('bytes that are no WebSocket frame at all', async () => {
    const code = await endedBy((client) => {
      (client.socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(Buffer.alloc(64, 0xff));
    });
    expect(code).toBe(1002);
  });
});

describe('whatever is sent', () => {
  const TYPES = [
    'ping',
    'offer.submit',
    'offer.get',
    'offer.accept',
    'trade.status',
    'trade.list',
    'book.snapshot',
    'book.subscribe',
    'book.unsubscribe',
    'events.subscribe',
    'fee.get',
    'fee.quote',
    'cert.get',
    'cert.renew',
    'hello',
    'ok',
    'pong',
  ];
  const names = [
    'type',
    'id',
    're',
    'token',
    'offer',
    'chain',
    'subject',
    'after',
    'limit',
    'slot',
    'lots',
    'kid',
    'request',
    'of',
    '__proto__',
  ];
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom('A'.repeat(43), 'e30.e30.AA', 0, 1, -1, 2 ** 53, 1e300, null),
  );
  const object = fc
    .dictionary(fc.constantFrom(...names), value)
    .chain((members) =>
      fc
        .record({ type: fc.constantFrom(...TYPES), id: fc.oneof(fc.constant('f1'), value) })
        .map((head) => JSON.stringify({ ...head, ...members })),
    );
  /** A good frame with a few characters changed, left out or doubled. */
  const mutated = fc
    .tuple(
      object,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '"', '}', ']', '\\', '\u0000', '{"a":', '1e9', '\ud83d')), {
        maxLength: 4,
      }),
    )
    .map(([text, changes]) =>
      changes.reduce(
        (now, [place, put]) => now.slice(0, place % (now.length + 1)) + put + now.slice((place % (now.length + 1)) + 1),
        text,
      ),
    );

  test('thousands of random and mutated frames: each gets an answer or is a good request; the node lives', async () => {
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(object, mutated, fc.string({ maxLength: 60 })), { minLength: 40, maxLength: 60 }),
        async (texts) => {
          if (anna.socket.readyState !== anna.socket.OPEN) anna = await market.raw('anna');
          for (const text of texts) anna.send(text);
          sent += texts.length;
          const answers = (await anna.barrier()).filter(({ type }) => type !== 'book' && type !== 'event');
          return answers.length === texts.length && answers.every(isAnswer);
        },
      ),
      { seed: 20_160_508, numRuns: 100 },
    );
    expect(sent).toBeGreaterThan(4000);
    expect(market.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    anna.post('book.unsubscribe');
    await anna.barrier();
  });

  test('random bytes as the frames of a new connection end it, and no other one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 200 }), async (noise) => {
        const client = await RawClient.open(market.node.url);
        (client.socket as unknown as { _socket: { end(bytes: Uint8Array): void } })._socket.end(noise);
        await client.closed;
        return true;
      }),
      { seed: 20_160_509, numRuns: 100 },
    );
    expect(await anna.barrier()).toEqual([]);
  });
});

const isAnswer = ({ type, code }: AnyFrame): boolean =>
  type === 'ok' || type === 'pong' || (type === 'error' && code !== 'internal-error');
