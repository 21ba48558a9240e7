import { isAgreed, newestLinkBalances } from '../../src/balance/link-balance.ts';
import { readOwnBalance } from '../../src/balance/own-balance.ts';
import { upperOf } from '../parties/authority.ts';
import type { History } from './check-history.ts';
import type { Ledger } from './ledger.ts';

/** More slots than any run has. */
const ALL = 10_000;

/**
 * After gate closure honest markets agree about what went between them, whatever was lost, late or crashed: each balance
 * got its answer, each slot of each link has its report, and nobody who keeps to the rules stays suspended.
 */
export async function* checkBalances({ ledgers }: History): AsyncIterable<string> {
  for (const ledger of ledgers.values()) {
    const upper = ledgers.get(upperOf(ledger.address) ?? '');
    if (upper) yield* agrees(ledger, upper);
  }
}

async function* agrees(below: Ledger, above: Ledger): AsyncIterable<string> {
  const { address } = below;
  for (const slot of slotsTraded(below)) {
    const own = await readOwnBalance(below.host.disk.contents.store, slot);
    if (!own) yield `${address} has no balance of slot ${slot}`;
    else if (!own.outcome) yield `${address} has no answer about its balance of slot ${slot}`;
    else if (own.outcome.code)
      yield `${address} was refused its balance of slot ${slot}: ${own.outcome.code} ${JSON.stringify(own.outcome.facts)}`;
  }
  for (const link of await newestLinkBalances(above.host.disk.contents.store, address, ALL))
    if (!isAgreed(link)) yield `${above.address} has no balance that agrees of ${address} in slot ${link.slot.start}`;
  for (const { market, suspended } of above.host.node?.balances.status().submarkets ?? [])
    if (market === address && suspended) yield `${above.address} still suspends ${address}`;
}

/** The slots in which anything was sold or bought, by their start. */
function slotsTraded({ entries }: Ledger): number[] {
  return entries
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.kind === 'slot-closed' && event.sold + event.imported > 0 ? [event.slot.start] : []));
}
