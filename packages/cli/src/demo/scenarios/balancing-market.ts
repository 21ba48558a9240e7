import { type Instant, instant, seconds, type WattHours, wattHours, watts } from '@bc4p/protocol/units';
import type { MarketDesign, TreeDesign } from '../market-design.ts';
import type { Shown } from '../meter-session.ts';
import { FollowingBattery } from '../metering/battery.ts';
import { MeterBook } from '../metering/meter-book.ts';
import { physicalSlot } from '../metering/physical-day.ts';
import type { Kind, Participant } from '../participants.ts';
import { BEGIN, SLOT, STREET, smallGrid } from './small-market.ts';

export const MARKET = 'town';
export const BATTERY = 'Battery';
/** Stands for everybody else: what the street lacks comes from there. */
const TRADER = 'Trader';
const ROOT = 'Substation';
const POWER = watts(40_000);
const BATTERY_POWER = watts(8_000);
/** What the line between the two loses of what it carries. */
const LOSS_PER_MILLE = 20;
const FEE = 1;

/** Meters are read every five minutes, once more than the quarter hour has. */
const STEP = 300;
const STEPS = 4;
export const READ_AT: readonly Instant[] = Array.from({ length: STEPS + 1 }, (_, step) =>
  instant(SLOT.start + step * STEP),
);

/** What they really feed in or draw in Wh, five minutes each: clouds come, and dinner is earlier than forecast. */
const REAL: Readonly<Record<string, { readonly kind: Kind; readonly energy: readonly number[] }>> = {
  Solar: { kind: 'plant', energy: [1620, 1410, 1170, 1050] },
  House: { kind: 'household', energy: [600, 650, 1050, 350] },
  Bakery: { kind: 'business', energy: [1250, 1200, 1150, 1100] },
  [BATTERY]: { kind: 'battery', energy: [] },
};

const participant = (name: string, node: string, kind: Kind, energy: readonly number[]): Participant => ({
  ...{ name, kind, node, feedIn: POWER, draw: POWER },
  energy: new Map(energy.map((wh, step) => [READ_AT[step] ?? BEGIN, wattHours(wh)])),
});

const TOP: MarketDesign = {
  grid: smallGrid(FEE),
  lossPerMille: LOSS_PER_MILLE,
  participants: [
    ...Object.entries(REAL).map(([name, { kind, energy }]) => participant(name, STREET, kind, energy)),
    participant(TRADER, ROOT, 'trader', []),
  ],
};

/** So much the operator of the line may buy of the trader, in kWh at ct/kWh, to make up for what the line loses. */
export const FOR_LOSSES = { seller: TRADER, energy: 0.1, price: 13 } as const;

export const NAMES: readonly string[] = TOP.participants.map(({ name }) => name);

/** One market at the top of a tree, which settles in this way. */
export const designOf = (settlement: NonNullable<MarketDesign['settlement']>): TreeDesign => ({
  operator: MARKET,
  top: { ...TOP, settlement: { ...settlement, after: '0s', latest: '30m' } },
});

/** What everybody has sold and bought by their forecasts: kWh, and the seller's price in ct/kWh. */
export const TRADES = [
  { seller: 'Solar', buyer: 'House', energy: 2, price: 10 },
  { seller: 'Solar', buyer: 'Bakery', energy: 3, price: 11 },
  { seller: TRADER, buyer: 'Bakery', energy: 1, price: 13 },
] as const;

/** What each meter shows at the instants at which it is read. */
export function shownByMeters(): ReadonlyMap<string, readonly Shown[]> {
  const battery = new FollowingBattery(BATTERY_POWER, SLOT.start);
  const book = new MeterBook();
  const shown = new Map<string, Shown[]>(NAMES.map((name) => [name, []]));
  for (const [counter, at] of READ_AT.entries()) {
    const before = battery.registers();
    battery.runTo(at);
    const { generation, consumption, ...balancing } = battery.registers();
    const exchanged = generation - before.generation - (consumption - before.consumption);
    if (counter > 0) countStep(book, READ_AT[counter - 1] ?? at, exchanged);
    for (const name of NAMES) {
      const registers = name === BATTERY ? { generation, consumption, balancing } : book.registers(name);
      shown.get(name)?.push({ counter, at, ...registers });
    }
  }
  return shown;
}

/** Counts what flows in five minutes: whatever the street lacks, losses included, comes from the trader. */
function countStep(book: MeterBook, start: Instant, byBattery: number): void {
  const flows = physicalSlot(
    new Map([[MARKET, TOP]]),
    { start, len: seconds(STEP) },
    () => LOSS_PER_MILLE,
    (_, { name }) => (name === BATTERY ? byBattery : 0),
  );
  for (const [name, wh] of flows.get(MARKET)?.exchanged ?? []) if (name !== BATTERY) book.count(name, wh);
}

/** What the battery has done in the quarter hour: balancing energy, and for and against the frequency. */
export function batteryIn(meters: ReadonlyMap<string, readonly Shown[]>) {
  const values = meters.get(BATTERY) ?? [];
  const at = (instantOf: number): Shown | undefined => values.find((shown) => shown.at === instantOf);
  const [start, end] = [at(SLOT.start), at(SLOT.start + SLOT.len)];
  const difference = (of: (shown: Shown) => number): WattHours => wattHours(start && end ? of(end) - of(start) : 0);
  return {
    fedIn: difference(({ generation }) => generation),
    drawn: difference(({ consumption }) => consumption),
    beneficial: difference(({ balancing }) => balancing?.beneficial ?? 0),
    adverse: difference(({ balancing }) => balancing?.adverse ?? 0),
  };
}
