import { instant, type MilliCentPerKwh, printDecimal, printInstant, printSlot, seconds } from '@bc4p/protocol/units';
import { type Column, left, right, textTable } from '../demo/text-table.ts';
import { shortId } from '../terminal/short-id.ts';
import type { Style } from '../terminal/style.ts';
import type { BookEntry, BookSlot } from './book-view.ts';
import { allInOf, feesOf } from './entry-prices.ts';
import { relativeMarket } from './relative-market.ts';

/** How the market of an offer is told. */
export interface OriginOptions {
  /** The reader's own market: offers that originate there are `here`. */
  readonly market: string;
  /** Whole addresses instead of what is short. */
  readonly addresses: boolean;
}

export interface LadderOptions extends OriginOptions {
  /** Offers of each side at most. */
  readonly depth: number;
  /** Columns of the terminal: what has no room is left out or shortened. */
  readonly width: number;
  readonly style: Style;
}

const cents = (price: MilliCentPerKwh | undefined): string =>
  price === undefined ? 'full' : printDecimal(BigInt(price), 3, 3);

/** Where an offer comes from: its market, and how many lines away. */
export function origin({ market, lines }: BookEntry, options: OriginOptions, room = Number.POSITIVE_INFINITY): string {
  const away = `, ${lines} line${lines === 1 ? '' : 's'}`;
  const where = options.addresses && market !== options.market ? market : relativeMarket(options.market, market);
  const fits = where.length + away.length <= room;
  return `${fits ? where : `${where.slice(0, Math.max(0, room - away.length - 1))}…`}${away}`;
}

/** What is told of an offer in one column. */
interface Cell extends Column {
  readonly of: (entry: BookEntry) => string;
}

const timeOf = ({ validUntil }: BookEntry): string => printInstant(instant(validUntil)).slice(11, 19);

const SIDE: Cell = { ...left(''), of: ({ side }) => (side === 'sell' ? 'ask' : 'bid') };
const PRICES: readonly Cell[] = [
  { ...right('all-in'), of: (entry) => cents(allInOf(entry)) },
  { ...right('price'), of: ({ price }) => cents(price as MilliCentPerKwh) },
  { ...right('fees'), of: (entry) => cents(feesOf(entry)) },
  { ...right('kWh'), of: ({ lot, lots }) => printDecimal(BigInt(lot * lots), 3, 3) },
];
const LOTS: Cell = { ...right('lots'), of: ({ lot, lots }) => `${lots}×${lot}` };
const UNTIL: Cell = { ...right('until'), of: timeOf };
const MINUTE: Cell = { ...right('until'), of: (entry) => timeOf(entry).slice(0, 5) };
const OFFER: Cell = { ...left('offer'), of: ({ offer }) => shortId(offer) };

/** Everything first; then what is left of it where that is too wide: the lots go, and then the seconds. */
const LAYOUTS: readonly (readonly Cell[])[] = [
  [SIDE, ...PRICES, LOTS, UNTIL],
  [SIDE, ...PRICES, UNTIL],
  [SIDE, ...PRICES, MINUTE],
];
const NARROWEST = 14;

/** The offers as rows under a heading, as many columns as there is room for. */
function rowsOf(entries: readonly BookEntry[], options: LadderOptions): readonly string[] {
  const table = (layout: readonly Cell[], room?: number): readonly string[] => {
    const from: Cell = { ...left('from'), of: (entry) => origin(entry, options, room) };
    const columns = [...layout, from, OFFER];
    return textTable(
      columns,
      entries.map((entry) => columns.map(({ of }) => of(entry))),
    );
  };
  const widthOf = (lines: readonly string[]): number => Math.max(...lines.map(({ length }) => length));
  for (const layout of LAYOUTS) {
    const lines = table(layout);
    if (options.addresses || widthOf(lines) <= options.width) return lines;
  }
  const [last = []] = LAYOUTS.slice(-1);
  const longest = Math.max(...entries.map((entry) => origin(entry, options).length));
  const excess = widthOf(table(last)) - options.width;
  return table(last, Math.max(NARROWEST, longest - excess));
}

/** One slot as a ladder: asks above bids, the best of both in the middle; all prices in ct/kWh for this reader. */
export function describeLadder({ slot, asks, bids }: BookSlot, options: LadderOptions): readonly string[] {
  const { depth, style } = options;
  const period = printSlot({ start: instant(slot.start), len: seconds(slot.len) });
  const [above, below] = [asks.slice(0, depth).reverse(), bids.slice(0, depth)];
  const title = style.bold(`Delivery ${period}`);
  if (above.length + below.length === 0) return [title, '  no offers'];
  const [heading = '', ...rows] = rowsOf([...above, ...below], options);
  const more = (hidden: number, what: string): string[] =>
    hidden > 0 ? [style.dim(`     … ${hidden} more ${what}`)] : [];
  return [
    title,
    style.dim(heading),
    ...more(asks.length - above.length, 'asks'),
    ...rows.slice(0, above.length).map(style.ask),
    ...rows.slice(above.length).map(style.bid),
    ...more(bids.length - below.length, 'bids'),
  ];
}

const NOTE = [
  'ct/kWh; all-in is what you pay (ask) or receive (bid), grid fees included;',
  'times are UTC; lots, where there is room for them, are how many × Wh each',
];
const AWAY = [
  'from: a market elsewhere has an arrow for each border on the way, up or down',
  'the tree; its fees are those of all lines between, as far as they are known',
];

/** What a reader has to know about the columns; of other markets only where there are any. */
export const ladderNote = (slots: readonly BookSlot[], own: string): readonly string[] =>
  slots.some(({ asks, bids }) => [...asks, ...bids].some(({ market }) => market !== own)) ? [...NOTE, ...AWAY] : NOTE;
