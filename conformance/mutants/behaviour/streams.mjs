/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const STREAMS = [
  {
    kind: 'behaviour',
    id: 'streams-cursor',
    area: 'streams',
    says: 'begins a stream of events one too late',
    changes: [
      {
        file: 'packages/node/src/session/event-stream.ts',
        find: 'this.#last = after;',
        replace: 'this.#last = after + 1;',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'streams-gap',
    area: 'streams',
    says: 'leaves a number out when events come one by one',
    changes: [
      {
        file: 'packages/node/src/session/event-stream.ts',
        find: 'this.#outlet.send(frameOf(seq, event, token));',
        replace: 'this.#outlet.send(frameOf(seq + 1, event, token));',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'streams-cursor-ahead',
    area: 'streams',
    says: 'takes a cursor that lies ahead',
    changes: [{ file: 'packages/node/src/session/own-requests.ts', find: 'if (after > last)', replace: 'if (false)' }],
  },
  {
    kind: 'behaviour',
    id: 'streams-cursor-end',
    area: 'streams',
    says: 'refuses a cursor at the last event',
    changes: [
      {
        file: 'packages/node/src/session/own-requests.ts',
        find: 'if (after > last)',
        replace: 'if (after >= last && last > 0)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'streams-foreign-events',
    area: 'streams',
    says: 'sends everybody the events of everybody',
    changes: [
      {
        file: 'packages/node/src/session/streams.ts',
        find: 'if (event.point === this.#context.party.point)',
        replace: 'if (true)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'streams-foreign-status',
    area: 'streams',
    says: 'tells everybody what became of an offer',
    changes: [
      {
        file: 'packages/node/src/session/own-requests.ts',
        find: '(answer?.point ?? standing?.party.point ?? held) !== party.point',
        replace: 'false',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'streams-book-silent',
    area: 'streams',
    says: 'does not send changes of the book',
    changes: [
      {
        file: 'packages/node/src/session/streams.ts',
        find: 'this.#book?.changed(events.flatMap(changedSlot));',
        replace: '',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'streams-book-seq',
    area: 'streams',
    says: 'does not count the frames of the book',
    changes: [{ file: 'packages/node/src/session/book-stream.ts', find: 'this.#seq += 1;', replace: 'this.#seq = 1;' }],
  },
  {
    kind: 'behaviour',
    id: 'streams-trades-cursor',
    area: 'streams',
    says: 'lists trades from the cursor on, and not after it',
    changes: [
      {
        file: 'packages/node/src/session/own-requests.ts',
        find: 'archive.ownTrades(party.point, after, limit)',
        replace: 'archive.ownTrades(party.point, after - 1, limit)',
      },
    ],
  },
];
