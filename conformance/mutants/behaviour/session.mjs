/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const SESSION = [
  {
    kind: 'behaviour',
    id: 'session-proof-nonce',
    area: 'session',
    says: 'lets a client choose the nonce of the market',
    changes: [
      {
        file: 'packages/node/src/session/handshake.ts',
        find: 'marketNonce: opening.nonce,',
        replace: 'marketNonce: hello.nonce,',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'session-id-reused',
    area: 'session',
    says: 'forgets the id of a request at once',
    changes: [{ file: 'packages/node/src/session/session.ts', find: 'this.#open.add(id);', replace: '' }],
  },
  {
    kind: 'behaviour',
    id: 'session-pong-early',
    area: 'session',
    says: 'answers a ping before what came before it',
    changes: [
      {
        file: 'packages/node/src/session/session.ts',
        find: 'return this.#inTurn(async () => {',
        replace: 'return void Promise.resolve().then(async () => {',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'session-version',
    area: 'session',
    says: 'takes a hello of any version',
    changes: [
      {
        file: 'packages/node/src/session/handshake.ts',
        find: 'hello.versions.includes(SUBPROTOCOL)',
        replace: 'hello.versions.length > 0',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'session-clock',
    area: 'session',
    says: 'tells the milliseconds of its clock in the seconds',
    changes: [
      {
        file: 'packages/node/src/session/handshake.ts',
        find: 'clock: { at: Math.floor(nowMs / 1000), atMs: nowMs % 1000 }',
        replace: 'clock: { at: nowMs, atMs: 0 }',
      },
    ],
  },
];
