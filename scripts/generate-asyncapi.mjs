// The session as an AsyncAPI 3 document, for people with code generators: made from the schemas and the tables of frames
// and errors. The application that it describes is the market: it receives requests and sends answers and streams.
import { stringify } from 'yaml';
import { readErrors } from './generate-errors.mjs';
import { readSchemas } from './generate-schemas.mjs';
import { SPEC_VERSION } from './spec-areas.mjs';
import { fileName, readFrameTable } from './spec-frames.mjs';

/** @typedef {import('./spec-frames.mjs').FrameEntry} FrameEntry */

const HEADER = '# Made by `npm run generate` from spec/schemas, spec/frames.yaml and spec/errors.yaml. Do not edit.\n';
const CHANNEL = '#/channels/session';

const schemaRef = (/** @type {string} */ name) => ({ $ref: `#/components/schemas/${name}` });
const channelMessage = (/** @type {string} */ name) => ({ $ref: `${CHANNEL}/messages/${name}` });

/** A schema whose references lead to the components. @param {any} part @returns {any} */
function relocated(part) {
  if (Array.isArray(part)) return part.map(relocated);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([name]) => !['$schema', '$id', '$defs'].includes(name))
      .map(([name, inner]) =>
        name === '$ref' ? [name, inner.replace('#/$defs/', '#/components/schemas/')] : [name, relocated(inner)],
      ),
  );
}

/** Every schema and every part of one, by name. @param {ReturnType<typeof readSchemas>} all */
function schemaComponents(all) {
  const parts = all.flatMap(({ schema }) => Object.entries(schema.$defs ?? {}));
  const whole = all.map(({ name, schema }) => /** @type {const} */ ([name, schema]));
  const named = new Map([...parts, ...whole].map(([name, schema]) => [name, relocated(schema)]));
  return Object.fromEntries([...named].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What one operation says beside its messages. @param {FrameEntry} entry @param {string[]} common */
function about({ page, feature, codes, group }, common) {
  return {
    ...(feature === undefined ? {} : { tags: [{ name: feature }] }),
    'x-bc4p-page': page,
    ...(group === 'requests' ? { 'x-bc4p-codes': [...common, ...codes] } : {}),
  };
}

/** The operations of one frame: neighbours send theirs both ways. @param {FrameEntry} entry @param {string[]} common @param {Map<string, any>} schemas */
function operationsOf(entry, common, schemas) {
  const name = fileName(entry.type);
  const { description } = schemas.get(`frame-${name}`);
  const operation = (/** @type {'send' | 'receive'} */ action) => ({
    action,
    channel: { $ref: CHANNEL },
    summary: description,
    messages: [channelMessage(name)],
    ...about(entry, common),
  });
  if (entry.from === 'neighbour')
    return [
      [`receive-${name}`, operation('receive')],
      [`send-${name}`, operation('send')],
    ];
  if (entry.group !== 'requests') return [[name, operation(entry.from === 'market' ? 'send' : 'receive')]];
  const answers = [channelMessage(`ok-${name}`), channelMessage('error')];
  return [[name, { ...operation('receive'), reply: { channel: { $ref: CHANNEL }, messages: answers } }]];
}

/** @param {string} name of a message @param {string} title @param {any} schema @param {string} component */
const messageOf = (name, title, { description }, component) => [
  name,
  { name, title, summary: description, contentType: 'application/json', payload: schemaRef(component) },
];

/** The text of spec/asyncapi.yaml. @param {string} root of the repository */
export function asyncapiDocument(root) {
  const all = readSchemas(root);
  const schemas = new Map(all.map(({ name, schema }) => [name, schema]));
  const { frames, common } = readFrameTable(root);
  const messages = frames.flatMap(({ type, group }) => {
    const name = fileName(type);
    const frame = messageOf(name, type, schemas.get(`frame-${name}`), `frame-${name}`);
    const answer = `ok-${name}`;
    return group === 'requests' ? [frame, messageOf(answer, `ok of ${type}`, schemas.get(answer), answer)] : [frame];
  });
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'BC4P session',
      version: SPEC_VERSION,
      description:
        'One WebSocket connection of a participant, submarket or meter with a market, subprotocol bc4p.v1. Seen from the market. The rules are in the specification; this document has the frames alone. Tags are features, which welcome names.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    servers: {
      market: {
        host: 'market.example:8470',
        protocol: 'wss',
        description: 'TLS 1.3, WebSocket subprotocol bc4p.v1; path and query mean nothing.',
      },
    },
    channels: {
      session: {
        address: '/',
        title: 'A session',
        description: 'challenge, hello, welcome; then requests, answers and streams.',
        messages: Object.fromEntries(messages.map(([name]) => [name, { $ref: `#/components/messages/${name}` }])),
      },
    },
    operations: Object.fromEntries(frames.flatMap((entry) => operationsOf(entry, common, schemas))),
    components: {
      messages: Object.fromEntries(messages),
      schemas: schemaComponents(all),
    },
    'x-bc4p-errors': readErrors(root),
  };
  return `${HEADER}${stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}
