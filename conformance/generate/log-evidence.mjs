// Vectors of evidence against a market: two of its heads that contradict each other, and what proves nothing.
import { hashOfLeaf, MemoryTree } from '@bc4p/protocol/log';
import { encodeBase64url, signMessage } from '@bc4p/protocol/messages';
import { areaOf } from './case-kit.mjs';
import { AT } from './trade-kit.mjs';
import { ROOTS, TREE } from './tree-network.mjs';

const text = encodeBase64url;
const { south, north } = TREE;

/** A log of so many leaves; `changed` is the number of one that another history has otherwise. @param {number} size @param {number} [changed] */
function logOf(size, changed) {
  const tree = new MemoryTree();
  for (let index = 0; index < size; index += 1)
    tree.append(hashOfLeaf(Uint8Array.of(index, index === changed ? 1 : 0)));
  return tree;
}
const HONEST = logOf(7);
const OTHER = logOf(7, 2);

/** @param {MemoryTree} log @param {number} size @param {object} [more] @param {any} [signer] */
const headOf = async (log, size, more = {}, signer = south.service) => {
  const content = { market: south.address, size, root: text(log.rootAt(size)), at: AT, ...more };
  return (await signMessage(signer, 'bc4p-log-head', content)).token;
};
/** The last leaf of the state of that size, and its path in a later one. @param {MemoryTree} log @param {number} old @param {number} size */
const lastOf = (log, old, size) => ({
  leaf: text(hashOfLeaf(Uint8Array.of(old - 1, 0))),
  path: log.inclusion(old - 1, size).map(text),
});

const certificates = [...new Set([south, north].flatMap(({ service, participant }) => [service, participant]))]
  .flatMap(({ chain }) => chain.slice(0, -1))
  .map(({ der }) => text(der));
const EVIDENCE = {
  type: 'bc4p-log-evidence',
  earlier: await headOf(OTHER, 5),
  later: await headOf(HONEST, 7),
  last: lastOf(HONEST, 5, 7),
};

/** @param {string} id @param {string} comment @param {object} evidence @param {{earlier: number, later: number}} sizes */
const proves = (id, comment, evidence, sizes) => ({
  id,
  requirements: ['LOG-021'],
  comment,
  input: { evidence },
  expect: { result: 'valid', market: south.address, ...sizes },
});
/** @param {string} id @param {string} requirement @param {string} code @param {string} mutation @param {object} changes */
const refuses = (id, requirement, code, mutation, changes) => ({
  id,
  requirements: requirement === 'LOG-021' ? [requirement] : [requirement, 'LOG-021'],
  comment: `Only this differs from the twin: ${mutation}.`,
  input: { evidence: { ...EVIDENCE, ...changes } },
  expect: { result: 'invalid', code, requirement },
  twin: 'two-histories',
  mutation,
});

const CASES = [
  proves('two-histories', 'The third of five leaves is another one under the later head.', EVIDENCE, {
    earlier: 5,
    later: 7,
  }),
  proves(
    'two-roots-of-one-size',
    'Two roots over as many leaves: no leaf has to be shown.',
    { type: EVIDENCE.type, earlier: await headOf(OTHER, 7), later: EVIDENCE.later },
    { earlier: 7, later: 7 },
  ),
  refuses('one-history', 'LOG-021', 'log-unproven', 'the later head extends the earlier one', {
    earlier: await headOf(HONEST, 5),
  }),
  refuses('nothing-shown', 'LOG-021', 'log-unproven', 'the last leaf is not shown', { last: undefined }),
  refuses('leaf-of-neither', 'LOG-021', 'log-unproven', 'another leaf is shown', {
    last: { ...EVIDENCE.last, leaf: text(hashOfLeaf(Uint8Array.of(9, 9))) },
  }),
  refuses('heads-of-two-markets', 'LOG-021', 'wrong-market', 'the later head is of another market', {
    later: await headOf(HONEST, 7, { market: north.address }, north.service),
  }),
  refuses('names-another-market', 'LOG-018', 'wrong-market', 'the later head names another market than its signer’s', {
    later: await headOf(HONEST, 7, { market: north.address }),
  }),
  refuses('signed-by-a-participant', 'LOG-018', 'role-not-permitted', 'somebody who trades there has signed', {
    later: await headOf(HONEST, 7, {}, south.participant),
  }),
  refuses('signed-after-the-chain', 'PKI-025', 'certificate-expired', 'signed when its chain had ended', {
    later: await headOf(HONEST, 7, { at: AT + 100_000 }),
  }),
  refuses('no-evidence', 'LOG-021', 'payload-invalid', 'a file of another form', { type: 'bc4p-log-proof' }),
];

export const logEvidence = {
  ...areaOf('log', 'prove-log-evidence', AT, CASES),
  shared: { anchors: ROOTS.slice(0, 1).map(({ der }) => text(der)), certificates: [...new Set(certificates)] },
};
