import { instant } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { createLog, type LogOptions } from './log.ts';
import { ManualClock } from './manual-clock.ts';
import type { Log } from './ports.ts';
import { StoreError } from './store/store-error.ts';

function logged(write: (log: Log) => void, options: Partial<LogOptions> = {}): string[] {
  const lines: string[] = [];
  const clock = new ManualClock(instant(1_778_241_600));
  write(
    createLog({ level: 'debug', format: 'json', clock, output: { write: (line) => lines.push(line) }, ...options }),
  );
  return lines;
}

const fieldsOf = (write: (log: Log) => void): Record<string, unknown> => JSON.parse(logged(write)[0] ?? '{}');

describe('the log', () => {
  test('is one JSON object a line, with the time of the node’s clock', () => {
    expect(fieldsOf((log) => log.warn('Session closed', { code: 4408, waitedMs: 10_000 }))).toEqual({
      level: 'warn',
      time: '2026-05-08T12:00:00.000Z',
      message: 'Session closed',
      code: 4408,
      waitedMs: 10_000,
    });
  });

  test('leaves out what is less important than its level', () => {
    const lines = logged(
      (log) => {
        log.debug('a');
        log.info('b');
        log.warn('c');
        log.error('d');
      },
      { level: 'warn' },
    );
    expect(lines.map((line) => JSON.parse(line).message)).toEqual(['c', 'd']);
  });

  test('of a part carries the part’s fields', () => {
    expect(fieldsOf((log) => log.child({ session: 7 }).child({ market: 'a.b' }).info('x'))).toMatchObject({
      session: 7,
      market: 'a.b',
    });
  });

  test('says of an error its code, its hint and what caused it', () => {
    const cause = new Error('EIO');
    const error = new StoreError('store-failed', 'The disk failed.', 'Replace it.', cause);
    expect(fieldsOf((log) => log.error('x', { error })).error).toMatchObject({
      name: 'StoreError',
      code: 'store-failed',
      message: 'The disk failed.',
      hint: 'Replace it.',
      cause: { name: 'Error', message: 'EIO' },
    });
  });
});

describe('what never gets into the log', () => {
  const kid = 'fA3xk2Zp8Qw1yTn5rVb7cJ0dLm4sHg6uEo9iRt2aXzK';
  const token = `${'a'.repeat(40)}.${'b'.repeat(200)}.${'c'.repeat(86)}`;
  const pem = '-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIB\n-----END EC PRIVATE KEY-----';

  test.each([
    ['a private key by its name', { serviceKey: 'MHcCAQEEIB' }, '"serviceKey":"[redacted]"'],
    ['a private key by its form', { detail: { text: `look: ${pem}` } }, '"text":"[redacted]"'],
    ['a secret', { connectionPointSecret: 'hunter2' }, '"connectionPointSecret":"[redacted]"'],
    ['a signed message', { received: token }, '"received":"[token]"'],
    ['a connection point', { point: 'house-7', connectionPoint: 'house-7' }, '"point":"[redacted]"'],
    ['a whole identity', { signer: kid }, '"signer":"fA3xk2Zp…"'],
    ['an identity deep inside', { a: [{ b: { kid } }] }, '"kid":"fA3xk2Zp…"'],
    ['bytes', { payload: new Uint8Array(300) }, '"payload":"[300 bytes]"'],
  ])('%s', (_, fields, written) => {
    const [line = ''] = logged((log) => log.info('x', fields));
    expect(line).toContain(written);
    for (const hidden of [kid, token, 'MHcCAQEEIB', 'hunter2', 'house-7']) expect(line).not.toContain(hidden);
    const [child = ''] = logged((log) => log.child(fields).info('x'));
    expect(child).toContain(written);
  });

  test('anything without end', () => {
    const ring: Record<string, unknown> = { text: 'x'.repeat(100_000) };
    ring.self = ring;
    const [line = ''] = logged((log) => log.info('x', { ring, big: 2n ** 80n, nothing: undefined }));
    expect(line.length).toBeLessThan(10_000);
    expect(JSON.parse(line)).toMatchObject({ big: '1208925819614629174706176' });
  });
});

describe('the log for people', () => {
  const text = (write: (log: Log) => void): string[] => logged(write, { format: 'text' });

  test('is short', () => {
    expect(text((log) => log.info('Listening', { url: 'ws://127.0.0.1:8470', sessions: 0, why: 'a b' }))).toEqual([
      '12:00:00.000 INFO  Listening  url=ws://127.0.0.1:8470 sessions=0 why="a b"\n',
    ]);
    expect(text((log) => log.error('Stopped'))).toEqual(['12:00:00.000 ERROR Stopped\n']);
  });

  test('cannot be made to paint the terminal or to begin a line by what a peer sends', () => {
    const [line = ''] = text((log) => log.info('x', { reason: 'a\nb\u001b[2J\u202e', 'na\nme': 1 }));
    expect(line.trimEnd()).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(line.endsWith('\n')).toBe(true);
  });
});
