// Operations of the log: leaves, roots and proofs.
import { refusal } from '@bc4p/protocol';
import {
  commitmentTo,
  hashOfLeaf,
  leafHash,
  MemoryTree,
  provesConsistency,
  provesInclusion,
  relationOf,
} from '@bc4p/protocol/log';
import { decodeBase64url, encodeBase64url } from '@bc4p/protocol/messages';
import { invalid } from './words.mjs';

/** @param {string} text */
const bytes = (text) => /** @type {Uint8Array} */ (decodeBase64url(text));
const unproven = (/** @type {any} */ requirement, /** @type {string} */ rule) =>
  invalid(refusal('log-unproven', requirement, { rule }));

/** @param {any} input */
export const logLeaf = ({ leaf, salt, value }) => ({
  result: 'valid',
  hash: encodeBase64url(leafHash(leaf)),
  commitment: commitmentTo(bytes(salt), value),
});

/** @param {any} input */
export const logRoot = ({ leaves }) => {
  const grown = new MemoryTree();
  for (const one of leaves) grown.append(hashOfLeaf(bytes(one)));
  return { result: 'valid', root: encodeBase64url(grown.rootAt(grown.size)) };
};

/** @param {any} input */
export const logInclusion = ({ leaf, index, size, path, root }) =>
  provesInclusion(bytes(leaf), { index, size, path: path.map(bytes) }, bytes(root))
    ? { result: 'valid' }
    : unproven('LOG-011', 'the leaf is not at its place');

/** @param {any} input */
const statesOf = ({ old, size, oldRoot, root }) => ({
  earlier: { size: old, root: bytes(oldRoot) },
  later: { size, root: bytes(root) },
});

/** @param {any} input */
export const logConsistency = (input) => {
  const { earlier, later } = statesOf(input);
  return provesConsistency(earlier, later, input.path.map(bytes))
    ? { result: 'valid' }
    : unproven('LOG-012', 'the later state does not extend the earlier one');
};

/** @param {any} input */
export const logRelation = (input) => {
  const { earlier, later } = statesOf(input);
  const last = input.leaf && { leaf: bytes(input.leaf), path: input.path.map(bytes) };
  return { result: 'valid', relation: relationOf(earlier, later, last) };
};
