import { filesBelow, readText } from './spec-files.mjs';
import { cutMarkdown } from './spec-markdown.mjs';

/**
 * @typedef {{id: string, text: string, page: string, file: string, line: number}} Sentence a requirement in the prose
 * @typedef {import('./spec-markdown.mjs').Block} Block
 * @typedef {import('./spec-markdown.mjs').Fence} Fence
 * @typedef {{page: string, file: string, sentences: Sentence[], others: Block[], fences: Fence[]}} Page
 */

/** The key words of RFC 2119 and RFC 8174 that BC4P uses; the negated ones count as one. */
const KEYWORD = /\b(?:MUST NOT|MUST|SHOULD NOT|SHOULD|MAY)\b/g;
/** Their synonyms, which it does not use: one thing, one name. */
const SYNONYM = /\b(?:SHALL(?: NOT)?|REQUIRED|(?:NOT )?RECOMMENDED|OPTIONAL)\b/g;

/** Text without code spans: what stands in one is quoted, not said. */
const spoken = (/** @type {string} */ text) => text.replace(/`[^`]*`/g, '``');

/** The key words that a text says, in order. */
export const keywordsIn = (/** @type {string} */ text) => spoken(text).match(KEYWORD) ?? [];

/** The synonyms of key words that a text says, in order. */
export const synonymsIn = (/** @type {string} */ text) => spoken(text).match(SYNONYM) ?? [];

/**
 * Reads the pages of the specification: spec/*.md except the tables of errors and frames, which are made by scripts.
 * @param {string} root of the repository @returns {Page[]}
 */
export function readPages(root) {
  const isPage = (/** @type {string} */ file) =>
    /^spec\/[^/]+\.md$/.test(file) && !/^spec\/(errors|frames)\.md$/.test(file);
  return filesBelow(root, 'spec', isPage).map((file) => {
    const page = file.slice('spec/'.length, -'.md'.length);
    const { blocks, fences } = cutMarkdown(readText(root, file));
    /** @type {Sentence[]} */
    const sentences = [];
    const others = [];
    for (const block of blocks) {
      const [, id, text] = /^\*\*\[([A-Z]+-\d+)\]\*\*\s*(.*)$/.exec(block.text) ?? [];
      if (id !== undefined && text !== undefined) sentences.push({ id, text, page, file, line: block.line });
      else others.push(block);
    }
    return { page, file, sentences, others, fences };
  });
}
