import { join } from 'node:path';
import type { BookSettlement } from '@bc4p/protocol/market';
import { type Instant, instant, printPrice } from '@bc4p/protocol/units';
import { germanTime } from '../../simbench/wall-time.ts';
import { sparkline } from '../../terminal/sparkline.ts';
import { cents } from '../figures.ts';
import { FREQUENCY_STEP_SECONDS, syntheticFrequency } from '../metering/frequency.ts';
import { BATTERY, batteryIn, MARKET, shownByMeters } from './balancing-market.ts';
import { ENERGY, LONG, SERVICE, SHORT } from './balancing-terms.ts';
import { ct, posted, printBoth, printDeviations, printPostings, sumOf } from './print-settled.ts';
import type { Scenario, ScenarioResult } from './scenario.ts';
import { LATE, type SettledQuarter, settleQuarter } from './settled-quarter.ts';
import {
  shownOfBattery,
  shownOfCorrection,
  shownOfEnergy,
  shownOfPrices,
  shownOfSingle,
} from './shown-of-balancing.ts';
import { SLOT } from './small-market.ts';

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
  const { settlement: other } = single.corrected;
  const balanced = sumOf(other.points.map(({ balancing }) => balancing));
  return {
    story: [
      ...printTrades(separate),
      '',
      ...printFrequency(),
      '',
      'What the meters show; into the grid is positive',
      ...printDeviations(settlement),
      '  What the line loses is what nobody else has exchanged. Its operator has bought',
      '  what the trades would lose, and answers for the rest like everybody.',
      '',
      `The price of balancing energy is P = ${cents(ENERGY)} ct/kWh, of the service B = ${cents(SERVICE)}. Both`,
      'were published, signed, before the quarter hour. Whoever delivers too little',
      'pays P + B, whoever delivers too much gets P - B. Posted:',
      ...printPostings(settlement),
      ...printEarnings(settlement),
      '',
      ...printCorrection(separate),
      '',
      'The same trades and meter values in a market with mode: single, where one price',
      `is paid for all deviations: ${cents(SHORT)} ct/kWh if the area lacks energy, ${cents(LONG)} if not.`,
      `Σ w = ${balanced} Wh had to be fed in, so it was ${other.area}:`,
      ...printBoth(settlement, other),
      '  Then whoever helps by chance is paid like the battery, and no service is.',
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
    ({ seller, buyer, energy, price }) =>
      `  ${seller} sells ${(energy / 1000).toFixed(2)} kWh to ${buyer} at ${cents(price)} ct/kWh`,
  ),
  'Then clouds come, and more is cooked than forecast. All pay and get what was',
  'traded, and on top of that everybody answers for the difference.',
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
    'The battery trades nothing. It follows the frequency, which its meter measures,',
    'and balances (a SYNTHETIC trace: no measurement is at hand):',
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
    const change = ct(BigInt(closing) - BigInt(opening));
    return `  statement ${number}, ${kind}: ${change} ct, then ${ct(BigInt(closing))} ct are on the account`;
  });
  return [
    `${LATE}’s value of ${germanTime(END)} came late. At first the market drew a line from the`,
    `value before it to the one after: ${was?.exchanged} Wh, ${isEstimated ? 'marked as estimated' : 'not marked'}. Then it came:`,
    `${is?.exchanged} Wh, and the difference was posted. Signed statements, proven off-line:`,
    ...told,
  ];
}
