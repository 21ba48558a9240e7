// Vectors of the log: what leaves hash to, roots of trees, and proofs with their mutated twins.
import { commitmentTo, hashOfLeaf, MemoryTree } from '@bc4p/protocol/log';
import { decodeBase64url, encodeBase64url } from '@bc4p/protocol/messages';
import { areaOf, family, refused, stated } from './case-kit.mjs';

const NOW = 1_800_009_000;
/** @param {string} text */
const bytes = (text) => /** @type {Uint8Array} */ (decodeBase64url(text));
const text = encodeBase64url;

// -- leaves
const SALT = text(new Uint8Array(32).fill(7));
const TICK = { kind: 'tick', at: 1_800_000_001 };
const commitment = (/** @type {unknown} */ value) => commitmentTo(bytes(SALT), value);
const leaf = (/** @type {object} */ more = {}) => ({
  market: 'house.westnetz.amprion',
  number: 17,
  at: 1_800_000_001,
  atMs: 250,
  command: commitment(TICK),
  ...more,
});

const LEAVES = [
  stated('tick', ['LOG-002', 'LOG-003', 'LOG-004'], 'A command that brought nothing about.', {
    leaf: leaf({ outcome: commitment([]) }),
    salt: SALT,
    value: TICK,
  }),
  stated('no-outcome', ['LOG-002'], 'A command from before the market kept a log: the member is not there.', {
    leaf: leaf(),
    salt: SALT,
    value: TICK,
  }),
  stated('outcome', ['LOG-003', 'LOG-005'], 'The list of what was signed, in order.', {
    leaf: leaf({ outcome: commitment(['a'.repeat(43), 'b'.repeat(43)]) }),
    salt: SALT,
    value: ['a'.repeat(43), 'b'.repeat(43)],
  }),
  stated('any-text', ['LOG-003'], 'Members are sorted by their UTF-16 code units; text may be in any script.', {
    leaf: leaf({ number: 1 }),
    salt: SALT,
    value: { zähler: 'Größe "1"', a: [1, null, true, { ü: '\u20ac' }], '\ud83d\udd0b': -5, '\ufb33': 0 },
  }),
];

// -- trees
const LARGEST = 33;
const leafBytes = (/** @type {number} */ index) => Uint8Array.of(index, index + 1);
const tree = new MemoryTree();
for (let index = 0; index < LARGEST; index += 1) tree.append(hashOfLeaf(leafBytes(index)));
const leafAt = (/** @type {number} */ index) => text(hashOfLeaf(leafBytes(index)));
const root = (/** @type {number} */ size) => text(tree.rootAt(size));

const TREES = Array.from({ length: LARGEST + 1 }, (_, size) =>
  stated(`size-${size}`, ['LOG-004'], `The root over ${size} leaves; what is given is their bytes.`, {
    leaves: Array.from({ length: size }, (_unused, index) => text(leafBytes(index))),
  }),
);

// -- proofs
const flipped = (/** @type {string} */ hash) => {
  const changed = bytes(hash).slice();
  changed[31] = /** @type {number} */ (changed[31]) ^ 1;
  return text(changed);
};
const inclusionOf = (/** @type {number} */ index, /** @type {number} */ size) => {
  const id = `leaf-${index}-of-${size}`;
  const path = tree.inclusion(index, size).map(text);
  const input = { leaf: leafAt(index), index, size, path, root: root(size) };
  const no = (/** @type {string} */ name, /** @type {string} */ mutation, /** @type {any} */ changes) =>
    refused(`${id}-${name}`, 'LOG-011', 'log-unproven', mutation, changes);
  return family(
    stated(id, ['LOG-011'], `Leaf ${index} of ${size}.`, input),
    no('leaf', 'one bit of the leaf', { leaf: flipped(input.leaf) }),
    no('root', 'one bit of the root', { root: flipped(input.root) }),
    no('index', 'the index is that of the tree’s end', { index: size }),
    no('longer', 'a hash too many', { path: [...path, input.root] }),
    ...(path.length > 0
      ? [
          no('bit', 'one bit of the last hash', { path: [...path.slice(0, -1), flipped(path.at(-1) ?? '')] }),
          no('shorter', 'the first hash is missing', { path: path.slice(1) }),
        ]
      : []),
  );
};
const INCLUSIONS = [
  [0, 1],
  [0, 2],
  [1, 2],
  [2, 3],
  [3, 5],
  [4, 5],
  [6, 7],
  [5, 8],
  [16, 17],
  [15, 31],
  [30, 31],
  [32, 33],
].map(([index = 0, size = 0]) => inclusionOf(index, size));

const consistencyOf = (/** @type {number} */ old, /** @type {number} */ size) => {
  const id = `${old}-to-${size}`;
  const path = tree.consistency(old, size).map(text);
  const input = { old, size, oldRoot: root(old), root: root(size), path };
  const no = (/** @type {string} */ name, /** @type {string} */ mutation, /** @type {any} */ changes) =>
    refused(`${id}-${name}`, 'LOG-012', 'log-unproven', mutation, changes);
  return family(
    stated(id, ['LOG-012'], `${size} leaves extend ${old}.`, input),
    no('longer', 'a hash too many', { path: [...path, input.root] }),
    ...(old > 0 ? [no('old-root', 'one bit of the earlier root', { oldRoot: flipped(input.oldRoot) })] : []),
    ...(path.length > 0
      ? [
          no('root', 'one bit of the later root', { root: flipped(input.root) }),
          no('bit', 'one bit of the first hash', { path: [flipped(path[0] ?? ''), ...path.slice(1)] }),
          no('shorter', 'the last hash is missing', { path: path.slice(0, -1) }),
          no('back', 'the two states change places', {
            old: size,
            size: old,
            oldRoot: input.root,
            root: input.oldRoot,
          }),
        ]
      : []),
  );
};
const CONSISTENCIES = [
  [0, 5],
  [1, 2],
  [2, 3],
  [3, 3],
  [3, 7],
  [4, 7],
  [6, 8],
  [7, 32],
  [16, 33],
  [31, 33],
  [32, 33],
].map(([old = 0, size = 0]) => consistencyOf(old, size));

// -- how two states go together, by the last leaf of the earlier one
const relation = (/** @type {number} */ old, /** @type {number} */ size) => ({
  old,
  size,
  oldRoot: root(old),
  root: root(size),
  ...(old > 0 && old < size ? { leaf: leafAt(old - 1), path: tree.inclusion(old - 1, size).map(text) } : {}),
});
const says = (
  /** @type {string} */ id,
  /** @type {string} */ comment,
  /** @type {any} */ input,
  /** @type {string} */ expected,
) => stated(id, ['LOG-013'], comment, input, { relation: expected });

const RELATIONS = [
  ...[
    [0, 5],
    [3, 3],
    [4, 7],
    [5, 7],
    [7, 32],
    [32, 33],
  ].map(([old = 0, size = 0]) =>
    says(`${old}-to-${size}`, 'The later one extends the earlier one.', relation(old, size), 'extends'),
  ),
  ...[
    [3, 3],
    [4, 7],
    [5, 7],
    [7, 32],
  ].map(([old = 0, size = 0]) => {
    const input = relation(old, size);
    const changed = { ...input, oldRoot: flipped(input.oldRoot) };
    return says(`${old}-to-${size}-changed`, 'The earlier root is another one.', changed, 'contradicts');
  }),
  says(
    'other-leaf',
    'The leaf is none of the later tree: anybody could have made that up.',
    { ...relation(5, 7), leaf: leafAt(9) },
    'unproven',
  ),
  says('no-leaf', 'Nothing is shown.', { ...relation(5, 7), leaf: undefined, path: undefined }, 'unproven'),
  says(
    'backwards',
    'A state with fewer leaves extends nothing.',
    { ...relation(3, 3), old: 7, oldRoot: root(7) },
    'unproven',
  ),
];

export const leaves = areaOf('log', 'log-leaf', NOW, LEAVES);
export const trees = areaOf('log', 'log-root', NOW, TREES);
export const inclusions = areaOf('log', 'log-inclusion', NOW, INCLUSIONS);
export const consistencies = areaOf('log', 'log-consistency', NOW, CONSISTENCIES);
export const relations = areaOf('log', 'log-relation', NOW, RELATIONS);
