import { type Instant, type Seconds, seconds, type WattHours, wattHours } from '@bc4p/protocol/units';
import { describeKinds } from '../kinds.ts';
import type { DayReport, Position } from '../report.ts';
import { VILLAGE } from '../tree/demo-tree.ts';
import type { TreeReport } from '../tree/tree-report.ts';
import { LEVEL_TITLES, LEVELS, together } from '../tree/ways.ts';
import type { PageDeviation, PageModel, PageSource, ParticipantDeviation } from './page-model.ts';

/** What the page can show of the report; settlement adds balancing, bills and statements. */
export function pageFromReport(report: TreeReport, sources: readonly PageSource[]): PageModel {
  const { date, markets, ways, levels, village } = report;
  const slots = levels.map(({ start }) => start);
  const traded = LEVELS.filter((level) => ways.some((way) => way.level === level));
  return {
    title: `One day in ${inWords(markets.length)} markets`,
    date,
    slots,
    slotLength: lengthOf(slots),
    markets: markets.map(({ address, participants }) => ({
      address,
      who: `${address === VILLAGE ? `on ${village.name}: ` : ''}${describeKinds(participants)}`,
    })),
    traded: together(ways),
    stayed: together(ways.filter(({ level }) => level === 'market')),
    signatures: report.signatures,
    elapsedMs: report.elapsedMs,
    checks: report.checks,
    prices: report.prices,
    levels: traded.map((level) => ({
      label: LEVEL_TITLES[level],
      slots: levels.map((slot) => ({ start: slot.start, energy: slot[level] })),
    })),
    lines: { grid: village.name, uses: village.lineUse },
    deviation: deviationOf(village),
    sources,
  };
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

const inWords = (count: number): string => NUMBERS[count] ?? String(count);

const QUARTER = seconds(900);

/** How far apart slots begin; one alone is a quarter of an hour long. */
function lengthOf([first, second]: readonly Instant[]): Seconds {
  return first === undefined || second === undefined ? QUARTER : seconds(second - first);
}

function deviationOf({ name, positions, metering }: DayReport): PageDeviation {
  return { grid: name, participants: positions.flatMap(participantDeviation), metering };
}

/** Shortages and surpluses apart, from their difference and their sum; nobody without a meter deviates. */
function participantDeviation({ name, kind, deviation, deviationSize }: Position): readonly ParticipantDeviation[] {
  if (deviation === undefined || deviationSize === undefined) return [];
  const [shortage, surplus]: readonly [WattHours, WattHours] = [
    wattHours((deviationSize + deviation) / 2),
    wattHours((deviationSize - deviation) / 2),
  ];
  return [{ name, kind, shortage, surplus }];
}
