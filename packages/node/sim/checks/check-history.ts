import type { MarketHost } from '../parties/market-host.ts';
import type { Meter } from '../parties/meter.ts';
import type { Payment } from '../parties/paymaster.ts';
import { finalOf } from '../parties/sent-message.ts';
import type { Trader } from '../parties/trader.ts';
import type { SimWorld } from '../world/world.ts';
import { checkAccounts } from './check-accounts.ts';
import { checkArchive } from './check-archive.ts';
import { checkAudit } from './check-audit.ts';
import { checkBalances } from './check-balances.ts';
import { checkBooks } from './check-books.ts';
import { checkCover } from './check-cover.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkMessages } from './check-messages.ts';
import { checkMeterValues } from './check-meter-values.ts';
import { checkOwnEvents } from './check-own-events.ts';
import { checkReplay } from './check-replay.ts';
import { checkSettlements } from './check-settlements.ts';
import { checkStatements } from './check-statements.ts';
import { checkTakes } from './check-takes.ts';
import { checkTrades } from './check-trades.ts';
import { type Ledger, readLedger, settlementsIn } from './ledger.ts';

/** Everything that a run has left behind. */
export interface History {
  readonly world: SimWorld;
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly traders: readonly Trader[];
  readonly meters: readonly Meter[];
  readonly payments: readonly Payment[];
}

/** A run at its end, before the journals are read. */
type Run = Omit<History, 'ledgers'> & { readonly hosts: readonly MarketHost[] };

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
  'meter values': checkMeterValues,
  settlements: checkSettlements,
  accounts: checkAccounts,
  cover: checkCover,
  statements: checkStatements,
  audit: checkAudit,
};

/** Compares what participants saw with what the journals say, when all has come to an end. Returns what there was. */
export async function checkHistory({ hosts, ...run }: Run): Promise<Record<string, number>> {
  const ledgers = new Map<string, Ledger>();
  for (const host of hosts) ledgers.set(host.address, await readLedger(host));
  const history = { ...run, ledgers };
  const { world, traders, meters, payments } = run;
  for (const [name, check] of Object.entries(CHECKS))
    for await (const fact of check(history)) world.report(`history, ${name}: ${fact}`);
  const messages = traders.flatMap(({ sent }) => sent);
  const settled = [...ledgers.values()].flatMap(settlementsIn);
  return {
    commands: [...ledgers.values()].reduce((sum, { entries }) => sum + entries.length, 0),
    messages: messages.length,
    done: messages.filter((message) => finalOf(message)?.kind === 'done').length,
    refused: messages.filter((message) => finalOf(message)?.kind === 'refused').length,
    trades: [...ledgers.values()].reduce((sum, { trades }) => sum + trades.length, 0),
    values: meters.reduce((sum, { signed }) => sum + signed.length, 0),
    settled: settled.filter(({ revision }) => revision === 0).length,
    corrected: settled.filter(({ revision }) => revision > 0).length,
    payments: payments.length,
    crossing: [...ledgers.values()].flatMap(({ trades }) => trades).filter(({ take }) => take !== undefined).length,
  };
}
