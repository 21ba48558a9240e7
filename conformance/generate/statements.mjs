// Vectors of statements: whether evidence proves an account. Its messages stand in the file once, by name.
import { END, SLOT } from './statement-account.mjs';
import { change, delivering, metering, proves, refuses, reposted, SHARED } from './statement-kit.mjs';

const PAID = ['payment', 'topUp'];
const TRADED = ['offer', 'acceptance', 'trade', 'price'];
const SETTLED = [...PAID, ...TRADED, 'start', 'later', 'slot'];
const CORRECTED = [...SETTLED, 'end', 'correction'];
const SUMMED_UP = [...CORRECTED, 'month'];
const NEXT = [...SUMMED_UP, 'nextPayment', 'nextTopUp', 'nextMonth'];
const BOUGHT = [...TRADED, 'bob'];

const OTHER_ID = 'A'.repeat(43);
const single = (/** @type {object} */ area, /** @type {number} */ deviation) => ({
  changes: {
    price: () => ({ prices: { mode: 'single', short: 30_000, long: -1000 } }),
    slot: (/** @type {any} */ plain) => ({
      ...delivering(area)(plain),
      ...reposted('deviation', deviation)({ ...plain, postings: plain.postings.slice(0, 1) }),
    }),
  },
});

const ofPayment = [
  proves('top-up', ['ACT-069', 'ACT-054'], 'A payment, and the statement about it.', PAID, [['anna', 1, true]]),
  refuses('payment-missing', 'ACT-050', 'the confirmation is missing', 'top-up', ['topUp']),
  refuses('payment-by-the-service', 'ACT-069', 'the market’s service has confirmed the payment', 'top-up', PAID, {
    signers: { payment: 'service' },
  }),
  refuses('payment-of-another', 'ACT-069', 'a payment for bob', 'top-up', PAID, change('payment', { point: 'bob' })),
  refuses(
    'opens-with-money',
    'ACT-054',
    'the first one opens at 5',
    'top-up',
    PAID,
    change('topUp', { opening: '5', closing: '1000000005' }),
  ),
  refuses(
    'ends-before-it-begins',
    'ACT-052',
    'a period that ends before it begins',
    'top-up',
    PAID,
    change('topUp', (plain) => ({ until: plain.from - 1 })),
  ),
];

const slot = (id, requirement, mutation, how) =>
  refuses(id, requirement, mutation, 'slot', SETTLED, change('slot', how));
const ofSlot = [
  proves(
    'slot',
    ['ACT-057', 'ACT-058', 'ACT-059', 'ACT-062', 'ACT-063', 'ACT-067'],
    'A slot with a trade and an estimate over a missing value.',
    SETTLED,
    [
      ['anna', 1, true],
      ['anna', 2, true],
    ],
  ),
  ...['trade', 'price', 'later'].map((name) =>
    refuses(
      `${name}-missing`,
      'ACT-050',
      `the message ${name} is missing`,
      'slot',
      SETTLED.filter((one) => one !== name),
    ),
  ),
  refuses('signed-by-the-operator', 'ACT-051', 'signed by the operator', 'slot', SETTLED, {
    signers: { slot: 'operator' },
  }),
  slot('no-delivery', 'ACT-052', 'no delivery', { delivery: undefined }),
  slot('closing-otherwise', 'ACT-053', 'a closing that is a unit more', { closing: '1003780001' }),
  slot('after-none', 'ACT-054', 'no previous statement', { previous: undefined }),
  slot('after-another', 'ACT-055', 'another previous statement', { previous: OTHER_ID }),
  slot('opening-otherwise', 'ACT-055', 'opening and closing a unit more', {
    opening: '1000000001',
    closing: '1003780001',
  }),
  slot(
    'submarket-of-another',
    'ACT-056',
    'a submarket of another market',
    delivering({ submarket: 'haus.other.westnetz' }),
  ),
  slot('other-trades', 'ACT-057', 'the digest of another trade', (plain) =>
    delivering({ trades: { ...plain.delivery.trades, digest: OTHER_ID } })(plain),
  ),
  slot('sold-less', 'ACT-058', '200 Wh sold', delivering({ sold: 200 })),
  slot('sales-otherwise', 'ACT-059', 'sales that are a unit less', reposted('sales', 4_499_999)),
  refuses('value-by-a-participant', 'ACT-060', 'anna has signed the meter value', 'slot', SETTLED, {
    signers: { start: 'seller' },
  }),
  refuses(
    'counter-stands-still',
    'ACT-061',
    'both readings have one counter',
    'slot',
    SETTLED,
    change('later', { counter: 1 }),
  ),
  slot('energy-otherwise', 'ACT-062', '251 Wh of generation', metering({ generation: 251 })),
  slot('estimate-kept-quiet', 'ACT-062', 'not marked as estimated', metering({ estimated: undefined })),
  slot('exchanged-otherwise', 'ACT-063', '241 Wh exchanged', delivering({ exchanged: 241, deviation: 59 })),
  slot('deviation-otherwise', 'ACT-063', 'a deviation of 59 Wh', delivering({ deviation: 59 })),
  refuses('price-by-a-participant', 'ACT-064', 'anna has signed the price', 'slot', SETTLED, {
    signers: { price: 'seller' },
  }),
  refuses(
    'price-too-late',
    'ACT-065',
    'a price signed when the slot began',
    'slot',
    SETTLED,
    change('price', { at: SLOT.start }),
  ),
  slot('area-that-decides-nothing', 'ACT-066', 'the area is told', delivering({ area: 'short' })),
  slot('service-forgotten', 'ACT-067', 'nothing for the service', reposted('service', 0)),
];

const ofSinglePrice = [
  proves(
    'single-price',
    ['ACT-066', 'ACT-067'],
    'A single price, and the area was short: 60 Wh at 30 ct/kWh.',
    SETTLED,
    [
      ['anna', 1, true],
      ['anna', 2, true],
    ],
    single({ area: 'short' }, -1_800_000),
  ),
  refuses('area-not-told', 'ACT-066', 'the area is not told', 'single-price', SETTLED, single({}, -1_800_000)),
  refuses(
    'price-of-the-other-area',
    'ACT-067',
    'the area was long',
    'single-price',
    SETTLED,
    single({ area: 'long' }, -1_800_000),
  ),
];

const ofBuyer = [
  proves(
    'buyer',
    ['ACT-059', 'ACT-063'],
    'The buyer pays the line, and without a meter there is no deviation.',
    BOUGHT,
    [['bob', 1, true]],
  ),
  refuses(
    'buyer-pays-no-fees',
    'ACT-059',
    'purchases without the fee',
    'buyer',
    BOUGHT,
    change('bob', reposted('purchases', -4_500_000)),
  ),
  refuses(
    'buyer-deviates-without-a-meter',
    'ACT-063',
    '299 Wh exchanged',
    'buyer',
    BOUGHT,
    change('bob', delivering({ exchanged: -299, deviation: -1 })),
  ),
];

const three = /** @type {[string, number, boolean][]} */ ([1, 2, 3].map((number) => ['anna', number, true]));
const ofCorrection = [
  proves('correction', ['ACT-068', 'ACT-062'], 'The missing value has come.', CORRECTED, three),
  refuses(
    'corrected-statement-missing',
    'ACT-050',
    'the statement of the slot is missing',
    'correction',
    CORRECTED.filter((one) => one !== 'slot'),
  ),
  refuses(
    'correction-of-too-much',
    'ACT-068',
    'a unit more',
    'correction',
    CORRECTED,
    change('correction', reposted('deviation', 400_001)),
  ),
  refuses(
    'sales-posted-again',
    'ACT-068',
    'the sales once more',
    'correction',
    CORRECTED,
    change('correction', reposted('sales', 4_500_000)),
  ),
  refuses(
    'measured-but-called-estimate',
    'ACT-062',
    'marked as estimated',
    'correction',
    CORRECTED,
    change('correction', metering({ estimated: true })),
  ),
];

const nextMonth = (id, requirement, mutation, how) =>
  refuses(id, requirement, mutation, 'two-months', NEXT, change('nextMonth', how));
const ofMonths = [
  proves('month', ['ACT-071', 'ACT-072'], '10.0426 EUR are 1004 ct, and 0.26 ct are carried.', SUMMED_UP, [
    ...three,
    ['anna', 4, true],
  ]),
  refuses(
    'month-of-another-kind',
    'ACT-071',
    'the service as deviation',
    'month',
    SUMMED_UP,
    change('month', (plain) => ({
      postings: [...plain.postings.slice(0, 2), { kind: 'deviation', amount: '-240000' }],
    })),
  ),
  refuses(
    'month-rounded-up',
    'ACT-072',
    '1005 ct',
    'month',
    SUMMED_UP,
    change('month', { cents: '1005', carried: '-740000' }),
  ),
  refuses('month-carries-nothing', 'ACT-072', 'nothing carried', 'month', SUMMED_UP, change('month', { carried: '0' })),
  refuses(
    'month-from-the-second-on',
    'ACT-070',
    'statement 2 is called the first',
    'month',
    SUMMED_UP,
    change('month', { first: 2 }),
  ),
  proves('two-months', ['ACT-072'], '1.24 ct and the 0.26 carried are 1.5 ct: half to even, 2.', NEXT, [
    ...three,
    ['anna', 4, true],
    ['anna', 5, true],
    ['anna', 6, true],
  ]),
  refuses(
    'month-before-missing',
    'ACT-050',
    'the month before is missing',
    'two-months',
    NEXT.filter((one) => one !== 'month'),
  ),
  nextMonth('half-to-odd', 'ACT-072', 'half a cent rounded to 1', { cents: '1', carried: '500000' }),
  nextMonth('carried-forgotten', 'ACT-072', 'what was carried is forgotten', { cents: '1', carried: '240000' }),
  nextMonth('month-of-a-month', 'ACT-070', 'the month before is summed up too', { first: 4 }),
  proves(
    'from-the-middle',
    ['ACT-055'],
    'An account may be shown from any statement on.',
    SETTLED.filter((one) => !PAID.includes(one)),
    [['anna', 2, false]],
  ),
];

const CASES = await Promise.all([ofPayment, ofSlot, ofSinglePrice, ofBuyer, ofCorrection, ofMonths].flat());

export const statements = {
  area: 'statements',
  op: 'prove',
  shared: SHARED,
  cases: CASES.map((one) => ({ now: END + 7200, ...one })),
};
