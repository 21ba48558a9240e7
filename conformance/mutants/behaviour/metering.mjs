/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const METERING = [
  {
    kind: 'behaviour',
    id: 'metering-standing-still',
    area: 'metering',
    says: 'refuses a register that has not moved',
    changes: [{ file: 'packages/protocol/src/metering/judge-reading.ts', find: 'growth < 0', replace: 'growth <= 0' }],
  },
  {
    kind: 'behaviour',
    id: 'metering-greatest-step',
    area: 'metering',
    says: 'refuses the greatest step of a register',
    changes: [
      {
        file: 'packages/protocol/src/metering/judge-reading.ts',
        find: 'BigInt(growth) * 3600n > BigInt(seconds) << MOST_POWER_BITS',
        replace: 'BigInt(growth) * 3600n >= BigInt(seconds) << MOST_POWER_BITS',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'metering-later-value',
    area: 'metering',
    says: 'compares a value with earlier ones only',
    changes: [
      {
        file: 'packages/protocol/src/metering/judge-reading.ts',
        find: '[reading, after],',
        replace: '[reading, undefined],',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'metering-same-second',
    area: 'metering',
    says: 'takes two values of one second',
    changes: [
      {
        file: 'packages/protocol/src/metering/judge-reading.ts',
        find: 'at < (after?.at ?? ALWAYS)',
        replace: 'at <= (after?.at ?? ALWAYS)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'metering-clock',
    area: 'metering',
    says: 'allows meters no clock that is ahead',
    changes: [
      {
        file: 'packages/protocol/src/metering/check-meter-value.ts',
        find: 'at <= now + clockSkew',
        replace: 'at <= now',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'metering-interpolated-up',
    area: 'metering',
    says: 'rounds interpolated registers up',
    changes: [
      {
        file: 'packages/protocol/src/metering/registers-at.ts',
        find: 'passed / BigInt(to.at - from.at)',
        replace: '(passed + BigInt(to.at - from.at) - 1n) / BigInt(to.at - from.at)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'metering-estimated',
    area: 'metering',
    says: 'does not say that the end of a slot was estimated',
    changes: [
      {
        file: 'packages/protocol/src/metering/slot-energy.ts',
        find: 'start.isRead && end.isRead',
        replace: 'start.isRead',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'metering-gap',
    area: 'metering',
    says: 'does not wait for the value after a slot',
    changes: [
      { file: 'packages/protocol/src/metering/slot-energy.ts', find: 'if (gap && !final)', replace: 'if (false)' },
    ],
  },
  {
    kind: 'behaviour',
    id: 'metering-nearest',
    area: 'metering',
    says: 'takes the value before the bound instead of going between two',
    changes: [
      {
        file: 'packages/protocol/src/metering/slot-energy.ts',
        find: 'registersAt(at, before, after)',
        replace: 'before',
      },
    ],
  },
];
