import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { differences } from './differences.ts';
import { loadVectors } from './load.ts';
import { vectorChecks } from './vector-checks.ts';

const files = await loadVectors();
const checks = vectorChecks(files);
const own = fileURLToPath(new URL('../../vectors/v1/', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'bc4p-vectors-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('loading vectors', () => {
  test('gives every case of the MANIFEST', async () => {
    const manifest = JSON.parse(await readFile(`${own}/MANIFEST.json`, 'utf8'));
    const count = manifest.files.reduce((sum: number, { cases }: { cases: number }) => sum + cases, 0);
    expect(checks.length).toBe(count);
  });

  test('refuses a file that was changed, and one that is gone', async () => {
    const copy = join(folder, 'v1');
    await cp(own, copy, { recursive: true });
    const changed = join(copy, 'fees', 'line.json');
    await writeFile(changed, (await readFile(changed, 'utf8')).replace('40000', '40001'));
    await expect(loadVectors(copy)).rejects.toThrow(/fees\/line\.json has the SHA-256/);
    await rm(changed);
    await expect(loadVectors(copy)).rejects.toThrow(/no fees\/line\.json/);
  });
});

describe('cases as checks', () => {
  test('have ids of their own, and a negative one comes after its positive twin', () => {
    const places = new Map(checks.map(({ id, polarity }, place) => [id, { place, polarity }]));
    expect(places.size).toBe(checks.length);
    const negatives = checks.filter(({ polarity }) => polarity === 'negative');
    expect(negatives.length).toBeGreaterThan(1000);
    for (const { id, twin = '' } of negatives) {
      expect(places.get(twin)?.polarity, id).toBe('positive');
      expect(places.get(twin)?.place).toBeLessThan(places.get(id)?.place ?? -1);
    }
  });

  test('hold what is asked, but do not show it in results', () => {
    const [check] = checks;
    expect(check?.question).toMatchObject({ check: check?.id, op: files[0]?.op });
    expect(Object.keys(check ?? {})).not.toContain('question');
  });
});

describe('an answer', () => {
  const expected = {
    result: 'invalid',
    code: 'x',
    stage: 'state',
    facts: { free: 3, rule: 'words' },
    list: [{ a: 1 }],
  };

  test.each([
    [[], { ...expected, more: 1 }],
    [[], { ...expected, facts: { free: 3, rule: 'other words' } }],
    [[], { ...expected, facts: { free: 3 } }],
    [['/facts/free'], { ...expected, facts: { free: 4, rule: 'words' } }],
    [['/facts'], { ...expected, facts: undefined }],
    [['/stage'], { ...expected, stage: 'schema' }],
    [['/list'], { ...expected, list: [] }],
    [['/list/0'], { ...expected, list: [[1]] }],
    [['/list/0/a'], { ...expected, list: [Object.create({ a: 1 })] }],
    [[''], null],
    [[''], [expected]],
  ])('differs at %j', (places, found) => expect(differences(expected, found)).toEqual(places));
});
