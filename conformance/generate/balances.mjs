// Vectors of balances: what a market reports about a slot, and what the one above says to it.
import { areaOf, family, refused, stated } from './case-kit.mjs';

const BALANCE = {
  market: 'westnetz.amprion',
  sold: 400,
  bought: 300,
  losses: 10,
  imported: 110,
  exported: 350,
  submarkets: [
    { market: 'haus.westnetz.amprion', from: 200, to: 0 },
    { market: 'hof.westnetz.amprion', from: 0, to: 50 },
  ],
};
const BOOKED = { from: 350, to: 110 };
const LARGE = 2 ** 53 - 1;
const report = (/** @type {object} */ changes) => ({ balance: { ...BALANCE, ...changes } });
const [house] = BALANCE.submarkets;
const broken = (id, mutation, changes) => refused(id, 'BAL-005', 'balance-violated', mutation, report(changes));
const differs = (id, mutation, input) => refused(id, 'BAL-006', 'balance-mismatch', mutation, input);

const CASES = [
  family(
    stated(
      'balanced',
      ['BAL-005', 'BAL-006'],
      '400 + 200 + 110 Wh come in, 300 + 10 + 50 + 350 go out, and the upper market has booked the same.',
      { balance: BALANCE, booked: BOOKED },
    ),
    broken('sold-too-much', '1 Wh sold more', { sold: 401 }),
    broken('losses-kept-quiet', 'no losses', { losses: 0 }),
    broken('submarket-left-out', 'a submarket less', { submarkets: [house] }),
    broken('export-of-nothing', '1 Wh exported more, and not booked above', { exported: 351 }),
    differs('exported-otherwise', 'the upper market has booked less from it', { booked: { from: 349, to: 110 } }),
    differs('imported-otherwise', 'the upper market has booked more to it', { booked: { from: 350, to: 111 } }),
    differs('set-off', 'imports and exports set off against each other', report({ imported: 0, exported: 240 })),
  ),
  stated('beyond-2-53', ['BAL-005'], 'Sums pass 2^53: both sides are 2·(2^53 − 1).', {
    balance: { ...BALANCE, sold: LARGE, bought: LARGE, losses: 0, imported: LARGE, exported: LARGE, submarkets: [] },
    booked: { from: LARGE, to: LARGE },
  }),
  stated('nothing', ['BAL-005'], 'A slot in which nothing was traded.', {
    balance: { ...BALANCE, sold: 0, bought: 0, losses: 0, imported: 0, exported: 0, submarkets: [] },
    booked: { from: 0, to: 0 },
  }),
];

export const balances = areaOf('balance', 'balance', 1_800_000_900, CASES);
