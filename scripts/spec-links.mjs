// Links between the papers: every relative one leads to a file that is there, and to a heading in it.
import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { lineAt, readText } from './spec-files.mjs';

/** @typedef {import('./spec-files.mjs').Finding} Finding */

/** Blanks code, where brackets are not links, and keeps every line where it is. */
const withoutCode = (/** @type {string} */ text) =>
  text.replace(/^(\s*)(`{3,}|~{3,})[\s\S]*?^\s*\2.*$|`[^`\n]*`/gm, (code) => code.replace(/[^\n]/g, ' '));

/** The anchors of a page's headings, as GitHub and its like make them. */
export function anchorsOf(/** @type {string} */ text) {
  const plain = text.replace(/^(\s*)(`{3,}|~{3,})[\s\S]*?^\s*\2.*$/gm, '');
  return new Set(
    [...plain.matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading = '']) =>
      heading
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

/** @param {string} root of the repository @param {string} file a paper @returns {Finding[]} */
export function linkFindings(root, file) {
  const text = readText(root, file);
  /** @type {Finding[]} */
  const found = [];
  for (const { 1: target = '', index } of withoutCode(text).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)) {
    if (/^[a-z][a-z0-9+.-]*:/i.test(target)) continue;
    const [path = '', anchor] = target.split('#');
    const to = path === '' ? file : posix.normalize(`${dirname(file)}/${path}`);
    const at = (/** @type {string} */ message) =>
      found.push({
        file,
        line: lineAt(text, index),
        rule: 'dead-link',
        message,
        remedy: 'mend the link or what it names',
      });
    if (!existsSync(join(root, to))) at(`${target}: there is no ${to}`);
    else if (anchor !== undefined && to.endsWith('.md') && !anchorsOf(readText(root, to)).has(anchor))
      at(`${target}: ${to} has no such heading`);
  }
  return found;
}
