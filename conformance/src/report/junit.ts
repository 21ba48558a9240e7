import type { CheckResult, Results } from '../run/results.ts';
import { areaOf, byArea } from './areas.ts';

/** What XML 1.0 has no way to write: control characters, and halves of surrogate pairs. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as XML may hold it: markup is escaped, and what XML cannot write is replaced. */
const xml = (text: string): string =>
  text
    .replace(UNWRITABLE, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const detailsOf = ({ message, expected, actual, requirements }: CheckResult): string =>
  [
    message,
    `requirements: ${requirements.join(', ')}`,
    expected === undefined ? undefined : `expected: ${JSON.stringify(expected)}`,
    actual === undefined ? undefined : `actual: ${JSON.stringify(actual)}`,
  ]
    .filter((line) => line !== undefined)
    .join('\n');

/** What JUnit says for a verdict: `error` is for faults of the suite alone. */
function outcome(result: CheckResult): string {
  const { verdict, message = '' } = result;
  if (verdict === 'pass') return '';
  if (verdict === 'skip') return `<skipped message="${xml(message)}"/>`;
  if (verdict === 'warn') return `<system-out>${xml(`advice not followed: ${detailsOf(result)}`)}</system-out>`;
  const element = verdict === 'error' ? 'error' : 'failure';
  return `<${element} type="${verdict}" message="${xml(message)}">${xml(detailsOf(result))}</${element}>`;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

const count = (checks: readonly CheckResult[]): string => {
  const of = (...verdicts: string[]) => checks.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return `tests="${checks.length}" failures="${of('fail', 'hang', 'crash')}" errors="${of('error')}" skipped="${of('skip')}"`;
};

/** A run as JUnit XML, a suite for each area. */
export function junitXml({ kind, target, startedAt, durationMs, checks }: Results): string {
  const suites = byArea(checks).map(([area, own]) => {
    const time = seconds(own.reduce((sum, one) => sum + one.durationMs, 0));
    const cases = own.map((one) => {
      const head = `    <testcase classname="${xml(`${kind}.${areaOf(one)}`)}" name="${xml(`${one.id}: ${one.title}`)}" time="${seconds(one.durationMs)}"`;
      const inner = outcome(one);
      return inner === '' ? `${head}/>` : `${head}>${inner}</testcase>`;
    });
    return `  <testsuite name="${xml(area)}" ${count(own)} time="${time}" timestamp="${xml(startedAt)}">\n${cases.join('\n')}\n  </testsuite>`;
  });
  const name = xml(`bc4p conformance ${kind}: ${target.name}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${name}" ${count(checks)} time="${seconds(durationMs)}">\n${suites.join('\n')}\n</testsuites>\n`;
}
