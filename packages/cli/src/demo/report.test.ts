import { expect, test } from 'vitest';
import { ADDRESS, DAY, GRID, RECORD, TRADES } from '../../test/small-day.ts';
import { checkDay } from './checks.ts';
import { printChecks } from './print-checks.ts';
import { printDay } from './print-report.ts';
import { reportJson } from './report-json.ts';
import { tally } from './tally.ts';

/** What is printed of the checks of a day. */
const checked = (day: typeof DAY) =>
  printChecks({
    checks: checkDay(day, new Map([[ADDRESS, GRID]]), RECORD.participants),
    ...{ signatures: { made: 12_345, checked: 99 }, elapsedMs: 1234 },
  });

test('a small day adds up as it does by hand', () => {
  const report = tally(RECORD);
  expect(report).toMatchObject({
    local: { trades: 1, energy: 1000, paid: 16_500_000n, received: 15_000_000n, fees: 1_500_000n },
    direct: { trades: 1, energy: 1000 },
    toSupplier: { trades: 1, energy: 500, paid: 6_000_000n, received: 4_000_000n, fees: 2_000_000n },
    fromSupplier: { trades: 1, energy: 1000, paid: 29_500_000n, received: 24_000_000n, fees: 5_500_000n },
    messages: { offers: 5, acceptances: 2, trades: 3, refused: { 'offer-taken': 1 } },
    prices: [
      { local: 1000, localPaid: 16_500, localReceived: 15_000, toSupplier: 500, supplierReceived: 8000 },
      { local: 0, fromSupplier: 1000, supplierPaid: 29_500 },
    ],
    lineUse: [
      // 500 Wh up, then 1000 Wh down, of the 2500 Wh that 10 kW move in a quarter hour.
      { up: 500, down: 1000, peak: { direction: 'down', perMille: 400 }, baseFees: 6_000_000n, congestionFees: 0n },
      {
        up: 0,
        down: 2000,
        peak: { direction: 'down', perMille: 500 },
        baseFees: 2_000_000n,
        congestionFees: 1_000_000n,
      },
    ],
    positions: [
      // Drew 1040 and 990 Wh, bought 1000 each time: 40 Wh too little, then 10 Wh too much.
      { bought: 2000, sold: 0, local: 1000, metered: 2030, deviation: 30, deviationSize: 50, balance: -46_000_000n },
      // Fed in 1500 and 480 Wh, sold 1500 and nothing: 480 Wh too much.
      { bought: 0, sold: 1500, metered: 1980, deviation: -480, deviationSize: 480, balance: 19_000_000n },
      { bought: 500, sold: 1000, balance: 18_000_000n },
    ],
  });
  expect(report.prices[1]).not.toHaveProperty('localPaid');
  expect(report.positions[2]).not.toHaveProperty('metered');
});

test('the report reads well', () => {
  expect(`\n${[...printDay(tally(RECORD)), '', ...checked(DAY)].join('\n')}\n`).toMatchInlineSnapshot(`
    "
    Two nodes on 2016-05-08: 2 quarter hours, 2 lines,
    1 farm, 1 plant, 1 supplier

    Neighbours supplied 50.0 % of what was bought. They paid 16.50 ct/kWh in all, of
    which 15.00 went to the neighbour and 1.50 to the grid. Energy from the supplier
    cost 29.50 ct/kWh in all, and what was sold to him brought 8.00.

                        kWh  share             trades  paid  received  fees
    between neighbours  1.0  50.0 % of bought       1  0.17      0.15  0.02
      taken directly    1.0  50.0 % of bought       1  0.17      0.15  0.02
    from the supplier   1.0  50.0 % of bought       1  0.30      0.24  0.06
    to the supplier     0.5  33.3 % of sold         1  0.06      0.04  0.02
    all                 2.5                         3  0.52      0.43  0.09
      paid: by buyers, fees included. received: by sellers. In EUR.
      5 offers, 2 acceptances; refused: 1 × offer-taken

    Energy of each half hour (kWh)
       2.0 ┤░
       1.8 ┤░
       1.6 ┤░
       1.4 ┤░
       1.2 ┤░
       1.0 ┤█
       0.8 ┤█
       0.6 ┤█
       0.4 ┤█
       0.2 ┤█
       0.0 ┤─
      -0.2 ┤▒
      -0.4 ┤▒
           └─
            12:00
            █ bought from neighbours
            ░ bought from the supplier
            ▒ sold to the supplier

    Prices of each half hour (ct/kWh, mean by energy)
        30 ┤─
        28 ┤
        26 ┤
        24 ┤
        22 ┤
        20 ┤
        18 ┤
        16 ┤●
        14 ┤
        12 ┤
        10 ┤
         8 ┤·
           └─
            12:00
            ─ paid to the supplier, grid fees included
            · received from the supplier
            ○ received from neighbours
            ● paid to neighbours, grid fees included

    Lines: kWh up (to the root) and down, fullest quarter hour, fees earned in EUR
    line       kW  ct/kWh   up  down  fullest             base  congestion
    Trafo-1  10.0    4.00  0.5   1.0   40.0 % down 12:15  0.06        0.00
    Line-1    8.0    1.00  0.0   2.0   50.0 % down 12:00  0.02        0.01

    Participants: kWh traded, and how far that was from what their meters counted
    name      kind      node   bought  sold  metered  dev.  off    EUR  ct/kWh
    Load-1    farm      Bus-2     2.0   0.0      2.0   0.0  0.1  -0.46   23.00
    SGen-1    plant     Bus-1     0.0   1.5      2.0  -0.5  0.5   0.19   12.67
    Supplier  supplier  Bus-0     0.5   1.0        -     -    -   0.18       -
      dev.: deviation, booked - metered, into the grid positive: + is a shortage.
      off: the same without its sign, summed over the quarter hours.

      ✓ energy sold = energy bought, told alike to seller and buyer         3 cases
      ✓ no lot is sold twice                                                5 cases
      ✓ no line carries more than its capacity                              4 cases
      ✓ nobody trades more than its connection carries                      5 cases
      ✓ buyer pays = seller receives + grid fees                            3 cases
      ✓ grid fees follow the published curves, worked out anew              3 cases
      ✓ the resting offer’s price rules, within the limits of both          3 cases
      12,345 signatures made, 99 checked; the day took 1.2 s
    "
  `);
});

test('a day on which nothing happened is reported too', () => {
  const day = { ...DAY, offers: [], trades: [], sightings: [], refusals: [], acceptances: 0 };
  const text = printDay(tally({ ...RECORD, day })).join('\n');
  expect(text).toContain('nothing to draw');
  expect(text).not.toContain('NaN');
});

test('a broken rule is shown with its first cases', () => {
  const trades = TRADES.map((trade) => ({ ...trade, fees: 7n as typeof trade.fees }));
  const text = checked({ ...DAY, trades }).join('\n');
  expect(text).toMatch(
    /✗ buyer pays = seller receives \+ grid fees +3 cases\n {6}slot \d+\+900 trade 1 of small.test: /,
  );
});

test('for machines money is a decimal string, and nothing is lost', () => {
  expect(reportJson(tally(RECORD))).toMatchObject({
    date: '2016-05-08',
    local: { paid: '16500000' },
    lineUse: [{ line: 'Trafo-1' }, { congestionFees: '1000000' }],
  });
});
