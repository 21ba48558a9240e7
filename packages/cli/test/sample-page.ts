import {
  type Instant,
  instant,
  type Money,
  milliCentPerKwh,
  money,
  seconds,
  type WattHours,
  wattHours,
  watts,
} from '@bc4p/protocol/units';
import type { Bill, PageModel } from '../src/demo/html/page-model.ts';
import { spread } from '../src/demo/spread.ts';

// A whole day of made-up figures, with everything that a page can show, and names that have to be escaped.
const MIDNIGHT = Date.UTC(2016, 4, 7, 22) / 1000;
const SLOT = 900;

export const SLOTS: readonly Instant[] = Array.from({ length: 96 }, (_, index) => instant(MIDNIGHT + index * SLOT));

/** Something between 0 and the given figure that looks like chance. */
const some = (text: string, most: number): number => Math.floor(spread(text) * most);

const sun = (index: number): number => Math.max(0, Math.sin(((index - 24) / 56) * Math.PI));

const energy = (value: (index: number) => number): readonly { start: Instant; energy: WattHours }[] =>
  SLOTS.map((start, index) => ({ start, energy: wattHours(Math.round(value(index))) }));

const ranges = (name: string, from: number, kwh: (index: number) => number) =>
  SLOTS.flatMap((start, index) => {
    const traded = Math.round(kwh(index));
    if (traded === 0) return [];
    const mean = from + some(`${name} ${index}`, 6000) - Math.round(4000 * sun(index));
    const [lowest, highest] = [mean - some(`low ${name} ${index}`, 4000), mean + some(`high ${name} ${index}`, 5000)];
    return [
      {
        ...{ start, energy: wattHours(traded), mean: milliCentPerKwh(mean) },
        ...{ lowest: milliCentPerKwh(lowest), highest: milliCentPerKwh(highest) },
      },
    ];
  });

const share = (trades: number, wh: number, paid: bigint, received: bigint) => ({
  ...{ trades, energy: wattHours(wh), paid: money(paid), received: money(received), fees: money(paid - received) },
});

function bill(participant: string, index: number): Bill {
  const isPlant = participant.startsWith('SGen');
  const amount = (name: string, most: number): bigint => BigInt(some(`${name} ${participant}`, most));
  const bought = isPlant ? 0n : -amount('bought', 2_500_000_000);
  const sold = isPlant ? amount('sold', 4_000_000_000) : 0n;
  const fees = [-amount('own', 300_000_000), -amount('other', 90_000_000)];
  const deviation = amount('deviation', 200_000_000) - 150_000_000n;
  const service = -amount('service', 30_000_000);
  const balancing = index === 3 ? 700_000_000n : 0n;
  const all = [bought, sold, ...fees, deviation, service, balancing];
  return {
    ...{ participant, bought: money(bought), sold: money(sold), fees: fees.map(money) },
    ...{ deviation: money(deviation), service: money(service), balancing: money(balancing) },
    total: money(all.reduce((sum, one) => sum + one, 0n)),
  };
}

const NAMES = [...Array.from({ length: 13 }, (_, index) => `Load-${index + 1}`), 'SGen-1', 'SGen-2', 'R&D <lab> "7"'];
const BILLS = NAMES.map(bill);
const BILLED: Money = money(BILLS.reduce((sum, { total }) => sum + total, 0n));
const INCOME = { base: money(-BILLED - 12_345n), congestion: money(12_345n) };

export const SAMPLE: PageModel = {
  title: 'One day in four markets',
  date: '2016-05-08',
  slots: SLOTS,
  slotLength: seconds(SLOT),
  markets: [
    { address: 'transmission', who: '1 trader' },
    { address: 'rural1.transmission', who: 'on SimBench 1-LV-rural1: 3 households, 10 farms, 4 plants, 1 supplier' },
    { address: 'town.transmission', who: '1 plant' },
    { address: 'tenants.town.transmission', who: '3 households, 1 plant' },
  ],
  traded: share(2335, 1_629_120, 32_112_345_678n, 27_000_000_001n),
  stayed: share(1891, 862_190, 17_000_000_000n, 15_500_000_000n),
  signatures: { made: 9_314, checked: 14_233 },
  elapsedMs: 18_234,
  checks: [
    { rule: 'energy sold = energy bought, told alike to seller and buyer', cases: 2335, faults: [] },
    { rule: 'no line carries more than its capacity', cases: 1968, faults: ['one', 'two', 'three & <more>', 'four'] },
  ],
  prices: [
    {
      address: 'transmission',
      paid: ranges('top', 15_000, (i) => 9000 * sun(i)),
      received: ranges('top sold', 11_000, (i) => 3000 * (1 - sun(i))),
    },
    {
      address: 'rural1.transmission',
      paid: ranges('rural', 23_000, () => 12_000),
      received: ranges('rural sold', 16_000, (i) => 20_000 * sun(i)),
    },
    { address: 'town.transmission', paid: [], received: ranges('town sold', 12_000, () => 3000) },
    { address: 'empty', paid: [], received: [] },
  ],
  levels: [
    { label: 'within one market', slots: energy((i) => 4000 + 14_000 * sun(i)) },
    { label: 'within the town', slots: energy((i) => some(`town ${i}`, 300)) },
    { label: 'with transmission', slots: energy((i) => 9000 * sun(i) + some(`border ${i}`, 2000)) },
    { label: 'through transmission', slots: energy((i) => some(`through ${i}`, 1500)) },
  ],
  lines: {
    grid: 'SimBench 1-LV-rural1',
    uses: ['MV1.101-LV1.101-Trafo-1', ...Array.from({ length: 13 }, (_, index) => `LV1.101-Line-${index + 1}`)].map(
      (line, index) => ({
        ...{ line, capacity: watts(187_061), baseFee: milliCentPerKwh(250) },
        ...{ up: wattHours(120_000 + index), down: wattHours(98_700 + index) },
        peak: { start: SLOTS[50] ?? instant(0), direction: 'up', perMille: 315 - 20 * index },
        load: SLOTS.map((_, slot) => Math.round((315 - 20 * index) * (1.3 * sun(slot) - 0.3))),
        ...{ baseFees: money(53_000_000n), congestionFees: money(-1_200_000n) },
      }),
    ),
  },
  deviation: {
    grid: 'SimBench 1-LV-rural1',
    participants: NAMES.map((name) => ({
      name,
      kind: name.startsWith('SGen') ? 'plant' : 'farm',
      shortage: wattHours(some(`short ${name}`, 15_000)),
      surplus: wattHours(some(`over ${name}`, 15_000)),
    })),
    metering: SLOTS.map((start, index) => ({
      start,
      booked: wattHours(Math.round(16_000 * sun(index) - 6000)),
      metered: wattHours(Math.round(16_000 * sun(index) - 6000 + 2000 * (spread(`metered ${index}`) - 0.5))),
    })),
    losses: energy((i) => 20 + 260 * sun(i) ** 2),
  },
  balancing: {
    provider: 'Biogas',
    energy: energy((i) => 900 * (spread(`balancing ${i}`) - 0.5)),
    frequency: {
      isSynthetic: true,
      samples: Array.from({ length: 8640 }, (_, index) => ({
        at: instant(MIDNIGHT + index * 10),
        millihertz: 50_000 + Math.round(60 * Math.sin(index / 300)) + some(`hertz ${index}`, 30) - 15,
      })),
    },
  },
  bills: {
    lineGroups: ['own market', 'other markets'],
    bills: BILLS,
    operators: [
      {
        operator: 'rural1.transmission',
        parts: [
          { label: 'base fees', amount: INCOME.base },
          { label: 'congestion fees', amount: INCOME.congestion },
        ],
      },
      { operator: 'transmission', parts: [{ label: 'base fees', amount: money(0n) }] },
    ],
    accounts: [
      ...BILLS.map(({ participant, total }) => ({ name: participant, balance: total })),
      { name: 'operator of rural1.transmission', balance: money(INCOME.base + INCOME.congestion) },
    ],
  },
  statements: [
    {
      name: 'Load-1, 2016-05-08',
      file: 'statements/Load-1.json',
      signer: 'rural1.transmission',
      command: 'bc4p statement verify statements/Load-1.json --root root.pem',
    },
  ],
  sources: [{ name: 'SimBench 1-LV-rural1', licence: 'Open Database License 1.0', notice: 'Its notice.' }],
};
