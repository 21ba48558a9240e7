import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawScenario } from './plan/draw.ts';
import type { Regression } from './regression.ts';
import { simulate } from './simulation.ts';

const SEEDS = Array.from({ length: 20 }, (_, place) => 1001 + place);
const REGRESSIONS = join(import.meta.dirname, 'regressions');

describe('whole markets in simulated time', () => {
  test.each(SEEDS)('seed %i holds', async (seed) => {
    const { finding } = await simulate(drawScenario(seed));
    expect(finding).toBeUndefined();
  });

  test('one seed gives one trace, line by line', async () => {
    const lines = async (): Promise<string[]> => {
      const seen: string[] = [];
      const { hash } = await simulate(drawScenario(1003), { show: (line) => seen.push(line) });
      return [...seen, hash];
    };
    const first = await lines();
    expect(await lines()).toEqual(first);
    expect(first.length).toBeGreaterThan(500);
  });

  test('another seed gives another trace', async () => {
    expect((await simulate(drawScenario(1001))).hash).not.toBe((await simulate(drawScenario(1002))).hash);
  });

  test.each(readdirSync(REGRESSIONS).filter((file) => file.endsWith('.json')))(
    '%s does not fail any more',
    async (file) => {
      const { scenario } = JSON.parse(readFileSync(join(REGRESSIONS, file), 'utf8')) as Regression;
      expect((await simulate(scenario)).finding).toBeUndefined();
    },
  );
});
