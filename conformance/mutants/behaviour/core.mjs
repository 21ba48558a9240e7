/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const CORE = [
  {
    kind: 'behaviour',
    id: 'core-negative-zero',
    area: 'core',
    says: 'takes -0 as a number',
    changes: [
      { file: 'packages/protocol/src/messages/canonical-json.ts', find: ' && !Object.is(value, -0)', replace: '' },
    ],
  },
  {
    kind: 'behaviour',
    id: 'core-fractions',
    area: 'core',
    says: 'takes numbers with a fraction',
    changes: [
      {
        file: 'packages/protocol/src/messages/canonical-json.ts',
        find: 'Number.isSafeInteger(value)',
        replace: 'Number.isFinite(value)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'core-unsorted',
    area: 'core',
    says: 'takes members in any order',
    changes: [{ file: 'packages/protocol/src/messages/canonical-json.ts', find: 'name < before || ', replace: '' }],
  },
  {
    kind: 'behaviour',
    id: 'core-depth',
    area: 'core',
    says: 'allows one level of nesting more',
    changes: [
      {
        file: 'packages/protocol/src/messages/canonical-json.ts',
        find: 'depth >= MAX_DEPTH',
        replace: 'depth > MAX_DEPTH',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'core-white-space',
    area: 'core',
    says: 'takes white space between members',
    changes: [
      {
        file: 'packages/protocol/src/messages/canonical-json.ts',
        find: 'form === text',
        replace: "form === text.replace(/\\s/g, '')",
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'core-alphabet',
    area: 'core',
    says: 'takes strings with < > and &',
    changes: [{ file: 'packages/protocol/src/messages/canonical-json.ts', find: "!#-%'-;=?-[", replace: '!#-[' }],
  },
  {
    kind: 'behaviour',
    id: 'core-power',
    area: 'core',
    says: 'rounds up the energy that a power moves in a slot',
    changes: [
      {
        file: 'packages/protocol/src/units/slot.ts',
        find: '(restEnergy - (restEnergy % 3600)) / 3600',
        replace: 'Math.ceil(restEnergy / 3600)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'core-aligned',
    area: 'core',
    says: 'takes slots that begin anywhere',
    changes: [
      {
        file: 'packages/protocol/src/units/slot.ts',
        find: 'slot.len > 0 && slot.start % slot.len === 0',
        replace: 'slot.len > 0',
      },
    ],
  },
];
