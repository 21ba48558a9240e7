import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'parse5';
import { afterAll, describe, expect, test } from 'vitest';
import { type CheckResult, countVerdicts, type Results, type Verdict } from '../run/results.ts';
import { badgeJson } from './badge.ts';
import { htmlMatrix } from './html-matrix.ts';
import { junitXml } from './junit.ts';
import { markdownSummary } from './markdown.ts';
import { ResultsUnreadable, readResults } from './read-results.ts';
import { reportFiles } from './report-files.ts';

const HOSTILE = `<script>alert("1")</script> & \u0000 ]]> | \ud800`;
const check = (id: string, verdict: Verdict, more: Partial<CheckResult> = {}): CheckResult => ({
  ...{ id, title: `What ${id} sees.`, requirements: ['FEE-003'], polarity: 'positive', profile: 'fees' },
  ...{ verdict, durationMs: 12, ...more },
});
const runOf = (name: string, ...checks: CheckResult[]): Results => ({
  ...{ format: 'bc4p-conformance-results', version: 1, kind: 'lib' },
  suite: { version: '0.1.0', specification: '0.1' },
  target: { name, version: '7', attachment: '--driver x' },
  ...{ seed: 's', startedAt: '2026-11-23T04:00:00.000Z', durationMs: 1234, counts: countVerdicts(checks), checks },
});
const RUN = runOf(
  HOSTILE,
  check('fees/line/a', 'pass'),
  check('fees/line/b', 'fail', {
    message: HOSTILE,
    expected: { fee: '1' },
    actual: HOSTILE,
    wire: [{ atMs: 1, direction: 'sent', text: HOSTILE }],
  }),
  check('log/roots/c', 'skip', { requirements: ['LOG-004'], message: 'no such operation' }),
  check('log/roots/d', 'error', { requirements: ['LOG-004'] }),
);
const GOOD = runOf('good', check('fees/line/a', 'pass'), check('fees/line/b', 'warn'));

describe('results.json', async () => {
  const schema = JSON.parse(await readFile(new URL('../../schemas/results.json', import.meta.url), 'utf8'));
  const fits = new Ajv2020().compile(schema);

  test('is read back, and is what its schema says', () => {
    const text = reportFiles(RUN)['results.json'] ?? '';
    expect(fits(JSON.parse(text)), JSON.stringify(fits.errors)).toBe(true);
    expect(readResults(text)).toEqual(JSON.parse(text));
  });

  test.each([
    ['no JSON', '{'],
    ['something else', '{"format":"x"}'],
    ['another version', JSON.stringify({ ...GOOD, version: 2 })],
    ['no checks', JSON.stringify({ ...GOOD, checks: undefined })],
    ['an unknown verdict', JSON.stringify({ ...GOOD, checks: [{ ...GOOD.checks[0], verdict: 'good' }] })],
    ['a check without a requirement', JSON.stringify({ ...GOOD, checks: [{ ...GOOD.checks[0], requirements: [] }] })],
  ])('is refused if it is %s', (_, text) => {
    expect(() => readResults(text)).toThrow(ResultsUnreadable);
    if (text.startsWith('{"')) expect(fits(JSON.parse(text))).toBe(false);
  });
});

describe('JUnit', () => {
  test('has a suite for each area, and tells faults of the suite from failures', () => {
    const xml = junitXml(RUN);
    expect(xml).toMatch(/<testsuites [^>]*tests="4" failures="1" errors="1" skipped="1"/);
    expect(xml).toContain('<testsuite name="fees" tests="2" failures="1" errors="0" skipped="0"');
    expect(xml).toMatch(/<failure type="fail" message="&lt;script&gt;/);
    expect(xml).toContain('<skipped message="no such operation"/>');
    expect(xml).toMatch(/<error type="error"/);
    for (const unwritable of ['<script', '\u0000', '\ud800']) expect(xml).not.toContain(unwritable);
  });
});

describe('Markdown and badge', () => {
  test('say what failed, and hold no markup of the implementation', () => {
    const markdown = markdownSummary(RUN);
    expect(markdown).toContain('| fees | 2 | 1 | 1 |');
    expect(markdown).toContain('fees/line/b | fail |');
    expect(markdown).not.toMatch(/(?<!\\)<script/);
  });

  test.each([
    [GOOD, { message: '1/2', color: 'brightgreen' }],
    [runOf('bad', check('a/b', 'pass'), check('a/c', 'hang')), { message: '1/2', color: 'red' }],
    [RUN, { message: 'no verdict', color: 'lightgrey' }],
    [runOf('none', check('a/b', 'skip')), { message: 'no verdict' }],
  ])('the badge never shows more than there is', (run, badge) => {
    expect(badgeJson(run)).toMatchObject({ schemaVersion: 1, label: 'BC4P 0.1 lib', ...badge });
  });
});

describe('the matrix', () => {
  const page = htmlMatrix([RUN, GOOD]);

  test('has a row for each requirement and a column for each run, with the worst verdict', () => {
    expect(page).toMatch(/id="r-FEE-003"[\s\S]*?href="#c-FEE-003-1">fail 1\/2<[\s\S]*?href="#c-FEE-003-2">warn 1\/2</);
    expect(page).toMatch(/id="r-LOG-004"[\s\S]*?href="#c-LOG-004-1">error 1\/2<\/a><\/td><td class="verdict soft">–</);
  });

  test('is markup without faults, and loads nothing', () => {
    const faults: string[] = [];
    parse(page, { onParseError: ({ code }) => faults.push(code), sourceCodeLocationInfo: true });
    expect(
      faults.filter((code) => code !== 'surrogate-in-input-stream' && code !== 'unexpected-null-character'),
    ).toEqual([]);
    expect(page).not.toMatch(/<script>alert|src=|@import|url\(|<link/);
  });

  test('has a place for each link', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'bc4p-matrix-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const chromium = await (async () => {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome'])
    if (await run(name, ['--version']).then(Boolean, () => false)) return name;
  return undefined;
})();

// Types into the filter, opens a cell, and writes down what is to be seen.
const PROBE = `<script>addEventListener('load', () => {
  const search = document.getElementById('search');
  search.value = 'log-004'; search.dispatchEvent(new Event('input'));
  const shown = [...document.querySelectorAll('tr[data-text]')].filter((row) => row.offsetParent !== null).map((row) => row.id);
  search.value = ''; search.dispatchEvent(new Event('input'));
  location.hash = '#c-FEE-003-1';
  const panel = document.getElementById('c-FEE-003-1');
  const found = document.createElement('pre');
  found.id = 'found';
  found.textContent = JSON.stringify({ shown, panel: getComputedStyle(panel).display, others: document.querySelectorAll('.panel').length,
    text: panel.textContent.includes('expected'), wide: document.documentElement.scrollWidth > innerWidth });
  document.body.append(found);
});</script>`;

describe.skipIf(chromium === undefined)('the matrix in Chromium, which has to be installed for this', () => {
  test('is filtered, and a cell opens its checks', async () => {
    const file = join(folder, 'matrix.html');
    await writeFile(file, htmlMatrix([RUN, GOOD]).replace('</body>', `${PROBE}</body>`));
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--window-size=1200,900', profile, '--dump-dom'];
    const { stdout } = await run(chromium ?? '', [...flags, pathToFileURL(file).href], { maxBuffer: 2 ** 24 });
    const [, found = ''] = /<pre id="found">(.*?)<\/pre>/.exec(stdout) ?? [];
    expect(JSON.parse(found)).toEqual({ shown: ['r-LOG-004'], panel: 'block', others: 3, text: true, wide: false });
  });
});
