import { assert } from '@bc4p/protocol';
import {
  type MarketCommand,
  MarketCore,
  type MarketEvent,
  type SlotSettled,
  type SubmitOffer,
  type TradeRecord,
} from '@bc4p/protocol/market';
import { Journal } from '../../src/journal/index.ts';
import type { JournalRecord } from '../../src/journal/record.ts';
import { Archive } from '../../src/market/archive.ts';
import { STATE_FORMAT } from '../../src/market/running-market.ts';
import type { MarketHost } from '../parties/market-host.ts';

/** One command of a market's journal with what it brought about. */
export interface Entry {
  readonly seq: number;
  readonly command: MarketCommand;
  readonly events: readonly MarketEvent[];
}

/** All that a market has decided, as its journal alone says: nothing of it is taken from the node that ran. */
export interface Ledger {
  readonly address: string;
  readonly host: MarketHost;
  readonly core: MarketCore;
  readonly entries: readonly Entry[];
  readonly archive: Archive;
  /** In the order in which they were made. */
  readonly trades: readonly TradeRecord[];
  /** Of each offer in the book the open lots, one value after the other. */
  readonly openLots: ReadonlyMap<string, readonly number[]>;
}

/** The offers that a command submits, by whom. */
export function offersOf(command: MarketCommand): readonly Pick<SubmitOffer, 'id' | 'offer' | 'party'>[] {
  if (command.kind === 'submit-offer') return [command];
  if (command.kind !== 'submit-bundle') return [];
  const { party } = command;
  return command.offers.map(({ id, offer }) => ({ id, offer, party }));
}

/** Reads a market's journal from its disk and plays it again. */
export async function readLedger(host: MarketHost): Promise<Ledger> {
  const { store, anchor, identity } = host.disk.contents;
  const journal = await Journal.open({
    store,
    anchor,
    identity,
    limits: { queue: 1, batch: 1, batchBytes: 1 },
    clock: { elapsedMs: () => 0 },
    stateFormat: STATE_FORMAT,
  });
  const core = new MarketCore();
  const entries: Entry[] = [];
  for await (const record of journal.records()) entries.push(play(core, record));
  const events = entries.flatMap((entry) => entry.events);
  const trades = events.flatMap((event) => (event.kind === 'traded' ? [event.trade] : []));
  return {
    address: host.address,
    host,
    core,
    entries,
    archive: new Archive(store),
    trades,
    openLots: openLotsIn(events),
  };
}

/** How slots were settled, and each correction, in their order. */
export const settlementsIn = ({ entries }: Pick<Ledger, 'entries'>): SlotSettled[] =>
  entries.flatMap(({ events }) => events.flatMap((event) => (event.kind === 'slot-settled' ? [event] : [])));

/** A trade of a participant of this market: the connection points that took part, and the id if another market made it. */
interface OwnTrade {
  readonly points: readonly string[];
  readonly messages: readonly string[];
  readonly elsewhere?: string;
}

/** All trades in which connection points of this market took part, in the order in which it lists them. */
export function ownTradesIn({ entries }: Pick<Ledger, 'entries'>): OwnTrade[] {
  // What one command brought about is listed together: the trades made here, and then those made elsewhere.
  return entries.flatMap(({ events }) => [...events.flatMap(madeHere), ...events.flatMap(madeElsewhere)]);
}

function madeHere(event: MarketEvent): OwnTrade[] {
  if (event.kind !== 'traded') return [];
  const own = [event.trade.seller, event.trade.buyer].filter(({ market }) => market === undefined);
  return [{ points: own.map(({ point }) => point), messages: own.map(({ message }) => message) }];
}

function madeElsewhere(event: MarketEvent): OwnTrade[] {
  if (event.kind !== 'take-settled' || event.repeated || event.trade === undefined) return [];
  return [{ points: [event.take.point], messages: [event.take.message], elsewhere: event.trade }];
}

function play(core: MarketCore, { seq, command: kept }: JournalRecord): Entry {
  const { command } = kept as unknown as { readonly command: MarketCommand };
  assert(command !== undefined, `record ${seq} holds a command`);
  return { seq, command, events: core.apply(command) };
}

function openLotsIn(events: readonly MarketEvent[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const event of events) {
    if (event.kind !== 'book-changed') continue;
    for (const { id, lots } of event.entries) found.set(id, [...(found.get(id) ?? []), lots]);
  }
  return found;
}
