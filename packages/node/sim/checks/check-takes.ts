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
      for await (const fact of faultsOf(take, ledgers)) yield `take ${take.id} of ${take.from}: ${fact}`;
      for (const fact of faultsBetween(take, passed)) yield `take ${take.id} of ${take.from}: ${fact}`;
    }
  }
  yield* strangersTakes({ ledgers, passed, known });
}

/** Takes that no honest market has made: whoever decides and all between agree nevertheless. */
async function* strangersTakes({
  ledgers,
  passed,
  known,
}: {
  readonly ledgers: History['ledgers'];
  readonly passed: ReadonlyMap<string, ReadonlyMap<string, Passed>>;
  readonly known: ReadonlySet<string>;
}): AsyncIterable<string> {
  const traded = new Set<string>();
  for (const { address, trades } of ledgers.values()) {
    for (const { take, number, seller, buyer } of trades) {
      if (take === undefined || known.has(take)) continue;
      traded.add(take);
      const taker = seller.market ?? buyer.market ?? '';
      if (ledgers.has(taker)) yield `${address} made trade ${number} for take ${take}, which ${taker} has not made`;
      for (const between of marketPath(taker, address)?.slice(1, -1) ?? [])
        if (ledgers.has(between) && passed.get(between)?.get(take)?.outcome !== 'booked')
          yield `take ${take} of ${taker} was traded in ${address}, and is not booked in ${between}`;
    }
  }
  for (const [address, takes] of passed) {
    for (const [id, { outcome }] of takes) {
      if (known.has(id)) continue;
      const to = (await ledgers.get(address)?.archive.take(id))?.to ?? '';
      if (outcome === undefined) yield `${address} still waits for take ${id}`;
      if (ledgers.has(to) && (outcome === 'booked') !== traded.has(id))
        yield `take ${id} is ${outcome} in ${address}, and ${traded.has(id) ? '' : 'not '}traded in ${to}`;
    }
  }
}

/** Whether the taker's market and the one that decides say the same; of a market that is none, only the former counts. */
async function* faultsOf(take: Take, ledgers: History['ledgers']): AsyncIterable<string> {
  const { id, from, record, settled } = take;
  if (!settled) return yield 'has no outcome';
  const decides = ledgers.get(record.market);
  if (!decides) return;
  const made = decides.trades.filter((trade) => trade.take === id);
  if (made.length > 1) yield `was traded ${made.length} times in ${record.market}`;
  const [trade] = made;
  if ((settled.trade !== undefined) !== (trade !== undefined))
    yield `is ${settled.trade ?? settled.refusal?.code} in ${from} and ${trade ? '' : 'not '}traded in ${record.market}`;
  if (!trade || settled.trade === undefined) return;
  yield* faultsOfTrade(take, trade);
  if (!(await decides.archive.tradesOf(trade.incomingId)).includes(settled.trade))
    yield `is trade ${settled.trade} in ${from}, which ${record.market} has not signed`;
  for (const market of marketPath(from, record.market)?.slice(1, -1) ?? []) {
    const own = passedIn(ledgers.get(market) as Ledger).get(id);
    if (own && namesOf(own.quotes) !== namesOf(quotesOf(trade, market)))
      yield `was quoted otherwise by ${market} than it was traded`;
  }
}

/** Whether the markets between have booked what was traded, and nothing else. */
function* faultsBetween(
  { id, from, record, settled }: Take,
  passed: ReadonlyMap<string, ReadonlyMap<string, Passed>>,
): Iterable<string> {
  for (const address of marketPath(from, record.market)?.slice(1, -1) ?? []) {
    if (!passed.has(address)) continue;
    const own = passed.get(address)?.get(id);
    const expected = settled?.trade !== undefined ? 'booked' : own ? 'released' : undefined;
    if (own?.outcome !== expected) yield `is ${own?.outcome ?? 'unknown'} in ${address}, which lies on its way`;
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
