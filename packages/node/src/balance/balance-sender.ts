import type { ErrorCode } from '@bc4p/protocol';
import { parseChain } from '@bc4p/protocol/certificates';
import { type AnswerOfRequest, encodeBase64url, parseToken } from '@bc4p/protocol/messages';
import { RequestRefused } from '../client/client-error.ts';
import { numberOfKey, OPEN_BALANCE_PREFIX } from '../market/keys.ts';
import { prefixRange } from '../store/keys.ts';
import type { BalanceMaker } from './balance-maker.ts';
import type { BalanceContext } from './context.ts';
import { type BalanceOutcome, type OwnBalance, ownBalanceWrites, readOwnBalance } from './own-balance.ts';

/** The session with the upper market, as far as reports need it. */
export interface Reporting {
  readonly isOpen: boolean;
  /** Counts the sessions that were opened. */
  readonly sessions: number;
  report(body: {
    readonly token: string;
    readonly chain: readonly string[];
  }): Promise<AnswerOfRequest['balance.report']>;
}

/** The waits between two attempts for one slot: doubled each time. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;
/** Reports that are under way at the same time, and those that may wait at all: older ones are given up. */
const AT_ONCE = 8;
const MOST_OPEN = 10_000;
/** A chain that ends sooner is not worth sending. */
const CHAIN_LEFT_SECONDS = 30;

interface OpenReport {
  readonly start: number;
  askAt: number;
  waitMs: number;
  isUnderWay: boolean;
}

/** Sends balances to the upper market until it has answered: after a lost answer, a broken link, a restart. [BAL-002] */
export class BalanceSender {
  readonly #context: BalanceContext;
  readonly #maker: BalanceMaker;
  readonly #onAnswered: (balance: OwnBalance) => void;
  readonly #open = new Map<number, OpenReport>();
  #underWay = 0;
  #session = 0;

  constructor(context: BalanceContext, maker: BalanceMaker, onAnswered: (balance: OwnBalance) => void) {
    this.#context = context;
    this.#maker = maker;
    this.#onAnswered = onAnswered;
  }

  /** How many have no answer. */
  get open(): number {
    return this.#open.size;
  }

  /** Finds what was not answered before the market was started. */
  async recover(): Promise<void> {
    for await (const [key] of this.#context.store.range(prefixRange(OPEN_BALANCE_PREFIX))) this.add(numberOfKey(key));
  }

  add(start: number): void {
    const askAt = this.#context.clock.elapsedMs();
    this.#open.set(start, { start, askAt, waitMs: FIRST_WAIT_MS, isUnderWay: false });
    if (this.#open.size <= MOST_OPEN) return;
    const oldest = Math.min(...this.#open.keys());
    this.#open.delete(oldest);
    this.#context.log.warn('a balance is given up: too many have no answer', { slot: oldest });
  }

  /** Sends what has waited long enough, the oldest first; with a new session all that is open. */
  sendDue(upper: Reporting | undefined): void {
    if (!upper?.isOpen) return;
    const now = this.#context.clock.elapsedMs();
    if (upper.sessions !== this.#session)
      for (const report of this.#open.values()) Object.assign(report, { askAt: now, waitMs: FIRST_WAIT_MS });
    this.#session = upper.sessions;
    const due = [...this.#open.values()].filter(({ askAt, isUnderWay }) => askAt <= now && !isUnderWay);
    for (const report of due.sort((a, b) => a.start - b.start).slice(0, AT_ONCE - this.#underWay))
      this.#send(report, upper);
  }

  #send(report: OpenReport, upper: Reporting): void {
    report.isUnderWay = true;
    this.#underWay += 1;
    this.#report(report.start, upper)
      .catch((error: unknown) =>
        this.#context.log.debug('a balance was not answered', { slot: report.start, error: String(error) }),
      )
      .finally(() => {
        this.#underWay -= 1;
        report.isUnderWay = false;
        report.askAt = this.#context.clock.elapsedMs() + report.waitMs;
        report.waitMs = Math.min(2 * report.waitMs, LONGEST_WAIT_MS);
      });
  }

  async #report(start: number, upper: Reporting): Promise<void> {
    const kept = await readOwnBalance(this.#context.store, start);
    if (!kept || kept.outcome) return void this.#open.delete(start);
    const balance = await this.#signedForNow(kept);
    const chain = balance && (await this.#context.archive.chain(signerOf(balance)));
    if (!balance || !chain) return;
    const outcome = await this.#outcomeOf(balance, upper, chain.map(encodeBase64url));
    if (!outcome) return;
    const answered = { ...balance, outcome };
    await this.#context.keep(ownBalanceWrites(answered));
    this.#open.delete(start);
    this.#onAnswered(answered);
  }

  /** The final answer; none if it may be another one later. */
  async #outcomeOf({ token }: OwnBalance, upper: Reporting, chain: string[]): Promise<BalanceOutcome | undefined> {
    const at = this.#context.clock.now();
    try {
      await upper.report({ token, chain });
      return { at };
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      const { code, facts, stage } = error.frame;
      // A chain that is not good there now may be another time: certificates are renewed, and clocks set.
      if (error.frame.class !== 'permanent' || stage === 'certificate') return undefined;
      return { at, code: code as ErrorCode, facts: facts as NonNullable<BalanceOutcome['facts']> };
    }
  }

  /** The same figures under a chain that is good now: a service proxy ends after some hours, and a link may be cut for longer. */
  async #signedForNow(balance: OwnBalance): Promise<OwnBalance | undefined> {
    const chain = parseChain((await this.#context.archive.chain(signerOf(balance))) ?? []);
    const ends = chain.ok ? Math.min(...chain.value.map(({ notAfter }) => notAfter)) : 0;
    return ends > this.#context.clock.now() + CHAIN_LEFT_SECONDS ? balance : this.#maker.signAgain(balance);
  }
}

/** The certificate that signed a balance. */
function signerOf({ token }: OwnBalance): string {
  const parsed = parseToken(token);
  return parsed.ok ? parsed.value.kid : '';
}
