import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { emptyFolder, gridName } from './folders.ts';

const base = await mkdtemp(join(tmpdir(), 'bc4p-folders-'));
afterAll(() => rm(base, { recursive: true }));

test('a folder that is not there yet is made, an empty one is taken', async () => {
  expect(await emptyFolder(join(base, 'new', 'deeper'))).toBe(join(base, 'new', 'deeper'));
  await mkdir(join(base, 'empty'));
  expect(await emptyFolder(join(base, 'empty'))).toBe(join(base, 'empty'));
});

test('a folder with something in it, or a file, is refused before anything is made', async () => {
  await mkdir(join(base, 'full'));
  await writeFile(join(base, 'full', 'file'), '');
  await expect(emptyFolder(join(base, 'full'))).rejects.toMatchObject({ name: 'Failure', exitCode: 2 });
  await expect(emptyFolder(join(base, 'full', 'file'))).rejects.toThrow('cannot be used');
});

test('a grid is called as its folder is', () => {
  expect(gridName('/some/where/1-LV-rural1/')).toBe('1-LV-rural1');
  expect(gridName(undefined)).toBe('SimBench 1-LV-rural1');
});
