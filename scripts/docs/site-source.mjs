// Makes the pages of the site from spec/: the same text, with requirements as anchors and every mention of one as a link,
// and with pages of all requirements and of every schema beside it.
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { AREAS } from '../spec-areas.mjs';
import { filesBelow, readText } from '../spec-files.mjs';
import { readRegistry } from '../spec-registry.mjs';

/** @typedef {import('../spec-registry.mjs').Registry} Registry */

/** Where the site has a file of spec/, as a path without `.md`; undefined if it has none. @param {string} file */
export function placeOf(file) {
  const schema = /^spec\/schemas\/(.+)\.schema\.json$/.exec(file)?.[1];
  if (schema !== undefined) return `schemas/${schema}`;
  const page = /^spec\/(.+)\.md$/.exec(file)?.[1];
  return page?.replace(/(^|\/)README$/, '$1index');
}

/** A link of a page, as the site has it: to its own pages, to data that it carries along, or to nothing beyond the repository. */
function linkFrom(
  /** @type {string} */ root,
  /** @type {string} */ from,
  /** @type {string} */ text,
  /** @type {string} */ target,
) {
  if (/^[a-z]+:/i.test(target) || target.startsWith('#')) return `[${text}](${target})`;
  const [path = '', anchor] = target.split('#');
  const file = posix.normalize(`${posix.dirname(from)}/${path}`).replace(/\/$/, '');
  const page = existsSync(join(root, file, 'README.md')) ? `${file}/README.md` : file;
  const place = placeOf(page);
  if (place !== undefined) return `[${text}](/${place}${anchor === undefined ? '' : `#${anchor}`})`;
  if (file === 'spec/schemas/v1') return `[${text}](/schemas/index)`;
  // Data is no page: the site's router must leave it alone.
  if (/^spec\/[a-z]+\.yaml$/.test(file)) return `<a href="/${file.slice('spec/'.length)}" target="_self">${text}</a>`;
  return text;
}

/** Text outside of code, changed piece by piece; code stays as it is. @param {string} markdown @param {(prose: string) => string} change */
const inProse = (markdown, change) =>
  markdown
    .split(/(^(?:```|~~~)[\s\S]*?^(?:```|~~~)$|`[^`\n]+`)/m)
    .map((piece, place) => (place % 2 === 0 ? change(piece) : piece))
    .join('');

const anchored = (/** @type {string} */ id) => `<a id="${id}" class="requirement" href="#${id}">${id}</a>`;

/** A page with anchors and links. @param {string} root @param {string} file @param {Registry} registry */
export function sitePage(root, file, registry) {
  const linked = readText(root, file).replace(/\[([^\]\n]*)\]\(([^)\s]+)\)/g, (_, text, target) =>
    linkFrom(root, file, text, target),
  );
  const coded =
    file === 'spec/errors.md' ? linked.replace(/^\| `([a-z0-9-]+)` \|/gm, '| <a id="$1"></a>`$1` |') : linked;
  return inProse(coded, (prose) =>
    prose
      .replace(/\*\*\[([A-Z]+-\d{3})\]\*\*/g, (whole, id) => (registry[id] ? anchored(id) : whole))
      .replace(/\[([A-Z]+-\d{3})\](?!\()/g, (whole, id) => {
        const entry = registry[id];
        return entry && !entry.withdrawn ? `[${id}](/${placeOf(`spec/${entry.page}.md`)}#${id})` : whole;
      })
      .replaceAll('{{', '{​{'),
  );
}

const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|').replace(/<(?=[a-z])/gi, '&lt;');
const link = (/** @type {string} */ id, /** @type {{page: string}} */ { page }) =>
  `[${id}](/${placeOf(`spec/${page}.md`)}#${id})`;

/** Ids under the values of one of their members. @param {[string, any][]} live @param {'profile' | 'class' | 'role'} member */
function grouped(live, member) {
  const values = [...new Set(live.map(([, entry]) => entry[member]))];
  return values
    .map((value) => {
      const own = live.filter(([, entry]) => entry[member] === value);
      return `### ${value}\n\n${own.length}: ${own.map(([id, entry]) => link(id, entry)).join(', ')}`;
    })
    .join('\n\n');
}

/** All requirements on one page. @param {Registry} registry */
export function requirementsPage(registry) {
  const live = Object.entries(registry).filter(([, { withdrawn }]) => !withdrawn);
  const areas = Object.entries(AREAS).flatMap(([area, { about }]) => {
    const own = live.filter(([id]) => id.startsWith(`${area}-`));
    const rows = own.map(
      ([id, entry]) =>
        `| ${link(id, entry)} | ${entry.level} | ${entry.role} | ${entry.profile} | ${entry.class} | ${cell(entry.text)} |`,
    );
    if (own.length === 0) return [];
    const head = '| id | level | role | profile | class | text |\n| --- | --- | --- | --- | --- | --- |';
    return [`## ${area}: ${about}\n\n${head}\n${rows.join('\n')}`];
  });
  const untestable = live
    .filter(([, { reason }]) => reason !== undefined)
    .map(([id, entry]) => `- ${link(id, entry)}: ${entry.reason}`);
  return `# All requirements

${live.length} requirements, as [requirements.yaml](/requirements.yaml){target="_self"} has them: by area, then by profile, class and role.

${areas.join('\n\n')}

## By profile

${grouped(live, 'profile')}

## By class

${grouped(live, 'class')}

### Why some cannot be tested

${untestable.join('\n')}

## By role

${grouped(live, 'role')}
`;
}

const SCHEMA_FILES = (/** @type {string} */ root) =>
  filesBelow(root, 'spec/schemas', (file) => file.endsWith('.schema.json'));

/** One page for each schema, and one of all of them. @param {string} root @returns {[file: string, text: string][]} */
function schemaPages(root) {
  const pages = SCHEMA_FILES(root).map((file) => {
    const text = readText(root, file);
    return {
      place: placeOf(file) ?? '',
      name: file.split('/').at(-1)?.replace('.schema.json', '') ?? '',
      text,
      ...JSON.parse(text),
    };
  });
  const rows = pages.map(({ place, name, description }) => `| [${name}](/${place}) | ${cell(description)} |`);
  return [
    ['schemas/index.md', `# Schemas\n\n| schema | is of |\n| --- | --- |\n${rows.join('\n')}\n`],
    ...pages.map(
      ({ place, name, description, text }) =>
        /** @type {[string, string]} */ ([
          `${place}.md`,
          `# ${name}\n\n${cell(description)} Members in words: [frames](/frames).\n\n\`\`\`json\n${text}\`\`\`\n`,
        ]),
    ),
  ];
}

/**
 * Every file of the site's source, by path: pages, and under `public` the data that pages link to.
 * @param {string} root of the repository @returns {Map<string, string>}
 */
export function siteSource(root) {
  const registry = readRegistry(root);
  const pages = filesBelow(root, 'spec', (file) => file.endsWith('.md'));
  const data = filesBelow(root, 'spec', (file) => /^spec\/[a-z]+\.yaml$/.test(file));
  return new Map([
    ...pages.map((file) => /** @type {const} */ ([`${placeOf(file)}.md`, sitePage(root, file, registry)])),
    ['requirements.md', requirementsPage(registry)],
    ...schemaPages(root),
    ...data.map((file) => /** @type {const} */ ([`public/${file.slice('spec/'.length)}`, readText(root, file)])),
  ]);
}

/** The pages in the order in which spec/README.md names them. @param {string} root of the repository */
export function pageOrder(root) {
  const [, table = ''] = readText(root, 'spec/README.md').split('## Pages');
  const [rows = ''] = table.split('\n## ');
  return [...rows.matchAll(/^\| \[([^\]]+)\]\(([a-z-]+)\.md\)/gm)].map(([, text = '', page = '']) => ({
    text,
    link: `/${page}`,
  }));
}
