import {
  byArea,
  type CheckResult,
  type Compared,
  countVerdicts,
  isBad,
  type Results,
  requirementOf,
  VERDICTS,
} from '@bc4p/conformance';
import { left, right, textTable } from '../demo/text-table.ts';
import type { Style } from '../terminal/style.ts';

/** So many failures are told in full: nobody reads more at once. */
const MOST = 10;
const LONGEST = 400;

const shortened = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
};

/** Verdicts by area, one line each. */
function areaTable({ checks, counts }: Results): readonly string[] {
  const used = VERDICTS.filter((verdict) => counts[verdict] > 0);
  const row = (name: string, own: readonly CheckResult[]) => {
    const of = countVerdicts(own);
    return [name, `${own.length}`, ...used.map((verdict) => (of[verdict] === 0 ? '' : `${of[verdict]}`))];
  };
  const rows = [...byArea(checks).map(([area, own]) => row(area, own)), row('all', checks)];
  return textTable([left('area'), right('checks'), ...used.map(right)], rows);
}

/** A check that did not pass, with all that is needed to see why. */
export function describeFailure(result: CheckResult, style: Style, replay?: string): readonly string[] {
  const { id, title, verdict, requirements, message, expected, actual } = result;
  const [first] = requirements;
  const demanded = requirementOf(first);
  return [
    '',
    `${style.bold(id)}  ${verdict}`,
    `  ${title}`,
    ...(message === undefined ? [] : [`  ${message.split('\n').join('\n  ')}`]),
    ...(expected === undefined ? [] : [`  expected  ${shortened(expected)}`]),
    ...(actual === undefined ? [] : [`  actual    ${shortened(actual)}`]),
    `  ${first}   ${demanded === undefined ? '' : `${demanded.text} (${demanded.page})`}`,
    ...(replay === undefined ? [] : [`  replay    ${replay}`]),
  ];
}

/** A whole run for people: what it looked at, verdicts by area, and what failed. */
export function describeRun(
  results: Results,
  { unexpected, expected, stale }: Compared,
  style: Style,
  replay: (id: string) => string | undefined,
): readonly string[] {
  const { target, suite, seed, durationMs, checks } = results;
  const faults = checks.filter(({ verdict }) => verdict === 'error');
  const told = [...faults, ...unexpected];
  const more = told.slice(MOST);
  return [
    `${style.bold([target.name, target.version].filter(Boolean).join(' '))}, by suite ${suite.version} of specification ${suite.specification}, seed ${seed}, in ${(durationMs / 1000).toFixed(1)} s`,
    '',
    ...areaTable(results),
    ...told.slice(0, MOST).flatMap((one) => describeFailure(one, style, replay(one.id))),
    ...(more.length === 0
      ? []
      : [
          '',
          `… and ${more.length} more: ${more
            .slice(0, 20)
            .map(({ id }) => id)
            .join(', ')}${more.length > 20 ? ', …' : ''}`,
        ]),
    ...(expected.length === 0 ? [] : ['', `${expected.length} failed as expected.`]),
    ...(stale.length === 0
      ? []
      : [
          '',
          'Delete from the file of expected failures:',
          ...stale.map(({ line, id, why }) => `  line ${line}: ${id} (${why})`),
        ]),
    '',
    conclusion(results, told.length, faults.length),
  ];
}

function conclusion({ checks }: Results, told: number, faults: number): string {
  const looked = checks.filter(({ verdict }) => verdict !== 'skip').length;
  if (faults > 0) return `No verdict: ${faults} faults of the suite itself.`;
  if (looked === 0) return 'No verdict: nothing was looked at.';
  const bad = checks.filter(({ verdict }) => isBad(verdict)).length;
  if (told > 0) return `${told} of ${looked} checks failed.`;
  return bad === 0
    ? `All ${looked} checks passed.`
    : `${looked - bad} of ${looked} checks passed; the others were expected to fail.`;
}
