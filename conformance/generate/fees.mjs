// Vectors of the fee of one line: what a flow costs from a given state, and when there is no room.
import { line, NOW } from './market-kit.mjs';

const STEEP = [
  { from: 0, price: 0 },
  { from: 500, price: 1000 },
  { from: 900, price: 5000 },
];
/** 10000 Wh in a slot each way, 0.1 ct/kWh, steps at 5000 and 9000 Wh upward and at 2000 Wh downward. */
const LINE = line('feeder', 'root', 'house', 10_000, {
  baseFee: 100,
  tiersUp: STEEP,
  tiersDown: [
    { from: 0, price: 0 },
    { from: 200, price: 300 },
  ],
});

/** @typedef {{booked?: number, reservedUp?: number, reservedDown?: number}} Flow upward positive */

/** @param {any} input */
const feeCase = (id, requirements, comment, input, expect, rest = {}) => ({
  id,
  requirements,
  comment,
  input: { line: LINE, ...input },
  expect,
  ...rest,
});
const costs = (/** @type {number} */ fee) => ({ result: 'valid', fee: String(fee) });
const full = (/** @type {string} */ code) => ({ result: 'invalid', code });

const CASES = [
  feeCase(
    'free-tier',
    ['FEE-003', 'FEE-006'],
    '400 Wh within the first step cost the base fee alone.',
    { flow: {}, direction: 'up', energy: 400 },
    costs(40_000),
  ),
  feeCase(
    'across-a-bound',
    ['FEE-003', 'FEE-006'],
    'From 4800 Wh, 200 of 400 Wh lie above the bound at 5000.',
    { flow: { booked: 4800 }, direction: 'up', energy: 400 },
    costs(240_000),
  ),
  feeCase(
    'up-to-the-bound',
    ['FEE-003'],
    'The Wh that ends at the bound still costs what is below it.',
    { flow: { booked: 4800 }, direction: 'up', energy: 200 },
    costs(20_000),
  ),
  feeCase(
    'above-the-bound',
    ['FEE-003'],
    'The Wh that begins at the bound costs what is above it.',
    { flow: { booked: 5000 }, direction: 'up', energy: 1 },
    costs(1100),
  ),
  feeCase(
    'room-beside-what-is-reserved-downwards',
    ['FEE-007'],
    'All of the line upward, with 2000 Wh reserved downward.',
    { flow: { reservedDown: 2000 }, direction: 'up', energy: 10_000 },
    costs(10_000_000),
  ),
  feeCase(
    'no-room-by-what-is-reserved-downwards',
    ['FEE-007'],
    'What is reserved downward may never flow: it makes no room upward.',
    { flow: { reservedDown: 2000 }, direction: 'up', energy: 10_001 },
    full('capacity-exceeded'),
    { twin: 'room-beside-what-is-reserved-downwards', mutation: 'a watt-hour more' },
  ),
  feeCase(
    'whole-staircase',
    ['FEE-003'],
    'Ψ(10000) = 4000·1000 + 1000·5000, and the base fee.',
    { flow: {}, direction: 'up', energy: 10_000 },
    costs(10_000_000),
  ),
  feeCase(
    'share-of-the-rounded-capacity',
    ['FEE-002'],
    '4007 W are 1001 Wh in the slot, 998 ‰ of which are 998 Wh, rounded down each time: the 999th has the next price.',
    {
      line: { ...LINE, capacityUp: 4007, tiersUp: [STEEP[0], { from: 998, price: 1000 }] },
      flow: { booked: 998 },
      direction: 'up',
      energy: 1,
    },
    costs(1100),
  ),
  feeCase(
    'against-the-load',
    ['FEE-003', 'FEE-006'],
    'Downward from 5200 Wh upward: 200 of 400 Wh earn a congestion price.',
    { flow: { booked: 5200 }, direction: 'down', energy: 400 },
    costs(-160_000),
  ),
  feeCase(
    'through-zero',
    ['FEE-003'],
    'From 1000 up to 3000 down: only the part below −2000 has a price.',
    { flow: { booked: 1000 }, direction: 'down', energy: 4000 },
    costs(700_000),
  ),
  feeCase(
    'downward-staircase',
    ['FEE-003'],
    'Each direction has a staircase of its own.',
    { flow: { booked: -2000 }, direction: 'down', energy: 1000 },
    costs(400_000),
  ),
  feeCase(
    'reserved-the-same-way',
    ['FEE-006'],
    'Upward reservations count for an upward quote.',
    { flow: { booked: 4000, reservedUp: 800 }, direction: 'up', energy: 400 },
    costs(240_000),
  ),
  feeCase(
    'reserved-the-other-way',
    ['FEE-006'],
    'Downward reservations do not make an upward quote cheaper.',
    { flow: { booked: 4800, reservedDown: 4800 }, direction: 'up', energy: 400 },
    costs(240_000),
  ),
  feeCase(
    'no-reward-for-reserving',
    ['FEE-006'],
    'A reservation that is only held is no load that could be relieved.',
    { flow: { reservedUp: 9000 }, direction: 'down', energy: 1000 },
    costs(100_000),
  ),
  feeCase(
    'exactly-full',
    ['FEE-007'],
    'The last Wh of the capacity can be had.',
    { flow: { booked: 9000 }, direction: 'up', energy: 1000 },
    costs(5_100_000),
  ),
  feeCase(
    'one-too-many',
    ['FEE-007'],
    'One Wh more than the capacity cannot.',
    { flow: { booked: 9000 }, direction: 'up', energy: 1001 },
    full('capacity-exceeded'),
    { twin: 'exactly-full', mutation: 'energy 1001 instead of 1000' },
  ),
  feeCase(
    'exactly-full-down',
    ['FEE-007'],
    'Downward the capacity counts from below.',
    { flow: { booked: -9000 }, direction: 'down', energy: 1000 },
    costs(400_000),
  ),
  feeCase(
    'one-too-many-down',
    ['FEE-007'],
    'One Wh more downward cannot be had.',
    { flow: { booked: -9000 }, direction: 'down', energy: 1001 },
    full('capacity-exceeded'),
    { twin: 'exactly-full-down', mutation: 'energy 1001 instead of 1000' },
  ),
  feeCase(
    'room-besides-reservations',
    ['FEE-008'],
    'What reservations leave can be had.',
    { flow: { booked: 5000, reservedUp: 4000 }, direction: 'up', energy: 1000 },
    costs(5_100_000),
  ),
  feeCase(
    'busy',
    ['FEE-008'],
    'What only reservations take is no final no.',
    { flow: { booked: 5000, reservedUp: 4000 }, direction: 'up', energy: 1001 },
    full('line-busy'),
    { twin: 'room-besides-reservations', mutation: 'energy 1001 instead of 1000' },
  ),
];

export const fees = { area: 'fees', op: 'fee', cases: CASES.map((one) => ({ now: NOW, ...one })) };
