import { TARGET_KINDS } from '../checks/check.ts';
import { type Results, VERDICTS } from '../run/results.ts';

/** A file that is no `results.json` of this version (schemas/results.json). */
export class ResultsUnreadable extends Error {
  override readonly name = 'ResultsUnreadable';
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads the text of a `results.json`; a `ResultsUnreadable` with the place if it is none. */
export function readResults(text: string): Results {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ResultsUnreadable('it is no JSON', { cause });
  }
  const need = (holds: boolean, place: string) => {
    if (!holds) throw new ResultsUnreadable(`${place} is not as it has to be`);
  };
  if (!isObject(value) || value.format !== 'bc4p-conformance-results')
    throw new ResultsUnreadable('it is no results of the conformance suite');
  if (value.version !== 1) throw new ResultsUnreadable(`its version is ${String(value.version)}, and 1 is understood`);
  const { kind, suite, target, seed, startedAt, durationMs, counts, checks } = value;
  need(TARGET_KINDS.includes(kind as never), '/kind');
  need(isObject(suite) && isText(suite.version) && isText(suite.specification), '/suite');
  need(isObject(target) && isText(target.name) && isText(target.attachment), '/target');
  need(isText(seed), '/seed');
  need(isText(startedAt), '/startedAt');
  need(typeof durationMs === 'number', '/durationMs');
  need(isObject(counts) && VERDICTS.every((verdict) => Number.isSafeInteger(counts[verdict])), '/counts');
  need(Array.isArray(checks), '/checks');
  for (const [index, check] of (checks as unknown[]).entries())
    need(
      isObject(check) &&
        isText(check.id) &&
        isText(check.title) &&
        Array.isArray(check.requirements) &&
        check.requirements.length > 0 &&
        check.requirements.every(isText) &&
        VERDICTS.includes(check.verdict as never),
      `/checks/${index}`,
    );
  return value as unknown as Results;
}
