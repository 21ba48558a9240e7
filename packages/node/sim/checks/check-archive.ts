import { messageId, parseToken } from '@bc4p/protocol/messages';
import { finalOf } from '../parties/sent-message.ts';
import type { History } from './check-history.ts';
import { type Ledger, offersOf, ownTradesIn } from './ledger.ts';

/** What was signed is kept: the token of each message in the journal, each final answer, and each trade for both sides. */
export async function* checkArchive({ ledgers, traders }: History): AsyncIterable<string> {
  for (const ledger of ledgers.values()) {
    yield* messagesAreKept(ledger);
    yield* tradesAreListed(ledger);
  }
  for (const message of traders.flatMap(({ sent }) => sent)) {
    const final = finalOf(message);
    if (!final) continue;
    const kept = await ledgers.get(message.market)?.archive.answer(message.id);
    if (final.kind === 'done' && (!kept || kept.refusal))
      yield `${message.market} keeps no answer for ${message.id}, which it acknowledged to ${message.trader}`;
    if (final.kind === 'refused' && kept && !kept.refusal)
      yield `${message.market} keeps that it took ${message.id}, which it refused to ${message.trader} as ${final.code}`;
  }
}

async function* messagesAreKept({ address, entries, archive }: Ledger): AsyncIterable<string> {
  for (const { seq, command } of entries) {
    const messages = command.kind === 'accept-offer' ? [command] : offersOf(command);
    for (const { id, party } of messages) {
      const parsed = parseToken((await archive.token(id)) ?? '');
      if (!parsed.ok || messageId(parsed.value.payload) !== id)
        yield `${address} has no token of ${id}, which record ${seq} is about`;
      if (!(await archive.chain(party.certificate)))
        yield `${address} has no chain of ${party.certificate}, who signed ${id}`;
    }
  }
}

/** Each connection point finds its trades in the order in which they were made, under its messages too. */
async function* tradesAreListed(ledger: Ledger): AsyncIterable<string> {
  const { address, archive, host } = ledger;
  const made = ownTradesIn(ledger);
  for (const { point } of host.plan.points) {
    const own = made.filter(({ points }) => points.includes(point));
    const listed = (await archive.ownTrades(point, 0, Number.MAX_SAFE_INTEGER)).trades;
    if (own.length !== listed.length)
      yield `${address} lists ${listed.length} trades of ${point}, there are ${own.length}`;
    for (const [place, { messages, elsewhere }] of own.entries()) {
      const trade = listed[place] ?? '';
      if (elsewhere !== undefined && elsewhere !== trade) yield `${address} lists ${trade} where ${elsewhere} belongs`;
      for (const message of messages)
        if (!(await archive.tradesOf(message)).includes(trade))
          yield `${address} does not find trade ${trade} of ${point} under ${message}`;
    }
  }
}
