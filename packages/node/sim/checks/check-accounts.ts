import { UPPER_POINT } from '@bc4p/protocol/settlement';
import { linkPointOf, upperOf } from '../parties/authority.ts';
import type { History } from './check-history.ts';
import type { Ledger } from './ledger.ts';

/** Accounts add up to nothing, and what two markets owe each other is the same in both, to the last unit. */
export function* checkAccounts({ ledgers, payments }: History): Iterable<string> {
  for (const ledger of ledgers.values()) {
    const { address, core, host } = ledger;
    if (!host.plan.settlement) continue;
    const sum = core.accounts().reduce((total, [, balance]) => total + balance, 0n);
    if (sum !== 0n) yield `${address} has accounts that add up to ${sum}`;
    const upper = ledgers.get(upperOf(address) ?? '');
    if (upper?.host.plan.settlement) yield* neighboursAgree(ledger, upper);
  }
  for (const { id, booked, refused, step } of payments) {
    const made = (ledgers.get(step.market)?.entries ?? [])
      .flatMap(({ events }) => events)
      .filter((event) => event.kind === 'topped-up' && event.id === id && !event.repeated);
    const expected = booked === undefined ? 0 : 1;
    if (made.length !== expected)
      yield `payment ${id} to ${step.market} is booked ${made.length} times; its operator heard ${booked ?? refused}`;
  }
}

function* neighboursAgree({ address, core }: Ledger, upper: Ledger): Iterable<string> {
  const below = core.account(UPPER_POINT).settled;
  const above = upper.core.account(linkPointOf(address)).settled;
  if (below + above !== 0n) yield `${address} has ${below} on ${UPPER_POINT}, ${upper.address} has ${above} for it`;
}
