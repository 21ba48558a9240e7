import type { ErrorCode, Refusal } from '@bc4p/protocol';
import type { Slot } from '@bc4p/protocol/units';
import { putJson } from '../market/archive.ts';
import { linkBalanceKey, linkBalancePrefix } from '../market/keys.ts';
import type { Store, StoreWrite } from '../ports.ts';
import { prefixRange } from '../store/keys.ts';

/** What a submarket has reported of a slot, as it was judged. */
export interface JudgedReport {
  /** The id of the signed message, and its token. */
  readonly id: string;
  readonly token: string;
  /** Seconds since 1970. */
  readonly at: number;
  /** Why it does not agree; absent if it does. */
  readonly refusal?: Refusal;
}

/** What is booked over the link to a submarket in a slot, and what the submarket says of it. */
export interface LinkBalance {
  readonly market: string;
  readonly slot: Slot;
  /** Wh that came from the submarket, and that went to it. */
  readonly from: number;
  readonly to: number;
  /** Since when nothing of the slot can change here any more: seconds since 1970. */
  readonly since: number;
  readonly report?: JudgedReport;
  /** Present if its time was over without a report that agrees, as long as there is none. */
  readonly faultyAt?: number;
}

/** True if the submarket has confirmed what is booked. */
export const isAgreed = ({ report }: LinkBalance): boolean => report !== undefined && !report.refusal;

/** Why a slot is faulty, for people: what is missing or differs. */
export function describeFault({ report }: LinkBalance): {
  readonly code: ErrorCode | 'missing';
  facts: Refusal['facts'];
} {
  return report?.refusal ? { code: report.refusal.code, facts: report.refusal.facts } : { code: 'missing', facts: {} };
}

const linkBalanceFrom = (value: Uint8Array): LinkBalance => JSON.parse(new TextDecoder().decode(value)) as LinkBalance;

export async function readLinkBalance(store: Store, market: string, start: number): Promise<LinkBalance | undefined> {
  const kept = await store.get(linkBalanceKey(market, start));
  return kept && linkBalanceFrom(kept);
}

/** The newest slots of a submarket, the newest first. */
export async function newestLinkBalances(store: Store, market: string, limit: number): Promise<LinkBalance[]> {
  const found: LinkBalance[] = [];
  for await (const [, value] of store.range({ ...prefixRange(linkBalancePrefix(market)), reverse: true, limit }))
    found.push(linkBalanceFrom(value));
  return found;
}

export const linkBalanceWrite = (balance: LinkBalance): StoreWrite =>
  putJson(linkBalanceKey(balance.market, balance.slot.start), balance);
