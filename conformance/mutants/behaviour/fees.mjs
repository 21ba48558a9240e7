/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const FEES = [
  {
    kind: 'behaviour',
    id: 'fees-direction',
    area: 'fees',
    says: 'quotes the fee of the other direction beyond the first step',
    changes: [
      {
        file: 'packages/protocol/src/market/line-ledger.ts',
        find: 'this.curve.change(this.from(up), up ? energy : -energy)',
        replace: 'this.curve.change(this.from(up), energy)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'fees-reserved',
    area: 'fees',
    says: 'quotes as if nothing were reserved',
    changes: [
      {
        file: 'packages/protocol/src/market/line-ledger.ts',
        find: 'return up ? this.#booked + this.#reservedUp : this.#booked - this.#reservedDown;',
        replace: 'return this.#booked;',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'fees-first-step',
    area: 'fees',
    says: 'asks for all of a flow what its first watt-hour costs',
    changes: [
      { file: 'packages/protocol/src/market/line-ledger.ts', find: 'if (energy <= reach)', replace: 'if (energy > 0)' },
    ],
  },
  {
    kind: 'behaviour',
    id: 'fees-last-room',
    area: 'fees',
    says: 'refuses a flow that just fills a line',
    changes: [
      {
        file: 'packages/protocol/src/market/line-ledger.ts',
        find: 'energy <= this.free(up)',
        replace: 'energy < this.free(up)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'fees-net-room',
    area: 'fees',
    says: 'lets what is reserved downwards make room upwards',
    changes: [
      {
        file: 'packages/protocol/src/market/line-ledger.ts',
        find: 'up ? this.#admittedUp - this.from(true)',
        replace: 'up ? this.#admittedUp - this.#booked - this.#reservedUp + this.#reservedDown',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'fees-tier-bound',
    area: 'fees',
    says: 'rounds the bounds of tiers up',
    changes: [
      {
        file: 'packages/protocol/src/market/fee-curve.ts',
        find: '(limit * BigInt(from)) / 1000n',
        replace: '(limit * BigInt(from) + 999n) / 1000n',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'fees-counterflow',
    area: 'fees',
    says: 'asks for what goes against the load what goes with it would cost',
    changes: [{ file: 'packages/protocol/src/market/fee-curve.ts', find: 'slope: 0 - price', replace: 'slope: price' }],
  },
  {
    kind: 'behaviour',
    id: 'fees-staircase',
    area: 'fees',
    says: 'leaves a tier one watt-hour late',
    changes: [
      {
        file: 'packages/protocol/src/market/fee-curve.ts',
        find: 'return this.#pieces[index + 1]?.from ?? Number.POSITIVE_INFINITY',
        replace: 'return (this.#pieces[index + 1]?.from ?? Number.POSITIVE_INFINITY) + 1',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'fees-seller-pays',
    area: 'fees',
    says: 'takes the fees from the seller of a resting offer',
    changes: [
      {
        file: 'packages/protocol/src/market/terms.ts',
        find: '{ sellerReceives: value, buyerPays: money(value + fees) }',
        replace: '{ sellerReceives: money(value - fees), buyerPays: value }',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'fees-buyer-pays',
    area: 'fees',
    says: 'adds the fees to the price of a resting bid',
    changes: [
      {
        file: 'packages/protocol/src/market/terms.ts',
        find: '{ sellerReceives: money(value - fees), buyerPays: value }',
        replace: '{ sellerReceives: value, buyerPays: money(value + fees) }',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'fees-lost',
    area: 'fees',
    says: 'asks nobody for the fees of a resting bid',
    changes: [
      {
        file: 'packages/protocol/src/market/terms.ts',
        find: '{ sellerReceives: money(value - fees), buyerPays: value }',
        replace: '{ sellerReceives: value, buyerPays: value }',
      },
    ],
  },
];
