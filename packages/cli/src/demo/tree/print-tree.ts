import { type WattHours, wattHours } from '@bc4p/protocol/units';
import { count, eur, kwh, meanCents, percent } from '../figures.ts';
import { describeKinds } from '../kinds.ts';
import { printChecks } from '../print-checks.ts';
import { printDay } from '../print-report.ts';
import type { Share } from '../report.ts';
import { printSettlement } from '../settlement/print-settlement.ts';
import { left, right, textTable } from '../text-table.ts';
import { VILLAGE } from './demo-tree.ts';
import { shortName } from './places.ts';
import type { MarketFigures, TreeReport } from './tree-report.ts';
import { LEVEL_TITLES, LEVELS, type Level, together, type Way } from './ways.ts';

/** The report as people read it: lines of at most 80 characters. */
export function printTree(report: TreeReport): readonly string[] {
  const { village, markets, ways } = report;
  return [
    `Four markets on ${report.date}: ${report.slots} quarter hours`,
    '',
    ...printMarkets(markets, village.name),
    '',
    ...printSummary(ways),
    '',
    ...printLevels(report),
    '',
    'What each way costs: received + fees in each market = paid (mean, ct/kWh)',
    ...printFees(ways, markets),
    '',
    'Markets: kWh of their participants, and over their borders',
    ...printBorders(markets),
    '  sold + imported = bought + exported. price: paid for imports with all fees,',
    '  received for exports (ct/kWh). through: from one neighbour to another.',
    '',
    'The village',
    '',
    ...printDay(village),
    '',
    'The settlement',
    '',
    ...printSettlement(report.settlement),
    '',
    'Checked, in all markets',
    ...printChecks(report),
  ];
}

const INDENT = '   ';

/** The tree of markets with who is in each. */
function printMarkets(markets: readonly MarketFigures[], village: string): readonly string[] {
  const depth = ({ address }: MarketFigures): number => address.split('.').length - 1;
  const upperOf = ({ address }: MarketFigures): string => address.slice(address.indexOf('.') + 1);
  const place = (market: MarketFigures, index: number): string => {
    const steps = depth(market);
    const isLast = !markets.slice(index + 1).some((later) => upperOf(later) === upperOf(market));
    return `${steps === 0 ? '' : `${INDENT.repeat(steps - 1)}${isLast ? '└' : '├'}─ `}${market.address}`;
  };
  const who = ({ address, participants }: MarketFigures): string =>
    address === VILLAGE ? `${village}, the village below` : describeKinds(participants);
  const width = Math.max(...markets.map((market, index) => place(market, index).length));
  return markets.map((market, index) => `${place(market, index).padEnd(width)}  ${who(market)}`);
}

const at = (ways: readonly Way[], level: Level): readonly Way[] => ways.filter((way) => way.level === level);

function printSummary(ways: readonly Way[]): readonly string[] {
  const whole = together(ways).energy;
  const part = (level: Level): string => percent(together(at(ways, level)).energy, whole);
  const fee = (level: Level): string => {
    const { fees, energy } = together(at(ways, level));
    return meanCents(fees, energy);
  };
  return [
    `${part('market')} of all energy traded stayed in its market. What one market lacked`,
    `came from others: the grid took ${fee('distribution')} ct/kWh of that within the town, ${fee('border')}`,
    `with the transmission market, and ${fee('transmission')} through it.`,
  ];
}

const nameOf = ({ from, to }: Way): string => (from === to ? shortName(from) : `${shortName(from)} → ${shortName(to)}`);

function printLevels({ ways, messages }: TreeReport): readonly string[] {
  const whole = together(ways).energy;
  const row = (name: string, share: Share): readonly string[] => [
    name,
    kwh(share.energy),
    percent(share.energy, whole),
    count(share.trades),
    eur(share.paid),
    eur(share.received),
    eur(share.fees),
  ];
  const rows = LEVELS.filter((level) => at(ways, level).length > 0).flatMap((level) => [
    row(LEVEL_TITLES[level], together(at(ways, level))),
    ...at(ways, level).map((way) => row(`  ${nameOf(way)}`, way)),
  ]);
  const refused = Object.entries(messages.refused).map(([code, number]) => `${number} × ${code}`);
  return [
    ...textTable(
      [left(''), right('kWh'), right('share'), right('trades'), right('paid'), right('received'), right('fees')],
      [...rows, row('all', together(ways))],
    ),
    '  paid: by buyers, fees included. received: by sellers. In EUR.',
    '  What the supplier or the trader passes on counts each time it is sold.',
    `  ${count(messages.offers)} offers, ${count(messages.acceptances)} acceptances; refused: ${refused.join(', ') || 'none'}`,
  ];
}

/** From what the seller receives over the fees of each market's lines to what the buyer pays. */
function printFees(ways: readonly Way[], markets: readonly MarketFigures[]): readonly string[] {
  const addresses = markets.map(({ address }) => address);
  return textTable(
    [left('from → to'), right('received'), ...addresses.map((address) => right(shortName(address))), right('paid')],
    ways.map((way) => [
      nameOf(way),
      meanCents(way.received, way.energy),
      ...addresses.map((address) => {
        const fees = way.feesIn[address];
        return fees === undefined ? '' : meanCents(fees, way.energy);
      }),
      meanCents(way.paid, way.energy),
    ]),
  );
}

function printBorders(markets: readonly MarketFigures[]): readonly string[] {
  const price = (share: Share, of: 'paid' | 'received'): string => meanCents(share[of], share.energy);
  const energy = (wh: WattHours): string => (wh === 0 ? '-' : kwh(wattHours(wh)));
  return textTable(
    [
      left('market'),
      right('sold'),
      right('bought'),
      right('imported'),
      right('price'),
      right('exported'),
      right('price'),
      right('through'),
    ],
    markets.map(({ address, sold, bought, imported, exported, through }) => [
      shortName(address),
      energy(sold),
      energy(bought),
      energy(imported.energy),
      price(imported, 'paid'),
      energy(exported.energy),
      price(exported, 'received'),
      energy(through),
    ]),
  );
}
