import { instant, lots, milliCentPerKwh, money, type Slot, seconds, type WattHours, watts } from '@bc4p/protocol/units';
import type { DayResult } from '../src/demo/day-result.ts';
import type { DemoTrade } from '../src/demo/demo-market.ts';
import type { Participant } from '../src/demo/participants.ts';
import type { DayRecord } from '../src/demo/tally.ts';

// A day small enough to add up by hand: two slots, a farm and a plant behind one line, a supplier above the transformer.
const START = Date.UTC(2016, 4, 8, 10) / 1000;
export const SLOTS: readonly Slot[] = [0, 900].map((after) => ({ start: instant(START + after), len: seconds(900) }));
const [FIRST, SECOND] = SLOTS as readonly [Slot, Slot];

const energy = (...amounts: readonly [number, number]) =>
  new Map(SLOTS.map(({ start }, index) => [start, amounts[index] as WattHours]));

export const FARM: Participant = {
  name: 'Load-1',
  kind: 'farm',
  node: 'Bus-2',
  feedIn: watts(0),
  draw: watts(8000),
  energy: energy(1040, 990),
};
export const PLANT: Participant = {
  name: 'SGen-1',
  kind: 'plant',
  node: 'Bus-1',
  feedIn: watts(8000),
  draw: watts(0),
  energy: energy(1500, 480),
};
export const SUPPLIER: Participant = {
  name: 'Supplier',
  kind: 'supplier',
  node: 'Bus-0',
  feedIn: watts(10_000),
  draw: watts(10_000),
  energy: new Map(),
};

// Above a quarter of its capacity a line costs 1 ct/kWh more, the transformer nothing.
const line = (id: string, upper: string, lower: string, power: number, fee: number, congestion: number) => {
  const tiers = [
    { from: 0, price: milliCentPerKwh(0) },
    { from: 250, price: milliCentPerKwh(congestion) },
  ];
  return {
    ...{ id, upper, lower, capacityUp: watts(power), capacityDown: watts(power), baseFee: milliCentPerKwh(fee) },
    ...{ tiersUp: tiers, tiersDown: tiers },
  };
};
export const ADDRESS = 'small.test';
export const GRID = {
  root: 'Bus-0',
  lines: [line('Trafo-1', 'Bus-0', 'Bus-1', 10_000, 4000, 0), line('Line-1', 'Bus-1', 'Bus-2', 8_000, 1000, 1000)],
};

function trade(
  number: number,
  slot: Slot,
  wh: number,
  price: number,
  more: Pick<DemoTrade, 'kind' | 'seller' | 'buyer' | 'sell' | 'buy' | 'resting' | 'quotes'>,
): DemoTrade {
  const fees = money(more.quotes.reduce((sum, { fee }) => sum + fee, 0n));
  const ruled = BigInt(wh) * BigInt(price);
  const [buyerPays, sellerReceives] = more.resting === 'sell' ? [ruled + fees, ruled] : [ruled, ruled - fees];
  return {
    ...{ market: ADDRESS, number, at: slot.start, slot, energy: wh as WattHours, price: milliCentPerKwh(price), fees },
    ...{ buyerPays: money(buyerPays), sellerReceives: money(sellerReceives), ...more },
  };
}

const quote = (id: string, direction: 'up' | 'down', wh: number, fee: number) => ({
  market: ADDRESS,
  line: id,
  direction,
  energy: wh as WattHours,
  fee: money(BigInt(wh) * BigInt(fee)),
});

export const TRADES: readonly DemoTrade[] = [
  // 1 kWh at 15 ct; 1 ct for the line, and another for the half above 500 Wh: paid 16.5 ct, received 15 ct.
  trade(1, FIRST, 1000, 15_000, {
    ...{ kind: 'direct', seller: 'SGen-1', buyer: 'Load-1', sell: 'ask', buy: 'acceptance', resting: 'sell' },
    quotes: [quote('Line-1', 'down', 1000, 1500)],
  }),
  // 0.5 kWh to the supplier, who pays 12 ct in all: 4 ct go to the transformer, 8 to the plant.
  trade(2, FIRST, 500, 12_000, {
    ...{ kind: 'pay-as-offer', seller: 'SGen-1', buyer: 'Supplier', sell: 'rest', buy: 'tariff', resting: 'buy' },
    quotes: [quote('Trafo-1', 'up', 500, 4000)],
  }),
  // 1 kWh from the supplier at 24 ct; 5.5 ct for both lines, half a cent of it congestion: 29.5 ct.
  trade(3, SECOND, 1000, 24_000, {
    ...{ kind: 'pay-as-offer', seller: 'Supplier', buyer: 'Load-1', sell: 'tariff2', buy: 'need', resting: 'sell' },
    quotes: [quote('Trafo-1', 'down', 1000, 4000), quote('Line-1', 'down', 1000, 1500)],
  }),
];

const offer = (participant: string, slot: Slot, side: 'buy' | 'sell', wh: number, price: number, id: string) => ({
  ...{ participant, slot, id },
  intent: { side, lots: lots(wh / 10), price: milliCentPerKwh(price) },
});

export const DAY: DayResult = {
  trades: TRADES,
  sightings: TRADES.flatMap((one) => [
    { by: one.seller, trade: one },
    { by: one.buyer, trade: one },
  ]),
  offers: [
    offer('SGen-1', FIRST, 'sell', 1000, 15_000, 'ask'),
    offer('SGen-1', FIRST, 'sell', 500, -20_000, 'rest'),
    offer('Supplier', FIRST, 'buy', 2500, 12_000, 'tariff'),
    offer('Supplier', SECOND, 'sell', 2500, 24_000, 'tariff2'),
    offer('Load-1', SECOND, 'buy', 1000, 60_000, 'need'),
  ],
  acceptances: 2,
  refusals: [{ code: 'offer-taken' }],
};

export const RECORD: DayRecord = {
  name: 'Two nodes',
  date: '2016-05-08',
  slots: SLOTS,
  address: ADDRESS,
  grid: GRID,
  participants: [FARM, PLANT, SUPPLIER],
  day: DAY,
};
