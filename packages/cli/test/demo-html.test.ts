import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runBc4p } from './support/run-bc4p.ts';

const folder = await mkdtemp(join(tmpdir(), 'bc4p-demo-html-'));
afterAll(() => rm(folder, { recursive: true }));

describe('the page of the demonstration', () => {
  test('does not overwrite a file without being told to, and says so before the day begins', async () => {
    await writeFile(join(folder, 'day.html'), 'mine');
    const { code, out, err } = await runBc4p(['demo', '--html', 'day.html'], folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('day.html is there already.');
    expect(err).toContain('--force');
    expect(err).not.toContain('reading the grid');
    expect(await readFile(join(folder, 'day.html'), 'utf8')).toBe('mine');
  });

  test('has to have a folder to go to, before the day begins', async () => {
    const { code, err } = await runBc4p(['demo', '--html', 'nowhere/day.html', '--json'], folder);
    expect(code).toBe(2);
    expect(err).not.toContain('reading the grid');
  });

  test('is of a whole day and not of a scenario', async () => {
    const { code, err } = await runBc4p(['demo', '--scenario', 'figure-7', '--html', 'story.html'], folder);
    expect(code).toBe(2);
    expect(err).toContain('--html says nothing about a scenario');
  });

  test('is what --force is about', async () => {
    const { code, err } = await runBc4p(['demo', '--force'], folder);
    expect(code).toBe(2);
    expect(err).toContain('--html');
  });
});
