/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const LOG = [
  {
    kind: 'behaviour',
    id: 'log-leaf-prefix',
    area: 'log',
    says: 'hashes leaves without their prefix',
    changes: [
      {
        file: 'packages/protocol/src/merkle/hashing.ts',
        find: 'hash(concatBytes(LEAF, bytes))',
        replace: 'hash(bytes)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'log-node-prefix',
    area: 'log',
    says: 'hashes pairs without their prefix',
    changes: [
      {
        file: 'packages/protocol/src/merkle/hashing.ts',
        find: 'concatBytes(NODE, left, right)',
        replace: 'concatBytes(left, right)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'log-pair-order',
    area: 'log',
    says: 'hashes the right neighbour before the left one',
    changes: [
      {
        file: 'packages/protocol/src/merkle/hashing.ts',
        find: 'concatBytes(NODE, left, right)',
        replace: 'concatBytes(NODE, right, left)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'log-lonely',
    area: 'log',
    says: 'hashes the last of a level with itself where it has no neighbour',
    changes: [
      {
        file: 'packages/protocol/src/merkle/root-above.ts',
        find: 'place === last && place % 2 === 0',
        replace: 'false',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'log-long-path',
    area: 'log',
    says: 'takes an inclusion proof with hashes to spare',
    changes: [
      {
        file: 'packages/protocol/src/merkle/root-above.ts',
        find: 'used === path.length ? hash : undefined',
        replace: 'hash',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'log-index',
    area: 'log',
    says: 'counts leaves from 1 in a proof',
    changes: [
      {
        file: 'packages/protocol/src/merkle/root-above.ts',
        find: 'let [hash, place, last, used] = [leaf, index,',
        replace: 'let [hash, place, last, used] = [leaf, index - 1,',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'log-old-root',
    area: 'log',
    says: 'does not look whether a consistency proof begins at the earlier root',
    changes: [
      {
        file: 'packages/protocol/src/log/verify-consistency.ts',
        find: 'equalBytes(oldHash, earlier.root) && equalBytes(newHash, later.root)',
        replace: 'equalBytes(newHash, later.root)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'log-new-root',
    area: 'log',
    says: 'does not look whether a consistency proof leads to the later root',
    changes: [
      {
        file: 'packages/protocol/src/log/verify-consistency.ts',
        find: 'equalBytes(oldHash, earlier.root) && equalBytes(newHash, later.root)',
        replace: 'equalBytes(oldHash, earlier.root)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'log-short-proof',
    area: 'log',
    says: 'takes a consistency proof that ends too early',
    changes: [{ file: 'packages/protocol/src/log/verify-consistency.ts', find: 'last === 0 && same', replace: 'same' }],
  },
  {
    kind: 'behaviour',
    id: 'log-power-of-two',
    area: 'log',
    says: 'expects the earlier root in every consistency proof',
    changes: [
      {
        file: 'packages/protocol/src/log/verify-consistency.ts',
        find: 'place === 0 ? [earlier.root, ...path] : path',
        replace: 'path',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'log-number',
    area: 'log',
    says: 'numbers leaves from 0',
    changes: [
      {
        file: 'packages/protocol/src/log/leaf.ts',
        find: 'canonicalJson({ market, number, at,',
        replace: 'canonicalJson({ market, number: number - 1, at,',
      },
    ],
  },
];
