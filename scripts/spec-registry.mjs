// spec/requirements.yaml: every requirement of the pages as data, for runners, reports and other people's tools.
import { parse, stringify } from 'yaml';
import { AREAS, compareIds, isRequirementId, SPEC_VERSION } from './spec-areas.mjs';
import { readText } from './spec-files.mjs';
import { keywordsIn } from './spec-pages.mjs';

/**
 * @typedef {{
 *   text: string, page: string, level: string, role: string, profile: string, since: string,
 *   class: 'wire' | 'vector' | 'untestable', reason?: string, withdrawn?: true
 * }} Entry
 * @typedef {Record<string, Entry>} Registry
 * @typedef {import('./spec-pages.mjs').Sentence} Sentence
 */

export const REGISTRY_FILE = 'spec/requirements.yaml';

const HEADER = `# Every requirement of the specification: text, page and level come from the pages (\`npm run spec:sync\`); role, profile,
# since, class (wire | vector | untestable, the last with a reason) may be edited here and stay. An id that the pages no
# longer hold stays as a tombstone (withdrawn: true) and is never used again. Comments in this file are not kept.
`;

/** Words for who has to do something; the first that a sentence's subject begins with is its role. */
const ROLES = [
  ...['market operator', 'grid operator', 'metering operator', 'metering authority', 'balancing provider'],
  ...['market', 'participant', 'meter', 'issuer', 'requester', 'verifier', 'validator', 'sender', 'receiver', 'signer'],
  ...['client', 'server', 'buyer', 'seller', 'operator', 'implementation'],
];
const SUBJECT = new RegExp(`^(?:an?|the|every|each|no)\\s+(?:\\w+\\s+)?(${ROLES.join('|')})\\b`, 'i');

/** Who has to act, from the sentence's subject: `When a session ends, a market MUST …` → `market`. */
export function roleOf(/** @type {string} */ text) {
  const [keyword] = keywordsIn(text);
  const before = keyword === undefined ? text : text.slice(0, text.indexOf(keyword));
  // The subject is what stands before the key word, or behind a comma in it.
  const subjects = [...before.split(/[,:;]\s+/).reverse()];
  for (const subject of subjects) {
    const [, role] = SUBJECT.exec(subject.trim()) ?? [];
    if (role !== undefined) return role.toLowerCase();
  }
  return undefined;
}

/** @param {string} root of the repository @returns {Registry} */
export function readRegistry(root) {
  return parse(readText(root, REGISTRY_FILE)) ?? {};
}

/** MUST, SHOULD or MAY: how strict a sentence is, whether it commands or forbids. */
export function levelOf(/** @type {string} */ text) {
  return keywordsIn(text)[0]?.split(' ')[0] ?? 'MUST';
}

/** @param {Sentence} sentence @param {Entry | undefined} standing @returns {Entry} */
function entryFor({ id, text, page }, standing) {
  const defaults = AREAS[id.split('-')[0] ?? ''];
  if (defaults === undefined) throw new Error(`${id} is not of a known area`);
  return {
    text,
    page,
    level: levelOf(text),
    role: standing?.role ?? roleOf(text) ?? defaults.role,
    profile: standing?.profile ?? defaults.profile,
    since: standing?.since ?? SPEC_VERSION,
    class: standing?.class ?? defaults.class,
    ...(standing?.reason === undefined ? {} : { reason: standing.reason }),
  };
}

/**
 * True if a sentence takes the id of a withdrawn requirement for something else. The same words under the same id are
 * no reuse: the sentence came back.
 * @param {Sentence} sentence @param {Entry | undefined} standing
 */
export function reusesTombstone(sentence, standing) {
  return standing?.withdrawn === true && standing.text !== sentence.text;
}

/**
 * The registry as the pages want it. What cannot be read from a sentence stays as it stands; ids that the pages no
 * longer hold become tombstones; a tombstone that another sentence claims stays one, for the lint to report.
 * @param {readonly Sentence[]} sentences @param {Registry} standing @returns {Registry}
 */
export function syncRegistry(sentences, standing) {
  /** @type {Registry} */
  const next = Object.fromEntries(
    Object.entries(standing).map(([id, entry]) => [id, { ...entry, withdrawn: /** @type {const} */ (true) }]),
  );
  for (const sentence of sentences)
    if (isRequirementId(sentence.id) && !reusesTombstone(sentence, standing[sentence.id]))
      next[sentence.id] = entryFor(sentence, standing[sentence.id]);
  return Object.fromEntries(Object.entries(next).sort(([a], [b]) => compareIds(a, b)));
}

/** The text of spec/requirements.yaml. */
export function printRegistry(/** @type {Registry} */ registry) {
  const entries = Object.entries(registry).map(([id, entry]) => stringify({ [id]: entry }, { lineWidth: 0 }));
  return `${HEADER}\n${entries.join('\n')}`;
}
