import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { Chance } from './chance.ts';
import { Corpus, keepArtefact } from './corpus.ts';
import { Coverage } from './coverage.ts';
import { type Find, hunt, judge, smallest } from './hunt.ts';
import { mutate } from './mutate/index.ts';
import { planted } from './planted.ts';
import { TARGETS } from './targets/index.ts';

const CORPUS = fileURLToPath(new URL('./corpus', import.meta.url));
/** New inputs for each parser, the same in every run; many more with `npm run fuzz`. */
const MUTATED = 500;

describe('whatever strangers send: never an exception, the same verdict again, refusals of the table, and what is accepted in its one form', () => {
  test.each(TARGETS.map((target) => [target.name, target] as const))(
    '%s',
    async (name, target) => {
      const { inputs } = new Corpus(CORPUS, name);
      expect(inputs.length).toBeGreaterThan(5);
      const chance = new Chance(20_160_508);
      const mutated = Array.from({ length: MUTATED }, () =>
        mutate(target, chance.one(inputs), chance.one(inputs), chance),
      );
      const verdicts = new Set<string>();
      for (const input of [...inputs, ...mutated]) {
        const { verdict, fault } = await judge(target, input);
        if (fault !== undefined) throw new Error(`${fault}\n${Buffer.from(input).toString('base64url')}`);
        verdicts.add(verdict);
      }
      expect(verdicts).toContain('accepted');
      expect(verdicts.size).toBeGreaterThan(1);
    },
    120_000,
  );
});

describe('the fuzzer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bc4p-fuzz-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('finds a planted fault step by step, keeps its way in the corpus, and the input that shows it', async () => {
    const coverage = new Coverage((url) => url.includes('/fuzz/planted'));
    const corpus = new Corpus(folder, 'planted');
    corpus.add(new TextEncoder().encode('A grid'));
    const finds: Find[] = [];
    for (let seed = 1; finds.length === 0 && seed <= 40; seed += 1)
      await hunt(planted, corpus, coverage, {
        seconds: 0.5,
        seed,
        onFind: (find) => finds.push(find),
        onBatch: () => {},
      });
    const [find] = finds;
    expect(Buffer.from(find?.input ?? []).toString()).toMatch(/^BC4P/);
    expect(find?.fault).toMatch(/four letters are too many/);
    const file = keepArtefact(join(folder, 'found'), 'planted', find?.input as Uint8Array, find?.fault ?? '');
    expect(readFileSync(file)).toEqual(Buffer.from(find?.input ?? []));

    const kept = await smallest(planted, corpus, coverage);
    corpus.save(kept);
    const again = new Corpus(folder, 'planted').inputs.map((input) => Buffer.from(input).toString());
    expect(again).toHaveLength(kept.length);
    expect(again.some((text) => text.startsWith('BC4'))).toBe(true);
    coverage.stop();
  }, 120_000);

  test('changes inputs the same way in every run, and keeps to their bounds', () => {
    for (const target of TARGETS) {
      const { inputs } = new Corpus(CORPUS, target.name);
      const all = [1, 1].map((seed) => {
        const chance = new Chance(seed);
        return Array.from({ length: 50 }, () => mutate(target, chance.one(inputs), chance.one(inputs), chance));
      });
      expect(all[0]).toEqual(all[1]);
      for (const input of all.flat()) expect(input.length).toBeLessThanOrEqual(target.maxBytes);
      expect(new Set(all[0]?.map((input) => Buffer.from(input).toString('hex'))).size).toBeGreaterThan(25);
    }
  });
});
