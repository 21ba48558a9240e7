// The facts that code gives with a refusal are those that spec/errors.yaml lists for the code, neither more nor fewer.
import { lineAt } from './spec-files.mjs';

/**
 * @typedef {import('./spec-files.mjs').Finding} Finding
 * @typedef {{code: string, facts: string[], file: string, line: number}} RefusalCall
 */

const CALL = /\brefusal\(\s*'([a-z0-9-]+)',\s*'[A-Z]+-\d+'\s*(,\s*\{|,?\s*\))/g;

/** The names of an object literal whose inside begins at `start`; undefined if it spreads another or does not end. */
function memberNames(/** @type {string} */ text, /** @type {number} */ start) {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === '\\') at += 1;
      else if (character === quote) quote = '';
      continue;
    }
    if (depth === 0 && character === '}') {
      const members = parts.map((part) => part.trim()).filter(Boolean);
      if (members.some((member) => member.startsWith('...'))) return undefined;
      return members.map((member) => /^\w+/.exec(member)?.[0] ?? member);
    }
    if ('\'"`'.includes(character)) quote = character;
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    if (depth === 0 && character === ',') parts.push('');
    else parts[parts.length - 1] += character;
  }
  return undefined;
}

/**
 * The calls `refusal('code', 'OFR-012', { … })` of a source, as far as their facts are written out in them.
 * @param {string} text @param {string} file @returns {RefusalCall[]}
 */
export function refusalCalls(text, file) {
  return [...text.matchAll(CALL)].flatMap(({ 0: call, 1: code = '', 2: next = '', index }) => {
    const facts = next.endsWith('{') ? memberNames(text, index + call.length) : [];
    return facts === undefined ? [] : [{ code, facts, file, line: lineAt(text, index) }];
  });
}

/** @param {readonly RefusalCall[]} calls @param {Readonly<Record<string, {facts: string[]}>>} errors @returns {Finding[]} */
export function factsFindings(calls, errors) {
  const print = (/** @type {string[]} */ facts) => [...facts].sort().join(', ') || 'none';
  return calls.flatMap(({ code, facts, file, line }) => {
    const listed = errors[code]?.facts;
    if (listed === undefined || print(listed) === print(facts)) return [];
    return [
      {
        file,
        line,
        rule: 'facts',
        message: `\`${code}\` is given with the facts ${print(facts)}; spec/errors.yaml lists ${print(listed)}`,
        remedy: 'give the listed facts, or list these and run `npm run generate`',
      },
    ];
  });
}
