import { type Instant, type WattHours, wattHours } from '@bc4p/protocol/units';
import { germanTime } from '../../simbench/wall-time.ts';
import { kwh, percent } from '../figures.ts';
import { left, right } from '../text-table.ts';
import { dayChart } from './chart/day-chart.ts';
import { lookAt, slotBars } from './chart/marks.ts';
import { extentWithZero, ticksOver } from './chart/scale.ts';
import { endsOfStacks, stackOf } from './chart/stack.ts';
import { figure } from './figure.ts';
import type { Markup } from './markup.ts';
import type { EnergySeries, PageModel } from './page-model.ts';
import { beside, type Section } from './section.ts';
import { table } from './table.ts';

/** What is traded how far up the tree, slot by slot, and in all. */
export function energySection({
  slots,
  slotLength,
  levels,
}: Pick<PageModel, 'slots' | 'slotLength' | 'levels'>): Section {
  const at = levels.map(bySlot);
  const inSlot = (start: Instant): readonly number[] => at.map((energies) => energies.get(start) ?? 0);
  const stacks = slots.map((start) => stackOf(inSlot(start).map((energy) => energy / 1000)));
  const chart = dayChart({
    id: 'energy-levels',
    title: 'Energy traded, by how far it went',
    description: `Stacked bars of each slot, from bottom to top: ${levels.map((one) => `${one.label} ${kwh(totalOf(one))} kWh`).join(', ')}.`,
    ...{ day: { slots, slotLength }, unit: 'kWh per slot', ticks: ticksOver(extentWithZero(endsOfStacks(stacks))) },
    marks: (plot) =>
      levels.map((_, level) =>
        slotBars(
          slots.map((start, index) => ({ start, from: 0, to: 0, ...stacks[index]?.[level] })),
          plot,
          lookAt(level),
        ),
      ),
    read: (start) => levels.map(({ label }, level) => `${label} ${kwhOf(inSlot(start)[level])}`).join(', '),
  });
  return {
    id: 'energy',
    heading: 'How far energy went',
    content: beside([
      figure({
        heading: 'Energy traded in each slot',
        chart,
        legend: levels.map(({ label }, level) => ({ look: lookAt(level), form: 'bar', label })),
        note: 'Stacked in this order from bottom to top.',
        table: {
          caption: 'Energy traded in each slot, in kWh',
          columns: [left('time'), ...levels.map(({ label }) => right(label)), right('all')],
          rows: slots.map((start) => [
            germanTime(start),
            ...inSlot(start).map(kwhOf),
            kwhOf(inSlot(start).reduce((sum, one) => sum + one, 0)),
          ]),
        },
      }),
      totals(levels),
    ]),
  };
}

function totals(levels: readonly EnergySeries[]): Markup {
  const all = levels.reduce((sum, one) => sum + totalOf(one), 0);
  return table({
    caption: 'Energy traded on the whole day',
    columns: [left('how far'), right('kWh'), right('share')],
    rows: levels.map((one) => [one.label, kwh(totalOf(one)), percent(totalOf(one), all)]),
    foot: ['all', kwhOf(all), percent(all, all)],
  });
}

const kwhOf = (energy: number | undefined): string => kwh(wattHours(energy ?? 0));

const totalOf = ({ slots }: EnergySeries): WattHours => wattHours(slots.reduce((sum, { energy }) => sum + energy, 0));

const bySlot = ({ slots }: EnergySeries): ReadonlyMap<Instant, WattHours> =>
  new Map(slots.map(({ start, energy }) => [start, energy]));
