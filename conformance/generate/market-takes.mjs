// Vectors of what a market core does of trades between markets: it decides takes, holds, reserves, and ends what it has held.
import { areaOf, family, refused, stated } from './case-kit.mjs';
import { ADDRESS, acceptance, GATE, line, NOW, offer, parameters, party, powerFor, SLOT } from './market-kit.mjs';

const ELSEWHERE = 'quartier8.westnetz.amprion';
const UPPER = party('@upper');
const NEXT_SLOT = { start: SLOT.start + SLOT.len, len: SLOT.len };
const NOTHING = { trades: [] };

const sell = offer('s', 'sell', 10, 10_000);
const buy = offer('s', 'buy', 10, 10_000);
/** What another market quotes: 2 ct/kWh. */
const quote = { market: ELSEWHERE, line: 'l', direction: 'down', energy: 400, fee: '800000' };
/** A bid of another market: six lots at 13 ct/kWh. */
const bidder = {
  market: ELSEWHERE,
  role: 'offer',
  message: 'bid',
  certificate: 'certificate-of-the-bidder',
  lot: 100,
  lots: 6,
  limit: 13_000,
  validUntil: GATE,
};
/** Somebody of another market who accepts just these four lots. */
const acceptor = { ...bidder, role: 'acceptance', message: 'acceptance', lots: 4 };

/** A take of four of the ten lots of the offer `s`. @param {object} [changes] */
const take = (changes = {}) => ({
  kind: 'decide-take',
  at: NOW,
  id: 'take',
  slot: SLOT,
  offer: 's',
  side: 'sell',
  lot: 100,
  lots: 4,
  taker: bidder,
  link: UPPER,
  quotes: [quote],
  ...changes,
});
/** A second take of so many lots for the same bid. @param {number} lots */
const next = (lots) => take({ id: 'next', lots, quotes: [{ ...quote, energy: 100 * lots, fee: `${200_000 * lots}` }] });
const FOUR = { trades: [{ resting: 's', energy: 400, buyerPays: '4800000', sellerReceives: '4000000' }] };

const no = (/** @type {string} */ id, /** @type {string} */ requirement, /** @type {string} */ code) => ({
  /** @param {string} mutation @param {object} input */
  if: (mutation, input) => refused(id, requirement, code, mutation, input),
});
const mismatch = (/** @type {string} */ id, /** @type {string} */ mutation, /** @type {object} */ changes) =>
  no(id, 'TREE-021', 'take-mismatch').if(mutation, { command: take(changes) });

const decided = family(
  stated(
    'take-for-a-bid',
    ['TREE-020', 'TREE-021', 'TREE-023', 'TRD-002', 'TRD-003'],
    'Four of ten lots, for a bid of six of another market, over a line there of 2 ct/kWh.',
    { parameters: parameters(), before: [sell], command: take() },
    FOUR,
  ),
  mismatch('take-other-side', 'it says that the offer is to buy', { side: 'buy' }),
  mismatch('take-other-lot', 'lots of another size', { lot: 50 }),
  mismatch('take-part-of-a-lot', 'the bid has lots of 300 Wh', { taker: { ...bidder, lot: 300, lots: 2 } }),
  mismatch('take-quote-of-less', 'the quote is over 300 Wh', { quotes: [{ ...quote, energy: 300 }] }),
  no('take-own-quote', 'TREE-108', 'take-mismatch').if('the quote is of the market that decides', {
    command: take({ quotes: [{ ...quote, market: ADDRESS }] }),
  }),
  no('take-of-no-lots', 'ACC-005', 'lots-out-of-range').if('no lots', {
    command: take({ lots: 0, quotes: [{ ...quote, energy: 0 }] }),
  }),
  no('take-unknown-offer', 'ACC-004', 'offer-unknown').if('an offer that there is not', {
    command: take({ offer: 'x' }),
  }),
  no('take-at-gate-closure', 'ACC-006', 'gate-closed').if('it comes at gate closure', { command: take({ at: GATE }) }),
  no('take-for-an-ended-bid', 'ACC-007', 'acceptance-expired').if('the bid has ended now', {
    command: take({ taker: { ...bidder, validUntil: NOW } }),
  }),
  no('take-of-own-offer', 'ACC-009', 'self-trade').if('it comes over the connection point that offers', {
    command: take({ link: party('point-of-s') }),
  }),
  no('take-above-the-limit', 'TRD-002', 'price-limit').if('the bid pays 1 mct/kWh less than price and fees', {
    command: take({ taker: { ...bidder, limit: 11_999 } }),
  }),
);

const used = family(
  stated(
    'rest-of-the-bid',
    ['TREE-023'],
    'The bid of six lots has traded four: two more.',
    { parameters: parameters(), before: [sell, take()], command: next(2) },
    { trades: [{ resting: 's', energy: 200 }] },
  ),
  no('more-than-the-bid', 'TREE-023', 'acceptance-used').if('three more', { command: next(3) }),
);

const accepted = family(
  stated(
    'take-for-an-acceptance',
    ['TREE-020', 'TREE-023'],
    'Somebody of another market accepts four lots.',
    { parameters: parameters(), before: [sell], command: take({ taker: acceptor }) },
    FOUR,
  ),
  no('less-than-accepted', 'TREE-023', 'acceptance-used').if('five lots were accepted', {
    command: take({ taker: { ...acceptor, lots: 5 } }),
  }),
);

const ofBids = family(
  stated(
    'take-of-a-bid',
    ['TRD-003'],
    'Somebody of another market accepts four lots of a bid: the fees are the seller’s.',
    {
      parameters: parameters(),
      before: [buy],
      command: take({ side: 'buy', taker: { ...acceptor, limit: 8000 } }),
    },
    { trades: [{ resting: 's', energy: 400, buyerPays: '4000000', sellerReceives: '3200000' }] },
  ),
  no('bid-takes-bid', 'TREE-021', 'take-mismatch').if('a bid takes it', {
    command: take({ side: 'buy', taker: { ...bidder, lots: 4, limit: 8000 } }),
  }),
);

const offBook = { id: 's', offer: sell.offer, party: sell.party };
const brought = family(
  stated(
    'take-of-an-offer-that-comes-along',
    ['TREE-021', 'ACC-003'],
    'The offer is in no book, and comes along.',
    { parameters: parameters(), before: [], command: take({ offBook }) },
    FOUR,
  ),
  no('take-in-another-slot', 'TREE-021', 'take-mismatch').if('the take is in the next slot', {
    command: take({ offBook, slot: NEXT_SLOT }),
  }),
  no('take-with-another-offer', 'ACC-003', 'offer-mismatch').if('another offer comes along', {
    command: take({ offBook: { ...offBook, id: 'x' } }),
  }),
);

const TAKE_UNKNOWN = { code: 'take-unknown', requirement: 'TREE-022', facts: { take: 'take' } };
const once = [
  stated(
    'same-take-again',
    ['TREE-020'],
    'It is answered as the first time, and trades nothing.',
    { parameters: parameters(), before: [sell, take()], command: take() },
    { repeated: true, ...NOTHING },
  ),
  ...family(
    stated(
      'other-take-was-refused',
      ['TREE-022'],
      'Another take was asked for before it came.',
      {
        parameters: parameters(),
        before: [sell, { kind: 'refuse-take', at: NOW, id: 'other', slot: SLOT, refusal: TAKE_UNKNOWN }],
        command: take(),
      },
      FOUR,
    ),
    {
      ...no('take-was-refused', 'TREE-026', 'take-unknown').if('it was this one', {
        before: [sell, { kind: 'refuse-take', at: NOW, id: 'take', slot: SLOT, refusal: TAKE_UNKNOWN }],
      }),
      requirements: ['TREE-026', 'TREE-022'],
      expect: { result: 'invalid', code: 'take-unknown', repeated: true },
    },
  ),
];

/** A feeder of 300 Wh a slot at 1 ct/kWh, with somebody below it. */
const FEEDER = parameters({ grid: { root: 'root', lines: [line('feeder', 'root', 'n1', 300, { baseFee: 1000 })] } });
const below = (/** @type {string} */ point, changes = {}) => party(point, { node: 'n1', ...changes });
/** @param {string} id @param {number} energy @param {object} [changes] */
const pass = (id, energy, changes = {}) => ({
  kind: 'reserve',
  at: NOW,
  id,
  slot: SLOT,
  from: below('@below'),
  to: UPPER,
  energy,
  ...changes,
});
const end = (/** @type {string} */ id, /** @type {'booked' | 'released'} */ outcome) => ({
  kind: 'resolve',
  at: NOW,
  id,
  outcome,
});

const passed = [
  ...family(
    stated(
      'passed-on',
      ['TREE-043', 'FEE-006', 'FEE-007'],
      'A take of 200 Wh is passed on, over a line that has room for 300.',
      { parameters: FEEDER, before: [], command: pass('one', 200) },
      { ...NOTHING, fees: '200000' },
    ),
    no('more-than-the-line', 'FEE-007', 'capacity-exceeded').if('301 Wh', { command: pass('one', 301) }),
    no('line-is-reserved', 'FEE-008', 'line-busy').if('another take has reserved 101 Wh', {
      before: [pass('other', 101)],
    }),
    no('line-is-booked', 'FEE-007', 'capacity-exceeded').if('another take has booked 101 Wh', {
      before: [pass('other', 101), end('other', 'booked')],
    }),
    no('neighbour-takes-too-much', 'OFR-014', 'limit-exceeded').if('the neighbour draws 199 Wh at most', {
      command: pass('one', 200, { to: party('@upper', { draw: powerFor(199) }) }),
    }),
    no('neighbour-has-gone', 'OFR-011', 'credential-ended').if('the neighbour’s chain has ended', {
      command: pass('one', 200, { from: below('@below', { until: NOW }) }),
    }),
    no('passed-on-at-gate-closure', 'ACC-006', 'gate-closed').if('it comes at gate closure', {
      command: pass('one', 200, { at: GATE }),
    }),
  ),
  stated(
    'passed-on-again',
    ['TREE-026', 'FEE-006'],
    'The same take again: the same quote, though flow has come since.',
    { parameters: FEEDER, before: [pass('one', 200), pass('two', 100)], command: pass('one', 200) },
    { repeated: true, fees: '200000' },
  ),
  stated(
    'line-comes-back',
    ['TREE-013'],
    'What was reserved comes back with the refusal.',
    { parameters: FEEDER, before: [pass('other', 300), end('other', 'released')], command: pass('one', 300) },
    { fees: '300000' },
  ),
  stated(
    'second-answer',
    ['TREE-015'],
    'A refusal after the trade changes nothing: the offer’s lots are gone.',
    {
      parameters: parameters(),
      before: [
        offer('s1', 'sell', 2, 10_000),
        offer('s2', 'sell', 2, 10_000),
        pass('one', 200, { from: party('below'), hold: { offer: 's1', lots: 2 } }),
        end('one', 'booked'),
        end('one', 'released'),
      ],
      command: offer('b', 'buy', 2, 10_000),
    },
    { trades: [{ resting: 's2', energy: 200 }] },
  ),
];

const FAR = {
  id: 'far',
  market: ELSEWHERE,
  side: 'sell',
  slot: SLOT,
  lot: 100,
  lots: 10,
  price: 10_000,
  validUntil: GATE,
  fees: '200000',
  lines: 1,
  link: UPPER,
};
/** May draw 400 Wh a slot. */
const bob = party('bob', { draw: powerFor(400) });
const accepts = { ...acceptance('a', 'far', 3, 13_000, { market: ELSEWHERE, party: bob }), distant: FAR };
const bids = offer('b', 'buy', 2, 10_000, { party: bob });
const answered = (/** @type {object} */ outcome) => ({ kind: 'settle-take', at: NOW, take: 1, slot: SLOT, outcome });
const REFUSED = { code: 'offer-taken', requirement: 'ACC-011', facts: { offer: 'far' } };
const traded = answered({ kind: 'traded', trade: 't', entering: '3000000' });
const gone = answered({ kind: 'refused', refusal: REFUSED });

const holds = [
  ...family(
    stated(
      'acceptance-is-held',
      ['TREE-014'],
      'Three lots of another market’s offer are accepted: nothing is traded here.',
      { parameters: parameters(), before: [], command: accepts },
      NOTHING,
    ),
    no('acceptance-of-more-than-known', 'TRD-002', 'price-limit').if('the limit is below price and known fees', {
      command: {
        ...acceptance('a', 'far', 3, 11_999, { market: ELSEWHERE, party: bob }),
        distant: FAR,
      },
    }),
    no('acceptance-beyond-the-point', 'OFR-014', 'limit-exceeded').if('five lots', {
      command: { ...acceptance('a', 'far', 5, 13_000, { market: ELSEWHERE, party: bob }), distant: FAR },
    }),
  ),
  ...family(
    stated(
      'refusal-gives-back',
      ['TREE-013'],
      'The other market has refused: what was held is free.',
      { parameters: parameters(), before: [accepts, gone], command: bids },
      NOTHING,
    ),
    no('held-until-the-answer', 'OFR-014', 'limit-exceeded').if('there is no answer yet', { before: [accepts] }),
    no('traded-elsewhere', 'OFR-014', 'limit-exceeded').if('it has traded', { before: [accepts, traded] }),
    {
      ...no('refusal-after-the-trade', 'OFR-014', 'limit-exceeded').if('it had traded before', {
        before: [accepts, traded, gone],
      }),
      requirements: ['OFR-014', 'TREE-015'],
    },
  ),
];

export const marketTakes = areaOf('market', 'match', NOW, [
  decided,
  used,
  accepted,
  ofBids,
  brought,
  once,
  passed,
  holds,
]);
