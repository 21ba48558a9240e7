import { type Instant, type WattHours, wattHours } from '@bc4p/protocol/units';
import { germanTime } from '../../simbench/wall-time.ts';
import { kwh, signedKwh } from '../figures.ts';
import { left, right } from '../text-table.ts';
import { dayChart } from './chart/day-chart.ts';
import { type Look, lookAt, slotBars, stepLine } from './chart/marks.ts';
import { rowBars } from './chart/row-bars.ts';
import { extentWithZero, ticksOver } from './chart/scale.ts';
import { figure } from './figure.ts';
import type { Markup } from './markup.ts';
import type { PageDeviation, PageModel, ParticipantDeviation, SlotEnergy } from './page-model.ts';
import { beside, type Section } from './section.ts';
import { table } from './table.ts';

type Day = Pick<PageModel, 'slots' | 'slotLength'>;

const [METERED, BOOKED, LOSSES]: readonly [Look, Look, Look] = [1, 2, 1];

/** Who was how far from what it had traded, and how booked and metered energy compare over the day. */
export function deviationSection(deviation: PageDeviation, day: Day): Section {
  const { losses } = deviation;
  return {
    id: 'deviation',
    heading: 'Booked and metered',
    content: beside([
      participantsFigure(deviation.participants),
      deviationTable(deviation.participants),
      meteringFigure(deviation, day),
      losses === undefined ? undefined : lossesFigure(losses, day),
    ]),
  };
}

const inKwh = (energy: number): number => energy / 1000;

function participantsFigure(participants: readonly ParticipantDeviation[]): Markup {
  const chart = rowBars({
    id: 'deviation-participants',
    title: 'Shortages and surpluses of each participant',
    description: `Bars to the right are shortages, which somebody else had to supply; bars to the left are surpluses. Both are summed over the slots. ${participants.map(inWords).join('; ')}.`,
    unit: 'kWh',
    series: ['shortage', 'surplus'],
    rows: participants.map((one) => ({
      label: one.name,
      parts: [inKwh(one.shortage), -inKwh(one.surplus)],
      read: `shortage ${kwh(one.shortage)} kWh, surplus ${kwh(one.surplus)} kWh`,
    })),
  });
  return figure({
    heading: 'Shortages and surpluses, booked − metered',
    chart,
    legend: [
      { look: lookAt(0), form: 'bar', label: 'shortage: fed in less or drew more than traded' },
      { look: lookAt(1), form: 'bar', label: 'surplus: fed in more or drew less' },
    ],
    note: 'Each is summed over the slots in which it occurred.',
  });
}

const inWords = ({ name, shortage, surplus }: ParticipantDeviation): string =>
  `${name} ${kwh(shortage)} short, ${kwh(surplus)} over`;

function deviationTable(participants: readonly ParticipantDeviation[]): Markup {
  const row = (shortage: WattHours, surplus: WattHours): readonly string[] => [
    kwh(shortage),
    kwh(surplus),
    signedKwh(wattHours(shortage - surplus)),
  ];
  const sum = (of: 'shortage' | 'surplus'): WattHours => wattHours(participants.reduce((all, one) => all + one[of], 0));
  return table({
    caption: 'Deviation in kWh, summed over the slots',
    columns: [left('name'), left('kind'), right('shortage'), right('surplus'), right('together')],
    rows: participants.map(({ name, kind, shortage, surplus }) => [name, kind, ...row(shortage, surplus)]),
    foot: ['all', undefined, ...row(sum('shortage'), sum('surplus'))],
  });
}

function meteringFigure({ grid, metering }: PageDeviation, day: Day): Markup {
  const lines = [
    { look: METERED, label: 'metered', of: 'metered' },
    { look: BOOKED, label: 'booked', of: 'booked' },
  ] as const;
  const heading = `Booked and metered energy of ${grid}`;
  const bySlot = new Map(metering.map((one) => [one.start, one]));
  const chart = dayChart({
    id: 'metering',
    title: heading,
    description: `Energy into the grid less energy out of it, of all who have meters, in each slot: ${lines.map(({ label, of }) => `${label} ${signedKwh(wattHours(metering.reduce((sum, one) => sum + one[of], 0)))} kWh on the whole day`).join(', ')}.`,
    day,
    unit: 'kWh per slot',
    ticks: ticksOver(extentWithZero(metering.flatMap((one) => [inKwh(one.booked), inKwh(one.metered)]))),
    marks: (plot) =>
      lines.map(({ look, of }) =>
        stepLine(
          metering.map((one) => ({ start: one.start, value: inKwh(one[of]) })),
          plot,
          look,
        ),
      ),
    read: (start) => {
      const one = bySlot.get(start);
      return one === undefined ? '-' : `booked ${signedKwh(one.booked)} kWh, metered ${signedKwh(one.metered)} kWh`;
    },
  });
  return figure({
    heading,
    chart,
    legend: lines.map(({ look, label }) => ({ look, label, form: 'line' })),
    note: 'Energy into the grid less energy out of it, of all who have meters.',
    table: {
      caption: 'Booked and metered energy in each slot, in kWh',
      columns: [left('time'), right('booked'), right('metered'), right('booked − metered')],
      rows: metering.map(({ start, booked, metered }) => [
        germanTime(start),
        signedKwh(booked),
        signedKwh(metered),
        signedKwh(wattHours(booked - metered)),
      ]),
    },
  });
}

function lossesFigure(losses: readonly SlotEnergy[], day: Day): Markup {
  const energyAt = new Map<Instant, WattHours>(losses.map(({ start, energy }) => [start, energy]));
  const all = wattHours(losses.reduce((sum, { energy }) => sum + energy, 0));
  const wh = (energy: number): string => `${energy} Wh`;
  return figure({
    heading: 'Losses in the lines',
    chart: dayChart({
      id: 'losses',
      title: 'Losses in the lines',
      description: `What the lines took in each slot, ${kwh(all)} kWh on the whole day.`,
      ...{ day, unit: 'Wh per slot', ticks: ticksOver(extentWithZero(losses.map(({ energy }) => energy))) },
      marks: (plot) =>
        slotBars(
          losses.map(({ start, energy }) => ({ start, from: 0, to: energy })),
          plot,
          LOSSES,
        ),
      read: (start) => wh(energyAt.get(start) ?? 0),
    }),
    legend: [{ look: LOSSES, form: 'bar', label: `losses, ${kwh(all)} kWh on the whole day` }],
    table: {
      caption: 'Losses in each slot',
      columns: [left('time'), right('Wh')],
      rows: losses.map(({ start, energy }) => [germanTime(start), String(energy)]),
    },
  });
}
