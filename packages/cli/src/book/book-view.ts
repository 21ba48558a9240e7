import type { AnswerOfRequest } from '@bc4p/protocol/messages';

/** The book of one slot as the market sends it, each side best first for this reader. */
export type BookSlot = AnswerOfRequest['book.snapshot']['slots'][number];
export type BookEntry = BookSlot['asks'][number];

/** An offer of the book for machines: the units of the wire, and the prices for this reader per kWh. */
export interface EntryView extends BookEntry {
  readonly energyWh: number;
  /** Market borders between the offer and the reader. */
  readonly borders?: number;
  /** mct/kWh in all for this reader, asks rounded up and bids down; absent while a line on the way is full. */
  readonly allInPrice?: number;
}
