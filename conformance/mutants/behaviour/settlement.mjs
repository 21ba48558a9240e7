/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const SETTLEMENT = [
  {
    kind: 'behaviour',
    id: 'settlement-deviation-sign',
    area: 'settlement',
    says: 'pays for a deviation what it should charge',
    changes: [
      {
        file: 'packages/protocol/src/settlement/postings.ts',
        find: "['deviation', -worth(deviation, energy)]",
        replace: "['deviation', worth(deviation, energy)]",
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'settlement-single-sign',
    area: 'settlement',
    says: 'pays for a deviation at a single price what it should charge',
    changes: [
      {
        file: 'packages/protocol/src/settlement/postings.ts',
        find: "['deviation', -worth(deviation, price)]",
        replace: "['deviation', worth(deviation, price)]",
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'settlement-prices-swapped',
    area: 'settlement',
    says: 'takes the price of a long area when it is short',
    changes: [
      {
        file: 'packages/protocol/src/settlement/postings.ts',
        find: "area === 'short' ? prices.short : prices.long",
        replace: "area === 'short' ? prices.long : prices.short",
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'settlement-service-sign',
    area: 'settlement',
    says: 'pays the service price to whoever delivers too little',
    changes: [
      {
        file: 'packages/protocol/src/settlement/postings.ts',
        find: 'Math.abs(deviation), service',
        replace: 'deviation, service',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'settlement-adverse',
    area: 'settlement',
    says: 'rewards balancing energy that goes the wrong way',
    changes: [
      {
        file: 'packages/protocol/src/settlement/postings.ts',
        find: 'beneficial - adverse',
        replace: 'beneficial + adverse',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'settlement-border',
    area: 'settlement',
    says: 'charges a market’s border for deviation, too',
    changes: [
      { file: 'packages/protocol/src/settlement/postings.ts', find: 'point.point === UPPER_POINT', replace: 'false' },
    ],
  },
  {
    kind: 'behaviour',
    id: 'settlement-balanced-area',
    area: 'settlement',
    says: 'takes an area without balancing energy for short',
    changes: [
      { file: 'packages/protocol/src/settlement/deviation.ts', find: "0) > 0 ? 'short'", replace: "0) >= 0 ? 'short'" },
    ],
  },
  {
    kind: 'behaviour',
    id: 'settlement-uplink-sign',
    area: 'settlement',
    says: 'reads the meter of the border in the market’s own sense',
    changes: [
      { file: 'packages/protocol/src/settlement/exchange.ts', find: 'point === UPPER_POINT ? -1 : 1', replace: '1' },
    ],
  },
  {
    kind: 'behaviour',
    id: 'settlement-half-up',
    area: 'settlement',
    says: 'rounds half a cent up',
    changes: [
      {
        file: 'packages/protocol/src/settlement/whole-cents.ts',
        find: '(twice === CENT && floor % 2n !== 0n)',
        replace: 'twice === CENT',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'settlement-toward-zero',
    area: 'settlement',
    says: 'rounds debts towards zero first',
    changes: [
      {
        file: 'packages/protocol/src/settlement/whole-cents.ts',
        find: 'amount >= 0n || amount % CENT === 0n ? amount / CENT : amount / CENT - 1n',
        replace: 'amount / CENT',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'settlement-rest-lost',
    area: 'settlement',
    says: 'does not carry the rest of a cent forward',
    changes: [
      {
        file: 'packages/protocol/src/settlement/whole-cents.ts',
        find: 'rest: money(amount - cents * CENT)',
        replace: 'rest: money(0n)',
      },
    ],
  },
];
