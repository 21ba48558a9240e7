import type { KeptEvent } from '../../src/market/archive.ts';
import { noteOwnEvents } from '../../src/market/own-events.ts';
import type { History } from './check-history.ts';
import { type Ledger, offersOf } from './ledger.ts';

/** Own events are numbered without a gap, follow from the journal, and are what their owners have seen. */
export async function* checkOwnEvents({ ledgers, traders }: History): AsyncIterable<string> {
  for (const ledger of ledgers.values()) {
    const points = new Set(ledger.host.plan.points.map(({ point }) => point));
    for (const point of points) {
      const kept: KeptEvent[] = [];
      for await (const [seq, event] of ledger.archive.events(point, 0)) {
        kept.push(event);
        if (seq !== kept.length) yield `${ledger.address} keeps event ${seq} of ${point} in place ${kept.length}`;
      }
      const due = dueTo(ledger, point).join('\n');
      // Statements are made in their own time, after what they are about.
      const decided = kept.filter(({ kind }) => kind !== 'statement');
      const names = decided.map(({ kind, subject }) => `${kind} ${subject}`).join('\n');
      if (due !== names) yield `${ledger.address} tells ${point}:\n${names}\nwhere its journal says:\n${due}`;
      for (const { events, plan } of traders) {
        if (plan.market !== ledger.address || plan.point !== point) continue;
        for (const fact of faultsOf(events.all, kept)) yield `${plan.name} ${fact}`;
      }
    }
  }
}

/** What a connection point has to be told, as the journal has it. */
function dueTo({ core, entries }: Ledger, point: string): string[] {
  const owners = new Map<string, string>();
  for (const { command } of entries) {
    for (const { id, party } of offersOf(command)) owners.set(id, party.point);
    if ('offBook' in command && command.offBook) owners.set(command.offBook.id, command.offBook.party.point);
  }
  const facts = { ownerOf: (id: string) => owners.get(id), openLots: (id: string) => core.offer(id)?.open ?? 0 };
  return entries
    .flatMap(({ events, command }) => noteOwnEvents(events, command.at, facts)([]))
    .filter((event) => event.point === point)
    .map(({ kind, subject }) => `${kind} ${subject}`);
}

/** What an owner has seen is a beginning of what is kept, to the last member. */
function* faultsOf(
  seen: ReadonlyMap<
    number,
    { readonly at: number; readonly kind: string; readonly subject: string; readonly open: number }
  >,
  kept: readonly KeptEvent[],
): Iterable<string> {
  if (seen.size > kept.length) yield `has seen ${seen.size} own events, ${kept.length} are kept`;
  for (const [seq, { at, kind, subject, open }] of seen) {
    const own = kept[seq - 1];
    const same = own && own.at === at && own.kind === kind && own.subject === subject && own.open === open;
    if (!same) yield `has seen event ${seq} as ${kind} ${subject} ${open}, kept is ${JSON.stringify(own)}`;
  }
}
