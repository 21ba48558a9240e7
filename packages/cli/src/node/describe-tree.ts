import type { LineStatus, NodeStatus, SlotStatus } from '@bc4p/node';
import { instant, money, printDecimal, printInstant } from '@bc4p/protocol/units';
import { relativeMarket } from '../book/relative-market.ts';
import { left, right, textTable } from '../demo/text-table.ts';
import { describeBalances } from './describe-balances.ts';

/** Lines that are shown: the fullest ones. */
const MOST_LINES = 20;
/** A trade that waits longer than this for another market is marked. */
const LONG_MS = 60_000;

/** `11-22 19:45:00`: the year is known to whoever looks. */
const shortInstant = (at: number): string => printInstant(instant(at)).slice(5, 19).replace('T', ' ');
/** `11-22 19:45`. */
const delivery = ({ start }: { readonly start: number }): string => shortInstant(start).slice(0, 11);
const kwh = (energy: number): string => printDecimal(BigInt(energy), 3, 3);

/** Bytes as people read them. */
function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let [value, unit] = [bytes, 0];
  for (; value >= 1000 && unit < units.length - 1; unit += 1) value /= 1000;
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

type Link = NodeStatus['tree']['links'][number];

const linkCells = ({ since, framesIn, bytesIn, framesOut, bytesOut, entries }: Link): readonly string[] => [
  shortInstant(since),
  `${framesIn}, ${bytesText(bytesIn)}`,
  `${framesOut}, ${bytesText(bytesOut)}`,
  String(entries),
];

/** The tree around this node: the market above, this one, and those below. */
function linkTable({ market, tree: { upper, links } }: NodeStatus): readonly string[] {
  const above = links.filter(({ isUpper }) => isUpper);
  const below = links.filter(({ isUpper }) => !isUpper);
  const cut = upper && above.length === 0 ? [[upper.market, 'none']] : [];
  const root = upper ? 1 : 0;
  const indent = (level: number, isLast: boolean): string =>
    level === 0 ? '' : `${'   '.repeat(level - 1)}${isLast ? '└─ ' : '├─ '}`;
  const rows = [
    ...cut,
    ...above.map((link) => [link.address, ...linkCells(link)]),
    [`${indent(root, true)}${market}`, 'this node'],
    ...below.map((link, place) => [
      `${indent(root + 1, place === below.length - 1)}${link.address.replace(`.${market}`, '')}`,
      ...linkCells(link),
    ]),
  ];
  const columns = [left('market'), left('session since'), right('frames in'), right('frames out'), right('offers')];
  return textTable(columns, rows);
}

function takeTable({ market, tree: { takes } }: NodeStatus): readonly string[] {
  if (takes.length === 0) return ['No trade with another market is under way.'];
  const rows = takes.map(({ role, from, to, slot, waitedMs }) => [
    role === 'taker' ? 'takes' : 'passes on',
    relativeMarket(market, from),
    relativeMarket(market, to),
    delivery(slot),
    `${(waitedMs / 1000).toFixed(1)} s`,
    waitedMs > LONG_MS ? 'over a minute' : '',
  ]);
  return textTable([left('under way'), left('from'), left('to'), left('delivery'), right('for'), left('')], rows);
}

function bookTable(slots: readonly SlotStatus[]): readonly string[] {
  const rows = slots.map((slot) => {
    const { asks, bids, distant, trades, energy, imported, exported, held } = slot;
    return [
      delivery(slot),
      `${asks} + ${distant.asks}`,
      `${bids} + ${distant.bids}`,
      String(trades),
      ...[energy, imported, exported, held].map(kwh),
    ];
  });
  const columns = ['asks', 'bids', 'trades', 'kWh', 'imported', 'exported', 'held'].map(right);
  return [
    ...textTable([left('delivery'), ...columns], rows),
    'asks and bids: of this market + of others; kWh; held until another market decides',
  ];
}

/** The share of the capacity that is used or set aside in the direction in which more is. */
function shareOf({ high, low, capacityUp, capacityDown }: LineStatus): number {
  const share = (energy: number, capacity: number): number => (capacity > 0 ? energy / capacity : energy > 0 ? 1 : 0);
  return Math.max(share(high, capacityUp), share(-low, capacityDown), 0);
}

function lineTable(slots: readonly SlotStatus[]): readonly string[] {
  const used = slots
    .flatMap((slot) => slot.lines.map((line) => ({ slot, line, share: shareOf(line) })))
    .sort((a, b) => b.share - a.share);
  if (used.length === 0) return ['No line carries anything.'];
  const rows = used
    .slice(0, MOST_LINES)
    .map(({ slot, line, share }) => [
      delivery(slot),
      line.line,
      `${line.booked < 0 ? '↓' : line.booked > 0 ? '↑' : ''} ${kwh(Math.abs(line.booked))}`,
      kwh(line.booked < 0 ? line.capacityDown : line.capacityUp),
      `${(share * 100).toFixed(1)} %`,
      kwh(line.high - line.low),
      printDecimal(money(BigInt(line.fees)), 8, 2),
    ]);
  const columns = [left('delivery'), left('line'), ...['kWh', 'capacity', 'used', 'reserved', 'fees EUR'].map(right)];
  const more = used.length - MOST_LINES;
  return [...textTable(columns, rows), ...(more > 0 ? [`… ${more} more (--json has all)`] : [])];
}

/** The tree as this node sees it: links, what is under way, balances, books, lines. */
export function describeTree(status: NodeStatus): readonly string[] {
  const balances = describeBalances(status);
  return [
    '',
    ...linkTable(status),
    '',
    ...takeTable(status),
    '',
    ...(balances.length > 0 ? [...balances, ''] : []),
    ...(status.slots.length === 0
      ? ['No slot is in use.']
      : [...bookTable(status.slots), '', ...lineTable(status.slots)]),
  ];
}
