// Which requirement is checked where: guards in the code, tests and vectors that name it.
import { compareIds, isRequirementId } from './spec-areas.mjs';
import { filesBelow, readText } from './spec-files.mjs';

/**
 * @typedef {import('./spec-files.mjs').Finding} Finding
 * @typedef {import('./spec-registry.mjs').Registry} Registry
 * @typedef {import('./spec-code.mjs').Mention} Mention
 * @typedef {{tests: number, refusals: number}} Checks how many checks name a requirement, and how many of them see a refusal
 */

const TEST_CALL = /\b(?:describe|it|test)(?:\.\w+)*\s*\(/g;
const ID = /\b[A-Z]+-\d{3}\b/g;
const REFUSAL = /refus|reject|toThrow|ok: false|\binvalid\b/i;

/** The string literals of a piece of code, as one text: titles, tables of cases and expectations, but not comments. */
function literals(/** @type {string} */ source) {
  const uncommented = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return (uncommented.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? []).join('\n');
}

/**
 * Counts, for each id, the tests and vectors that name it. A test reaches from its `test(` to the next one.
 * @param {ReadonlyMap<string, string>} tests source by file @param {readonly string[]} vectors JSON texts
 * @returns {Map<string, Checks>}
 */
export function countChecks(tests, vectors) {
  /** @type {Map<string, Checks>} */
  const checks = new Map();
  const count = (/** @type {string} */ id, /** @type {boolean} */ refuses) => {
    const { tests: all, refusals } = checks.get(id) ?? { tests: 0, refusals: 0 };
    checks.set(id, { tests: all + 1, refusals: refusals + (refuses ? 1 : 0) });
  };
  for (const source of tests.values()) {
    const starts = [...source.matchAll(TEST_CALL)].map((match) => match.index);
    for (const [index, start] of starts.entries()) {
      const piece = source.slice(start, starts[index + 1]);
      for (const id of new Set(literals(piece).match(ID))) if (isRequirementId(id)) count(id, REFUSAL.test(piece));
    }
  }
  for (const vector of vectors)
    for (const { requirements = [], expect } of JSON.parse(vector).cases ?? [])
      for (const id of requirements) count(id, expect?.result === 'invalid');
  return checks;
}

/** The texts of the vectors. @param {string} root of the repository */
export function readVectors(root) {
  const files = filesBelow(
    root,
    'conformance/vectors',
    (file) => file.endsWith('.json') && !file.endsWith('MANIFEST.json'),
  );
  return files.map((file) => readText(root, file));
}

/** Checks in the code, by a guard or by a helper that is told the id, that no test names. @param {readonly Mention[]} guards @param {ReadonlyMap<string, Checks>} checks @returns {Finding[]} */
export function untestedGuardFindings(guards, checks) {
  const first = new Map([...guards].reverse().map((guard) => [guard.id, guard]));
  return [...first.values()]
    .filter(({ id }) => !checks.has(id))
    .map(({ id, file, line }) => ({
      file,
      line,
      rule: 'untested',
      message: `no test and no vector names ${id}, which is checked here`,
      remedy: `write a test whose title holds ${id}: one that passes the check and one that is refused by it`,
    }));
}

/**
 * The report for people.
 * @param {Registry} registry @param {{guards: readonly Mention[], mentions: readonly Mention[]}} code
 * @param {ReadonlyMap<string, Checks>} checks
 */
export function traceReport(registry, { guards, mentions }, checks) {
  const live = Object.entries(registry).filter(([, entry]) => !entry.withdrawn);
  const must = live.filter(([, entry]) => entry.level === 'MUST' && entry.class !== 'untestable').map(([id]) => id);
  const guarded = new Set(guards.map(({ id }) => id));
  const list = (/** @type {string} */ title, /** @type {string[]} */ ids) =>
    ids.length === 0
      ? []
      : ['', `${title} (${ids.length}):`, ...ids.map((id) => `  ${id}  ${registry[id]?.text ?? ''}`)];
  const unguarded = new Set(mentions.map(({ id }) => id).filter((id) => !guarded.has(id)));
  return [
    `${live.length} requirements, ${must.length} of them testable MUSTs, ${live.filter(([, e]) => e.class === 'untestable').length} untestable`,
    `${must.filter((id) => guarded.has(id)).length} MUSTs have a guard in the code`,
    `${must.filter((id) => checks.has(id)).length} MUSTs are named by a test or vector, ${must.filter((id) => (checks.get(id)?.refusals ?? 0) > 0).length} by one that sees a refusal`,
    ...list(
      'MUSTs that no test or vector names',
      must.filter((id) => !checks.has(id)),
    ),
    ...list(
      'Guarded MUSTs whose tests see no refusal',
      must.filter((id) => guarded.has(id) && checks.has(id) && checks.get(id)?.refusals === 0),
    ),
    ...list(
      'Ids that the code names, but not in guard(…): checked by a helper, or by no guard',
      [...unguarded].sort(compareIds),
    ),
  ].join('\n');
}
