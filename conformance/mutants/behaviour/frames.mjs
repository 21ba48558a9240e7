/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const FRAMES = [
  {
    kind: 'behaviour',
    id: 'frames-escaped-key',
    area: 'frames',
    says: 'compares member names as they are written, not as they read',
    changes: [{ file: 'packages/protocol/src/messages/strict-json.ts', find: 'JSON.parse(string)', replace: 'string' }],
  },
  {
    kind: 'behaviour',
    id: 'frames-depth',
    area: 'frames',
    says: 'allows one level of nesting more in a frame',
    changes: [
      {
        file: 'packages/protocol/src/messages/strict-json.ts',
        find: 'open.length <= MAX_DEPTH',
        replace: 'open.length <= MAX_DEPTH + 1',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'frames-list',
    area: 'frames',
    says: 'takes a frame that is a list',
    changes: [
      {
        file: 'packages/protocol/src/messages/strict-json.ts',
        find: 'value !== null && !Array.isArray(value)',
        replace: 'value !== null',
      },
    ],
  },
];
