// How the reference implementation is started with a mutant in it.
import { fileURLToPath } from 'node:url';
import { builtFile } from '../plant/changed.mjs';

/** @typedef {import('../requirement-mutants.mjs').RequirementMutant} RequirementMutant */
/** @typedef {import('../behaviour/index.mjs').BehaviourMutant} BehaviourMutant */
/** @typedef {RequirementMutant | BehaviourMutant} Mutant */

const quoted = (/** @type {string} */ text) => `'${text.replaceAll("'", `'\\''`)}'`;
const preload = (/** @type {string} */ name) => quoted(new URL(`../plant/${name}.mjs`, import.meta.url).href);

/** The line for a shell that starts a program of this repository, with a mutant or without. @param {string} program its path from here @param {Mutant | undefined} mutant */
export function commandLine(program, mutant) {
  const path = quoted(fileURLToPath(new URL(program, import.meta.url)));
  if (mutant === undefined) return `exec node ${path}`;
  if (mutant.kind === 'requirement')
    return `BC4P_MUTANT=${mutant.id} exec node --import ${preload('switch-off')} ${path}`;
  const changes = mutant.changes.map(({ file, ...change }) => ({ ...change, file: builtFile(file) }));
  return `BC4P_MUTANT=${quoted(JSON.stringify(changes))} exec node --import ${preload('change-source')} ${path}`;
}
