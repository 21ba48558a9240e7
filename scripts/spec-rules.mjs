// The rules for requirements: what the pages say, what the registry says, and that they say the same.
import { isDeepStrictEqual } from 'node:util';
import { AREAS, isRequirementId } from './spec-areas.mjs';
import { keywordsIn, synonymsIn } from './spec-pages.mjs';
import { REGISTRY_FILE, reusesTombstone, syncRegistry } from './spec-registry.mjs';

/**
 * @typedef {import('./spec-files.mjs').Finding} Finding
 * @typedef {import('./spec-pages.mjs').Page} Page
 * @typedef {import('./spec-registry.mjs').Registry} Registry
 */

const CLASSES = ['wire', 'vector', 'untestable'];
const short = (/** @type {string} */ text) => (text.length > 70 ? `${text.slice(0, 67)}…` : text);

/** Each sentence by itself: an id, one key word, in the words of RFC 2119. @param {Page} page @returns {Finding[]} */
export function sentenceFindings({ file, sentences, others }) {
  /** @type {Finding[]} */
  const found = [];
  for (const { id, text, line } of sentences) {
    const at = (/** @type {string} */ rule, /** @type {string} */ message, /** @type {string} */ remedy) =>
      found.push({ file, line, rule, message: `${id}: ${message}`, remedy });
    if (!isRequirementId(id))
      at('unknown-area', 'no such area', `use AREA-NNN with one of ${Object.keys(AREAS).join(' ')}`);
    const keywords = keywordsIn(text);
    if (keywords.length === 0)
      at('no-keyword', `"${short(text)}" demands nothing`, 'say MUST, SHOULD or MAY, or drop the id');
    if (keywords.length > 1)
      at('many-keywords', `${keywords.length} key words in one requirement`, 'split it, one id for each');
    for (const word of synonymsIn(text))
      at('synonym', `${word} is not one of our key words`, 'say MUST, SHOULD or MAY, or write it in lower case');
  }
  for (const { text, line } of others)
    for (const word of [...keywordsIn(text), ...synonymsIn(text)])
      found.push({
        file,
        line,
        rule: 'no-id',
        message: `${word} without a requirement id: "${short(text)}"`,
        remedy:
          'begin the sentence with **[AREA-NNN]** in a paragraph, list item or cell of its own, or say it in lower case',
      });
  return found;
}

/** All sentences together: no id and no sentence twice. @param {readonly Page[]} pages @returns {Finding[]} */
export function duplicateFindings(pages) {
  /** @type {Finding[]} */
  const found = [];
  /** @type {Map<string, string>} */
  const ids = new Map();
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const { id, text, file, line } of pages.flatMap((page) => page.sentences)) {
    const here = `${file}:${line}`;
    const sameId = ids.get(id);
    const sameText = texts.get(text);
    if (sameId !== undefined)
      found.push({
        file,
        line,
        rule: 'duplicate-id',
        message: `${id} stands at ${sameId} already`,
        remedy: 'take a new id',
      });
    else if (sameText !== undefined)
      found.push({
        file,
        line,
        rule: 'ruled-twice',
        message: `${id} says word for word what ${sameText} says`,
        remedy: 'keep one of the two',
      });
    ids.set(id, here);
    texts.set(text, `${id} (${here})`);
  }
  return found;
}

/** The registry against the pages. @param {readonly Page[]} pages @param {Registry} registry @returns {Finding[]} */
export function registryFindings(pages, registry) {
  /** @type {Finding[]} */
  const found = [];
  const sentences = pages.flatMap((page) => page.sentences);
  const wanted = syncRegistry(sentences, registry);
  const places = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  for (const id of new Set([...Object.keys(wanted), ...Object.keys(registry)])) {
    const { file, line } = places.get(id) ?? { file: REGISTRY_FILE, line: 1 };
    const at = (/** @type {string} */ rule, /** @type {string} */ message, /** @type {string} */ remedy) =>
      found.push({ file, line, rule, message: `${id} ${message}`, remedy });
    const sentence = places.get(id);
    const entry = registry[id];
    if (sentence && reusesTombstone(sentence, entry))
      at('tombstone', `was withdrawn ("${short(entry?.text ?? '')}") and is used again`, 'take a new id');
    else if (!isDeepStrictEqual(entry, wanted[id]))
      at(
        'registry',
        `is not the same in the prose and in ${REGISTRY_FILE}`,
        'run `npm run spec:sync` and commit the result',
      );
    if (entry === undefined) continue;
    if (!isRequirementId(id)) at('unknown-area', 'is not of a known area', `remove it from ${REGISTRY_FILE}`);
    if (!CLASSES.includes(entry.class))
      at('class', `has class ${entry.class}`, `say one of ${CLASSES.join(', ')} in ${REGISTRY_FILE}`);
    if (entry.class === 'untestable' && !entry.reason)
      at('untestable', 'is untestable without a reason', `write a \`reason\` in ${REGISTRY_FILE}`);
  }
  return found;
}
