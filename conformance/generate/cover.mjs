// Vectors of cover: what an order may cost at worst, and whether its account holds that.
import { areaOf, family, refused, stated } from './case-kit.mjs';
import { acceptance, NOW, offer, parameters, party, SLOT } from './market-kit.mjs';

const OVER = SLOT.start + SLOT.len;
const PRICES = { mode: 'separate', energy: 10_000, service: 2000 };
const LATER = { start: SLOT.start + 7200, len: 900 };
const prepaid = (/** @type {string} */ point, credit = 0) => party(point, { credit: String(credit) });
/** 10 lots of 100 Wh at 9 ct/kWh: 9000000 at worst. @param {number} [lots] @param {object} [changes] */
const bid = (lots = 10, changes = {}) => offer('bid', 'buy', lots, 9000, { party: prepaid('bob'), ...changes });
/** @param {number | string} amount */
const pay = (amount, point = 'bob', id = 'payment') => ({ kind: 'top-up', at: NOW, id, point, amount: String(amount) });
const ASK = offer('ask', 'sell', 10, 8000, { party: party('anna') });
/** @param {number} settled @param {number} spent @param {number} blocked @param {number} reserved */
const account = (settled, spent, blocked, reserved) => ({
  account: { settled: `${settled}`, spent: `${spent}`, blocked: `${blocked}`, reserved: `${reserved}` },
});
const poor = (id, mutation, input, requirement = 'SET-020') =>
  refused(id, requirement, 'insufficient-funds', mutation, input);
const covered = (id, requirements, comment, input, says) =>
  stated(
    id,
    requirements,
    comment,
    { parameters: parameters({ settled: true }), before: [], point: 'bob', ...input },
    says,
  );
const SOLD = [
  offer('ask', 'sell', 10, 8000, { party: prepaid('anna') }),
  offer('b', 'buy', 10, 9000, { party: party('x') }),
];
const settle = { kind: 'settle-slot', at: OVER, slot: SLOT, price: 'price', prices: PRICES, readings: [] };
const spend = offer('spend', 'buy', 1, 9000, {
  party: prepaid('anna'),
  slot: LATER,
  at: OVER,
  validUntil: LATER.start - 120,
});

const CASES = [
  family(
    covered(
      'bid-covered',
      ['SET-020', 'SET-021'],
      'Exactly what the bid may cost is there.',
      { before: [pay(9_000_000)], command: bid() },
      account(9_000_000, 0, 0, 9_000_000),
    ),
    poor('one-unit-short', 'a payment of 10⁻⁸ EUR less', { before: [pay(8_999_999)] }),
    poor('nothing-paid-in', 'no payment', { before: [] }),
    poor('reserved-already', 'another bid before', {
      before: [pay(9_000_000), bid(1, { id: 'b0' })],
      command: { ...bid(), id: 'bid-2' },
    }),
    poor('spent-already', 'a lot bought before', {
      before: [pay(9_000_000), ASK, acceptance('x', 'ask', 1, 8000, { party: prepaid('bob') })],
    }),
    poor('paid-out', 'a lot’s worth was paid out', { before: [pay(9_000_000), pay(-900_000, 'bob', 'payout')] }),
  ),
  family(
    covered(
      'postpaid',
      ['SET-020'],
      'A limit of 9 ct: the account may be overdrawn so far.',
      { command: bid(10, { party: prepaid('bob', 9_000_000) }) },
      account(0, 0, 0, 9_000_000),
    ),
    poor('beyond-the-limit', 'a lot more', { command: bid(11, { party: prepaid('bob', 9_000_000) }) }),
  ),
  family(
    covered(
      'without-limit',
      ['SET-020'],
      'A party without `credit` needs no cover.',
      { command: bid(10, { party: party('bob') }) },
      account(0, 0, 0, 9_000_000),
    ),
    poor('with-limit', 'a prepaid account', { command: bid() }),
  ),
  family(
    covered(
      'ask',
      ['SET-021'],
      'An ask at a price can only bring money.',
      { command: offer('s', 'sell', 10, 0, { party: prepaid('bob') }) },
      account(0, 0, 0, 0),
    ),
    poor('ask-at-a-negative-price', 'a price of −0.001 ct/kWh', {
      command: offer('s', 'sell', 10, -1, { party: prepaid('bob') }),
    }),
  ),
  covered(
    'ask-at-a-negative-price-covered',
    ['SET-021'],
    'Whoever pays to get rid of energy has to have the money: 1000 Wh at −3 ct/kWh.',
    { before: [pay(3_000_000)], command: offer('s', 'sell', 10, -3000, { party: prepaid('bob') }) },
    account(3_000_000, 0, 0, 3_000_000),
  ),
  covered(
    'bid-at-a-negative-price',
    ['SET-021'],
    'Who is paid for drawing needs nothing.',
    { command: bid(10, { price: -1 }) },
    account(0, 0, 0, 0),
  ),
  family(
    covered(
      'bought',
      ['SET-021', 'SET-020'],
      'An acceptance is covered at its limit, and then costs the price; its trade is spent.',
      { before: [pay(9_000_000), ASK], command: acceptance('x', 'ask', 10, 9000, { party: prepaid('bob') }) },
      account(9_000_000, 8_000_000, 0, 0),
    ),
    poor('acceptance-short-of-its-limit', 'what the price comes to was paid in, not the limit', {
      before: [pay(8_000_000), ASK],
    }),
  ),
  covered(
    'sold',
    ['SET-022'],
    'What a sale brings is blocked.',
    { point: 'anna', before: SOLD.slice(0, 1), command: SOLD[1] },
    account(0, 0, 8_000_000, 0),
  ),
  family(
    covered(
      'proceeds-of-a-settled-slot',
      ['SET-022'],
      'After settlement, what the sale brought covers a bid for later.',
      { point: 'anna', before: [...SOLD, settle], command: spend },
      account(8_000_000, 0, 0, 900_000),
    ),
    poor('proceeds-not-settled', 'the slot is not settled', { before: SOLD }),
  ),
  family(
    covered(
      'payout',
      ['SET-024'],
      'Everything that is not spent or reserved can be paid out.',
      { before: [pay(9_900_000), bid()], command: pay(-900_000, 'bob', 'payout') },
      account(9_000_000, 0, 0, 9_000_000),
    ),
    poor('payout-of-what-is-reserved', 'a unit more', { command: pay(-900_001, 'bob', 'payout') }, 'SET-024'),
  ),
];

export const cover = areaOf('settlement', 'cover', NOW, CASES);
