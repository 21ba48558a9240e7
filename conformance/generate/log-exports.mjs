// Vectors of exported logs: whether the lines are the leaves of a signed head, and what was opened is what they commit to.
import { commitmentTo, hashOfLeaf, leafHash, MemoryTree } from '@bc4p/protocol/log';
import { encodeBase64url, signMessage } from '@bc4p/protocol/messages';
import { areaOf } from './case-kit.mjs';
import { AT } from './trade-kit.mjs';
import { ROOTS, TREE } from './tree-network.mjs';

const text = encodeBase64url;
const { top, south, north } = TREE;
const salt = (/** @type {number} */ number) => new Uint8Array(32).fill(number);

/** What was signed in consequence of the second command: any token will do, its id is what is committed to. */
const output = await signMessage(south.service, 'bc4p-log-cosignature', {
  ...{
    market: 'haus.sued.netz.westnetz',
    size: 1,
    root: text(hashOfLeaf(Uint8Array.of(1))),
    head: 'A'.repeat(43),
    at: AT,
  },
});
const OUTPUTS = [[], [output], []];
const COMMANDS = OUTPUTS.map((_, place) => ({ kind: 'tick', at: AT + place }));
const LINES = COMMANDS.map((command, place) => ({
  leaf: {
    ...{ market: south.address, number: place + 1, at: AT + place, atMs: 0 },
    command: commitmentTo(salt(place), command),
    outcome: commitmentTo(
      salt(10 + place),
      (OUTPUTS[place] ?? []).map(({ id }) => id),
    ),
  },
  opening: {
    salts: { command: text(salt(place)), outcome: text(salt(10 + place)) },
    ...{ command, inputs: [], outputs: (OUTPUTS[place] ?? []).map(({ token }) => token) },
  },
}));

/** The root over the first leaves. @param {number} size */
function rootOf(size) {
  const tree = new MemoryTree();
  for (const { leaf } of LINES.slice(0, size)) tree.append(leafHash(leaf));
  return text(tree.rootAt(size));
}
/** @param {object} [more] @param {any} [signer] */
const headOf = async (more = {}, signer = south.service) =>
  (await signMessage(signer, 'bc4p-log-head', { market: south.address, size: 3, root: rootOf(3), at: AT + 3, ...more }))
    .token;
/** @param {object} [more] @param {any} [signer] */
const cosigned = async (more = {}, signer = top.service) =>
  (
    await signMessage(signer, 'bc4p-log-cosignature', {
      ...{ market: south.address, size: 2, root: rootOf(2), head: 'A'.repeat(43), at: AT + 2, ...more },
    })
  ).token;
const chains = [top, south, north].flatMap(({ service }) => service.chain.slice(0, -1));
const certificates = [...new Set(chains)].map(({ der }) => text(der));
const first = (/** @type {string} */ head, /** @type {object} */ more = {}) => ({
  ...{ format: 'bc4p-log/1', market: south.address, head, certificates, ...more },
});
const HEAD = await headOf();
const EXPORT = [first(HEAD), ...LINES];
/** The lines with one of them changed; the first is 0. @param {number} place @param {(line: any) => object} change */
const changed = (place, change) => EXPORT.map((line, at) => (at === place ? change(line) : line));

/** @param {string} id @param {string[]} requirements @param {string} comment @param {object[]} lines @param {object} says */
const proves = (id, requirements, comment, lines, says) => ({
  id,
  requirements,
  comment,
  input: { lines },
  expect: { result: 'valid', size: 3, ...says },
});
/** @param {string} id @param {string} requirement @param {string} mutation @param {object[]} lines @param {{code?: string, twin?: string}} [more] */
const refuses = (id, requirement, mutation, lines, { code = 'log-unproven', twin = 'all-opened' } = {}) => ({
  id,
  requirements: [requirement],
  comment: `Only this differs from the twin: ${mutation}.`,
  input: { lines },
  expect: { result: 'invalid', code, requirement },
  twin,
  mutation,
});
const OTHER = { kind: 'tick', at: AT + 9 };
const COSIGNED = { twin: 'cosigned' };
const withCosignature = (/** @type {string} */ cosignature) => [first(HEAD, { cosignature }), ...LINES];

const CASES = [
  proves('all-opened', ['LOG-001', 'LOG-003', 'LOG-004', 'LOG-018'], 'Three leaves, all opened.', EXPORT, {
    opened: 3,
  }),
  proves(
    'none-opened',
    ['LOG-001', 'LOG-004'],
    'The same leaves, and nothing of what they commit to.',
    [EXPORT[0] ?? {}, ...LINES.map(({ leaf }) => ({ leaf }))],
    { opened: 0 },
  ),
  proves(
    'cosigned',
    ['LOG-019'],
    'The market above has co-signed the first two leaves.',
    withCosignature(await cosigned()),
    { opened: 3, cosigned: 2 },
  ),
  refuses('leaf-left-out', 'LOG-001', 'the second leaf is left out', EXPORT.toSpliced(2, 1)),
  refuses('leaves-swapped', 'LOG-001', 'two leaves have changed places', [
    ...EXPORT.slice(0, 2),
    ...EXPORT.slice(2).reverse(),
  ]),
  refuses(
    'leaf-of-another-market',
    'LOG-001',
    'a leaf names another market',
    changed(2, (line) => ({ ...line, leaf: { ...line.leaf, market: north.address } })),
  ),
  refuses(
    'another-command',
    'LOG-003',
    'what is opened is another command',
    changed(1, ({ leaf, opening }) => ({ leaf, opening: { ...opening, command: OTHER } })),
  ),
  refuses(
    'another-salt',
    'LOG-003',
    'it is opened with another salt',
    changed(1, ({ leaf, opening }) => ({
      ...{ leaf, opening: { ...opening, salts: { ...opening.salts, command: text(salt(99)) } } },
    })),
  ),
  refuses(
    'output-kept-quiet',
    'LOG-003',
    'what was signed is not among the outputs',
    changed(2, ({ leaf, opening }) => ({ leaf, opening: { ...opening, outputs: [] } })),
  ),
  refuses('last-leaf-left-out', 'LOG-004', 'the last leaf is left out', EXPORT.slice(0, -1)),
  refuses(
    'leaf-of-another-second',
    'LOG-004',
    'a leaf is of another second',
    changed(3, (line) => ({ ...line, leaf: { ...line.leaf, at: AT + 5 } })),
  ),
  refuses(
    'head-by-another-market',
    'LOG-018',
    'another market has signed the head',
    [first(await headOf({}, north.service)), ...LINES],
    { code: 'wrong-market' },
  ),
  refuses(
    'cosigned-by-another-market',
    'LOG-019',
    'a market beside it has co-signed',
    withCosignature(await cosigned({}, north.service)),
    { ...COSIGNED, code: 'wrong-market' },
  ),
  refuses(
    'cosigned-log-of-another',
    'LOG-019',
    'the log of another submarket was co-signed',
    withCosignature(await cosigned({ market: north.address })),
    { ...COSIGNED, code: 'wrong-market' },
  ),
  refuses(
    'cosigned-another-history',
    'LOG-019',
    'another root over two leaves was co-signed',
    withCosignature(await cosigned({ root: rootOf(1) })),
    COSIGNED,
  ),
];

export const logExports = {
  ...areaOf('log', 'verify-log', AT, CASES),
  shared: { anchors: ROOTS.slice(0, 1).map(({ der }) => text(der)) },
};
