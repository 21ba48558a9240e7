import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readAnswer, readReady } from '../src/driver/messages.ts';
import { type LibraryRun, runLibrary } from '../src/driver/run-library.ts';
import type { Smoke } from '../src/driver/smoke.ts';
import { exitCodeOf } from '../src/run/exit-code.ts';
import { loadVectors } from '../src/vectors/load.ts';
import { vectorChecks } from '../src/vectors/vector-checks.ts';

const all = vectorChecks(await loadVectors());
const some = all.filter(({ id }) => /^(core\/(canonical|payloads)|session\/frames)\//.test(id));
const wrong = fileURLToPath(new URL('wrong-driver.mjs', import.meta.url));
const drive = (kind: string, more: Partial<LibraryRun> = {}) =>
  runLibrary({ command: `exec node ${wrong} ${kind}`, checks: some, ...more });

describe('the reference driver', () => {
  const reference = fileURLToPath(new URL('../drivers/javascript/driver.mjs', import.meta.url));

  test('passes every case of every operation', async () => {
    const results = await runLibrary({ command: `node ${reference}`, checks: all });
    expect(results.checks.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(exitCodeOf(results)).toBe(0);
    expect(results.target).toMatchObject({ name: '@bc4p/protocol' });
  });
});

describe('a driver that', () => {
  test('refuses everything passes nothing: no negative counts without its twin', async () => {
    let smoke: Smoke | undefined;
    const results = await drive('refuse-all', { onSmoke: (told) => (smoke = told) });
    expect(smoke).toMatchObject({ differ: false });
    expect(results.counts).toMatchObject({ pass: 0, fail: some.length });
  });

  test('accepts everything passes no negative', async () => {
    const { checks } = await drive('accept-all');
    expect(checks.filter(({ polarity, verdict }) => polarity === 'negative' && verdict === 'pass')).toEqual([]);
  });

  test('never answers hangs, and is given up', async () => {
    const results = await drive('silent', { timeoutMs: 20 });
    expect(results.counts.pass).toBe(0);
    expect(results.counts.hang).toBeGreaterThan(0);
    expect(results.checks.map(({ message }) => message)).toContainEqual(expect.stringContaining('not asked any more'));
    expect(exitCodeOf(results)).toBe(1);
  });

  test('ends at each case is given up', async () => {
    const { counts, checks } = await drive('crash-always');
    expect(counts.pass).toBe(0);
    expect(checks[0]).toMatchObject({ verdict: 'crash', message: expect.stringContaining('exit code 7') });
  });

  test.each([
    ['crash-once', 'crash', {}],
    ['hang-once', 'hang', { timeoutMs: 3_000 }],
    ['garbage-once', 'fail', {}],
  ] as const)('breaks at one case (%s) fails that one, and no other', async (kind, verdict, more) => {
    const results = await drive(kind, more);
    const others = results.checks.filter((one) => one.verdict !== 'pass');
    expect(others).toMatchObject([{ id: 'core/payloads/fraction', verdict }]);
    expect(results.counts.pass).toBe(some.length - 1);
  });

  test.each([
    ['garbage', /no JSON: oops/],
    ['wrong-seq', /was not asked/],
    ['no-kind', /one of result, skipped and errored/],
  ])('does not speak the protocol (%s) fails, and is told why', async (kind, message) => {
    const { counts, checks } = await drive(kind);
    expect(counts.pass).toBe(0);
    expect(counts.error).toBe(0);
    expect(checks[0]).toMatchObject({ verdict: 'fail', message: expect.stringMatching(message) });
  });

  test('answers twice does not get away with it', async () => {
    const { counts } = await drive('two-answers', { checks: some.slice(0, 6) });
    expect(counts.fail).toBeGreaterThan(0);
  });

  test('answers in another order is understood', async () => {
    // An even number of cases, so that each answer has one to wait for.
    const { counts } = await drive('reorder', { checks: some.slice(0, 8) });
    expect(counts).toMatchObject({ pass: 8 });
  });

  test('says that it broke fails', async () => {
    const { checks } = await drive('errored', { checks: some.slice(0, 2) });
    expect(checks).toMatchObject([{ verdict: 'fail', actual: 'broken' }, { verdict: 'fail' }]);
  });

  test('skips everything has no verdict', async () => {
    const results = await drive('skipped');
    expect(results.counts.skip).toBe(some.length);
    expect(results.checks[0]).toMatchObject({ message: 'not yet (https://example.org/1)' });
    expect(exitCodeOf(results)).toBe(2);
  });

  test('has some operations only is asked those', async () => {
    const { checks } = await drive('few');
    expect(checks.filter(({ id }) => id.startsWith('core/')).every(({ verdict }) => verdict === 'skip')).toBe(true);
    expect(checks.filter(({ id }) => id.startsWith('session/')).every(({ verdict }) => verdict === 'pass')).toBe(true);
  });

  test.each([
    ['never-ready', /was not ready within/],
    ['other-protocol', /speaks protocol 2/],
  ])('does not start (%s) is no verdict', async (kind, message) => {
    await expect(drive(kind, { startTimeoutMs: 2_000 })).rejects.toThrow(message);
  });

  test('is no program is no verdict', async () => {
    await expect(runLibrary({ command: 'no-such-program', checks: some })).rejects.toThrow(/ended with exit code 127/);
  });
});

describe('the schemas of the driver protocol', async () => {
  const schema = JSON.parse(await readFile(new URL('../schemas/driver.json', import.meta.url), 'utf8'));
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(schema, 'driver');

  test.each([
    ['answer', readAnswer, true, { seq: 1, result: { result: 'valid' } }],
    ['answer', readAnswer, true, { seq: 1, result: { result: 'invalid', code: 'x', stage: 'state' } }],
    ['answer', readAnswer, true, { seq: 1, skipped: true, message: 'why' }],
    ['answer', readAnswer, true, { seq: 1, errored: true, context: {} }],
    ['answer', readAnswer, false, { seq: 1 }],
    ['answer', readAnswer, false, { seq: 1, result: { result: 'maybe' } }],
    ['answer', readAnswer, false, { seq: 1, result: { result: 'valid' }, errored: true }],
    ['answer', readAnswer, false, { seq: '1', result: { result: 'valid' } }],
    ['answer', readAnswer, false, { seq: 1, skipped: true }],
    ['answer', readAnswer, false, []],
    ['ready', readReady, true, { type: 'ready', protocol: 1, implementation: { name: 'x' }, operations: [] }],
    ['ready', readReady, false, { type: 'ready', protocol: 2, implementation: { name: 'x' }, operations: [] }],
    ['ready', readReady, false, { type: 'ready', protocol: 1, implementation: {}, operations: [] }],
    ['ready', readReady, false, { type: 'ready', protocol: 1, implementation: { name: 'x' } }],
  ])('and what reads them agree: %s', (name, read, isRight, message) => {
    expect(ajv.validate(`driver#/$defs/${name}`, message)).toBe(isRight);
    const reading = () => read(JSON.stringify(message));
    if (isRight) expect(reading()).toBeDefined();
    else expect(reading).toThrow();
  });
});
