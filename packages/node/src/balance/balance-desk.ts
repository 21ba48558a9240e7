import { guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import { createSignatureCache } from '@bc4p/protocol/certificates';
import type { Slot } from '@bc4p/protocol/units';
import type { Cancel } from '../ports.ts';
import { SignedReader } from '../tree/signed-reader.ts';
import { BalanceMaker } from './balance-maker.ts';
import { BalanceSender, type Reporting } from './balance-sender.ts';
import { type BalanceFaultStatus, type BalanceStatus, MOST_FAULTS, submarketStatus } from './balance-status.ts';
import type { BalanceContext } from './context.ts';
import type { JudgedReport } from './link-balance.ts';
import type { OwnBalance } from './own-balance.ts';
import { type SignedBalance, Supervision } from './supervision.ts';

/** How often slots that became final, and reports that are due, are looked at. */
const LOOK_MS = 1_000;

/** The balances of a market: its own, for the upper market, and those that its submarkets report. */
export class BalanceDesk {
  readonly #context: BalanceContext;
  readonly #maker: BalanceMaker;
  readonly #sender: BalanceSender;
  readonly #supervision: Supervision;
  readonly #signatures = createSignatureCache();
  readonly #refused: BalanceFaultStatus[] = [];
  #agreed: Slot | undefined;
  #upper: Reporting | undefined;
  #cancel: Cancel = () => undefined;
  #looking: Promise<void> = Promise.resolve();
  #isStopped = false;

  private constructor(context: BalanceContext) {
    this.#context = context;
    this.#maker = new BalanceMaker(context);
    this.#sender = new BalanceSender(context, this.#maker, (balance) => this.#noteAnswer(balance));
    this.#supervision = new Supervision(context);
  }

  /** Takes up where the market left off. */
  static async start(context: BalanceContext): Promise<BalanceDesk> {
    const desk = new BalanceDesk(context);
    await desk.#supervision.recover();
    if (context.hasUpper) await desk.#sender.recover();
    await desk.#lookOnce();
    desk.#lookLater();
    return desk;
  }

  /** Says over which session reports go to the upper market. */
  reportTo(upper: Reporting | undefined): void {
    this.#upper = upper;
  }

  #lookLater(): void {
    if (this.#isStopped) return;
    this.#cancel = this.#context.clock.after(LOOK_MS, () => {
      this.#looking = this.#lookOnce().finally(() => this.#lookLater());
    });
  }

  async #lookOnce(): Promise<void> {
    try {
      await this.#supervision.look();
      if (!this.#context.hasUpper) return;
      for (const { slot } of await this.#maker.makeDue()) this.#sender.add(slot.start);
      this.#sender.sendDue(this.#upper);
    } catch (error) {
      this.#context.log.error('balances could not be looked at', { error: String(error) });
    }
  }

  #noteAnswer({ slot, outcome }: OwnBalance): void {
    if (!outcome?.code) {
      if (!this.#agreed || slot.start > this.#agreed.start) this.#agreed = slot;
      return;
    }
    const { code, facts = {} } = outcome;
    this.#refused.unshift({ slot, code, facts });
    this.#refused.splice(MOST_FAULTS);
    this.#context.log.warn('the upper market does not agree with a balance', { slot: slot.start, code, ...facts });
  }

  /** The answer that a report of a submarket got before; none if it is a new one. */
  known(market: string, start: number, id: string): Promise<JudgedReport | undefined> {
    return this.#supervision.known(market, start, id);
  }

  /** Opens a balance: signed by the market that it names, whose chain is good now. [BAL-004] */
  async open(token: string, chain: readonly string[]): Promise<Result<SignedBalance, Refusal>> {
    const { anchors, verifier, clock } = this.#context;
    const at = clock.now();
    const reader = SignedReader.of(chain, { anchors, verifier, at, cache: this.#signatures });
    if (!reader.ok) return reader;
    const opened = await reader.value.open(token, ['bc4p-market-balance'], ['market'], at, 'BAL-015');
    if (!opened.ok) return opened;
    const { message, rights } = opened.value;
    if (!guard('BAL-004', rights.address === message.market))
      return refused(refusal('wrong-market', 'BAL-004', { market: message.market, expected: rights.address ?? '' }));
    return { ok: true, value: { ...opened.value, token } };
  }

  /** Judges a submarket's balance; why it does not agree, if so. What became of it is on disk then. */
  report(point: string, balance: SignedBalance): Promise<Refusal | undefined> {
    return this.#supervision.report(point, balance);
  }

  status(): BalanceStatus {
    const { hasUpper, market } = this.#context;
    const agreed = this.#agreed ? { agreed: this.#agreed } : {};
    const own = { open: this.#sender.open, ...agreed, refused: [...this.#refused] };
    return {
      ...(hasUpper ? { own } : {}),
      submarkets: this.#supervision.all().map((supervised) => submarketStatus(supervised, market.core)),
    };
  }

  /** Begins nothing more, and waits for what is being looked at. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel();
    await this.#looking;
  }
}
