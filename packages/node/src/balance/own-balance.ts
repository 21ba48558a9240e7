import type { ErrorCode, Refusal } from '@bc4p/protocol';
import type { Slot } from '@bc4p/protocol/units';
import { putJson } from '../market/archive.ts';
import { openBalanceKey, ownBalanceKey } from '../market/keys.ts';
import type { Store, StoreWrite } from '../ports.ts';

/** What the upper market has answered to a balance, for good. */
export interface BalanceOutcome {
  /** Seconds since 1970. */
  readonly at: number;
  /** Why it was refused; absent if it agrees. */
  readonly code?: ErrorCode;
  readonly facts?: Refusal['facts'];
}

/** This market's balance of a slot as it is kept. */
export interface OwnBalance {
  readonly slot: Slot;
  /** The id of the signed message, and its token. */
  readonly id: string;
  readonly token: string;
  /** Absent as long as the upper market has not answered. */
  readonly outcome?: BalanceOutcome;
}

export async function readOwnBalance(store: Store, start: number): Promise<OwnBalance | undefined> {
  const kept = await store.get(ownBalanceKey(start));
  return kept && (JSON.parse(new TextDecoder().decode(kept)) as OwnBalance);
}

/** Keeps a balance, and whether it still waits for its answer. */
export function ownBalanceWrites(balance: OwnBalance): StoreWrite[] {
  const { start } = balance.slot;
  const open = openBalanceKey(start);
  return [
    putJson(ownBalanceKey(start), balance),
    balance.outcome ? { type: 'del', key: open } : putJson(open, balance.id),
  ];
}
