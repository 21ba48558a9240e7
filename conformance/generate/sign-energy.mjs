// What is signed between a trade and a month's statement: one example of each type, and what is wrong in another.

const SLOT = { start: 1_800_009_000, len: 900 };
const END = SLOT.start + SLOT.len;
const MARKET = 'quartier7.westnetz';
const NONCE = 'dmVjdG9ycy1vZi1zaWdudA';
const id = (/** @type {string} */ letter) => letter.repeat(42).concat('k');

/** Contents by type, signed with the key of a certificate. @param {string} signer */
export const energyMessages = (signer) => ({
  'meter-value': {
    type: 'bc4p-meter-value',
    signer,
    meter: '1EMH0012345678',
    counter: 35_041,
    at: END,
    generation: 12_057_310,
    consumption: 3_310_425,
    balancing: { frequency: 49_980, beneficial: 8120, adverse: 3050 },
  },
  'market-balance': {
    type: 'bc4p-market-balance',
    signer,
    market: 'westnetz',
    slot: SLOT,
    sold: 0,
    bought: 300,
    losses: 10,
    imported: 110,
    exported: 0,
    submarkets: [{ market: MARKET, from: 200, to: 0 }],
    at: SLOT.start - 60,
  },
  'balancing-price': {
    type: 'bc4p-balancing-price',
    signer,
    market: MARKET,
    slot: SLOT,
    prices: { mode: 'separate', energy: 10_000, service: 2000 },
    at: SLOT.start - 3600,
  },
  'top-up': {
    type: 'bc4p-top-up',
    signer,
    market: MARKET,
    point: 'haus-12',
    amount: '1000000000',
    reference: 'RF18 5390 0754 7034',
    at: SLOT.start,
    nonce: NONCE,
  },
  statement: {
    type: 'bc4p-statement',
    signer,
    market: MARKET,
    point: 'haus-12',
    number: 2,
    previous: id('s'),
    kind: 'slot',
    from: SLOT.start,
    until: END,
    opening: '1000000000',
    postings: [
      { kind: 'sales', amount: '4500000' },
      { kind: 'deviation', amount: '-600000' },
      { kind: 'service', amount: '-120000' },
    ],
    closing: '1003780000',
    delivery: {
      slot: SLOT,
      sold: 300,
      bought: 0,
      trades: { count: 1, digest: id('d') },
      certificates: [signer],
      meters: [{ meter: '1EMH0012345678', generation: 250, consumption: 10, readings: [id('r'), id('v')] }],
      exchanged: 240,
      balancing: 0,
      deviation: 60,
      price: id('p'),
    },
    at: END + 1800,
  },
});

/** The type, what is said of its example, and of it: the id of a case, the one thing that is wrong, and the members that say so. */
export const ENERGY_CASES = /** @type {const} */ ([
  [
    'meter-value',
    'What the registers of a balancing meter show.',
    ['meter-value-negative', 'a register below 0', { generation: -1 }],
  ],
  [
    'market-balance',
    'A market says what went through it in a slot.',
    ['market-balance-net', 'imports less than 0', { imported: -90 }],
  ],
  [
    'balancing-price',
    'What deviations cost.',
    [
      'balancing-price-of-two-modes',
      'a single price and a service',
      { prices: { mode: 'single', short: 30_000, long: -1000, service: 2000 } },
    ],
  ],
  ['top-up', 'Somebody has paid in 10 EUR.', ['top-up-in-euros', 'an amount with a point', { amount: '10.00' }]],
  [
    'statement',
    'What a slot has done to an account.',
    ['statement-of-no-kind', 'a kind that there is not', { kind: 'year' }],
  ],
]);
