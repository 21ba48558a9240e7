/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const AUDIT = [
  {
    kind: 'behaviour',
    id: 'audit-time-back',
    area: 'audit',
    says: 'lets time go back from one leaf to the next',
    changes: [{ file: 'packages/node/src/audit/leaf-check.ts', find: 'at >= before.at', replace: 'at >= 0' }],
  },
  {
    kind: 'behaviour',
    id: 'audit-cosigned-by-itself',
    area: 'audit',
    says: 'takes a cosignature from the market that it is about',
    changes: [
      {
        file: 'packages/node/src/audit/head-check.ts',
        find: "market.split('.').slice(1).join('.')",
        replace: 'market',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'audit-cosigned-size',
    area: 'audit',
    says: 'looks for the cosigned root among all leaves alone',
    changes: [
      {
        file: 'packages/node/src/audit/audit-log.ts',
        find: 'this.#root.size === this.#heads?.cosigned?.size',
        replace: 'this.#root.size === 0',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'audit-power',
    area: 'audit',
    says: 'lets a command allow more power than the certificate',
    changes: [
      {
        file: 'packages/node/src/audit/order-inputs.ts',
        find: 'party[limit] <= allowed',
        replace: 'party[limit] >= 0',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'audit-bundle-order',
    area: 'audit',
    says: 'does not look in which order the offers of a bundle come',
    changes: [{ file: 'packages/node/src/audit/order-inputs.ts', find: 'place > last', replace: 'place >= 0' }],
  },
  {
    kind: 'behaviour',
    id: 'audit-chain-ended',
    area: 'audit',
    says: 'judges each chain at its own end',
    changes: [
      {
        file: 'packages/node/src/audit/audit-reader.ts',
        find: 'last < at - ORDERED_WITHIN_SECONDS',
        replace: 'last < 0',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'audit-own-refusal',
    area: 'audit',
    says: 'releases a take on a refusal of its own',
    changes: [
      {
        file: 'packages/node/src/audit/take-inputs.ts',
        find: 'marketPath(context.address, known.take.to)?.slice(1)',
        replace: 'marketPath(context.address, known.take.to)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'audit-unopened',
    area: 'audit',
    says: 'begins with any command',
    changes: [
      {
        file: 'packages/node/src/audit/replay.ts',
        find: "!this.#core.isOpen && command.kind !== 'open-market'",
        replace: "command.kind === 'none'",
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'audit-derived-nonce',
    area: 'audit',
    says: 'wants each take to have a nonce of its own making',
    changes: [{ file: 'packages/node/src/audit/replay.ts', find: 'outputs.flatMap(takeNonces)', replace: '[]' }],
  },
];
