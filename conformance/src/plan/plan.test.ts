import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Check } from '../checks/check.ts';
import { combineRuns } from '../run/combine-runs.ts';
import { type CheckResult, countVerdicts, type Results, type Verdict } from '../run/results.ts';
import { compareFailures, readExpectedFailures } from './expected-failures.ts';
import { IcsUnreadable, notClaimed, readIcs } from './ics.ts';
import { advises, requirementOf, requirements } from './requirement.ts';
import { select } from './select.ts';

const check = (id: string, more: Partial<Check> = {}): Check => ({
  ...{ id, title: id, requirements: ['FEE-003'], polarity: 'positive', profile: 'fees' },
  ...more,
});
const result = (id: string, verdict: Verdict): CheckResult => ({ ...check(id), verdict, durationMs: 0 });

describe('the catalogue', () => {
  test('has the text of a requirement, and the section of its page', () => {
    expect(requirementOf('NUM-001')).toMatchObject({
      text: 'A sender MUST write energy as a whole number of watt-hours.',
      page: 'spec/core.md#numbers',
      section: 'Numbers',
    });
    expect(requirementOf('toString')).toBeUndefined();
    expect(requirements().size).toBeGreaterThan(400);
  });

  test('knows which requirements only advise', () => {
    const should = [...requirements()].find(([, { level }]) => level === 'SHOULD')?.[0] ?? '';
    expect([advises(should), advises('NUM-001')]).toEqual([true, false]);
  });
});

describe('a selection', () => {
  const checks = [
    check('fees/line/a'),
    check('fees/line/b', { polarity: 'negative', twin: 'fees/line/a' }),
    check('log/roots/c', { profile: 'log', requirements: ['LOG-004'] }),
  ];
  const ids = (selection: Parameters<typeof select>[1]) => select(checks, selection).map(({ id }) => id);

  test.each([
    [{}, ['fees/line/a', 'fees/line/b', 'log/roots/c']],
    [{ only: ['log/*'] }, ['log/roots/c']],
    [{ only: ['LOG-0*', 'fees/line/a'] }, ['fees/line/a', 'log/roots/c']],
    [{ only: ['roots'] }, []],
    [{ only: ['fees.line.a'] }, []],
    [{ profiles: ['log'] }, ['log/roots/c']],
    [{ profiles: ['log'], only: ['fees/*'] }, []],
  ])('%j', (selection, chosen) => expect(ids(selection)).toEqual(chosen));

  test('brings the twin of a negative check along', () => {
    expect(ids({ only: ['fees/line/b'] })).toEqual(['fees/line/a', 'fees/line/b']);
  });
});

describe('expected failures', () => {
  const known = new Set(['a', 'b', 'c']);

  test('are lines of an id and a reason', () => {
    expect(readExpectedFailures('# all\n\na  # not yet\n')).toEqual([{ id: 'a', reason: 'not yet', line: 3 }]);
    expect(() => readExpectedFailures('a\n')).toThrow(/line 1/);
    expect(() => readExpectedFailures('a #\n')).toThrow(/line 1/);
  });

  test('are strict: what passes and what does not exist has to go', () => {
    const failures = readExpectedFailures('a # 1\nb # 2\nz # 3\nc # 4');
    const results = [result('a', 'fail'), result('b', 'pass'), result('c', 'skip'), result('d', 'crash')];
    expect(compareFailures(results, failures, known)).toMatchObject({
      expected: [{ id: 'a' }],
      unexpected: [{ id: 'd' }],
      stale: [
        { id: 'b', line: 2, why: 'it passes' },
        { id: 'z', line: 3, why: 'there is no such check' },
      ],
    });
  });
});

describe('runs that are repeated', () => {
  const run = (...verdicts: Verdict[]): Results => {
    const checks = verdicts.map((verdict, place) => result(`${place}`, verdict));
    return { checks, counts: countVerdicts(checks), durationMs: 1 } as unknown as Results;
  };

  test('fail where they differ', () => {
    const combined = combineRuns([
      run('pass', 'pass', 'hang'),
      run('pass', 'hang', 'hang'),
      run('pass', 'pass', 'hang'),
    ]);
    expect(combined.checks).toMatchObject([
      { verdict: 'pass' },
      { verdict: 'fail', message: expect.stringContaining('pass, hang, pass') },
      { verdict: 'hang' },
    ]);
    expect(combined.counts).toMatchObject({ pass: 1, fail: 1, hang: 1 });
  });
});

describe('a conformance statement', async () => {
  const schema = JSON.parse(await readFile(new URL('../../schemas/ics.json', import.meta.url), 'utf8'));
  const fits = new Ajv2020().compile(schema);
  const good = {
    ics: 1,
    implementation: { name: 'mine', version: '1' },
    specification: '0.1',
    protocols: ['bc4p.v1'],
    roles: ['market'],
    profiles: { core: true, fees: true, log: 'not planned' },
    algorithms: ['ES256'],
  };
  const exception = { requirement: 'MKT-008', reason: 'not yet', issue: 'https://example.org/12' };
  const { algorithms: _, ...incomplete } = good;

  test.each([
    [true, good],
    [true, { ...good, exceptions: [exception], features: ['renewal'] }],
    [false, { ...good, exceptions: [{ ...exception, reason: '' }] }],
    [false, { ...good, exceptions: [{ ...exception, requirement: 'mkt-8' }] }],
    [false, { ...good, exceptions: [{ ...exception, issue: 'see there' }] }],
    [false, { ...good, exceptions: exception }],
    [false, { ...good, profiles: {} }],
    [false, { ...good, profiles: { core: false } }],
    [false, { ...good, profiles: { core: true, all: true } }],
    [false, { ...good, roles: [] }],
    [false, { ...good, roles: ['market', 'market'] }],
    [false, { ...good, roles: ['library'] }],
    [false, { ...good, algorithms: ['Ed25519'] }],
    [false, { ...good, implementation: { name: 'mine' } }],
    [false, { ...good, implementation: { name: 'x'.repeat(101), version: '1' } }],
    [false, { ...good, implementation: { ...good.implementation, more: 'x' } }],
    [false, { ...good, ics: 2 }],
    [false, { ...good, more: 1 }],
    [false, incomplete],
    [false, []],
  ])('is read as its schema says: %s %j', (isRight, statement) => {
    expect(fits(statement)).toBe(isRight);
    const reading = () => readIcs(stringify(statement));
    if (isRight) expect(reading()).toEqual(statement);
    else expect(reading).toThrow(IcsUnreadable);
  });

  test('is refused if a profile lacks what it rests on', () => {
    expect(() => readIcs(stringify({ ...good, profiles: { core: true, settlement: true } }))).toThrow(/needs metering/);
    expect(() => readIcs(stringify({ ...good, profiles: { fees: true } }))).toThrow(/needs core/);
  });

  test('says which checks count; an exception excuses none', () => {
    const ics = readIcs(stringify({ ...good, exceptions: [{ requirement: 'FEE-003', reason: 'x' }] }));
    expect(notClaimed(ics, check('a', { profile: 'log' }))).toBe('the profile log is not claimed: not planned');
    expect(notClaimed(ics, check('a', { profile: 'tree' }))).toBe('the profile tree is not claimed');
    expect(notClaimed(ics, check('a'))).toBeUndefined();
  });
});
