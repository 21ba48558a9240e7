// Vectors of the losses that are expected of a slot.
import { areaOf, stated } from './case-kit.mjs';

const line = (/** @type {string} */ id, /** @type {number} */ lossFactor) => ({ id, lossFactor });
const flow = (/** @type {string} */ line, /** @type {number} */ booked) => ({ line, booked });
const expected = (
  /** @type {string} */ id,
  /** @type {string} */ comment,
  lines,
  flows,
  /** @type {number} */ losses,
) => stated(id, ['BAL-021'], comment, { lines, flows }, { losses });

const CASES = [
  expected('whole', '15 ‰ of 1000 Wh.', [line('a', 15)], [flow('a', 1000)], 15),
  expected('rounded-up', '1 ‰ of 1 Wh is a whole Wh.', [line('a', 1)], [flow('a', 1)], 1),
  expected('downward', 'Lines lose either way.', [line('a', 15)], [flow('a', -1001)], 16),
  expected(
    'each-line-by-itself',
    'Rounded up line by line: 1 + 1.',
    [line('a', 1), line('b', 1)],
    [flow('a', 500), flow('b', -500)],
    2,
  ),
  expected(
    'no-factor',
    'A line without a loss factor, and one without a flow.',
    [{ id: 'a' }, line('b', 30)],
    [flow('a', 1000), flow('b', 0)],
    0,
  ),
  expected('everything', '1000 ‰: nothing arrives.', [line('a', 1000)], [flow('a', 777)], 777),
  expected(
    'large',
    'Beyond 2^53 on the way, and exact.',
    [line('a', 999)],
    [flow('a', 2 ** 53 - 1)],
    Number((BigInt(2 ** 53 - 1) * 999n + 999n) / 1000n),
  ),
];

export const losses = areaOf('balance', 'losses', 1_800_000_000, CASES);
