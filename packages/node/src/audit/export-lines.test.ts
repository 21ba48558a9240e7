import { describe, expect, test } from 'vitest';
import { auditLog } from './audit-log.ts';
import { readHeadLine, readLeafLine } from './export-lines.ts';

const HEAD = { format: 'bc4p-log/1', market: 'a.b', head: 'x.y.z', certificates: ['AA'] };
const LEAF = {
  leaf: { market: 'a.b', number: 1, at: 5, atMs: 0, command: 'c', outcome: 'o' },
  opening: { salts: { command: 's', outcome: 's' }, command: { kind: 'tick', at: 5 }, inputs: [], outputs: [] },
};

const isRefused = (result: unknown): void =>
  expect(result).toMatchObject({ ok: false, refusal: { code: 'log-export-invalid', requirement: 'AUD-001' } });

describe('[AUD-001] the lines of an export', () => {
  test('are read as they are', () => {
    expect(readHeadLine(JSON.stringify(HEAD))).toEqual({ ok: true, value: HEAD });
    expect(readLeafLine(JSON.stringify(LEAF), 2)).toEqual({ ok: true, value: LEAF });
  });

  test.each([
    'no JSON',
    '[]',
    'null',
    ...[{ format: 'bc4p-log/2' }, { market: 1 }, { head: null }, { certificates: [1] }, { cosignature: 1 }].map(
      (change) => JSON.stringify({ ...HEAD, ...change }),
    ),
  ])('a first line is refused: %s', (text) => isRefused(readHeadLine(text)));

  test.each([
    'no JSON',
    ...[{ leaf: 1 }, { opening: undefined }, { leaf: { ...LEAF.leaf, number: 'one' } }].map((change) =>
      JSON.stringify({ ...LEAF, ...change }),
    ),
    ...[{ salts: {} }, { command: {} }, { inputs: [1] }, { outputs: 'none' }].map((change) =>
      JSON.stringify({ ...LEAF, opening: { ...LEAF.opening, ...change } }),
    ),
  ])('a leaf is refused: %s', (text) => isRefused(readLeafLine(text, 2)));

  test('a file without any is refused', async () => {
    async function* none(): AsyncIterable<string> {}
    isRefused(await auditLog(none(), { anchors: [], verifier: { verify: async () => true } }));
  });
});
