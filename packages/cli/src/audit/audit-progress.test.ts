import { expect, test } from 'vitest';
import { auditProgressTo } from './audit-progress.ts';

/** Everything that is told about so many leaves. */
function told(leaves: number, isTTY: boolean): string {
  const texts: string[] = [];
  const progress = auditProgressTo({ isTTY, write: (text) => texts.push(text) });
  for (let leaf = 1; leaf <= leaves; leaf += 1) progress.leaf(leaf);
  progress.end();
  return texts.join('');
}

test('of a short log nothing is told, and of a long one a line now and then', () => {
  expect(told(4_999, true)).toBe('');
  expect(told(10_000, false)).toBe('5,000 leaves read\n10,000 leaves read\n');
});

test('on a terminal it is one line, which is gone at the end', () => {
  expect(told(5_000, true)).toBe('\r\u001b[K5,000 leaves read …\r\u001b[K');
});
