/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const BALANCE = [
  {
    kind: 'behaviour',
    id: 'balance-losses-twice',
    area: 'balance',
    says: 'counts the loss factor twice',
    changes: [
      {
        file: 'packages/protocol/src/balance/losses.ts',
        find: 'BigInt(flow) * BigInt(factor)',
        replace: '2n * BigInt(flow) * BigInt(factor)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'balance-losses-down',
    area: 'balance',
    says: 'rounds losses down',
    changes: [{ file: 'packages/protocol/src/balance/losses.ts', find: ' + PER_MILLE - 1n', replace: '' }],
  },
  {
    kind: 'behaviour',
    id: 'balance-losses-net',
    area: 'balance',
    says: 'has no losses on lines that feed back',
    changes: [
      { file: 'packages/protocol/src/balance/losses.ts', find: 'Math.abs(booked)', replace: 'Math.max(0, booked)' },
    ],
  },
  {
    kind: 'behaviour',
    id: 'balance-suspend-late',
    area: 'balance',
    says: 'suspends one fault too late',
    changes: [
      {
        file: 'packages/protocol/src/balance/supervision.ts',
        find: 'faultsInRow(slots) >= after',
        replace: 'faultsInRow(slots) > after',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'balance-suspended-for-ever',
    area: 'balance',
    says: 'never ends a suspension',
    changes: [
      {
        file: 'packages/protocol/src/balance/supervision.ts',
        find: "slots.every(({ state }) => state !== 'faulty')",
        replace: 'false',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'balance-waiting',
    area: 'balance',
    says: 'counts slots that are still open as faulty',
    changes: [
      {
        file: 'packages/protocol/src/balance/supervision.ts',
        find: "slots.filter(({ state }) => state !== 'waiting')",
        replace: '[...slots]',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'balance-oldest-first',
    area: 'balance',
    says: 'counts faults from the oldest slot on',
    changes: [
      { file: 'packages/protocol/src/balance/supervision.ts', find: 'b.start - a.start', replace: 'a.start - b.start' },
    ],
  },
  {
    kind: 'behaviour',
    id: 'balance-swapped',
    area: 'balance',
    says: 'compares exports with imports',
    changes: [
      {
        file: 'packages/protocol/src/balance/judge.ts',
        find: "'exported', booked.from)",
        replace: "'exported', booked.to)",
      },
    ],
  },
];
