import { join } from 'node:path';
import type { BookSettlement } from '@bc4p/protocol/market';
import { LOSS_POINT } from '@bc4p/protocol/settlement';
import { type Instant, instant, type MilliCentPerKwh, milliCentPerKwh, printPrice } from '@bc4p/protocol/units';
import { germanTime } from '../../simbench/wall-time.ts';
import { sparkline } from '../../terminal/sparkline.ts';
import { cents, kwh } from '../figures.ts';
import { FREQUENCY_STEP_SECONDS, syntheticFrequency } from '../metering/frequency.ts';
import { BATTERY, batteryIn, MARKET, shownByMeters } from './balancing-market.ts';
import {
  ct,
  forDeviation,
  inOrder,
  moneyOf,
  posted,
  printBoth,
  printDeviations,
  printPostings,
  sumOf,
} from './print-settled.ts';
import type { Scenario, ScenarioResult, Shown } from './scenario.ts';
import { LATE, type SettledQuarter, settleQuarter } from './settled-quarter.ts';
import { SLOT } from './small-market.ts';

/** What balancing energy costs, and what the service does. */
const ENERGY = milliCentPerKwh(12_000);
const SERVICE = milliCentPerKwh(8_000);
/** With one price for everything: that of an area that lacks energy, and that of another. */
const SHORT = milliCentPerKwh(20_000);
const LONG = milliCentPerKwh(4_000);

/** The paper's figure 8: somebody balances what others promised and did not keep, and everybody pays for the difference. */
export const figure8: Scenario = {
  title: 'Figure 8: a battery balances what forecasts got wrong',
  play: async (folder) => {
    const prices = { energyPrice: printPrice(ENERGY), servicePrice: printPrice(SERVICE) };
    const one = { shortPrice: printPrice(SHORT), longPrice: printPrice(LONG) };
    const separate = await settleQuarter(join(folder, 'separate'), { mode: 'separate', ...prices });
    const single = await settleQuarter(join(folder, 'single'), { mode: 'single', ...one });
    return tell(separate, single);
  },
};

function tell(separate: SettledQuarter, single: SettledQuarter): ScenarioResult {
  const { settlement } = separate.corrected;
  return {
    story: [
      ...printTrades(separate),
      '',
      ...printFrequency(),
      '',
      'What the meters show; into the grid is positive',
      ...printDeviations(settlement),
      '  The losses are what nobody else has exchanged. Nobody had bought them.',
      '',
      `The price of balancing energy is P = ${cents(ENERGY)} ct/kWh, of the service B = ${cents(SERVICE)}. Both`,
      'were published, signed, before the quarter hour. Whoever delivers too little',
      `pays P + B, whoever delivers too much gets P - B. Posted:`,
      ...printPostings(settlement),
      ...printEarnings(settlement),
      '',
      ...printCorrection(separate),
      '',
      'The same trades and meter values in a market with mode: single, where one price',
      `is paid for all deviations: ${cents(SHORT)} ct/kWh if the area lacks energy, ${cents(LONG)} if not.`,
      `Σ w = ${sumOf(single.corrected.settlement.points.map(({ balancing }) => balancing))} Wh had to be fed in, so it was ${single.corrected.settlement.area}:`,
      ...printBoth(settlement, single.corrected.settlement),
      '  Then a surplus is paid like balancing energy, and the service is not paid.',
    ],
    facts: { separate: factsOf(separate), single: factsOf(single), battery: batteryIn(shownByMeters()) },
    shown: [
      ...shownOfEnergy(settlement),
      ...shownOfPrices(separate),
      ...shownOfBattery(settlement),
      ...shownOfCorrection(separate),
      ...shownOfSingle(settlement, single),
      {
        what: 'all accounts add up to nothing, at each moment and in both markets',
        held: [separate, single].every(({ first, corrected }) => first.sum === 0n && corrected.sum === 0n),
      },
    ],
  };
}

const factsOf = ({ trades, published, first, corrected, statements }: SettledQuarter) => ({
  trades,
  published,
  first,
  corrected,
  statements: statements.map(({ statement }) => statement),
});

const END = instant(SLOT.start + SLOT.len);

const printTrades = ({ trades }: SettledQuarter): readonly string[] => [
  `A quarter hour in ${MARKET}, ${germanTime(SLOT.start)} to ${germanTime(END)}, traded by forecasts:`,
  ...trades.map(
    ({ seller, buyer, energy, price }) => `  ${seller} sells ${kwh(energy)} kWh to ${buyer} at ${cents(price)} ct/kWh`,
  ),
  'Then clouds come, and dinner is early. Who sold and bought it gets and pays what',
  'was traded, and on top of that answers for the difference.',
];

function printFrequency(): readonly string[] {
  const values: number[] = [];
  for (let at: Instant = SLOT.start; at < END; at = instant(at + FREQUENCY_STEP_SECONDS))
    values.push(syntheticFrequency(at));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const bars = sparkline(
    values.map((value) => value - least + 1),
    values.length,
  );
  const { fedIn, drawn, beneficial, adverse } = batteryIn(shownByMeters());
  return [
    `The battery has sold nothing. It follows the frequency, which its meter measures`,
    '(a SYNTHETIC trace: no measurement is at hand):',
    `  ${bars}`,
    `  ${hertz(least)} to ${hertz(most)} Hz. It fed in ${fedIn} Wh and drew ${drawn} Wh: ${beneficial} Wh`,
    `  against the deviation from 50 Hz (good), ${adverse} Wh along with it (bad).`,
  ];
}

const hertz = (milliHertz: number): string => (milliHertz / 1000).toFixed(3);

function printEarnings(settlement: BookSettlement): readonly string[] {
  const battery = settlement.points.find(({ point }) => point === BATTERY);
  const energy = posted(battery?.postings ?? [], 'balancing-energy');
  const service = posted(battery?.postings ?? [], 'balancing-service');
  return [
    `The battery earns ${ct(energy)} ct for its energy and ${ct(service)} ct for what that did to the`,
    `frequency. What is left, ${ct(settlement.carried)} ct, is nobody’s profit: it is carried forward.`,
  ];
}

function printCorrection({ first, corrected, statements }: SettledQuarter): readonly string[] {
  const [was, is] = [first, corrected].map(({ settlement }) => settlement.points.find(({ point }) => point === LATE));
  const isEstimated = was?.meters.some(({ estimated }) => estimated);
  const told = statements.map(({ statement: { number, kind, opening, closing } }) => {
    const change = BigInt(closing) - BigInt(opening);
    return `  statement ${number}, ${kind}: ${ct(change)} ct, the account then holds ${ct(BigInt(closing))} ct`;
  });
  return [
    `${LATE}’s value of ${germanTime(END)} came late. At first the market drew a line from the`,
    `value before to the one after: ${was?.exchanged} Wh, ${isEstimated ? 'marked as estimated' : 'not marked'}. Then the value came: ${is?.exchanged} Wh,`,
    'and what differs was posted. Signed statements, proven off-line:',
    ...told,
  ];
}

const worth = (energy: number, price: MilliCentPerKwh): bigint => BigInt(energy) * BigInt(price);

function shownOfEnergy({ points }: BookSettlement): readonly Shown[] {
  const sum = (name: 'exchanged' | 'deviation' | 'balancing'): number => sumOf(points.map((point) => point[name]));
  return [
    {
      what: 'Σ ΔE = Σ w: what all deviate together is what was balanced, losses included',
      held:
        sum('deviation') === sum('balancing') &&
        sum('balancing') > 0 &&
        sum('exchanged') === 0 &&
        points.some(({ point, deviation }) => point === LOSS_POINT && deviation > 0),
    },
  ];
}

function shownOfPrices({ published, first, corrected, trades }: SettledQuarter): readonly Shown[] {
  const { points } = corrected.settlement;
  const rate = (deviation: number): bigint =>
    deviation > 0
      ? -worth(deviation, milliCentPerKwh(ENERGY + SERVICE))
      : worth(-deviation, milliCentPerKwh(ENERGY - SERVICE));
  return [
    {
      what: 'prices were published before, and are those that it was settled with',
      held: [first, corrected].every(({ settlement }) => settlement.price === published),
    },
    {
      what: 'who lacks pays P + B, who has too much gets P - B',
      held: points.every((point) => posted(point.postings, 'deviation', 'service') === rate(point.deviation)),
    },
    {
      what: 'every price traded lies between, so nobody gains by deviating on purpose',
      held: trades.length > 0 && trades.every(({ price }) => Math.abs(price - ENERGY) <= SERVICE),
    },
  ];
}

function shownOfBattery({ points }: BookSettlement): readonly Shown[] {
  const battery = points.find(({ point }) => point === BATTERY);
  const { fedIn, drawn, beneficial, adverse } = batteryIn(shownByMeters());
  const earned = worth(fedIn - drawn, ENERGY) + worth(beneficial - adverse, SERVICE);
  return [
    {
      what: 'the battery trades nothing, and earns P for its energy and B for its effect',
      held:
        battery !== undefined &&
        battery.sold + battery.bought + Math.abs(battery.deviation) === 0 &&
        forDeviation(battery) === earned &&
        earned > 0n,
    },
  ];
}

function shownOfCorrection({ first, corrected, statements }: SettledQuarter): readonly Shown[] {
  const meters = ({ settlement }: SettledQuarter['first']) => settlement.points.flatMap((point) => point.meters);
  const [estimated, exact] = [first, corrected].map((books) => meters(books).filter((meter) => meter.estimated));
  const balance = new Map(corrected.accounts).get(LATE);
  const { carried, fees } = corrected.settlement;
  const all = inOrder(corrected.settlement).flatMap(({ postings }) => postings.map(({ amount }) => amount));
  return [
    {
      what: 'a missing value is estimated and marked, and corrected when it comes',
      held:
        estimated?.length === 1 &&
        exact?.length === 0 &&
        corrected.settlement.revision === first.settlement.revision + 1 &&
        moneyOf([...all, fees, carried]) === 0n,
    },
    {
      what: 'statements prove both: the second goes on where the first ended',
      held:
        statements.map(({ statement }) => statement.kind).join() === 'slot,correction' &&
        statements.every(({ isChained }) => isChained) &&
        statements.at(-1)?.statement.closing === balance?.toString(),
    },
  ];
}

function shownOfSingle(separate: BookSettlement, { corrected }: SettledQuarter): readonly Shown[] {
  const { points, area } = corrected.settlement;
  const same = points.every(({ point, deviation }) =>
    separate.points.some((other) => other.point === point && other.deviation === deviation),
  );
  return [
    {
      what: 'with one price the same deviations all cost, and bring, that of a short area',
      held:
        same &&
        area === 'short' &&
        points.every((point) => forDeviation(point) === worth(point.balancing - point.deviation, SHORT)),
    },
  ];
}
