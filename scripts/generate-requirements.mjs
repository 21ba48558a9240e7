// Makes the catalogue of requirements that the conformance suite speaks of: spec/requirements.yaml, and where on its page each stands.
import { SPEC_VERSION } from './spec-areas.mjs';
import { readText } from './spec-files.mjs';
import { anchorsOf } from './spec-links.mjs';
import { readPages } from './spec-pages.mjs';
import { readRegistry } from './spec-registry.mjs';

/** The heading above each line of a page: line number → text and anchor. @param {string} text */
function headingsOf(text) {
  const lines = text.split('\n');
  /** @type {{title: string, anchor: string} | undefined} */
  let heading;
  return lines.map((line) => {
    const [, title] = /^#{1,6}\s+(.+)$/.exec(line) ?? [];
    if (title !== undefined) heading = { title: title.trim(), anchor: [...anchorsOf(line)][0] ?? '' };
    return heading;
  });
}

/** @param {string} root of the repository @returns {Record<string, string>} */
export function requirementCatalogue(root) {
  const places = new Map(
    readPages(root).flatMap(({ file, sentences }) => {
      const headings = headingsOf(readText(root, file));
      return sentences.map(({ id, line }) => [id, { file, heading: headings[line - 1] }]);
    }),
  );
  const rows = Object.entries(readRegistry(root)).flatMap(([id, entry]) => {
    const place = places.get(id);
    if (entry.withdrawn || place === undefined) return [];
    const { text, level, role, profile, since, class: kind, reason } = entry;
    const { title: section, anchor } = place.heading ?? { title: '', anchor: '' };
    const page = anchor === '' ? place.file : `${place.file}#${anchor}`;
    const row = { text, level, role, profile, since, class: kind, page, section, ...(reason && { reason }) };
    return [`  ${JSON.stringify(id)}: ${JSON.stringify(row)},`];
  });
  return {
    'requirements.ts': `// Made by \`npm run generate\` from spec/requirements.yaml and the pages of spec/. Do not edit.
import type { Requirement } from '../plan/requirement.ts';

/** The version of the specification. */
export const SPECIFICATION = '${SPEC_VERSION}';

/** Every requirement of the specification that stands. */
export const REQUIREMENTS: Readonly<Record<string, Requirement>> = {
${rows.join('\n')}
};
`,
  };
}
