import { bytesFromAscii, encodeBase64url } from '@bc4p/protocol/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BesiegedMarket, NO_RATES, TIMES } from '../support/besieged-market.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import type { RawClient } from '../support/raw-client.ts';

let besieged: BesiegedMarket;
let carla: RawClient;
beforeAll(async () => {
  besieged = await BesiegedMarket.begin(NO_RATES);
  carla = await besieged.session('carla');
});
afterEach(() => besieged.expectUnharmed());
afterAll(async () => {
  carla.socket.terminate();
  await besieged[Symbol.asyncDispose]();
});

type Code = Parameters<typeof expectRefusal>[1];
const nested = (open: string, close: string, times: number): string => open.repeat(times) + close.repeat(times);

describe('frames', () => {
  test.each<[string, string, Code]>([
    ['[WS-008] brackets as deep as a frame is long', nested('[', ']', 32_000), 'frame-not-json'],
    ['[WS-008] lists in a member', `{"type":"ping","id":${nested('[', ']', 32_000)}}`, 'frame-too-deep'],
    ['[WS-008] objects in objects', `{"a":${nested('{"a":', '}', 10_000).replace(':}', ':1}')}}`, 'frame-too-deep'],
    ['[WS-007] a member twice', '{"type":"ping","id":"1","id":"2"}', 'frame-duplicate-key'],
    ['[WS-007] twice, once with an escape', '{"type":"ping","id":"1","\\u0069d":"2"}', 'frame-duplicate-key'],
    ['[WS-005] __proto__', '{"type":"ping","id":"1","__proto__":{"admin":true}}', 'frame-invalid'],
    ['[WS-005] constructor', '{"type":"ping","id":"1","constructor":{"prototype":{"x":1}}}', 'frame-invalid'],
    ['[WS-005] a lone surrogate', '{"type":"ping","id":"\\ud800"}', 'frame-invalid'],
    ['[WS-005] 2⁵³ + 1', '{"type":"events.subscribe","id":"1","after":9007199254740993}', 'frame-invalid'],
    [
      '[WS-005] a number without end',
      `{"type":"events.subscribe","id":"1","after":1e${'9'.repeat(60_000)}}`,
      'frame-invalid',
    ],
    [
      '[WS-005] as many members as fit',
      `{"type":"ping","id":"1",${Array.from({ length: 7000 }, (_, n) => `"${n}":0`).join()}}`,
      'frame-invalid',
    ],
    ['[WS-006] a text of one character', '"'.repeat(60_000), 'frame-not-json'],
    ['[WS-006] escapes without end', `{"a":"${'\\'.repeat(60_001)}`, 'frame-not-json'],
  ])('%s', async (_, text, code) => {
    for (let time = 0; time < 20 * TIMES; time += 1) carla.send(text);
    const answers = await carla.barrier();
    expect(answers).toHaveLength(20 * TIMES);
    for (const answer of answers) expectRefusal(answer, code);
    carla.forget();
  });
});

describe('signed payloads, by somebody who may trade', () => {
  /** An offer of which the text is changed before it is signed, with a good signature under it. */
  async function signedText(change: (text: string) => string): Promise<string> {
    const { token } = await besieged.market.offer('carla');
    const [header = '', payload = ''] = token.split('.');
    const text = change(Buffer.from(payload, 'base64url').toString());
    const input = `${header}.${Buffer.from(text).toString('base64url')}`;
    const signature = await besieged.market.identity('carla').signer.sign(bytesFromAscii(input));
    return `${input}.${encodeBase64url(signature)}`;
  }

  test.each<[string, (text: string) => string, Code]>([
    ['[SIG-012] a member twice', (text) => text.replace('"price"', '"price":1,"price"'), 'payload-not-canonical'],
    ['[SIG-012] white space', (text) => text.replace(',', ', '), 'payload-not-canonical'],
    ['[SIG-012] another spelling of a number', (text) => text.replace('15000', '1.5e4'), 'payload-not-canonical'],
    ['[SIG-010] 2⁵³ + 1', (text) => text.replace('15000', '9007199254740993'), 'payload-not-canonical'],
    ['[SIG-010] a fraction', (text) => text.replace('15000', '15000.5'), 'payload-not-canonical'],
    ['[SIG-010] minus zero', (text) => text.replace('15000', '-0'), 'payload-not-canonical'],
    ['[SIG-010] a lone surrogate', (text) => text.replace('"sell"', '"\\ud800"'), 'payload-not-canonical'],
    ['[SIG-010] what is not ASCII', (text) => text.replace('"sell"', '"ſell"'), 'payload-not-canonical'],
    ['[SIG-011] lists in lists', (text) => text.replace('15000', nested('[', ']', 5000)), 'payload-not-canonical'],
    ['[SIG-013] __proto__', (text) => text.replace('{', '{"__proto__":{"lots":1},'), 'payload-invalid'],
    ['[SIG-013] a member more', (text) => text.replace('"validUntil"', '"ultra":1,"validUntil"'), 'payload-invalid'],
    ['[SIG-009] a list', () => '[1]', 'payload-not-json'],
  ])('%s', async (_, change, code) => {
    const token = await signedText(change);
    expectRefusal(await carla.request('offer.submit', { token }), code);
  });

  test('as they are, they are taken', async () => {
    const token = await signedText((text) => text);
    expect(await carla.request('offer.submit', { token })).toMatchObject({ type: 'ok' });
  });
});
