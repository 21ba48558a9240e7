/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const CERTIFICATES = [
  {
    kind: 'behaviour',
    id: 'certificates-excluded',
    area: 'certificates',
    says: 'ignores names that are excluded',
    changes: [
      {
        file: 'packages/protocol/src/certificates/name-constraints.ts',
        find: 'forbidden.some((tree) => isInTree(name, tree))',
        replace: 'false',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'certificates-permitted',
    area: 'certificates',
    says: 'ignores names that are permitted',
    changes: [
      {
        file: 'packages/protocol/src/certificates/name-constraints.ts',
        find: 'allowed.some((tree) => isInTree(name, tree))',
        replace: 'true',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'certificates-ca-length',
    area: 'certificates',
    says: 'does not count CAs on the way down',
    changes: [{ file: 'packages/protocol/src/certificates/path-state.ts', find: '(counts ? 1 : 0)', replace: '0' }],
  },
  {
    kind: 'behaviour',
    id: 'certificates-proxy-length',
    area: 'certificates',
    says: 'does not count proxies on the way down',
    changes: [
      {
        file: 'packages/protocol/src/certificates/path-state.ts',
        find: 'state.proxyPathLength - 1',
        replace: 'state.proxyPathLength',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'certificates-ca-self-issued',
    area: 'certificates',
    says: 'counts self-issued CAs, too',
    changes: [
      { file: 'packages/protocol/src/certificates/path-state.ts', find: ' && !isSelfIssued(certificate)', replace: '' },
    ],
  },
  {
    kind: 'behaviour',
    id: 'certificates-last-proxy',
    area: 'certificates',
    says: 'lets one proxy more follow',
    changes: [
      {
        file: 'packages/protocol/src/certificates/proxy-rules.ts',
        find: 'state.proxyPathLength > 0',
        replace: 'state.proxyPathLength >= 0',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'certificates-own-key',
    area: 'certificates',
    says: 'lets a proxy have the key of the one above its issuer',
    changes: [
      {
        file: 'packages/protocol/src/certificates/proxy-rules.ts',
        find: 'above.every(({ publicKey })',
        replace: 'above.slice(-1).every(({ publicKey })',
      },
    ],
  },
];
