// What the code and the tests say about requirements and error codes.
import { AREAS } from './spec-areas.mjs';
import { refusalCalls } from './spec-facts.mjs';
import { filesBelow, lineAt, readText } from './spec-files.mjs';

/**
 * @typedef {{id: string, file: string, line: number}} Mention of a requirement or a code
 * @typedef {{guards: Mention[], mentions: Mention[], clauses: Mention[], codes: Set<string>, refusals: import('./spec-facts.mjs').RefusalCall[]}} CodeFacts
 */

const isTest = (/** @type {string} */ file) => /\.test\.ts$/.test(file) || /^packages\/[^/]+\/test\/.*\.ts$/.test(file);
const AREA = `(?:${Object.keys(AREAS).join('|')})`;

/** @param {RegExp} pattern with the name in group 1 @param {string} text @param {string} file @returns {Mention[]} */
function mentionsOf(pattern, text, file) {
  return [...text.matchAll(pattern)].map((match) => ({
    id: match[1] ?? '',
    file,
    line: lineAt(text, match.index),
  }));
}

/** `[FEE-004]` in comments and prose: the clause something implements. */
export function clausesIn(/** @type {string} */ text, /** @type {string} */ file) {
  return mentionsOf(new RegExp(`\\[(${AREA}-\\d{3})\\]`, 'g'), text, file);
}

/**
 * Reads packages/<name>/src without tests and without what is generated.
 * @param {string} root of the repository @returns {CodeFacts}
 */
export function readCode(root) {
  const wanted = (/** @type {string} */ file) =>
    /^packages\/[^/]+\/src\/.*\.ts$/.test(file) && !isTest(file) && !file.includes('/generated/');
  /** @type {CodeFacts} */
  const facts = { guards: [], mentions: [], clauses: [], codes: new Set(), refusals: [] };
  for (const file of filesBelow(root, 'packages', wanted)) {
    const text = readText(root, file);
    facts.guards.push(...mentionsOf(/\bguard\(\s*'([A-Z]+-\d+)'/g, text, file));
    facts.mentions.push(...mentionsOf(new RegExp(`['"](${AREA}-\\d+)['"]`, 'g'), text, file));
    facts.refusals.push(...refusalCalls(text, file));
    facts.clauses.push(...clausesIn(text, file));
    for (const [, code] of text.matchAll(/['"`]([a-z0-9]+(?:-[a-z0-9]+)*)['"`]/g)) if (code) facts.codes.add(code);
  }
  return facts;
}

/** The text of every test file, by path. */
export function readTests(/** @type {string} */ root) {
  const files = filesBelow(root, 'packages', isTest).concat(
    filesBelow(root, 'conformance', (file) => file.endsWith('.test.ts')),
  );
  return new Map(files.map((file) => [file, readText(root, file)]));
}
