// Every check of a requirement in the reference implementation, missing: one mutant for each requirement with a guard.
import { filesBelow, readText } from '../../scripts/spec-files.mjs';

/** @typedef {{kind: 'requirement', id: string, area: string, says: string, files: string[]}} RequirementMutant */

/** Guards by name, and the rules of tables whose guard is where the table is walked through. */
const GUARDED = /\bguard\(\s*'([A-Z]+-\d{3})'|\brequirement: '([A-Z]+-\d{3})'/g;

/** @param {string} root of the repository @returns {RequirementMutant[]} */
export function requirementMutants(root) {
  /** @type {Map<string, Set<string>>} */
  const files = new Map();
  const isCode = (/** @type {string} */ file) =>
    /^packages\/[^/]+\/src\/.*(?<!\.test)\.ts$/.test(file) && !file.includes('/generated/');
  for (const file of filesBelow(root, 'packages', isCode)) {
    for (const [, guard, rule] of readText(root, file).matchAll(GUARDED)) {
      const id = /** @type {string} */ (guard ?? rule);
      files.set(id, (files.get(id) ?? new Set()).add(file));
    }
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, where]) => ({
      kind: 'requirement',
      id,
      area: id.slice(0, id.indexOf('-')),
      says: `nobody looks whether ${id} holds`,
      files: [...where],
    }));
}
