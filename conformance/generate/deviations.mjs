// Vectors of deviations: what each point of a market has exchanged, and how far that is from what it promised.
import { areaOf, stated } from './case-kit.mjs';
import { balancer, booked, meter, seen } from './settlement-kit.mjs';

/** @param {string} point @param {number} exchanged @param {number} balancing @param {number} deviation */
const is = (point, exchanged, balancing, deviation) => ({ point, exchanged, balancing, deviation });
/** anna sells 300 Wh to bob. */
const SALE = [booked('anna', 300, 0), booked('bob', 0, 300)];

/** @param {string} id @param {string[]} requirements @param {string} comment @param {any[]} positions @param {any[]} readings @param {any[]} points @param {'short' | 'long'} area */
const deviating = (id, requirements, comment, positions, readings, points, area = 'long') =>
  stated(id, [...requirements, 'DEV-007'], comment, { booked: positions, readings }, { points, area });

const CASES = [
  deviating(
    'as-promised',
    ['DEV-001', 'DEV-005'],
    'Everybody has exchanged what was traded; nothing is lost.',
    SALE,
    [seen('anna', meter('m1', 310, 10)), seen('bob', meter('m2', 0, 300))],
    [is('@losses', 0, 0, 0), is('anna', 300, 0, 0), is('bob', -300, 0, 0)],
  ),
  deviating(
    'shortage-and-surplus',
    ['DEV-001', 'DEV-004', 'DEV-005'],
    'anna is 60 Wh short, bob draws 80 Wh less than bought; so 20 Wh were lost that nobody had bought.',
    SALE,
    [seen('anna', meter('m1', 250, 10)), seen('bob', meter('m2', 0, 220))],
    [is('@losses', -20, 0, 20), is('anna', 240, 0, 60), is('bob', -220, 0, -80)],
  ),
  deviating(
    'several-meters',
    ['DEV-001'],
    'All meters of a point count together.',
    SALE,
    [seen('anna', meter('m1', 200, 0), meter('m3', 150, 50)), seen('bob', meter('m2', 0, 300))],
    [is('@losses', 0, 0, 0), is('anna', 300, 0, 0), is('bob', -300, 0, 0)],
  ),
  deviating(
    'losses-bought',
    ['DEV-004'],
    '10 Wh are bought for losses; 12 are lost.',
    [booked('anna', 310, 0), booked('bob', 0, 300), booked('@losses', 0, 10)],
    [seen('anna', meter('m1', 310, 0)), seen('bob', meter('m2', 0, 298))],
    [is('@losses', -12, 0, 2), is('anna', 310, 0, 0), is('bob', -298, 0, -2)],
  ),
  deviating(
    'without-a-meter',
    ['DEV-006'],
    'bob has no meter: taken as booked, so that what anna lacks shows in the losses too.',
    SALE,
    [seen('anna', meter('m1', 250, 0))],
    [is('@losses', 50, 0, -50), is('anna', 250, 0, 50), is('bob', -300, 0, 0)],
  ),
  deviating(
    'without-a-trade',
    ['DEV-005'],
    'carl draws 40 Wh and has bought nothing.',
    SALE,
    [seen('anna', meter('m1', 340, 0)), seen('bob', meter('m2', 0, 300)), seen('carl', meter('m3', 0, 40))],
    [is('@losses', 0, 0, 0), is('anna', 340, 0, -40), is('bob', -300, 0, 0), is('carl', -40, 0, 40)],
  ),
  deviating(
    'uplink',
    ['DEV-003'],
    '200 Wh are imported as booked: the meter of the uplink belongs to the market above, where they are consumption.',
    [booked('@upper', 200, 0), booked('bob', 0, 200)],
    [seen('@upper', meter('u1', 0, 200)), seen('bob', meter('m2', 0, 200))],
    [is('@losses', 0, 0, 0), is('@upper', 200, 0, 0), is('bob', -200, 0, 0)],
  ),
  deviating(
    'uplink-exports',
    ['DEV-003'],
    '200 Wh were sold to the upper market, 250 have gone there.',
    [booked('anna', 200, 0), booked('@upper', 0, 200)],
    [seen('anna', meter('m1', 250, 0)), seen('@upper', meter('u1', 250, 0))],
    [is('@losses', 0, 0, 0), is('@upper', -250, 0, 50), is('anna', 250, 0, -50)],
  ),
  deviating(
    'unit-that-only-balances',
    ['DEV-002'],
    'A battery holds no position: what its meter sees is balancing energy, and no deviation. The area was short.',
    SALE,
    [seen('anna', meter('m1', 250, 0)), seen('bat', balancer('b1', 50, 0, 50, 0)), seen('bob', meter('m2', 0, 300))],
    [is('@losses', 0, 0, 0), is('anna', 250, 0, 50), is('bat', 50, 50, 0), is('bob', -300, 0, 0)],
    'short',
  ),
  deviating(
    'main-and-balancing-meter',
    ['DEV-002'],
    'The main meter has seen the 50 Wh of the balancing meter as well: 250 − 50 Wh were not balancing.',
    SALE,
    [seen('anna', meter('m1', 250, 0), balancer('b1', 50, 0, 40, 10)), seen('bob', meter('m2', 0, 250))],
    [is('@losses', 0, 0, 0), is('anna', 250, 50, 100), is('bob', -250, 0, -50)],
    'short',
  ),
  deviating(
    'absorbing',
    ['DEV-002', 'SET-006'],
    'A balancing unit that draws: the area was long.',
    SALE,
    [seen('anna', meter('m1', 330, 0)), seen('bat', balancer('b1', 0, 30, 30, 0)), seen('bob', meter('m2', 0, 300))],
    [is('@losses', 0, 0, 0), is('anna', 330, 0, -30), is('bat', -30, -30, 0), is('bob', -300, 0, 0)],
  ),
  deviating('nobody', ['DEV-004'], 'A slot without trades and meters.', [], [], [is('@losses', 0, 0, 0)]),
];

export const deviations = areaOf('settlement', 'deviation', 1_800_000_900, CASES);
