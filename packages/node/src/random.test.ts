import { expect, test } from 'vitest';
import { systemRandom } from './random.ts';

test('random bytes are as many as asked for, and never the same', () => {
  expect(systemRandom.bytes(0)).toHaveLength(0);
  const made = Array.from({ length: 100 }, () => systemRandom.bytes(16));
  expect(made.every((bytes) => bytes.length === 16)).toBe(true);
  expect(new Set(made.map((bytes) => bytes.join())).size).toBe(100);
});
