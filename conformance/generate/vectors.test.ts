import { readFileSync } from 'node:fs';
import { type RequirementId, switchOffGuard } from '@bc4p/protocol/guard';
import { afterEach, describe, expect, test } from 'vitest';
import { fees, runFeeCase } from './fees.mjs';
import { market, runMarketCase } from './market.mjs';
import { vectorFile } from './vectors.mjs';

const AREAS = [
  ['fees/line.json', fees, runFeeCase],
  ['market/orders.json', market, runMarketCase],
] as const;

afterEach(() => switchOffGuard(undefined));

describe.each(AREAS)('vectors %s', (file, vectors, run) => {
  const text = readFileSync(new URL(`../vectors/v1/${file}`, import.meta.url), 'utf8');
  const { cases } = JSON.parse(text);

  test('are what the generator makes, byte for byte', () => {
    expect(vectorFile(vectors)).toBe(text);
  });

  test('have ids of their own, and an invalid case names a valid twin and the one mutation between them', () => {
    const byId = new Map(cases.map((one: { id: string }) => [one.id, one]));
    expect(byId.size).toBe(cases.length);
    for (const { expect: verdict, twin, mutation } of cases) {
      if (verdict.result === 'valid') continue;
      expect(byId.get(twin)).toMatchObject({ expect: { result: 'valid' } });
      expect(mutation).toMatch(/\w/);
    }
  });

  const refusals = cases.filter(({ expect: verdict }: Case) => verdict.result === 'invalid' && !verdict.repeated);
  const requirements: string[] = refusals.map((one: Case) => one.requirements[0]);

  // ACC-004 has no guard: without the offer there is nothing to decide.
  test.each([...new Set(requirements)].filter((id) => id !== 'ACC-004'))(
    'notice when the check of %s is missing',
    (id) => {
      switchOffGuard(id as RequirementId);
      const verdicts = refusals
        .filter((one: Case) => one.requirements[0] === id)
        .map(({ input, expect: stated }: Case) => [stated.code, verdictOf(() => run(input, false))]);
      expect(verdicts.some(([stated, found]: string[]) => found !== 'crash' && found !== stated)).toBe(true);
    },
  );
});

interface Case {
  readonly requirements: readonly string[];
  readonly input: never;
  readonly expect: { readonly result: string; readonly code?: string; readonly repeated?: boolean };
}

/** The code or result of a case; a crash is no verdict. */
function verdictOf(run: () => { readonly result: string; readonly code?: string }): string {
  try {
    const { result, code } = run();
    return code ?? result;
  } catch {
    return 'crash';
  }
}
