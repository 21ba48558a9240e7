import { instant, type MilliCentPerKwh, printDecimal, printInstant, printSlot, seconds } from '@bc4p/protocol/units';
import { left, right, textTable } from '../demo/text-table.ts';
import { shortId } from '../terminal/short-id.ts';
import type { Style } from '../terminal/style.ts';
import type { BookEntry, BookSlot } from './book-view.ts';
import { allInOf, feesOf } from './entry-prices.ts';

export interface LadderOptions {
  /** The reader's own market: offers that originate there are `here`. */
  readonly market: string;
  /** Offers of each side at most. */
  readonly depth: number;
  readonly style: Style;
}

const COLUMNS = [
  left(''),
  right('all-in'),
  right('price'),
  right('fees'),
  right('kWh'),
  right('lots'),
  right('until'),
  left('from'),
  left('offer'),
];

const cents = (price: MilliCentPerKwh | undefined): string =>
  price === undefined ? 'full' : printDecimal(BigInt(price), 3, 3);

/** Where an offer comes from: its market, and how many lines away. */
export function origin({ market, lines }: BookEntry, own: string): string {
  const where = market === own ? 'here' : market;
  return `${where}, ${lines} line${lines === 1 ? '' : 's'}`;
}

function cells(entry: BookEntry, own: string): readonly string[] {
  const { side, lot, lots, price, validUntil, offer } = entry;
  return [
    side === 'sell' ? 'ask' : 'bid',
    cents(allInOf(entry)),
    cents(price as MilliCentPerKwh),
    cents(feesOf(entry)),
    printDecimal(BigInt(lot * lots), 3, 3),
    `${lots}×${lot}`,
    printInstant(instant(validUntil)).slice(11, 19),
    origin(entry, own),
    shortId(offer),
  ];
}

/** One slot as a ladder: asks above bids, the best of both in the middle; all prices in ct/kWh for this reader. */
export function describeLadder(
  { slot, asks, bids }: BookSlot,
  { market, depth, style }: LadderOptions,
): readonly string[] {
  const period = printSlot({ start: instant(slot.start), len: seconds(slot.len) });
  const [above, below] = [asks.slice(0, depth).reverse(), bids.slice(0, depth)];
  const title = style.bold(`Delivery ${period}`);
  if (above.length + below.length === 0) return [title, '  no offers'];
  const [heading = '', ...rows] = textTable(
    COLUMNS,
    [...above, ...below].map((entry) => cells(entry, market)),
  );
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

/** What a reader has to know about the columns. */
export const LADDER_NOTE = [
  'ct/kWh; all-in is what you pay (ask) or receive (bid), grid fees included;',
  'lots × Wh; times are UTC',
];
