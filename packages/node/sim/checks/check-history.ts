import type { MarketHost } from '../parties/market-host.ts';
import { finalOf } from '../parties/sent-message.ts';
import type { Trader } from '../parties/trader.ts';
import type { SimWorld } from '../world/world.ts';
import { checkArchive } from './check-archive.ts';
import { checkBalances } from './check-balances.ts';
import { checkBooks } from './check-books.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkMessages } from './check-messages.ts';
import { checkOwnEvents } from './check-own-events.ts';
import { checkReplay } from './check-replay.ts';
import { checkTakes } from './check-takes.ts';
import { checkTrades } from './check-trades.ts';
import { type Ledger, readLedger } from './ledger.ts';

/** Everything that a run has left behind. */
export interface History {
  readonly world: SimWorld;
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly traders: readonly Trader[];
}

/** Tells each fact that must not be. */
export type HistoryCheck = (history: History) => Iterable<string> | AsyncIterable<string>;

const CHECKS: Readonly<Record<string, HistoryCheck>> = {
  replay: checkReplay,
  messages: checkMessages,
  trades: checkTrades,
  takes: checkTakes,
  'own events': checkOwnEvents,
  books: checkBooks,
  archive: checkArchive,
  evidence: checkEvidence,
  balances: checkBalances,
};

/** Compares what participants saw with what the journals say, when all has come to an end. Returns what there was. */
export async function checkHistory(
  world: SimWorld,
  hosts: readonly MarketHost[],
  traders: readonly Trader[],
): Promise<Record<string, number>> {
  const ledgers = new Map<string, Ledger>();
  for (const host of hosts) ledgers.set(host.address, await readLedger(host));
  const history = { world, ledgers, traders };
  for (const [name, check] of Object.entries(CHECKS))
    for await (const fact of check(history)) world.report(`history, ${name}: ${fact}`);
  const messages = traders.flatMap(({ sent }) => sent);
  return {
    commands: [...ledgers.values()].reduce((sum, { entries }) => sum + entries.length, 0),
    messages: messages.length,
    done: messages.filter((message) => finalOf(message)?.kind === 'done').length,
    refused: messages.filter((message) => finalOf(message)?.kind === 'refused').length,
    trades: [...ledgers.values()].reduce((sum, { trades }) => sum + trades.length, 0),
    crossing: [...ledgers.values()].flatMap(({ trades }) => trades).filter(({ take }) => take !== undefined).length,
  };
}
