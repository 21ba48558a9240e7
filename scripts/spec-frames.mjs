// The table of frames, spec/frames.yaml, and the page that is made from it and the schemas: every frame, member by member.
import { join } from 'node:path';
import { parse } from 'yaml';
import { readSchemas } from './generate-schemas.mjs';
import { readText } from './spec-files.mjs';

/**
 * @typedef {import('./spec-files.mjs').Finding} Finding
 * @typedef {{type: string, group: string, from: 'market' | 'client' | 'neighbour', feature?: string, page: string, codes: string[]}} FrameEntry
 */

export const FRAMES_FILE = 'spec/frames.yaml';
const FRAMES_PAGE_FILE = 'spec/frames.md';

/** Who sends the frames of a group where the entry does not say. @type {Record<string, FrameEntry['from']>} */
const SENDERS = { requests: 'client', neighbours: 'neighbour' };

/** The table, and the codes of every request. @param {string} root of the repository @returns {{frames: FrameEntry[], common: string[]}} */
export function readFrameTable(root) {
  const { common = [], ...groups } = parse(readText(root, FRAMES_FILE)) ?? {};
  const frames = Object.entries(groups).flatMap(([group, entries]) =>
    Object.entries(/** @type {Record<string, any>} */ (entries)).map(([type, entry]) => ({
      ...{ type, group, from: SENDERS[group], codes: [] },
      ...entry,
    })),
  );
  return { frames, common };
}

/** `offer.submit` → `offer-submit`, as files are called. */
export const fileName = (/** @type {string} */ type) => type.replaceAll('.', '-');

/** What a member may be, in few words. @param {any} part @param {any} defs @returns {string} */
function kindOf(part, defs) {
  const { $ref, type, const: only, enum: all, items, oneOf } = part;
  if ($ref) return $ref.split('/').at(-1);
  if (only !== undefined) return `\`${only}\``;
  if (all) return all.map((/** @type {string} */ one) => `\`${one}\``).join(', ');
  if (oneOf) return oneOf.map((/** @type {any} */ one) => kindOf(one, defs)).join(' or ');
  if (type === 'array') return `list of ${kindOf(items, defs)}`;
  return type === 'string' ? 'text' : type;
}

/** What a member means: by its own words, or by those of what it is. @param {any} part @param {any} defs @returns {string} */
const meaningOf = (part, defs) =>
  part.description ?? (part.$ref ? meaningOf(defs[part.$ref.split('/').at(-1)], defs) : '');

/** One row for each member of an object, and for those of objects in it. @param {any} schema @param {any} defs @param {string} before @returns {string[]} */
const memberRows = ({ properties = {}, required = [] }, defs, before = '') =>
  Object.entries(properties).flatMap(([name, part]) => [
    `| \`${before}${name}\`${required.includes(name) ? '' : ' ?'} | ${kindOf(part, defs)} | ${meaningOf(part, defs)} |`,
    ...memberRows(part, defs, `${before}${name}.`),
  ]);

/** A table of the members of one object. @param {any} schema @param {any} defs */
function memberTable(schema, defs) {
  const rows = memberRows(schema, defs);
  return ['| member | is | means |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Everything about one schema: its members, or those of each of its forms. @param {any} schema */
function body(schema) {
  const { oneOf, $defs: defs = {} } = schema;
  if (!oneOf) return memberTable(schema, defs);
  return oneOf
    .map((/** @type {{$ref: string}} */ { $ref }) => defs[$ref.split('/').at(-1) ?? ''])
    .map((/** @type {any} */ form) => `${form.description}\n\n${memberTable(form, defs)}`)
    .join('\n\n');
}

const link = (/** @type {string} */ name) => `[schema](schemas/v1/${name}.schema.json)`;

/** One frame with its answer. @param {FrameEntry} entry @param {Map<string, any>} schemas */
function chapter({ type, from, feature, page, codes }, schemas) {
  const own = `frame-${fileName(type)}`;
  const answer = `ok-${fileName(type)}`;
  const sender = from === 'neighbour' ? 'Either of two neighbouring markets' : `The ${from}`;
  const under = feature === undefined ? '' : `, under the feature \`${feature}\``;
  const told = schemas.get(answer);
  return [
    `## \`${type}\``,
    `${sender} sends it${under}; see [${page.split('#')[0]}](${page}). ${schemas.get(own).description} (${link(own)})`,
    body(schemas.get(own)),
    ...(told ? [`Answered with \`ok\`: ${told.description} (${link(answer)})`, body(told)] : []),
    ...(codes.length > 0 ? [`Its own codes: ${codes.map((code) => `\`${code}\``).join(', ')}.`] : []),
  ].join('\n\n');
}

/** Objects that stand in frames and messages, each once. @param {ReturnType<typeof readSchemas>} all */
function sharedForms(all) {
  const forms = new Map(all.flatMap(({ schema }) => Object.entries(schema.$defs ?? {})));
  return [...forms].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The text of spec/frames.md. @param {string} root of the repository */
export function framesPage(root) {
  const all = readSchemas(root);
  const schemas = new Map(all.map(({ name, schema }) => [name, schema]));
  const { frames, common } = readFrameTable(root);
  const defs = Object.fromEntries(all.flatMap(({ schema }) => Object.entries(schema.$defs ?? {})));
  const shared = sharedForms(all).map(([name, form]) => {
    const members = form.properties ? `\n\n${memberTable(form, defs)}` : '';
    return `### ${name}\n\n${meaningOf(form, defs)}${form.pattern ? ` Pattern: \`${form.pattern.replaceAll('|', '\\|')}\`` : ''}${members}`;
  });
  const messages = all.filter(({ name }) => !/^(frame|ok)-/.test(name));
  return `<!-- Made by \`npm run generate\` from spec/frames.yaml and spec/schemas. Do not edit. -->

# Frames and messages, member by member

What each member of each frame and of each signed message is and means, as the schemas say it; bounds stand there alone. A \`?\` marks
what may be left out. What the frames are for, and in which order things are checked, is on the page that each chapter names.
Every request may also be refused with ${common.map((/** @type {string} */ code) => `\`${code}\``).join(', ')}.

${frames.map((entry) => chapter(entry, schemas)).join('\n\n')}

# Signed messages and files

${messages.map(({ name, schema }) => `## ${name}\n\n${schema.description} (${link(name)})\n\n${body(schema)}`).join('\n\n')}

# Parts

${shared.join('\n\n')}
`;
}

export const FRAMES_PAGE = join(...FRAMES_PAGE_FILE.split('/'));

/**
 * Whether the table and the schemas know the same frames, and the table only codes that there are.
 * @param {string} root @param {ReadonlySet<string>} codes @returns {Finding[]}
 */
export function frameFindings(root, codes) {
  const { frames, common } = readFrameTable(root);
  const names = new Set(readSchemas(root).map(({ name }) => name));
  const wanted = new Set(
    frames.flatMap(({ type, group }) => [
      `frame-${fileName(type)}`,
      ...(group === 'requests' ? [`ok-${fileName(type)}`] : []),
    ]),
  );
  const at = (/** @type {string} */ message) => ({
    ...{ file: FRAMES_FILE, line: 1, rule: 'frame-table', message },
    remedy: `mend ${FRAMES_FILE} or the schemas`,
  });
  const unknown = [...common, ...frames.flatMap((one) => one.codes)].filter((code) => !codes.has(code));
  return [
    ...[...names]
      .filter((name) => /^(frame|ok)-/.test(name) && !wanted.has(name))
      .map((name) => at(`${name} is missing`)),
    ...[...wanted].filter((name) => !names.has(name)).map((name) => at(`there is no schema ${name}`)),
    ...[...new Set(unknown)].map((code) => at(`there is no code ${code}`)),
  ];
}

const SESSION_PAGE = 'spec/session.md';

/** The feature of each request by the table of the page of sessions. @param {string} root of the repository @returns {Map<string, string>} */
function featuresOnPage(root) {
  const rows = readText(root, SESSION_PAGE).matchAll(/^\| ((?:`[a-z.-]+`(?:, )?)+) \|.*\| ?([a-z]*) \|$/gm);
  return new Map(
    [...rows].flatMap(([, names = '', feature = '']) =>
      names.split(', ').map((name) => /** @type {const} */ ([name.replaceAll('`', ''), feature])),
    ),
  );
}

/** Whether the page of sessions and the table say the same of each request. @param {string} root of the repository @returns {Finding[]} */
export function featureFindings(root) {
  const onPage = featuresOnPage(root);
  const { frames } = readFrameTable(root);
  return frames
    .filter(({ type, group, feature = '' }) => group === 'requests' && onPage.get(type) !== feature)
    .map(({ type, feature = 'no feature' }) => ({
      ...{ file: SESSION_PAGE, line: 1, rule: 'frame-feature' },
      message: `${type} is of ${feature} in ${FRAMES_FILE}, and of ${onPage.get(type) || 'none'} here`,
      remedy: `mend the table of requests or ${FRAMES_FILE}`,
    }));
}

/** Every signed type: of each schema of a message that has a signer. @param {string} root of the repository @returns {string[]} */
export const signedTypes = (root) =>
  readSchemas(root).flatMap(({ schema: { properties } }) => (properties?.signer ? [properties.type.const] : []));

/** Frames and answers of which no page shows an example. @param {string} root @param {ReadonlySet<string>} shown @returns {Finding[]} */
export const exampleGaps = (root, shown) =>
  readSchemas(root)
    .filter(({ name }) => /^(frame|ok)-/.test(name) && !shown.has(name))
    .map(({ name }) => ({
      ...{ file: FRAMES_FILE, line: 1, rule: 'no-example', message: `${name} has no example` },
      remedy: 'show one in spec/frame-examples.md',
    }));
