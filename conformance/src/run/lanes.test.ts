import { describe, expect, test } from 'vitest';
import type { RunnableCheck } from '../checks/check.ts';
import { runChecks } from './run-checks.ts';

const check = (id: string, run: () => Promise<void>, twin?: string): RunnableCheck<null> => ({
  id,
  title: id,
  requirements: ['WS-001'],
  polarity: twin === undefined ? 'positive' : 'negative',
  ...(twin !== undefined && { twin }),
  profile: 'core',
  run,
});

/** Checks that note their beginning and end. */
function noting(plan: readonly (readonly [id: string, twin?: string])[]) {
  const seen: string[] = [];
  const checks = plan.map(([id, twin]) =>
    check(
      id,
      async () => {
        seen.push(`${id}(`);
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(`)${id}`);
      },
      twin,
    ),
  );
  return { seen, checks };
}

const run = (checks: readonly RunnableCheck<null>[], lane?: (check: RunnableCheck<null>) => string, parallel = 8) =>
  runChecks({
    checks,
    subject: async () => null,
    discard: async () => {},
    now: () => 0,
    parallel,
    ...(lane && { lane }),
  });

describe('lanes', () => {
  test('without any, checks follow one another', async () => {
    const { seen, checks } = noting([['a'], ['b'], ['c']]);
    await run(checks);
    expect(seen).toEqual(['a(', ')a', 'b(', ')b', 'c(', ')c']);
  });

  test('of different names run side by side, and the results are in the order of the list', async () => {
    const { seen, checks } = noting([['a'], ['b'], ['c']]);
    const results = await run(checks, ({ id }) => id);
    expect(seen.slice(0, 3)).toEqual(['a(', 'b(', 'c(']);
    expect(results.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('run no more checks at once than allowed', async () => {
    const { seen, checks } = noting([['a'], ['b'], ['c']]);
    await run(checks, ({ id }) => id, 2);
    expect(seen.indexOf('c(')).toBeGreaterThan(Math.min(seen.indexOf(')a'), seen.indexOf(')b')));
  });

  test('of one name keep the order of the list', async () => {
    const { seen, checks } = noting([['x1'], ['y1'], ['x2'], ['x3']]);
    await run(checks, ({ id }) => id.slice(0, 1));
    expect(seen.filter((entry) => entry.includes('x'))).toEqual(['x1(', ')x1', 'x2(', ')x2', 'x3(', ')x3']);
  });

  test('let a negative check wait for its twin, wherever that is', async () => {
    const { seen, checks } = noting([['no', 'yes'], ['other'], ['yes']]);
    const results = await run(checks, ({ id }) => id);
    expect(seen.indexOf('no(')).toBeGreaterThan(seen.indexOf(')yes'));
    expect(results.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass']);
  });

  test('come to an end where the twin stands behind in the same lane', async () => {
    const { checks } = noting([['no', 'yes'], ['yes']]);
    expect(await run(checks)).toHaveLength(2);
  });
});
