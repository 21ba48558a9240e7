// Vectors of settlement: what a slot puts on every account, and what a correction adds to that.
import { areaOf, stated } from './case-kit.mjs';
import { balancer, booked, meter, seen } from './settlement-kit.mjs';

const SEPARATE = { mode: 'separate', energy: 10_000, service: 2000 };
const NEGATIVE = { mode: 'separate', energy: -3000, service: 500 };
const SINGLE = { mode: 'single', short: 30_000, long: -1000 };
/** anna sells 300 Wh for 15 ct/kWh to bob, over a line for 1 ct/kWh. */
const SALE = {
  booked: [booked('anna', 300, 0, 4_500_000), booked('bob', 0, 300, 0, 4_800_000)],
  fees: '300000',
  prices: SEPARATE,
};
const BOB = seen('bob', meter('m2', 0, 300));
const anna = (/** @type {number} */ generation) => seen('anna', meter('m1', generation, 0));
const BATTERY = seen('bat', balancer('b1', 60, 10, 45, 5));

/** @param {[kind: string, amount: number][]} postings */
const posted = (point, ...postings) => ({
  point,
  postings: postings.map(([kind, amount]) => ({ kind, amount: String(amount) })),
});
const BOB_PAYS = posted('bob', ['purchases', -4_800_000]);
const NOTHING_LOST = posted('@losses');

/** @param {string} id @param {string[]} requirements @param {string} comment @param {object} changes @param {any[]} points @param {number} carried @param {object} [more] */
const settled = (id, requirements, comment, changes, points, carried, more = {}) =>
  stated(
    id,
    [...requirements, 'SET-007'],
    comment,
    { ...SALE, ...changes },
    { points, carried: String(carried), ...more },
  );

const CASES = [
  settled(
    'as-promised',
    ['SET-002'],
    'Without a deviation there are sales and purchases only.',
    { readings: [anna(300), BOB] },
    [NOTHING_LOST, posted('anna', ['sales', 4_500_000]), BOB_PAYS],
    0,
    { fees: '300000' },
  ),
  settled(
    'short',
    ['SET-003'],
    'anna lacks 60 Wh, at P + B = 12 ct/kWh; the loss account, the residual, has 60 Wh too much, at P − B.',
    { readings: [anna(240), BOB] },
    [
      posted('@losses', ['deviation', 600_000], ['service', -120_000]),
      posted('anna', ['sales', 4_500_000], ['deviation', -600_000], ['service', -120_000]),
      BOB_PAYS,
    ],
    240_000,
  ),
  settled(
    'surplus',
    ['SET-003'],
    'anna feeds in 40 Wh more, for P − B = 8 ct/kWh; they are lost.',
    { readings: [anna(340), BOB] },
    [
      posted('@losses', ['deviation', -400_000], ['service', -80_000]),
      posted('anna', ['sales', 4_500_000], ['deviation', 400_000], ['service', -80_000]),
      BOB_PAYS,
    ],
    160_000,
  ),
  settled(
    'negative-price',
    ['SET-003'],
    'Energy is a burden: who lacks 60 Wh earns −P − B = 2.5 ct/kWh.',
    { prices: NEGATIVE, readings: [anna(240), BOB] },
    [
      posted('@losses', ['deviation', -180_000], ['service', -30_000]),
      posted('anna', ['sales', 4_500_000], ['deviation', 180_000], ['service', -30_000]),
      BOB_PAYS,
    ],
    60_000,
  ),
  settled(
    'price-zero',
    ['SET-003'],
    'P may be 0: only the service is paid.',
    { prices: { mode: 'separate', energy: 0, service: 2000 }, readings: [anna(240), BOB] },
    [posted('@losses', ['service', -120_000]), posted('anna', ['sales', 4_500_000], ['service', -120_000]), BOB_PAYS],
    240_000,
  ),
  settled(
    'balancing',
    ['SET-003'],
    'The battery fed in 60 − 10 Wh, 45 Wh against the deviation of the frequency and 5 along with it: P·50 + B·40.',
    { readings: [anna(250), BATTERY, BOB] },
    [
      NOTHING_LOST,
      posted('anna', ['sales', 4_500_000], ['deviation', -500_000], ['service', -100_000]),
      posted('bat', ['balancing-energy', 500_000], ['balancing-service', 80_000]),
      BOB_PAYS,
    ],
    20_000,
  ),
  settled(
    'balancing-adverse',
    ['SET-003'],
    'Who works along with the deviation pays for that: B·(5 − 45).',
    { readings: [anna(250), seen('bat', balancer('b1', 60, 10, 5, 45)), BOB] },
    [
      NOTHING_LOST,
      posted('anna', ['sales', 4_500_000], ['deviation', -500_000], ['service', -100_000]),
      posted('bat', ['balancing-energy', 500_000], ['balancing-service', -80_000]),
      BOB_PAYS,
    ],
    180_000,
  ),
  settled(
    'single-short',
    ['SET-005', 'SET-006'],
    'At the top, balancing energy was fed in, so the area was short: 30 ct/kWh, and no service.',
    { prices: SINGLE, readings: [anna(250), BATTERY, BOB] },
    [
      NOTHING_LOST,
      posted('anna', ['sales', 4_500_000], ['deviation', -1_500_000]),
      posted('bat', ['balancing-energy', 1_500_000]),
      BOB_PAYS,
    ],
    0,
    { area: 'short' },
  ),
  settled(
    'single-long',
    ['SET-005', 'SET-006'],
    'Balancing energy was drawn: long, and energy a burden at −1 ct/kWh.',
    { prices: SINGLE, readings: [anna(350), seen('bat', balancer('b1', 0, 50, 50, 0)), BOB] },
    [
      NOTHING_LOST,
      posted('anna', ['sales', 4_500_000], ['deviation', -50_000]),
      posted('bat', ['balancing-energy', 50_000]),
      BOB_PAYS,
    ],
    0,
    { area: 'long' },
  ),
  settled(
    'single-neither',
    ['SET-006'],
    'No balancing energy: the area counts as long.',
    { prices: SINGLE, readings: [anna(240), BOB] },
    [posted('@losses', ['deviation', -60_000]), posted('anna', ['sales', 4_500_000], ['deviation', 60_000]), BOB_PAYS],
    0,
    { area: 'long' },
  ),
  settled(
    'area-from-above',
    ['SET-011'],
    'A submarket takes the state of the area from above, whatever its own balancing meters say.',
    { prices: SINGLE, area: 'long', readings: [anna(250), BATTERY, BOB] },
    [
      NOTHING_LOST,
      posted('anna', ['sales', 4_500_000], ['deviation', 50_000]),
      posted('bat', ['balancing-energy', -50_000]),
      BOB_PAYS,
    ],
    0,
    { area: 'long' },
  ),
  settled(
    'uplink',
    ['SET-003', 'SET-004'],
    'anna lacks 60 Wh, which came over the uplink. What that costs there is not said here: 0.72 ct are carried forward.',
    { readings: [seen('@upper', meter('u1', 0, 60)), anna(240), BOB] },
    [
      NOTHING_LOST,
      posted('@upper'),
      posted('anna', ['sales', 4_500_000], ['deviation', -600_000], ['service', -120_000]),
      BOB_PAYS,
    ],
    720_000,
  ),
  settled(
    'imported',
    ['SET-002', 'SET-010'],
    'The uplink sold 300 Wh: the account of the upper market grows by what the energy cost at the border.',
    {
      booked: [booked('@upper', 300, 0, 4_500_000), booked('bob', 0, 300, 0, 4_800_000)],
      readings: [seen('@upper', meter('u1', 0, 300)), BOB],
    },
    [NOTHING_LOST, posted('@upper', ['sales', 4_500_000]), BOB_PAYS],
    0,
    { fees: '300000' },
  ),
  settled(
    'negative-fees',
    ['SET-007'],
    'A flow against the load: the buyer pays less than the seller receives, and the grid operator the difference.',
    {
      booked: [booked('anna', 300, 0, 4_500_000), booked('bob', 0, 300, 0, 4_200_000)],
      fees: '-300000',
      readings: [anna(300), BOB],
    },
    [NOTHING_LOST, posted('anna', ['sales', 4_500_000]), posted('bob', ['purchases', -4_200_000])],
    0,
    { fees: '-300000' },
  ),
  settled(
    'correction',
    ['SET-009'],
    'A late value: anna has fed in 280 Wh, not 240. Only what is new is posted.',
    { readings: [anna(280), BOB], settledBefore: { readings: [anna(240), BOB] } },
    [
      posted('@losses', ['deviation', -400_000], ['service', 80_000]),
      posted('anna', ['deviation', 400_000], ['service', 80_000]),
      posted('bob'),
    ],
    -160_000,
    { fees: '0' },
  ),
  settled(
    'correction-of-nothing',
    ['SET-009'],
    'A late value that says what was estimated.',
    { readings: [anna(240), BOB], settledBefore: { readings: [anna(240), BOB] } },
    [posted('@losses'), posted('anna'), posted('bob')],
    0,
    { fees: '0' },
  ),
  settled(
    'correction-of-the-area',
    ['SET-009', 'SET-011'],
    'The market above has corrected the state of the area: old postings go, new ones come, as one difference.',
    {
      prices: SINGLE,
      area: 'short',
      readings: [anna(240), BOB],
      settledBefore: { readings: [anna(240), BOB], area: 'long' },
    },
    [posted('@losses', ['deviation', 1_860_000]), posted('anna', ['deviation', -1_860_000]), posted('bob')],
    0,
    { area: 'short', fees: '0' },
  ),
];

export const settledSlots = areaOf('settlement', 'settle', 1_800_000_900, CASES);
