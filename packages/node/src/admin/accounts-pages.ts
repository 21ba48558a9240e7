import { ERRORS, type Refusal, type Result } from '@bc4p/protocol';
import { type Instant, instant, parseInstant } from '@bc4p/protocol/units';
import type { BookedTopUp } from '../settlement/top-up-desk.ts';

/** What the operator's port shows of accounts, and what it takes. */
export interface AccountsDesk {
  /** All accounts and their sum, as JSON. */
  readonly accounts: () => unknown;
  /** How slots were settled from one that begins at an instant on, at most so many. */
  readonly settlements: (
    from: Instant,
    limit: number,
  ) => Promise<readonly { readonly slot: { readonly start: number } }[]>;
  /** Books a payment that the market operator has signed; its chain may come along. */
  readonly topUp: (token: string, chain: readonly string[] | undefined) => Promise<Result<BookedTopUp, Refusal>>;
  /** Settles and corrects what can be now. */
  readonly run: () => Promise<unknown>;
}

/** What a page answers, as JSON. */
export interface PageAnswer {
  readonly status: number;
  readonly value: unknown;
}

/** Settlements that one page holds. */
const PAGE = 500;

/** How slots were settled: all of them, or `?from=` an instant on; `next` is where to go on. */
export async function settlementsPage({ settlements }: AccountsDesk, query: URLSearchParams): Promise<PageAnswer> {
  const from = instantFrom(query.get('from') ?? '0');
  if (from === undefined) return wrong('from is an instant: 2026-07-01T12:00Z, or seconds since 1970.');
  const found = await settlements(from, PAGE + 1);
  const more = found[PAGE];
  return { status: 200, value: { settlements: found.slice(0, PAGE), ...(more ? { next: more.slot.start } : {}) } };
}

function instantFrom(text: string): Instant | undefined {
  if (/^\d{1,12}$/.test(text)) return instant(Number(text));
  const parsed = parseInstant(text);
  return parsed.ok ? parsed.value : undefined;
}

/** Books a payment: the body is the token, or JSON with the members `token` and `chain`. */
export async function topUpPage({ topUp }: AccountsDesk, body: string): Promise<PageAnswer> {
  const asked = topUpFrom(body.trim());
  if (!asked) return wrong('The body is a signed payment, or JSON: {"token": "…", "chain": ["…"]}.');
  const booked = await topUp(asked.token, asked.chain);
  if (booked.ok) return { status: 200, value: booked.value };
  const { code, requirement, path, facts } = booked.refusal;
  return { status: 422, value: { error: ERRORS[code].text, code, requirement, path, facts } };
}

function topUpFrom(body: string): { readonly token: string; readonly chain?: readonly string[] } | undefined {
  if (!body.startsWith('{')) return body === '' ? undefined : { token: body };
  try {
    const { token, chain } = JSON.parse(body) as { token?: unknown; chain?: unknown };
    if (typeof token !== 'string') return undefined;
    if (chain === undefined) return { token };
    const isChain = Array.isArray(chain) && chain.every((part) => typeof part === 'string');
    return isChain ? { token, chain } : undefined;
  } catch {
    return undefined;
  }
}

const wrong = (error: string): PageAnswer => ({ status: 400, value: { error } });
