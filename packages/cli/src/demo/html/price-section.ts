import type { Instant } from '@bc4p/protocol/units';
import { germanTime } from '../../simbench/wall-time.ts';
import { cents, kwh } from '../figures.ts';
import { left, right } from '../text-table.ts';
import { shortName } from '../tree/places.ts';
import type { MarketPrices, PriceRange } from '../tree/tree-report.ts';
import { dayChart } from './chart/day-chart.ts';
import { legend } from './chart/legend.ts';
import { band, type Look, stepLine } from './chart/marks.ts';
import { extentWithZero, ticksOver } from './chart/scale.ts';
import { figure } from './figure.ts';
import { type Markup, markup, type Part } from './markup.ts';
import type { PageModel } from './page-model.ts';
import { beside, type Section } from './section.ts';
import type { Table } from './table.ts';

type PricesModel = Pick<PageModel, 'slots' | 'slotLength' | 'prices'>;

const [PAID, RECEIVED]: readonly [Look, Look] = [1, 2];
const CENT = 1000;

/** For each market what its buyers paid and its sellers received, all charts on one scale. */
export function priceSection(model: PricesModel): Section {
  const ranges = model.prices.flatMap(({ paid, received }) => [...paid, ...received]);
  const extent = extentWithZero(ranges.flatMap(({ lowest, highest }) => [lowest / CENT, highest / CENT]));
  const ticks = ticksOver(extent);
  return {
    id: 'prices',
    heading: 'Prices',
    content: [
      legend([
        { look: PAID, form: 'line', label: 'paid in all by those who bought in the market, grid fees included' },
        { look: RECEIVED, form: 'line', label: 'received by those who sold in it' },
      ]),
      markup`<p class="note">Lines: means by energy. Bands: from the lowest to the highest trade. Suppliers are left out: they sell on what they buy.</p>`,
      beside(model.prices.map((prices, index) => priceFigure(prices, index, ticks, model))),
    ],
  };
}

function priceFigure(prices: MarketPrices, index: number, ticks: readonly number[], day: PricesModel): Markup {
  const { address, paid, received } = prices;
  return figure({
    heading: address,
    chart: dayChart({
      id: `prices-${index}`,
      title: `Prices in ${address}`,
      description: `Prices of each slot: ${describe('paid in all by buyers', paid)}; ${describe('received by sellers', received)}.`,
      ...{ day, unit: 'ct/kWh', ticks },
      marks: (plot) =>
        (
          [
            [paid, PAID],
            [received, RECEIVED],
          ] as const
        ).map(([ranges, look]) => [
          band(
            ranges.map(({ start, lowest, highest }) => ({ start, from: lowest / CENT, to: highest / CENT })),
            plot,
            look,
          ),
          stepLine(
            ranges.map(({ start, mean }) => ({ start, value: mean / CENT })),
            plot,
            look,
          ),
        ]),
      read: (start) => `paid ${inWords(paid, start)}, received ${inWords(received, start)} ct/kWh`,
    }),
    legend: [],
    ...(paid.length + received.length === 0 ? { note: 'Nothing was bought or sold here.' } : {}),
    table: priceTable(prices, day.slots),
  });
}

function describe(what: string, ranges: readonly PriceRange[]): string {
  if (ranges.length === 0) return `nothing was ${what}`;
  const lowest = ranges.reduce((least, { lowest }) => Math.min(least, lowest), Number.POSITIVE_INFINITY);
  const highest = ranges.reduce((most, { highest }) => Math.max(most, highest), Number.NEGATIVE_INFINITY);
  const price = (mct: number): string => cents(mct as PriceRange['mean']);
  return `${what}, between ${price(lowest)} and ${price(highest)} ct/kWh in ${ranges.length} slots`;
}

function inWords(ranges: readonly PriceRange[], at: Instant): string {
  const range = ranges.find(({ start }) => start === at);
  return range === undefined ? '-' : `${cents(range.mean)} (${cents(range.lowest)} to ${cents(range.highest)})`;
}

function priceTable({ address, paid, received }: MarketPrices, slots: readonly Instant[]): Table {
  const cells = (ranges: readonly PriceRange[], at: Instant): readonly Part[] => {
    const range = ranges.find(({ start }) => start === at);
    if (range === undefined) return ['-', '-', '-', '-'];
    return [kwh(range.energy), cents(range.mean), cents(range.lowest), cents(range.highest)];
  };
  return {
    caption: `Prices in ${shortName(address)}: kWh and ct/kWh`,
    columns: [
      left('time'),
      ...['bought', 'paid, mean', 'lowest', 'highest', 'sold', 'received, mean', 'lowest', 'highest'].map(right),
    ],
    rows: slots.map((start) => [germanTime(start), ...cells(paid, start), ...cells(received, start)]),
  };
}
