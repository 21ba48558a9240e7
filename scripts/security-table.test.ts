import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The rows of the threat table: what threatens, what stands against it, and what shows it. */
const rows = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!threat \||---)/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

/** What a cell names in code spelling that is the path of a test. */
const testsIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, path = '']) => path);
const requirementsIn = (cell: string): string[] => [...cell.matchAll(/\[([A-Z]+-\d+)\]/g)].map(([, id = '']) => id);

describe('the threat table of SECURITY.md', () => {
  test('has three cells in each row', () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) expect([row[0], row.length]).toEqual([row[0], 3]);
  });

  test.each(rows)('%s', (_, __, cell) => {
    const tests = testsIn(cell ?? '');
    for (const path of tests) expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    const texts = tests.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
    for (const id of requirementsIn(cell ?? '')) expect([id, texts.includes(id)]).toEqual([id, true]);
  });
});
