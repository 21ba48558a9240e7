/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const DURABILITY = [
  {
    kind: 'behaviour',
    id: 'durability-ok-first',
    area: 'durability',
    says: 'answers before the disk has it',
    changes: [
      {
        file: 'packages/node/src/market/publisher.ts',
        find: 'const { outputs, own, onDisk } = await kept;',
        replace: 'const { outputs, own } = await kept;\n      const onDisk = undefined;',
      },
    ],
  },
];
