// The rules that join specification and code: every id and every error code that one names exists in the other.
import { keywordsIn } from './spec-pages.mjs';

/**
 * @typedef {import('./spec-files.mjs').Finding} Finding
 * @typedef {import('./spec-pages.mjs').Page} Page
 * @typedef {import('./spec-code.mjs').CodeFacts} CodeFacts
 * @typedef {import('./spec-code.mjs').Mention} Mention
 */

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** "with code `x`", "the codes `x` and `y`": always error codes. */
const AFTER_CODE = new RegExp(`\\bcodes?\\s+((?:(?:,|or|and|,\\s*or|,\\s*and)?\\s*\`${NAME}\`)+)`, 'gi');
/** "answers `x-y`", "refuses it with `x-y`": error codes if they have a hyphen (`ok` and `pong` are frames). */
const AFTER_ANSWER = new RegExp(`\\b(?:answer|refus|reject)\\w*(?:\\s+\\w+){0,2}\\s+\`(${NAME}-[a-z0-9]+)\``, 'gi');

/** The error codes that a sentence names. A number is a close code of WebSocket, not one of ours. */
export function codesNamed(/** @type {string} */ text) {
  const lists = [...text.matchAll(AFTER_CODE)].map((match) => match[1] ?? '');
  const listed = lists.flatMap((list) =>
    [...list.matchAll(new RegExp(`\`(${NAME})\``, 'g'))].map((match) => match[1] ?? ''),
  );
  const answered = [...text.matchAll(AFTER_ANSWER)].map((match) => match[1] ?? '');
  return [...new Set([...listed, ...answered])].filter((code) => /[a-z]/.test(code));
}

/** Codes in the prose that the table does not have. @param {Page} page @param {ReadonlySet<string>} codes @returns {Finding[]} */
export function proseCodeFindings({ file, sentences, others }, codes) {
  return [...sentences, ...others].flatMap(({ text, line }) =>
    codesNamed(text)
      .filter((code) => !codes.has(code))
      .map((code) => ({
        file,
        line,
        rule: 'unknown-code',
        message: `\`${code}\` is not in spec/errors.yaml`,
        remedy: 'add it there and run `npm run generate`, or name the one that is meant',
      })),
  );
}

/** Ids that code, comments or other prose name and no page has. @param {readonly Mention[]} mentions @param {ReadonlySet<string>} ids @returns {Finding[]} */
export function unknownIdFindings(mentions, ids) {
  const unknown = new Map(
    mentions
      .filter(({ id }) => !ids.has(id))
      .map((mention) => [`${mention.file}:${mention.line} ${mention.id}`, mention]),
  );
  return [...unknown.values()].map(({ id, file, line }) => ({
    file,
    line,
    rule: 'unknown-id',
    message: `${id} stands on no page of the specification`,
    remedy: 'write the requirement on its page and run `npm run spec:sync`, or name the one that is meant',
  }));
}

/** Error codes that the table has and no code gives, as one warning. @param {ReadonlySet<string>} codes @param {CodeFacts} code @returns {Finding[]} */
export function unusedCodeFindings(codes, code) {
  const unused = [...codes].filter((name) => !code.codes.has(name));
  if (unused.length === 0) return [];
  return [
    {
      file: 'spec/errors.yaml',
      line: 1,
      rule: 'unused-code',
      message: `no code in packages/ gives ${unused.join(', ')}`,
      remedy: 'use them where they belong, or remove them before they are released',
      warning: true,
    },
  ];
}

/** Guards for what is not demanded: a SHOULD or MAY is no reason to refuse. @param {readonly Mention[]} guards @param {ReadonlyMap<string, string>} texts by id @returns {Finding[]} */
export function weakGuardFindings(guards, texts) {
  return guards
    .filter(({ id }) => keywordsIn(texts.get(id) ?? '')[0] === 'MAY')
    .map(({ id, file, line }) => ({
      file,
      line,
      rule: 'weak-guard',
      message: `${id} says MAY: there is nothing to guard`,
      remedy: 'make the requirement a MUST, or guard another one',
      warning: true,
    }));
}
