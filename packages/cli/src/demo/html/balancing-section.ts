import { instant, type Seconds, seconds, wattHours } from '@bc4p/protocol/units';
import { germanTime } from '../../simbench/wall-time.ts';
import { kwh, signedKwh } from '../figures.ts';
import { left, right } from '../text-table.ts';
import { dayChart } from './chart/day-chart.ts';
import { band, type Look, slotBars, stepLine } from './chart/marks.ts';
import { extentWithZero, ticksOver } from './chart/scale.ts';
import { figure } from './figure.ts';
import { envelopeOf } from './frequency-envelope.ts';
import type { Markup } from './markup.ts';
import type { PageBalancing, PageFrequency, PageModel } from './page-model.ts';
import { beside, type Section } from './section.ts';

type Day = Pick<PageModel, 'slots' | 'slotLength'>;

const [SUPPLIED, TAKEN, FREQUENCY]: readonly [Look, Look, Look] = [1, 2, 1];

/** What the balancing provider supplied and took, and the frequency that it went by. */
export function balancingSection({ provider, energy, frequency }: PageBalancing, day: Day): Section {
  const parts = energy.map(({ start, energy }) => ({ start, from: 0, to: energy / 1000 }));
  const energyAt = new Map(energy.map(({ start, energy }) => [start, energy]));
  const sum = (is: (wh: number) => boolean) =>
    kwh(wattHours(energy.reduce((all, one) => all + (is(one.energy) ? Math.abs(one.energy) : 0), 0)));
  const [supplied, taken] = [sum((wh) => wh > 0), sum((wh) => wh < 0)];
  const heading = `Balancing energy of ${provider}`;
  const chart = dayChart({
    id: 'balancing',
    title: heading,
    description: `Bars of each slot: above zero energy that was supplied, ${supplied} kWh on the whole day; below zero energy that was taken, ${taken} kWh.`,
    ...{ day, unit: 'kWh per slot', ticks: ticksOver(extentWithZero(parts.map(({ to }) => to))) },
    marks: (plot) => [
      slotBars(
        parts.filter(({ to }) => to > 0),
        plot,
        SUPPLIED,
      ),
      slotBars(
        parts.filter(({ to }) => to < 0),
        plot,
        TAKEN,
      ),
    ],
    read: (start) => `${signedKwh(energyAt.get(start) ?? wattHours(0))} kWh`,
  });
  return {
    id: 'balancing-energy',
    heading: 'Balancing',
    content: beside([
      figure({
        heading,
        chart,
        legend: [
          { look: SUPPLIED, form: 'bar', label: `supplied, ${supplied} kWh on the whole day` },
          { look: TAKEN, form: 'bar', label: `taken, ${taken} kWh` },
        ],
        table: {
          caption: 'Balancing energy in each slot, in kWh: supplied above 0, taken below',
          columns: [left('time'), right('kWh')],
          rows: energy.map(({ start, energy }) => [germanTime(start), signedKwh(energy)]),
        },
      }),
      frequency === undefined ? undefined : frequencyFigure(frequency, day),
    ]),
  };
}

/** About as many stretches as the chart has room for. */
const STRETCHES = 384;
const NOMINAL = 50;

function frequencyFigure({ isSynthetic, samples }: PageFrequency, day: Day): Markup {
  const first = day.slots[0] ?? instant(0);
  const length: Seconds = seconds(Math.max(1, Math.ceil((day.slots.length * day.slotLength) / STRETCHES)));
  const stretches = envelopeOf(samples, first, length);
  const slots = envelopeOf(samples, first, day.slotLength);
  const bySlot = new Map(slots.map((slot) => [slot.start, slot]));
  const hertz = (millihertz: number): string => (millihertz / 1000).toFixed(3);
  const ends = stretches.flatMap(({ lowest, highest }) => [lowest / 1000 - NOMINAL, highest / 1000 - NOMINAL]);
  const [low, high] = extentWithZero(ends);
  const heading = isSynthetic ? 'Frequency of the grid (synthetic)' : 'Frequency of the grid';
  const chart = dayChart({
    id: 'frequency',
    title: heading,
    description: `${isSynthetic ? 'A made-up trace, not a measurement. ' : ''}Between ${hertz(1000 * (low + NOMINAL))} and ${hertz(1000 * (high + NOMINAL))} Hz, 50 Hz included.`,
    ...{ day, unit: 'Hz', ticks: ticksOver([low + NOMINAL, high + NOMINAL]) },
    marks: (plot) => [
      band(
        stretches.map(({ start, lowest, highest }) => ({ start, from: lowest / 1000, to: highest / 1000 })),
        { ...plot, length },
        FREQUENCY,
      ),
      stepLine(
        stretches.map(({ start, mean }) => ({ start, value: mean / 1000 })),
        { ...plot, length },
        FREQUENCY,
      ),
    ],
    read: (start) => {
      const slot = bySlot.get(start);
      return slot === undefined ? '-' : `${hertz(slot.mean)} Hz (${hertz(slot.lowest)} to ${hertz(slot.highest)})`;
    },
  });
  return figure({
    heading,
    chart,
    legend: [{ look: FREQUENCY, form: 'line', label: 'mean; band: from lowest to highest' }],
    ...(isSynthetic ? { note: 'Synthetic: this trace was made up for the demonstration; nobody measured it.' } : {}),
    table: {
      caption: `${heading} in each slot, in Hz`,
      columns: [left('time'), right('mean'), right('lowest'), right('highest')],
      rows: slots.map(({ start, mean, lowest, highest }) => [
        germanTime(start),
        hertz(mean),
        hertz(lowest),
        hertz(highest),
      ]),
    },
  });
}
