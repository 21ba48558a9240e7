import { wattHours } from '@bc4p/protocol/units';
import { germanTime } from '../simbench/wall-time.ts';
import { cents, count, eur, kwh, meanCents, percent, signedKwh } from './figures.ts';
import { describeKinds } from './kinds.ts';
import { energyPlot, pricePlot } from './print-plots.ts';
import type { DayReport, LineUse, Position, Share } from './report.ts';
import { left, right, textTable } from './text-table.ts';

/** The report of one market as people read it: lines of at most 80 characters. */
export function printDay(report: DayReport): readonly string[] {
  return [
    ...printHeading(report),
    '',
    ...printSummary(report),
    '',
    ...printEnergy(report),
    '',
    'Energy of each half hour (kWh)',
    ...energyPlot(report),
    '',
    'Prices of each half hour (ct/kWh, mean by energy)',
    ...pricePlot(report),
    '',
    'Lines: kWh up (to the root) and down, fullest quarter hour, fees earned in EUR',
    ...printLines(report.lineUse),
    '',
    'Participants: kWh traded, and how far that was from what their meters counted',
    ...printPositions(report.positions),
    '  dev.: deviation, booked - metered, into the grid positive: + is a shortage.',
    '  off: the same without its sign, summed over the quarter hours.',
  ];
}

/** What market it is, and who is in it. */
function printHeading({ name, date, slots, participants, lines }: DayReport): readonly string[] {
  return [`${name} on ${date}: ${slots} quarter hours, ${lines} lines,`, describeKinds(participants)];
}

/** The day in three sentences; without trades between neighbours there is nothing to sum up. */
function printSummary({ local, fromSupplier, fromBeyond, toSupplier }: DayReport): readonly string[] {
  if (local.energy === 0) return ['Neighbours traded nothing with each other.'];
  const bought = local.energy + fromSupplier.energy + fromBeyond.energy;
  const mean = (of: 'paid' | 'received' | 'fees', share: Share) => meanCents(share[of], share.energy);
  return [
    `Neighbours supplied ${percent(local.energy, bought)} of what was bought. They paid ${mean('paid', local)} ct/kWh in all, of`,
    `which ${mean('received', local)} went to the neighbour and ${mean('fees', local)} to the grid. Energy from the supplier`,
    `cost ${mean('paid', fromSupplier)} ct/kWh in all${toSupplier.energy > 0 ? `, and what was sold to him brought ${mean('received', toSupplier)}` : ''}.`,
  ];
}

function printEnergy(report: DayReport): readonly string[] {
  const { local, direct, fromSupplier, fromBeyond, toSupplier, messages } = report;
  const bought = local.energy + fromSupplier.energy + fromBeyond.energy;
  const row = (name: string, share: Share, whole: number, of: string): readonly string[] => [
    name,
    kwh(share.energy),
    `${percent(share.energy, whole)} ${of}`,
    count(share.trades),
    eur(share.paid),
    eur(share.received),
    eur(share.fees),
  ];
  const total = (key: 'paid' | 'received' | 'fees') =>
    local[key] + fromSupplier[key] + fromBeyond[key] + toSupplier[key];
  const refused = Object.entries(messages.refused).map(([code, number]) => `${number} × ${code}`);
  return [
    ...textTable(
      [left(''), right('kWh'), left('share'), right('trades'), right('paid'), right('received'), right('fees')],
      [
        row('between neighbours', local, bought, 'of bought'),
        row('  taken directly', direct, bought, 'of bought'),
        ...(fromBeyond.trades > 0 ? [row('in other markets', fromBeyond, bought, 'of bought')] : []),
        row('from the supplier', fromSupplier, bought, 'of bought'),
        row('to the supplier', toSupplier, local.energy + toSupplier.energy, 'of sold'),
        [
          'all',
          kwh(wattHours(bought + toSupplier.energy)),
          '',
          count(messages.trades + fromBeyond.trades),
          ...(['paid', 'received', 'fees'] as const).map((key) => eur(total(key) as typeof local.paid)),
        ],
      ],
    ),
    '  paid: by buyers, fees included. received: by sellers. In EUR.',
    `  ${count(messages.offers)} offers, ${count(messages.acceptances)} acceptances; refused: ${refused.join(', ') || 'none'}`,
  ];
}

function printLines(lines: readonly LineUse[]): readonly string[] {
  const labels = shortNames(lines.map(({ line }) => line));
  return textTable(
    [
      left('line'),
      right('kW'),
      right('ct/kWh'),
      right('up'),
      right('down'),
      left('fullest'),
      right('base'),
      right('congestion'),
    ],
    lines.map((use, index) => [
      labels[index] ?? '',
      (use.capacity / 1000).toFixed(1),
      cents(use.baseFee),
      kwh(use.up),
      kwh(use.down),
      use.peak
        ? `${(use.peak.perMille / 10).toFixed(1).padStart(5)} % ${use.peak.direction.padEnd(4)} ${germanTime(use.peak.start)}`
        : '-',
      eur(use.baseFees),
      eur(use.congestionFees),
    ]),
  );
}

function printPositions(positions: readonly Position[]): readonly string[] {
  const nodes = shortNames(positions.map(({ node }) => node));
  return textTable(
    [
      left('name'),
      left('kind'),
      left('node'),
      right('bought'),
      right('sold'),
      right('metered'),
      right('dev.'),
      right('off'),
      right('EUR'),
      right('ct/kWh'),
    ],
    positions.map((one, index) => [
      one.name,
      one.kind,
      nodes[index] ?? '',
      kwh(one.bought),
      kwh(one.sold),
      one.metered === undefined ? '-' : kwh(one.metered),
      one.deviation === undefined ? '-' : signedKwh(one.deviation),
      one.deviationSize === undefined ? '-' : kwh(one.deviationSize),
      eur(one.balance),
      one.kind === 'supplier' ? '-' : meanCents(one.balance, wattHours(one.sold - one.bought)),
    ]),
  );
}

/** The last two words of each name, or the whole names if those would not tell them apart. */
export function shortNames(names: readonly string[]): readonly string[] {
  const short = names.map((name) => name.split('-').slice(-2).join('-'));
  return new Set(short).size === new Set(names).size ? short : names;
}
