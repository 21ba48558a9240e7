import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type Run, runBc4p } from './support/run-bc4p.ts';

// What somebody types who has written an implementation and wants to know whether it is right.
const folder = await mkdtemp(join(tmpdir(), 'bc4p-conformance-'));
afterAll(() => rm(folder, { recursive: true }));
const conformance = (...args: string[]): Promise<Run> => runBc4p(['conformance', ...args], folder);
const pathOf = (file: string): string => fileURLToPath(new URL(`../../../conformance/${file}`, import.meta.url));
const REFERENCE = `node ${pathOf('drivers/javascript/driver.mjs')}`;
const wrong = (kind: string): string => `node ${pathOf('test/wrong-driver.mjs')} ${kind}`;
const file = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return name;
};

describe('bc4p conformance lib', () => {
  test('passes the reference, prints a table, and writes every report', async () => {
    const { code, out } = await conformance('lib', '--driver', REFERENCE, '--only', 'fees/*', '--report', 'report');
    expect(code).toBe(0);
    expect(out).toMatch(/fees +(\d+) +\1\n/);
    expect(out).toMatch(/All \d+ checks passed\./);
    const written = await readdir(join(folder, 'report'));
    expect(written.sort()).toEqual(['badge.json', 'junit.xml', 'matrix.html', 'results.json', 'summary.md']);
    expect(await readFile(join(folder, 'report', 'junit.xml'), 'utf8')).toMatch(/tests="\d+" failures="0"/);
  });

  test('names each failure with its requirement, what was expected, what came, and how to see it again', async () => {
    const { code, out } = await conformance('lib', '--driver', wrong('accept-all'), '--only', 'core/payloads/fraction');
    expect(code).toBe(1);
    expect(out).toMatch(/core\/payloads\/fraction {2}fail/);
    expect(out).toMatch(/SIG-010 {3}A receiver MUST refuse/);
    expect(out).toContain('replay    bc4p conformance replay core/payloads/fraction --driver');
  });

  test('says at once that a driver answers right and wrong alike', async () => {
    const { code, err } = await conformance('lib', '--driver', wrong('refuse-all'), '--only', 'session/frames/*');
    expect([code, err]).toEqual([1, expect.stringContaining('alike')]);
  });

  test('has no verdict on what does not start, or is asked nothing', async () => {
    expect(await conformance('lib', '--driver', 'false')).toMatchObject({
      code: 2,
      err: expect.stringContaining('exit code 1'),
    });
    expect(await conformance('lib', '--driver', wrong('few'), '--only', 'fees/*')).toMatchObject({ code: 2 });
  });

  test('knows usage from all that', async () => {
    expect(await conformance('lib')).toMatchObject({ code: 3 });
    expect(await conformance('lib', '--driver', REFERENCE, '--only', 'nothing')).toMatchObject({ code: 3 });
    expect(await conformance('lib', '--driver', REFERENCE, '--ics', 'none.yaml')).toMatchObject({ code: 3 });
    expect(await conformance('lib', '--driver', REFERENCE, '--repeat', '0')).toMatchObject({ code: 3 });
  });

  test('is strict about failures that are expected', async () => {
    const only = ['--driver', wrong('crash-once'), '--only', 'core/payloads/fraction*'];
    const known = await file('known.txt', 'core/payloads/fraction  # it ends at fractions\n');
    const expected = await conformance('lib', ...only, '--expected-failures', known);
    expect([expected.code, expected.out]).toEqual([0, expect.stringContaining('1 failed as expected')]);

    const stale = await file(
      'stale.txt',
      '# known\ncore/payloads/fraction # x\ncore/payloads/largest-number # x\nno/such # x\n',
    );
    const { code, out } = await conformance('lib', ...only, '--expected-failures', stale);
    expect(code).toBe(4);
    expect(out).toContain('line 3: core/payloads/largest-number (it passes)');
    expect(out).toContain('line 4: no/such (there is no such check)');

    const broken = await file('broken.txt', 'core/payloads/fraction\n');
    expect(await conformance('lib', ...only, '--expected-failures', broken)).toMatchObject({ code: 3 });
  });

  test('counts only what is claimed', async () => {
    const text = [
      'ics: 1',
      'implementation: { name: mine, version: "1" }',
      'specification: "0.1"',
      'protocols: [bc4p.v1]',
      'roles: [verifier]',
      'profiles: { core: true }',
      'algorithms: [ES256]',
    ].join('\n');
    const ics = await file('bc4p-ics.yaml', text);
    const { code, out } = await conformance(
      'lib',
      '--driver',
      wrong('crash-always'),
      '--only',
      'log/roots/*',
      '--ics',
      ics,
      '--json',
    );
    expect(code).toBe(2);
    expect(JSON.parse(out).checks[0]).toMatchObject({ verdict: 'skip', message: 'the profile log is not claimed' });
  });

  test('gives the same verdicts again', async () => {
    const only = ['--driver', REFERENCE, '--only', 'core/canonical/*'];
    const { code, out } = await conformance('lib', ...only, '--repeat', '2', '--json');
    const { counts, checks } = JSON.parse(out);
    expect([code, counts.pass]).toEqual([0, checks.length]);
  });
});

describe('bc4p conformance list and explain', () => {
  test('list checks and requirements', async () => {
    expect((await conformance('list', '--only', 'FEE-007')).out).toMatch(
      /fees\/line\/one-too-many +lib +fees +− +FEE-007/,
    );
    const { out } = await conformance('list', '--requirements', '--only', 'FEE-*', '--json');
    expect(JSON.parse(out).requirements).toContainEqual(
      expect.objectContaining({
        id: 'FEE-007',
        checks: { positive: expect.any(Number), negative: expect.any(Number) },
      }),
    );
    expect(await conformance('list', '--only', 'nothing')).toMatchObject({ code: 3 });
  });

  test.each([
    ['fee-007', ['spec/fees.md#quotes', '− fees/line/one-too-many  energy 1001 instead of 1000']],
    ['fees/line/one-too-many', ['twin      fees/line/exactly-full', 'mutation  energy 1001', '"asked": 1001']],
    ['ws-037', ['+ offers/repeated  ', '− acceptances/refused-again  ']],
    ['tree/take-mismatch', ['twin      tree/decides', 'a market, set up as tree', 'replay tree/take-mismatch --cmd']],
    ['client/trade-awaited', ['STR-010', 'a participant’s client']],
    ['capacity-exceeded', ['stage     state', 'facts     line, direction, free, asked', '− fees/line/one-too-many']],
  ])('explain %s', async (name, parts) => {
    const { code, out } = await conformance('explain', name);
    expect(code).toBe(0);
    for (const part of parts) expect(out).toContain(part);
  });

  test('explain nothing that is not there', async () => {
    expect(await conformance('explain', 'toString')).toMatchObject({ code: 3 });
  });
});

describe('bc4p conformance replay and report', () => {
  test('replay shows what is sent and answered', async () => {
    const { code, out } = await conformance('replay', 'core/payloads/fraction', '--driver', wrong('accept-all'));
    expect(code).toBe(1);
    expect(out).toMatch(/→ .*"op":"read-payload"/);
    expect(out).toMatch(/← .*"result":"valid"/);
    expect(out).toContain('"code": "payload-not-canonical"');
  });

  test.each([
    ['offers/gate-closed', 'target {config}', /→ .*"type":"offer.submit"[\s\S]*← .*"code":"gate-closed"/],
    ['client/trade-awaited', 'client {url}', /← .*"type":"hello"[\s\S]*→ .*"type":"event","seq":1/],
  ])('replay shows every frame of %s', async (check, reference, frames) => {
    const bc4p = fileURLToPath(new URL('../bin/run.js', import.meta.url));
    const { code, out } = await conformance('replay', check, '--cmd', `node ${bc4p} conformance ${reference}`);
    expect([code, out]).toEqual([0, expect.stringMatching(frames)]);
  });

  test('replay says what it needs', async () => {
    expect(await conformance('replay', 'offers/gate-closed')).toMatchObject({ code: 3 });
    expect(await conformance('replay', 'offers/gate-closed', '--driver', 'x', '--cmd', 'x')).toMatchObject({ code: 3 });
    const other = await conformance('replay', 'offers/gate-closed', '--driver', 'x');
    expect(other).toMatchObject({ code: 3, err: expect.stringContaining('--cmd CMD, or --url URL') });
    expect(await conformance('replay', 'offers/none', '--cmd', 'x')).toMatchObject({ code: 3 });
  });

  test('replay reads a file of results, and report joins several', async () => {
    const { out } = await conformance('lib', '--driver', wrong('accept-all'), '--only', 'fees/*', '--json');
    const results = await file('wrong.json', out);
    const replayed = await conformance('replay', 'fees/line/free-tier', '--results', results);
    expect([replayed.code, replayed.out]).toEqual([1, expect.stringContaining('"fee": "40000"')]);
    expect(await conformance('replay', 'fees/line/none', '--results', results)).toMatchObject({ code: 3 });

    const report = await conformance('report', results, results, '--html', 'matrix.html');
    expect(report.code).toBe(0);
    expect(await readFile(join(folder, 'matrix.html'), 'utf8')).toMatch(/href="#c-FEE-007-2"/);
    expect(await conformance('report', results, results, '--junit', 'x.xml')).toMatchObject({ code: 3 });
    expect(await conformance('report', await file('x.json', '{}'), '--html', 'x.html')).toMatchObject({ code: 3 });
  });
});
