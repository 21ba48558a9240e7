import { describe, expect, test } from 'vitest';
import type { RunnableCheck } from '../checks/check.ts';
import { NoAnswer, NotImplemented, NotTestable, SubjectGone, WrongVerdict } from '../checks/fault.ts';
import { exitCodeOf } from './exit-code.ts';
import { countVerdicts } from './results.ts';
import { type RunOptions, runChecks } from './run-checks.ts';

const check = (
  id: string,
  run: () => Promise<void> | void,
  more: Partial<RunnableCheck<null>> = {},
): RunnableCheck<null> => ({
  id,
  title: id,
  requirements: ['WS-001'],
  polarity: 'positive',
  profile: 'core',
  run: async () => run(),
  ...more,
});

const runAll = (checks: readonly RunnableCheck<null>[], more: Partial<RunOptions<null>> = {}) =>
  runChecks({ checks, subject: async () => null, discard: async () => {}, now: () => 0, ...more });

const throwing = (error: unknown) => () => {
  throw error;
};

describe('what comes of a check', () => {
  test.each([
    ['pass', () => {}],
    ['fail', throwing(new WrongVerdict('other code', { expected: 'a', actual: 'b' }))],
    ['fail', throwing(new NotTestable('no offer'))],
    ['skip', throwing(new NotImplemented('no such operation'))],
    ['hang', throwing(new NoAnswer('nothing came'))],
    ['crash', throwing(new SubjectGone('exit code 1'))],
    ['error', throwing(new TypeError('cannot read properties of undefined'))],
  ])('is %s', async (verdict, run) => {
    expect(await runAll([check('one', run)])).toMatchObject([{ id: 'one', verdict }]);
  });

  test('says what was expected and what came', async () => {
    const run = throwing(new WrongVerdict('other code', { expected: 'a', actual: 'b' }));
    expect(await runAll([check('one', run)])).toMatchObject([{ message: 'other code', expected: 'a', actual: 'b' }]);
  });

  test('is hang when nothing ever comes, and the next check begins after what hung was taken away', async () => {
    const seen: string[] = [];
    const results = await runAll(
      [check('one', () => new Promise<void>(() => {}), { timeoutMs: 1 }), check('two', () => void seen.push('two'))],
      { discard: async (verdict) => void seen.push(verdict) },
    );
    expect(results).toMatchObject([{ verdict: 'hang' }, { verdict: 'pass' }]);
    expect(seen).toEqual(['hang', 'two']);
  });

  test('is a warning where the requirement only advises', async () => {
    const run = throwing(new WrongVerdict('not as advised'));
    expect(await runAll([check('one', run)], { advises: () => true })).toMatchObject([{ verdict: 'warn' }]);
  });
});

describe('a negative check', () => {
  const negative = check('two', () => {}, { polarity: 'negative', twin: 'one' });

  test('fails when its twin did, although what is wrong was refused', async () => {
    const results = await runAll([check('one', throwing(new WrongVerdict('refused'))), negative]);
    expect(results).toMatchObject([
      { verdict: 'fail' },
      { verdict: 'fail', message: expect.stringContaining('not testable') },
    ]);
  });

  test('is a fault of the suite when its twin was one: nobody else is to blame', async () => {
    const results = await runAll([check('one', throwing(new TypeError('broken'))), negative]);
    expect(results).toMatchObject([{ verdict: 'error' }, { verdict: 'error' }]);
  });

  test('is skipped with its twin', async () => {
    const results = await runAll([check('one', () => {}), negative], {
      skip: ({ id }) => (id === 'one' ? 'not claimed' : undefined),
    });
    expect(results).toMatchObject([{ verdict: 'skip', message: 'not claimed' }, { verdict: 'skip' }]);
  });
});

describe('the exit code', () => {
  const codeOf = (...verdicts: ('pass' | 'fail' | 'warn' | 'hang' | 'crash' | 'skip' | 'error')[]) =>
    exitCodeOf({ counts: countVerdicts(verdicts.map((verdict) => ({ verdict }))) });

  test.each([
    [0, ['pass', 'warn', 'skip']],
    [1, ['pass', 'fail']],
    [1, ['hang']],
    [1, ['crash']],
    [2, []],
    [2, ['skip']],
    [2, ['pass', 'fail', 'error']],
  ] as const)('is %i after %j', (code, verdicts) => expect(codeOf(...verdicts)).toBe(code));
});
