// Vectors of the market: after some commands one more, and what becomes of it.
import { acceptance, GATE, line, NOW, offer, parameters, party, powerFor, SLOT } from './market-kit.mjs';

const OPEN = { result: 'valid', trades: [] };
const no = (/** @type {string} */ code) => ({ result: 'invalid', code });
/** @param {...[resting: string, energy: number, buyerPays: number, sellerReceives: number]} trades */
const trades = (...trades) => ({
  result: 'valid',
  trades: trades.map(([resting, energy, buyerPays, sellerReceives]) => ({
    resting,
    energy,
    buyerPays: String(buyerPays),
    sellerReceives: String(sellerReceives),
  })),
});

/** A valid case and those that differ from it in one thing. */
function family(base, ...mutants) {
  const input = { parameters: parameters(), before: [], ...base.input };
  return [
    { ...base, input },
    ...mutants.map(({ input: changed, ...mutant }) => ({ ...mutant, input: { ...input, ...changed }, twin: base.id })),
  ];
}

const sell = offer('sell-1', 'sell', 10, 10_000);
/** @param {object} changes */
const sellWith = (changes) => offer('sell-1', 'sell', 10, 10_000, changes);
const mutant = (id, requirement, mutation, command, code, comment = 'Refused.', more = {}) => ({
  id,
  requirements: [requirement],
  comment,
  mutation,
  input: { command, ...more },
  expect: no(code),
});

const offers = family(
  {
    id: 'offer-rests',
    requirements: [
      'OFR-001',
      'OFR-002',
      'OFR-003',
      'OFR-004',
      'OFR-005',
      'OFR-006',
      'OFR-007',
      'OFR-008',
      'OFR-009',
      'OFR-010',
      'OFR-011',
      'OFR-012',
    ],
    comment: 'Nothing is wrong with it.',
    input: { command: sell },
    expect: OPEN,
  },
  mutant('offer-wrong-market', 'OFR-001', 'another market', sellWith({ market: 'westnetz.amprion' }), 'wrong-market'),
  mutant(
    'offer-slot-length',
    'OFR-002',
    'a slot of an hour',
    sellWith({ slot: { start: SLOT.start, len: 3600 } }),
    'slot-misaligned',
  ),
  mutant(
    'offer-slot-start',
    'OFR-002',
    'a slot that starts a second late',
    sellWith({ slot: { start: SLOT.start + 1, len: 900 } }),
    'slot-misaligned',
  ),
  mutant('offer-lot-small', 'OFR-003', 'lots of 9 Wh', sellWith({ lot: 9 }), 'lot-size'),
  mutant(
    'offer-lot-not-listed',
    'OFR-003',
    'a market that trades lots of 50 and 1000 Wh',
    sell,
    'lot-size',
    'Not on the list.',
    { parameters: parameters({ lotSizes: [50, 1000] }) },
  ),
  mutant(
    'offer-too-large',
    'OFR-004',
    '2^24 lots of 100 Wh',
    sellWith({ lots: 2 ** 24, party: party('large', { feedIn: 2 ** 40 }) }),
    'amount-out-of-range',
  ),
  mutant('offer-price-high', 'OFR-005', 'a price of 2^20 + 1', sellWith({ price: 2 ** 20 + 1 }), 'amount-out-of-range'),
  mutant(
    'offer-price-low',
    'OFR-005',
    'a price of −2^20 − 1',
    sellWith({ price: -(2 ** 20) - 1 }),
    'amount-out-of-range',
  ),
  mutant(
    'offer-too-far-ahead',
    'OFR-007',
    'a horizon that ends a second before the slot starts',
    sell,
    'slot-beyond-horizon',
    'Not yet.',
    { parameters: parameters({ horizon: SLOT.start - NOW - 1 }) },
  ),
  mutant(
    'offer-at-gate-closure',
    'OFR-008',
    'received at gate closure',
    sellWith({ at: GATE }),
    'gate-closed',
    'The gate closes at its instant, not after it.',
  ),
  mutant(
    'offer-expired',
    'OFR-009',
    'valid until now',
    sellWith({ validUntil: NOW }),
    'offer-expired',
    'An interval ends before its end.',
  ),
  mutant(
    'offer-beyond-gate',
    'OFR-006',
    'valid a second beyond gate closure',
    sellWith({ validUntil: GATE + 1 }),
    'validity-too-long',
  ),
  mutant(
    'offer-too-short',
    'OFR-010',
    'valid for 59 seconds',
    sellWith({ validUntil: NOW + 59 }),
    'validity-too-short',
  ),
  mutant(
    'offer-chain-ended',
    'OFR-011',
    'a chain that ends now',
    sellWith({ party: party('late', { until: NOW }) }),
    'credential-ended',
  ),
  mutant(
    'offer-certificate-ended',
    'OFR-011',
    'after its certificate was ended',
    sell,
    'credential-ended',
    'Revoked.',
    {
      before: [{ kind: 'end-credential', at: NOW, certificate: 'certificate-of-point-of-sell-1', until: NOW + 86400 }],
    },
  ),
  mutant(
    'offer-node-unknown',
    'OFR-012',
    'attached to a node outside the grid',
    sellWith({ party: party('lost', { node: 'nowhere' }) }),
    'node-unknown',
  ),
);

const shortest = family({
  id: 'offer-shortest',
  requirements: ['OFR-010'],
  comment: 'Just the minimum availability.',
  input: { command: sellWith({ validUntil: NOW + 60 }) },
  expect: OPEN,
});
const largest = family({
  id: 'offer-largest',
  requirements: ['OFR-004', 'OFR-005'],
  comment: 'The largest energy at the highest price.',
  input: {
    command: offer('sell-1', 'sell', 2 ** 20, 2 ** 20, { lot: 1024, party: party('large', { feedIn: 2 ** 40 }) }),
  },
  expect: OPEN,
});

// 4 kW for a quarter of an hour are 1000 Wh: ten lots of 100 Wh.
const smallParty = party('small', { feedIn: 4000, draw: 4000 });
const position = family(
  {
    id: 'position-exactly-full',
    requirements: ['OFR-014'],
    comment: '600 Wh rest, 400 Wh more are just within 4 kW.',
    input: {
      before: [offer('sell-0', 'sell', 6, 10_000, { party: smallParty })],
      command: offer('sell-1', 'sell', 4, 10_000, { party: smallParty }),
    },
    expect: OPEN,
  },
  mutant(
    'position-exceeded',
    'OFR-014',
    'five lots instead of four',
    offer('sell-1', 'sell', 5, 10_000, { party: smallParty }),
    'limit-exceeded',
  ),
  mutant(
    'position-counts-trades',
    'OFR-014',
    'the resting lots were traded before, and five lots instead of four',
    offer('sell-1', 'sell', 5, 10_000, { party: smallParty }),
    'limit-exceeded',
    'Traded lots count as open ones do.',
    { before: [offer('sell-0', 'sell', 6, 10_000, { party: smallParty }), offer('buy-0', 'buy', 6, 10_000)] },
  ),
);
const directions = family({
  id: 'position-by-direction',
  requirements: ['OFR-014'],
  comment: 'Selling leaves the limit for buying alone.',
  input: {
    before: [offer('sell-0', 'sell', 10, 10_000, { party: smallParty })],
    command: offer('buy-1', 'buy', 10, 9000, { party: smallParty }),
  },
  expect: OPEN,
});

const own = party('both-sides');
const selfTrade = family(
  {
    id: 'own-offer-not-reached',
    requirements: ['OFR-013'],
    comment: 'Somebody else is cheaper and fills it, so its own offer is never reached.',
    input: {
      before: [offer('sell-0', 'sell', 5, 10_000, { party: own }), offer('sell-1', 'sell', 5, 9000)],
      command: offer('buy-1', 'buy', 5, 12_000, { party: own }),
    },
    expect: trades(['sell-1', 500, 4_500_000, 4_500_000]),
  },
  mutant(
    'own-offer-reached',
    'OFR-013',
    'six lots instead of five',
    offer('buy-1', 'buy', 6, 12_000, { party: own }),
    'self-trade',
    'The sixth lot would be its own: nothing is traded at all.',
  ),
  mutant(
    'own-offer-other-certificate',
    'OFR-013',
    'six lots, under another certificate of the connection point',
    offer('buy-1', 'buy', 6, 12_000, { party: party('both-sides', { certificate: 'renewed' }) }),
    'self-trade',
    'The identity is the connection point.',
  ),
);

const fourCents = {
  root: 'root',
  lines: [
    line('a', 'root', 'n1', 10_000, { baseFee: 1000 }),
    line('b', 'n1', 'n2', 10_000, { baseFee: 2000 }),
    line('c', 'root', 'n3', 10_000, { baseFee: 1000 }),
  ],
};
const seller = party('seller', { node: 'n2' });
const buyer = party('buyer', { node: 'n3' });
const payments = [
  ...family({
    id: 'resting-sell',
    requirements: ['TRD-003'],
    comment: 'Ask 10 ct, fees 1 + 2 + 1 ct, bid 15 ct, 1 kWh: the buyer pays 14 ct.',
    input: {
      parameters: parameters({ grid: fourCents }),
      before: [offer('s', 'sell', 10, 10_000, { party: seller })],
      command: offer('b', 'buy', 10, 15_000, { party: buyer }),
    },
    expect: trades(['s', 1000, 14_000_000, 10_000_000]),
  }),
  ...family({
    id: 'resting-buy',
    requirements: ['TRD-003'],
    comment: 'The same two the other way round: the buyer pays 15 ct, the seller receives 11 ct.',
    input: {
      parameters: parameters({ grid: fourCents }),
      before: [offer('b', 'buy', 10, 15_000, { party: buyer })],
      command: offer('s', 'sell', 10, 10_000, { party: seller }),
    },
    expect: trades(['b', 1000, 15_000_000, 11_000_000]),
  }),
  ...family({
    id: 'fees-too-high-for-prices',
    requirements: ['TRD-002'],
    comment: 'Bid 13.999 ct: with 4 ct of fees they do not agree, and both rest.',
    input: {
      parameters: parameters({ grid: fourCents }),
      before: [offer('s', 'sell', 10, 10_000, { party: seller })],
      command: offer('b', 'buy', 10, 13_999, { party: buyer }),
    },
    expect: OPEN,
  }),
  ...family({
    id: 'neighbour-wins',
    requirements: ['TRD-004'],
    comment: '15 ct behind a line of 2 ct loses to a neighbour at 16 ct.',
    input: {
      parameters: parameters({ grid: { root: 'root', lines: [line('far', 'root', 'n1', 10_000, { baseFee: 2000 })] } }),
      before: [
        offer('far', 'sell', 10, 15_000, { party: party('far', { node: 'n1' }) }),
        offer('near', 'sell', 10, 16_000),
      ],
      command: offer('b', 'buy', 10, 20_000),
    },
    expect: trades(['near', 1000, 16_000_000, 16_000_000]),
  }),
  ...family({
    id: 'negative-price',
    requirements: ['TRD-003'],
    comment: 'A seller pays 2 ct to be rid of 1 kWh, over 4 ct of fees: the buyer pays 2 ct.',
    input: {
      parameters: parameters({ grid: fourCents }),
      before: [offer('s', 'sell', 10, -2000, { party: seller })],
      command: offer('b', 'buy', 10, 2000, { party: buyer }),
    },
    expect: trades(['s', 1000, 2_000_000, -2_000_000]),
  }),
];

const tiered = {
  root: 'root',
  lines: [
    line('feeder', 'root', 'n1', 1000, {
      tiersUp: [
        { from: 0, price: 0 },
        { from: 500, price: 4000 },
      ],
    }),
  ],
};
const order = [
  ...family({
    id: 'units-one-by-one',
    requirements: ['TRD-004', 'TRD-005'],
    comment:
      '500 Wh over the free part of the feeder at 10 ct, the next lot would cost 14: the neighbour at 12 has the rest.',
    input: {
      parameters: parameters({ grid: tiered }),
      before: [
        offer('far', 'sell', 10, 10_000, { party: party('far', { node: 'n1' }) }),
        offer('near', 'sell', 10, 12_000),
      ],
      command: offer('b', 'buy', 8, 20_000),
    },
    expect: trades(['far', 500, 5_000_000, 5_000_000], ['near', 300, 3_600_000, 3_600_000]),
  }),
  ...family({
    id: 'first-come-at-one-price',
    requirements: ['TRD-006'],
    comment: 'Of two equal offers the earlier one is taken.',
    input: {
      before: [offer('z', 'sell', 10, 10_000), offer('a', 'sell', 10, 10_000)],
      command: offer('b', 'buy', 10, 10_000),
    },
    expect: trades(['z', 1000, 10_000_000, 10_000_000]),
  }),
  ...family({
    id: 'fewer-lines-first',
    requirements: ['TRD-006'],
    comment: 'Of two equal offers the one over fewer lines is taken, though it came later.',
    input: {
      parameters: parameters({ grid: { root: 'root', lines: [line('free', 'root', 'n1', 10_000)] } }),
      before: [
        offer('far', 'sell', 10, 10_000, { party: party('far', { node: 'n1' }) }),
        offer('near', 'sell', 10, 10_000),
      ],
      command: offer('b', 'buy', 10, 10_000),
    },
    expect: trades(['near', 1000, 10_000_000, 10_000_000]),
  }),
  ...family({
    id: 'stops-at-the-limit',
    requirements: ['TRD-007'],
    comment: 'What costs more than the bid stays.',
    input: {
      before: [offer('s1', 'sell', 2, 10_000), offer('s2', 'sell', 2, 11_000)],
      command: offer('b', 'buy', 10, 10_500),
    },
    expect: trades(['s1', 200, 2_000_000, 2_000_000]),
  }),
  ...family({
    id: 'whole-lots-only',
    requirements: ['TRD-001', 'MKT-003'],
    comment: 'Lots of 200 and 300 Wh meet at 600 Wh; what is left of both, 200 and 300 Wh, does not.',
    input: {
      before: [offer('s', 'sell', 4, 10_000, { lot: 200 })],
      command: offer('b', 'buy', 3, 10_000, { lot: 300 }),
    },
    expect: trades(['s', 600, 6_000_000, 6_000_000]),
  }),
  ...family({
    id: 'expired-offer-is-gone',
    requirements: ['MKT-005'],
    comment: 'An offer valid until now is not there any more.',
    input: { before: [sellWith({ validUntil: NOW + 60 })], command: offer('b', 'buy', 1, 20_000, { at: NOW + 60 }) },
    expect: OPEN,
  }),
  ...family({
    id: 'relief-lets-resting-offers-trade',
    requirements: ['MKT-007'],
    comment: 'The feeder is full upward. A flow downward makes room, and two offers that had to wait trade at once.',
    input: {
      parameters: parameters({ grid: { root: 'root', lines: [line('feeder', 'root', 'n1', 300)] } }),
      before: [
        offer('s1', 'sell', 3, 9000, { party: party('a', { node: 'n1' }) }),
        offer('b1', 'buy', 3, 9000),
        offer('s2', 'sell', 2, 10_000, { party: party('c', { node: 'n1' }) }),
        offer('b2', 'buy', 2, 11_000),
        offer('s3', 'sell', 1, 12_000),
      ],
      command: acceptance('a3', 's3', 1, 12_000, { party: party('d', { node: 'n1' }) }),
    },
    expect: trades(['s3', 100, 1_200_000, 1_200_000], ['s2', 100, 1_000_000, 1_000_000]),
  }),
];

const resting = [sell];
const acceptances = family(
  {
    id: 'acceptance-trades',
    requirements: [
      'ACC-001',
      'ACC-002',
      'ACC-003',
      'ACC-004',
      'ACC-005',
      'ACC-006',
      'ACC-007',
      'ACC-008',
      'ACC-009',
      'ACC-010',
      'ACC-011',
      'ACC-012',
      'TRD-002',
      'TRD-003',
    ],
    comment: 'Ten lots at 10 ct, with a limit of just that.',
    input: { before: resting, command: acceptance('x', 'sell-1', 10, 10_000) },
    expect: trades(['sell-1', 1000, 10_000_000, 10_000_000]),
  },
  mutant(
    'acceptance-wrong-market',
    'ACC-001',
    'another market',
    acceptance('x', 'sell-1', 10, 10_000, { market: 'westnetz.amprion' }),
    'wrong-market',
  ),
  mutant(
    'acceptance-limit-high',
    'ACC-002',
    'a limit of 2^20 + 1',
    acceptance('x', 'sell-1', 10, 2 ** 20 + 1),
    'amount-out-of-range',
  ),
  mutant(
    'acceptance-mismatch',
    'ACC-003',
    'it comes with another offer',
    acceptance('x', 'sell-1', 10, 10_000, { offBook: offer('sell-2', 'sell', 10, 10_000) }),
    'offer-mismatch',
  ),
  mutant(
    'acceptance-unknown',
    'ACC-004',
    'of an offer nobody knows',
    acceptance('x', 'sell-9', 10, 10_000),
    'offer-unknown',
  ),
  mutant('acceptance-too-many', 'ACC-005', 'eleven lots', acceptance('x', 'sell-1', 11, 10_000), 'lots-out-of-range'),
  mutant(
    'acceptance-at-gate-closure',
    'ACC-006',
    'received at gate closure',
    acceptance('x', 'sell-1', 10, 10_000, { at: GATE, validUntil: GATE + 1 }),
    'gate-closed',
  ),
  mutant(
    'acceptance-expired',
    'ACC-007',
    'valid until now',
    acceptance('x', 'sell-1', 10, 10_000, { validUntil: NOW }),
    'acceptance-expired',
  ),
  mutant(
    'acceptance-of-expired',
    'ACC-008',
    'the offer is valid until now',
    acceptance('x', 'sell-1', 10, 10_000, { at: NOW + 60 }),
    'offer-expired',
    'The offer has ended by itself.',
    { before: [sellWith({ validUntil: NOW + 60 })] },
  ),
  mutant(
    'acceptance-of-own',
    'ACC-009',
    "the offer's own connection point accepts",
    acceptance('x', 'sell-1', 10, 10_000, { party: party('point-of-sell-1') }),
    'self-trade',
  ),
  mutant(
    'acceptance-of-ended',
    'ACC-010',
    "the certificate of the offer's signer was ended",
    acceptance('x', 'sell-1', 10, 10_000),
    'offer-ended',
    'Revoked.',
    {
      before: [
        sell,
        { kind: 'end-credential', at: NOW, certificate: 'certificate-of-point-of-sell-1', until: NOW + 86400 },
      ],
    },
  ),
  mutant(
    'acceptance-second',
    'ACC-011',
    'somebody took a lot before',
    acceptance('x', 'sell-1', 10, 10_000),
    'offer-taken',
    'All or nothing, and nine are left.',
    { before: [sell, acceptance('w', 'sell-1', 1, 10_000)] },
  ),
  mutant(
    'acceptance-of-held',
    'ACC-012',
    'a lot is held',
    acceptance('x', 'sell-1', 10, 10_000),
    'offer-held',
    'It may come back.',
    {
      before: [
        sell,
        {
          kind: 'reserve',
          at: NOW,
          id: 'r',
          slot: SLOT,
          from: party('below'),
          to: party('@upper'),
          energy: 100,
          hold: { offer: 'sell-1', lots: 1 },
        },
      ],
    },
  ),
  mutant('acceptance-limit', 'TRD-002', 'a limit of 9.999 ct', acceptance('x', 'sell-1', 10, 9999), 'price-limit'),
  mutant(
    'acceptance-chain-ended',
    'OFR-011',
    "the acceptor's chain ends now",
    acceptance('x', 'sell-1', 10, 10_000, { party: party('late', { until: NOW }) }),
    'credential-ended',
  ),
  mutant(
    'acceptance-node-unknown',
    'OFR-012',
    'the acceptor is attached to a node outside the grid',
    acceptance('x', 'sell-1', 10, 10_000, { party: party('lost', { node: 'nowhere' }) }),
    'node-unknown',
  ),
  mutant(
    'acceptance-position',
    'OFR-014',
    'the acceptor may draw 999 Wh in the slot',
    acceptance('x', 'sell-1', 10, 10_000, { party: party('small', { draw: 3999 }) }),
    'limit-exceeded',
  ),
);

const atHome = offer('paper', 'sell', 10, 10_000, { party: smallParty });
const offBook = family(
  {
    id: 'acceptance-with-offer',
    requirements: ['ACC-013', 'MKT-003'],
    comment: 'The acceptor brings the offer along; it was never in the book.',
    input: { command: acceptance('x', 'paper', 4, 10_000, { offBook: atHome }) },
    expect: trades(['paper', 400, 4_000_000, 4_000_000]),
  },
  mutant(
    'acceptance-uncovered',
    'ACC-013',
    'its owner has 700 Wh in the book, of 1000 Wh',
    acceptance('x', 'paper', 4, 10_000, { offBook: atHome }),
    'offer-uncovered',
    'The connection point has no room for 400 Wh more.',
    { before: [offer('sell-0', 'sell', 7, 10_000, { party: smallParty })] },
  ),
  mutant(
    'acceptance-with-far-offer',
    'OFR-007',
    'a horizon that ends a second before the slot starts',
    acceptance('x', 'paper', 4, 10_000, { offBook: atHome }),
    'slot-beyond-horizon',
    'An offer from paper is no way around the horizon.',
    { parameters: parameters({ horizon: SLOT.start - NOW - 1 }) },
  ),
  mutant(
    'acceptance-with-small-lot',
    'OFR-003',
    'the offer has lots of 9 Wh',
    acceptance('x', 'paper', 4, 10_000, { offBook: offer('paper', 'sell', 10, 10_000, { party: smallParty, lot: 9 }) }),
    'lot-size',
    'Nor around the smallest lot.',
  ),
  mutant(
    'acceptance-with-taken-offer',
    'ACC-011',
    'seven lots were taken by another acceptance that brought it along',
    acceptance('x', 'paper', 4, 10_000, { offBook: atHome }),
    'offer-taken',
    'The market remembers what is left.',
    { before: [acceptance('w', 'paper', 7, 10_000, { offBook: atHome })] },
  ),
);

const accepted = [
  ...family(
    {
      id: 'accepting-a-bid',
      requirements: ['TRD-003'],
      comment: 'A limit is the least received when a bid is accepted: 15 ct less 4 ct of fees.',
      input: {
        parameters: parameters({ grid: fourCents }),
        before: [offer('b', 'buy', 10, 15_000, { party: buyer })],
        command: acceptance('x', 'b', 10, 11_000, { party: seller }),
      },
      expect: trades(['b', 1000, 15_000_000, 11_000_000]),
    },
    mutant(
      'accepting-a-bid-for-more',
      'TRD-002',
      'a limit of 11.001 ct',
      acceptance('x', 'b', 10, 11_001, { party: seller }),
      'price-limit',
    ),
  ),
  ...family(
    {
      id: 'acceptance-fills-line',
      requirements: ['FEE-007'],
      comment: 'The feeder takes 300 Wh.',
      input: {
        parameters: parameters({ grid: { root: 'root', lines: [line('feeder', 'root', 'n1', 300)] } }),
        before: [offer('s', 'sell', 4, 9000, { party: party('a', { node: 'n1' }) })],
        command: acceptance('x', 's', 3, 9000),
      },
      expect: trades(['s', 300, 2_700_000, 2_700_000]),
    },
    mutant('acceptance-overfills-line', 'FEE-007', 'four lots', acceptance('x', 's', 4, 9000), 'capacity-exceeded'),
  ),
  ...family({
    id: 'repeated-acceptance',
    requirements: ['MKT-004'],
    comment: 'The same acceptance again is the same trade, and no second one.',
    input: { before: [sell, acceptance('x', 'sell-1', 4, 10_000)], command: acceptance('x', 'sell-1', 4, 10_000) },
    expect: { result: 'valid', repeated: true, trades: [] },
  }),
  ...family({
    id: 'repeated-refusal',
    requirements: ['MKT-004'],
    comment: 'A refusal stays, though the lots it asked for are there by now.',
    input: { before: [sell, acceptance('x', 'sell-1', 4, 9000)], command: acceptance('x', 'sell-1', 4, 9000) },
    expect: { result: 'invalid', code: 'price-limit', repeated: true },
    twin: 'repeated-acceptance',
    mutation: 'the first answer was a refusal',
  }),
];

const alone = (/** @type {any} */ { id, offer }) => ({ id, offer });
const trader = party('seller-of-a-day');

/** The decisions about the offers of a bundle, in their order. */
const bundles = [
  {
    id: 'bundle-in-its-order',
    requirements: ['MKT-010'],
    comment:
      'Of two offers that exceed the limit together the first is taken, and the trade that it brings about comes before the second is looked at.',
    input: {
      parameters: parameters(),
      before: [offer('b', 'buy', 4, 20_000)],
      command: {
        kind: 'submit-bundle',
        at: NOW,
        bundle: 'bundle',
        party: { ...trader, feedIn: powerFor(600) },
        offers: [offer('s-1', 'sell', 4, 9000), offer('s-2', 'sell', 4, 9000), offer('s-3', 'sell', 2, 30_000)].map(
          alone,
        ),
      },
    },
    expect: { ...trades(['b', 400, 8_000_000, 8_000_000]), outcomes: ['taken', 'limit-exceeded', 'taken'] },
  },
];

const CASES = [
  bundles,
  offers,
  shortest,
  largest,
  position,
  directions,
  selfTrade,
  payments,
  order,
  acceptances,
  offBook,
  accepted,
].flat();

export const market = {
  area: 'market',
  op: 'match',
  cases: CASES.map((one) => ({ now: NOW, ...one })),
};
