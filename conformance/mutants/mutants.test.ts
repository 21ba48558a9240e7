import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { BEHAVIOUR_MUTANTS } from './behaviour/index.mjs';
import { HARNESS_FAULTS, isToldAsFault, runFaulty } from './faults/index.mjs';
import { judge } from './judge.mjs';
import { Kept } from './kept.mjs';
import { killMatrix, tally } from './kill-matrix.mjs';
import { Instrument, killOf, lookAt } from './look.mjs';
import { changed, timesIn } from './plant/changed.mjs';
import { requirementMutants } from './requirement-mutants.mjs';
import { marketSuite } from './suites/market.mjs';
import { checks, vectorSuite } from './suites/vectors.mjs';
import { changesFor, WAYS_OF_MARKETS } from './vacuous/markets.mjs';
import { isTooMuch, scoreOf } from './vacuous/score.mjs';
import { judgeVacuousDriver, WAYS_OF_DRIVERS } from './vacuous/vectors.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'bc4p-mutants-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const every = requirementMutants(root);
const named = (id: string) => {
  const mutant = [...every, ...BEHAVIOUR_MUTANTS].find((one) => one.id === id);
  if (!mutant) throw new Error(`there is no mutant ${id}`);
  return mutant;
};

/** A suite of which only the checks are made whose ids begin so. */
function partOf(suite: typeof vectorSuite, begins: readonly string[]): typeof vectorSuite {
  return { ...suite, checks: suite.checks.filter(({ id }) => begins.some((begin) => id.startsWith(begin))) };
}

describe('the mutants', () => {
  const changes = [
    ...BEHAVIOUR_MUTANTS.flatMap((mutant) => mutant.changes.map((change) => ({ id: mutant.id, ...change }))),
    ...WAYS_OF_MARKETS.flatMap((way) => changesFor(way).map((change) => ({ id: way, ...change }))),
    ...HARNESS_FAULTS.flatMap((fault) => fault.changes.map((change) => ({ id: fault.id, ...change }))),
  ];

  test.each(changes)('$id changes one place of $file, and changes it', async ({ file, find, replace }) => {
    expect(timesIn(await readFile(join(root, file), 'utf8'), find)).toBe(1);
    expect(replace).not.toBe(find);
  });

  test('are as many as was promised, each with an id of its own', () => {
    expect(BEHAVIOUR_MUTANTS.length).toBeGreaterThanOrEqual(75);
    expect(new Set(BEHAVIOUR_MUTANTS.map(({ id }) => id)).size).toBe(BEHAVIOUR_MUTANTS.length);
    expect(every.length).toBeGreaterThan(200);
  });

  test('are refused where what they change is not there once', () => {
    expect(changed('a b c', { find: 'b', replace: '$&' })).toBe('a $& c');
    expect(() => changed('a b b', { find: 'b', replace: 'c' })).toThrow('2 times');
    expect(() => changed('a', { find: 'b', replace: 'c' })).toThrow('0 times');
  });
});

describe('a mutant is killed', () => {
  const result = (id: string, verdict: string, message = '', requirements = ['SIG-003']) =>
    ({ id, verdict, message, requirements }) as never;

  test('by a wrong verdict of a check that names the requirement', () => {
    const results = [
      result('other', 'fail', 'x', ['SIG-004']),
      result('same', 'fail', 'taken'),
      result('twin', 'pass'),
    ];
    expect(judge('vectors', results, 'SIG-003').killedBy).toEqual({ check: 'same', message: 'taken' });
  });

  test.each([
    ['crash', ''],
    ['hang', ''],
    ['error', ''],
    ['warn', ''],
    ['skip', ''],
    ['fail', 'not testable: its twin did not pass'],
  ])('not by %s %s', (verdict, message) => {
    expect(judge('vectors', [result('one', verdict, message)], 'SIG-003').killedBy).toBeUndefined();
  });
});

test('what was found is kept, and asked for again only when something has changed', async () => {
  const file = join(folder, 'kept.json');
  let asked = 0;
  const find = async () => {
    asked += 1;
    return asked;
  };
  expect(await new Kept(file).of(['a'], find)).toBe(1);
  expect(await new Kept(file).of(['a'], find)).toBe(1);
  expect(await new Kept(file).of(['b'], find)).toBe(2);
});

describe('a few mutants of each kind', () => {
  const kept = new Kept(join(folder, 'small.json'));

  test.each([
    ['SIG-003', 'sign/tokens/'],
    ['sign-stray-bits', 'sign/tokens/'],
    ['settlement-half-up', 'settlement/cents/'],
  ])('%s is killed by vectors', async (id, begin) => {
    const instrument = new Instrument(partOf(vectorSuite, [begin]), kept, root);
    expect(await instrument.begin()).toEqual([]);
    expect(killOf(await lookAt(named(id), [instrument]))?.check).toMatch(new RegExp(`^${begin}`));
  });

  test.each(['OFR-001', 'streams-cursor-ahead'])(
    '%s is killed by the suite of a market',
    async (id) => {
      const few = ['offers/taken', 'offers/wrong-market', 'streams/cursor-ahead', 'streams/events-from-cursor'];
      const instrument = new Instrument(partOf(marketSuite, few), kept, root);
      expect(await instrument.begin()).toEqual([]);
      const looked = await lookAt(named(id), [instrument]);
      expect(killOf(looked)?.check).toMatch(/^(?:offers\/wrong-market|streams\/cursor-ahead)$/);
      expect(tally([looked])).toMatchObject({ mutants: 1, killed: 1, undetected: 0 });
    },
    90_000,
  );

  test('a mutant of the node alone is none for vectors', async () => {
    const instrument = new Instrument(partOf(vectorSuite, ['core/']), kept, root);
    await instrument.begin();
    const looked = await lookAt(named('streams-cursor-ahead'), [instrument]);
    expect(looked.looks).toEqual([]);
    const page = killMatrix({ looked: [looked], scores: [], faults: [], sound: [] });
    expect(page).toContain('`streams-cursor-ahead`');
    expect(page).toContain('in this run nothing else was asked');
  });

  test.each(WAYS_OF_DRIVERS)('a driver that looks at nothing (%s) passes no refusal', async (way) => {
    const few = checks.filter(({ id }) => id.startsWith('sign/tokens/'));
    const score = scoreOf(way, await judgeVacuousDriver(way, few));
    expect(score).toMatchObject({ passed: 0 });
    expect(isTooMuch(score)).toBe(false);
  });

  test.each(HARNESS_FAULTS.filter(({ words }) => words[0] === 'lib'))(
    '$id is told as a fault of the suite',
    async (fault) => {
      expect(isToldAsFault(await runFaulty(fault))).toBe(true);
    },
  );
});
