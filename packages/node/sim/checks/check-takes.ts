import { marketPath } from '@bc4p/protocol/evidence';
import type { LineQuote, MarketEvent, PathQuote, TakeRecord, TradeRecord } from '@bc4p/protocol/market';
import type { History } from './check-history.ts';
import type { Ledger } from './ledger.ts';

type Settled = Extract<MarketEvent, { kind: 'take-settled' }>;

/** One take, as its own market's journal has it. */
interface Take {
  readonly id: string;
  readonly from: string;
  readonly record: TakeRecord;
  readonly quotes: readonly LineQuote[];
  readonly settled: Settled | undefined;
}

/** What a market between has set aside for a take, and what became of it. */
interface Passed {
  readonly quotes: readonly LineQuote[];
  outcome: 'booked' | 'released' | undefined;
}

/** Every trade between markets is one and the same in all of them; nothing stays held or reserved. */
export async function* checkTakes({ ledgers }: History): AsyncIterable<string> {
  const passed = new Map([...ledgers].map(([address, ledger]) => [address, passedIn(ledger)]));
  const known = new Set<string>();
  for (const ledger of ledgers.values()) {
    for (const { key } of ledger.core.unresolved()) yield `${ledger.address} still waits for take ${key}`;
    for (const take of await takesOf(ledger)) {
      known.add(take.id);
      for await (const fact of faultsOf(take, ledgers, passed)) yield `take ${take.id} of ${take.from}: ${fact}`;
    }
  }
  for (const { address, trades } of ledgers.values())
    for (const { take, number } of trades)
      if (take !== undefined && !known.has(take))
        yield `${address} made trade ${number} for take ${take}, of no market`;
}

async function* faultsOf(
  take: Take,
  ledgers: History['ledgers'],
  passed: ReadonlyMap<string, ReadonlyMap<string, Passed>>,
): AsyncIterable<string> {
  const { id, from, record, settled } = take;
  const decides = ledgers.get(record.market);
  if (!decides) return yield `goes to ${record.market}, which is no market`;
  const made = decides.trades.filter((trade) => trade.take === id);
  if (made.length > 1) yield `was traded ${made.length} times in ${record.market}`;
  if (!settled) return yield 'has no outcome';
  const [trade] = made;
  if ((settled.trade !== undefined) !== (trade !== undefined))
    yield `is ${settled.trade ?? settled.refusal?.code} in ${from} and ${trade ? 'traded' : 'not traded'} in ${record.market}`;
  if (trade && settled.trade !== undefined) {
    yield* faultsOfTrade(take, trade);
    if (!(await decides.archive.tradesOf(trade.incomingId)).includes(settled.trade))
      yield `is trade ${settled.trade} in ${from}, which ${record.market} has not signed`;
  }
  const between = marketPath(from, record.market)?.slice(1, -1) ?? [];
  for (const address of between) {
    const own = passed.get(address)?.get(id);
    const expected = trade ? 'booked' : own ? 'released' : undefined;
    if (own?.outcome !== expected) yield `is ${own?.outcome ?? 'unknown'} in ${address}, which lies on its way`;
    if (trade && own && namesOf(own.quotes) !== namesOf(quotesOf(trade, address)))
      yield `was quoted otherwise by ${address} than it was traded`;
  }
}

function* faultsOfTrade({ record, quotes, from }: Take, trade: TradeRecord): Iterable<string> {
  if (trade.energy !== record.lot * record.lots)
    yield `is ${record.lot * record.lots} Wh in ${from} and ${trade.energy} Wh in ${record.market}`;
  const own = record.side === 'sell' ? trade.buyer : trade.seller;
  if (own.message !== record.message)
    yield `is for ${record.message} in ${from}, for ${own.message} in ${record.market}`;
  if (namesOf(quotes) !== namesOf(quotesOf(trade, from))) yield `was quoted otherwise by ${from} than it was traded`;
}

/** What the lines of one market on the way have asked for a trade. */
const quotesOf = ({ quotes }: TradeRecord, market: string): PathQuote[] =>
  quotes.filter((quote) => 'market' in quote && quote.market === market);

const namesOf = (quotes: readonly PathQuote[]): string =>
  quotes
    .map(({ line, direction, energy, fee }) => `${line} ${direction} ${energy} ${fee}`)
    .sort()
    .join();

async function takesOf({ address, entries, archive }: Ledger): Promise<Take[]> {
  const events = entries.flatMap((entry) => entry.events);
  const settled = new Map<number, Settled>();
  for (const event of events)
    if (event.kind === 'take-settled' && !event.repeated) settled.set(event.take.number, event);
  const takes: Take[] = [];
  for (const event of events) {
    if (event.kind !== 'take-made') continue;
    const { take: record, quotes } = event;
    const id = (await archive.ownTake(record.number)) ?? '';
    takes.push({ id, from: address, record, quotes, settled: settled.get(record.number) });
  }
  return takes;
}

function passedIn({ entries }: Ledger): Map<string, Passed> {
  const found = new Map<string, Passed>();
  for (const event of entries.flatMap(({ events }) => events)) {
    if (event.kind === 'reserved' && !event.repeated) found.set(event.id, { quotes: event.quotes, outcome: undefined });
    const own = event.kind === 'reservation-resolved' && !event.repeated ? found.get(event.id) : undefined;
    if (own && event.kind === 'reservation-resolved') own.outcome = event.outcome;
  }
  return found;
}
