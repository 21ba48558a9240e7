// The table of profiles, spec/profiles.md, against spec/requirements.yaml: both say of each requirement which profile it is of.
import { readText } from './spec-files.mjs';
import { REGISTRY_FILE } from './spec-registry.mjs';

/**
 * @typedef {import('./spec-files.mjs').Finding} Finding
 * @typedef {import('./spec-registry.mjs').Registry} Registry
 */

export const PROFILES_PAGE = 'spec/profiles.md';

/** The rows of the table under "Profiles": each profile with the areas and single ids that it names. @param {string} root of the repository */
export function readProfiles(root) {
  const [, section = ''] = readText(root, PROFILES_PAGE).split(/^## Profiles$/m);
  const [rows = ''] = section.split(/^## /m);
  return [...rows.matchAll(/^\| `([a-z-]+)` \|(.*)\|$/gm)].map(([, profile = '', cells = '']) => ({
    profile,
    names: cells.split('|').at(-1)?.trim().split(/\s+/) ?? [],
  }));
}

/** The profile of a requirement by the table: that of its id or else of its area. @param {ReturnType<typeof readProfiles>} profiles */
export const profileIn = (profiles) => (/** @type {string} */ id) =>
  [id, id.split('-')[0] ?? ''].map((name) => profiles.find(({ names }) => names.includes(name))?.profile).find(Boolean);

/** Actors of sentences that no role answers for. @param {string} root of the repository @param {Registry} registry @returns {string[]} */
function actorsWithoutRole(root, registry) {
  const [, rows = ''] = readText(root, PROFILES_PAGE).split(/^\| role \| actors \|$/m);
  const cells = [...(rows.split('\n\n')[0] ?? '').matchAll(/\|([^|\n]*)\|$/gm)].map(([, cell = '']) => cell);
  const named = new Set(cells.join(' ').match(/[a-z]+/g));
  const actors = new Set(Object.values(registry).flatMap(({ role, withdrawn }) => (withdrawn ? [] : [role])));
  return [...actors].filter((actor) => !named.has(actor));
}

/** @param {string} root of the repository @param {Registry} registry @returns {Finding[]} */
export function profileFindings(root, registry) {
  const profiles = readProfiles(root);
  if (profiles.length === 0) return [];
  const profileOf = profileIn(profiles);
  const names = profiles.flatMap((one) => one.names);
  const at = (/** @type {string} */ message, /** @type {string} */ remedy) => ({
    ...{ file: PROFILES_PAGE, line: 1, rule: 'profile', message, remedy },
  });
  return [
    ...actorsWithoutRole(root, registry).map((actor) =>
      at(`no role is held to what a ${actor} has to do`, 'name the actor in the table of roles'),
    ),
    ...names
      .filter((name, place) => names.indexOf(name) !== place)
      .map((name) => at(`${name} is of two profiles`, 'name it in one row')),
    ...names
      .filter((name) => name.includes('-') && (registry[name] === undefined || registry[name].withdrawn))
      .map((name) => at(`${name} is no requirement`, 'take it out of the table')),
    ...Object.entries(registry)
      .filter(([id, { withdrawn, profile }]) => !withdrawn && profileOf(id) !== profile)
      .map(([id, { profile }]) =>
        at(
          `${id} is of ${profileOf(id) ?? 'no profile'} here and of ${profile} in ${REGISTRY_FILE}`,
          `mend the table, or \`profile\` in ${REGISTRY_FILE}`,
        ),
      ),
  ];
}
