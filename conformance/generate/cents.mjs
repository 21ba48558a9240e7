// Vectors of whole cents: how months round what they come to, and what is left for the next one.
import { areaOf, stated } from './case-kit.mjs';

/** @param {string} id @param {string} comment @param {...[change: number | string, cents: number | string, carried: number]} months */
const months = (id, comment, ...months) =>
  stated(
    id,
    ['ACT-072'],
    comment,
    { changes: months.map(([change]) => String(change)) },
    { months: months.map(([, cents, carried]) => ({ cents: String(cents), carried: String(carried) })) },
  );

const CASES = [
  months('down', 'Less than half a cent is left.', [1_499_999, 1, 499_999]),
  months('up', 'More than half a cent is rounded up, and owed.', [500_001, 1, -499_999]),
  months('half-to-even-down', 'Half a cent, and 0 is even.', [500_000, 0, 500_000]),
  months('half-to-even-up', 'Half a cent, and 2 is even.', [1_500_000, 2, -500_000]),
  months('half-to-even-above', 'Half a cent, and 2 is even again.', [2_500_000, 2, 500_000]),
  months('negative-half-down', '−1.5 ct are −2.', [-1_500_000, -2, 500_000]),
  months('negative-half-up', '−0.5 ct are 0.', [-500_000, 0, -500_000]),
  months('negative', '−0.500001 ct are −1.', [-500_001, -1, 499_999]),
  months('nothing', 'A month without money.', [0, 0, 0]),
  months(
    'carried-on',
    'Three times 0.4 ct: what is left comes along, so that no more than half a cent is ever missing.',
    [400_000, 0, 400_000],
    [400_000, 1, -200_000],
    [400_000, 0, 200_000],
  ),
  months(
    'carried-to-a-half',
    'What is carried may make the half.',
    [250_000, 0, 250_000],
    [250_000, 0, 500_000],
    [0, 0, 500_000],
    [1, 1, -499_999],
  ),
  months('large', 'Beyond 2^53.', ['123456789012345678901', '123456789012346', -321_099]),
];

export const cents = areaOf('settlement', 'cents', 1_800_000_000, CASES);
