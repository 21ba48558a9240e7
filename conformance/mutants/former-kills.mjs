// What noticed a mutant when the page was written last: asked first, so that a whole run takes minutes where it was noticed.
import { readFileSync } from 'node:fs';

const ROW = /^\| `(?<mutant>[^`]+)` (?:\|.*)?\| `(?<check>[^`]+)` \|$/;

/** The check that killed each mutant, by the page of a former run; nothing where there is none. @param {string} file @returns {ReadonlyMap<string, string>} */
export function formerKills(file) {
  let page = '';
  try {
    page = readFileSync(file, 'utf8');
  } catch {
    return new Map();
  }
  const rows = page.split('\n').flatMap((line) => ROW.exec(line)?.groups ?? []);
  return new Map(rows.map(({ mutant, check }) => [`${mutant}`, `${check}`]));
}
