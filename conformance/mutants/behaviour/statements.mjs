/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const STATEMENTS = [
  {
    kind: 'behaviour',
    id: 'statements-unlinked',
    area: 'statements',
    says: 'does not look whether a statement names the one before',
    changes: [
      {
        file: 'packages/protocol/src/evidence/statements/account-terms.ts',
        find: 'statement.previous === previous.id &&',
        replace: '',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'statements-opening',
    area: 'statements',
    says: 'does not look whether the first statement opens at 0',
    changes: [
      {
        file: 'packages/protocol/src/evidence/statements/account-terms.ts',
        find: "previous === undefined && opening === '0'",
        replace: 'previous === undefined',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'statements-sum',
    area: 'statements',
    says: 'does not add postings up',
    changes: [
      {
        file: 'packages/protocol/src/evidence/statements/account-terms.ts',
        find: 'BigInt(closing) - BigInt(opening) === sum',
        replace: 'true',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'statements-digest',
    area: 'statements',
    says: 'counts the trades of a slot, and does not compare them',
    changes: [
      {
        file: 'packages/protocol/src/evidence/statements/delivery-terms.ts',
        find: 'delivery.trades.digest === tradesDigest(trades.map(({ proven }) => proven.id))',
        replace: 'true',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'statements-deviation',
    area: 'statements',
    says: 'takes any deviation that is stated',
    changes: [
      {
        file: 'packages/protocol/src/evidence/statements/delivery-terms.ts',
        find: 'deviation === sold - bought - (exchanged - balancing)',
        replace: 'true',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'statements-price-late',
    area: 'statements',
    says: 'takes a balancing price that was signed after its slot began',
    changes: [
      {
        file: 'packages/protocol/src/evidence/statements/money-terms.ts',
        find: 'price.at < delivery.slot.start',
        replace: 'true',
      },
    ],
  },
];
