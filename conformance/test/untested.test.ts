import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Check, loadVectors, MARKET_CHECKS, requirementOf, vectorChecks } from '../src/index.ts';

interface Reason {
  readonly of: 'positive' | 'negative' | 'both';
  readonly why: string;
}

const text = await readFile(new URL('../untested.yaml', import.meta.url), 'utf8');
const reasons = Object.entries(parse(text) as Record<string, Reason>);
const checks: readonly Check[] = [...vectorChecks(await loadVectors()), ...MARKET_CHECKS];

describe('what is said to be untested', () => {
  test.each(reasons)('%s is a requirement, and there is no such check', (id, { of, why }) => {
    expect(requirementOf(id)).toBeDefined();
    expect(why).toMatch(/^[A-Z].*\.$/);
    const own = checks.filter(({ requirements }) => (requirements as readonly string[]).includes(id));
    const sides = of === 'both' ? ['positive', 'negative'] : [of];
    expect(own.filter(({ polarity }) => sides.includes(polarity)).map((check) => check.id)).toEqual([]);
  });
});
