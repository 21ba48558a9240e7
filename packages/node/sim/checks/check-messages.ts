import { ERRORS, type Refusal } from '@bc4p/protocol';
import type { MarketEvent } from '@bc4p/protocol/market';
import { finalOf, type SentMessage } from '../parties/sent-message.ts';
import type { History } from './check-history.ts';
import type { Ledger } from './ledger.ts';

/** What a journal says of one message: how often it was taken, and with which codes it was refused for good. */
interface Decided {
  taken: number;
  readonly refused: string[];
}

/** Every message that was taken was taken once; every one that was refused, or never, not at all; answers stay. */
export function* checkMessages({ ledgers, traders }: History): Iterable<string> {
  const decided = new Map([...ledgers].map(([address, ledger]) => [address, decisionsIn(ledger)]));
  for (const [address, decisions] of decided) {
    for (const [id, { taken, refused }] of decisions) {
      if (taken > 1) yield `${address} took ${id} ${taken} times`;
      if (taken > 0 && refused.length > 0) yield `${address} took ${id} and refused it for good (${refused.join()})`;
      if (new Set(refused).size > 1) yield `${address} refused ${id} for different reasons (${refused.join()})`;
    }
  }
  for (const message of traders.flatMap(({ sent }) => sent)) {
    const taken = decided.get(message.market)?.get(message.id)?.taken ?? 0;
    for (const fact of faultsOf(message, taken)) yield `${message.trader} ${message.id}: ${fact}`;
  }
}

function* faultsOf(message: SentMessage, taken: number): Iterable<string> {
  const { seen } = message;
  const final = finalOf(message);
  const finals = seen.filter(({ kind }) => kind === 'done' || kind === 'refused');
  if (final?.kind === 'done' && taken !== 1) yield `was acknowledged, but taken ${taken} times`;
  if (final?.kind === 'refused' && taken !== 0) yield `was refused as ${final.code}, but taken`;
  const isPutOff = seen.length > 0 && seen.every(({ kind }) => kind === 'put-off');
  if (isPutOff && taken !== 0) yield `was only put off, but taken`;
  for (const other of finals) {
    if (nameOf(other) !== nameOf(final)) yield `was answered ${nameOf(final)}, and then ${nameOf(other)}`;
  }
}

const nameOf = (seen: ReturnType<typeof finalOf> | SentMessage['seen'][number]): string =>
  seen?.kind === 'done' ? `done ${seen.result}` : seen?.kind === 'refused' ? `refused ${seen.code}` : 'nothing';

function decisionsIn({ entries }: Ledger): Map<string, Decided> {
  const found = new Map<string, Decided>();
  for (const event of entries.flatMap(({ events }) => events)) {
    const decision = decisionOf(event);
    if (!decision) continue;
    const { id, refusal } = decision;
    const decided = found.get(id) ?? { taken: 0, refused: [] };
    found.set(id, decided);
    if (!refusal) decided.taken += 1;
    // A slot that is forgotten is closed, and nothing more is known of what was decided in it.
    else if (refusal.code !== 'gate-closed' || decided.taken + decided.refused.length === 0)
      decided.refused.push(refusal.code);
  }
  return found;
}

/** What an event decides for good about a message of one of the market's own participants. */
function decisionOf(event: MarketEvent): { readonly id: string; readonly refusal?: Refusal } | undefined {
  switch (event.kind) {
    case 'offer-accepted':
    case 'acceptance-accepted':
      return event.repeated ? undefined : { id: event.id };
    case 'offer-refused':
    case 'acceptance-refused':
      return event.repeated ? undefined : forGood(event.id, event.refusal);
    case 'take-settled': {
      const { take, repeated, refusal } = event;
      if (repeated || take.kind !== 'direct') return undefined;
      return refusal ? forGood(take.message, refusal) : { id: take.message };
    }
    default:
      return undefined;
  }
}

const forGood = (id: string, refusal: Refusal) =>
  ERRORS[refusal.code].class === 'permanent' ? { id, refusal } : undefined;
