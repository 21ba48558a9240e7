import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * What a lint found: where, which rule, what is wrong and the way out. A `warning` is printed and fails nothing.
 * @typedef {{file: string, line: number, rule: string, message: string, remedy: string, warning?: boolean}} Finding
 */

/** The text of a file of the repository, or '' where there is none yet. */
export function readText(/** @type {string} */ root, /** @type {string} */ file) {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * The files below a folder whose path ends as wanted, sorted, as paths from the root with forward slashes.
 * @param {string} root @param {string} folder @param {(file: string) => boolean} wanted
 */
export function filesBelow(root, folder, wanted) {
  const at = join(root, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${folder}/${relative(at, join(parentPath, name)).split(sep).join('/')}`)
    .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file) && wanted(file))
    .sort();
}

/** The 1-based line of a position in a text. */
export function lineAt(/** @type {string} */ text, /** @type {number} */ index) {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
