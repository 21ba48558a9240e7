import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type RequirementId, switchOffGuard } from '@bc4p/protocol/guard';
import { afterEach, describe, expect, test } from 'vitest';
import { OPERATIONS } from '../drivers/javascript/operations/table.mjs';
import { AREAS } from './areas.mjs';
import { vectorFile } from './vectors.mjs';

/** Without these there is nothing to go on with, so nothing that could be left out: no offer, no connection point, no way to an anchor, no certificate, no parts, no quantity, no message, no evidence. */
const UNGUARDED = [
  'ACC-004',
  'MTR-005',
  'NUM-007',
  'PKI-022',
  'SIG-002',
  'SIG-006',
  'TRD-100',
  'SIG-015',
  'TIM-004',
  'TRD-101',
  'WS-009',
  'WS-010',
];

afterEach(() => switchOffGuard(undefined));

describe.each(AREAS)('vectors %s', (file, vectors) => {
  const run: (input: never, context: object) => unknown = OPERATIONS[vectors.op] as never;
  const text = readFileSync(new URL(`../vectors/v1/${file}`, import.meta.url), 'utf8');
  const { area: _, op: __, cases, ...shared } = JSON.parse(text);

  test('are what the generator makes, byte for byte', async () => {
    expect(await vectorFile(vectors)).toBe(text);
    const manifest = JSON.parse(readFileSync(new URL('../vectors/v1/MANIFEST.json', import.meta.url), 'utf8'));
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(manifest.files).toContainEqual({ file, cases: cases.length, sha256 });
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

  test.each([...new Set(requirements)].filter((id) => !UNGUARDED.includes(id)))(
    'notice when the check of %s is missing',
    async (id) => {
      switchOffGuard(id as RequirementId);
      const verdicts = await Promise.all(
        refusals
          .filter((one: Case) => one.requirements[0] === id)
          .map(async ({ input, now, expect: stated }: Case) => [
            spoken(stated),
            await verdictOf(() => run(input, { ...shared, now })),
          ]),
      );
      expect(verdicts.some(([stated, found]: string[]) => found !== 'crash' && found !== stated)).toBe(true);
    },
  );
});

interface Verdict {
  readonly result: string;
  readonly code?: string;
  /** Where one code has many reasons. */
  readonly requirement?: string;
  readonly repeated?: boolean;
}

interface Case {
  readonly requirements: readonly string[];
  readonly now: number;
  readonly input: never;
  readonly expect: Verdict;
}

/** What tells one verdict from another. */
const spoken = ({ result, code = result, requirement = '' }: Verdict): string => `${code} ${requirement}`;

/** The verdict of a run; a crash is none. */
async function verdictOf(run: () => unknown): Promise<string> {
  try {
    return spoken((await run()) as Verdict);
  } catch {
    return 'crash';
  }
}
