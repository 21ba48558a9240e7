import { guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import { createSignatureCache } from '@bc4p/protocol/certificates';
import type { MarketEvent } from '@bc4p/protocol/market';
import type { Slot } from '@bc4p/protocol/units';
import type { MarketListener, Settled } from '../market/publisher.ts';
import type { Cancel } from '../ports.ts';
import { SignedReader } from '../tree/signed-reader.ts';
import { BalanceMaker } from './balance-maker.ts';
import { BalanceSender, type Reporting } from './balance-sender.ts';
import { type BalanceFaultStatus, type BalanceStatus, MOST_FAULTS, submarketStatus } from './balance-status.ts';
import type { BalanceContext } from './context.ts';
import type { JudgedReport } from './link-balance.ts';
import type { OwnBalance } from './own-balance.ts';
import { type SignedBalance, Supervision } from './supervision.ts';

/** What lets a slot become final, or a final one be forgotten. */
const FINAL: ReadonlySet<MarketEvent['kind']> = new Set([
  'slot-closed',
  'slot-forgotten',
  'take-settled',
  'reservation-resolved',
]);
/** How often slots that became final, and reports that are due, are looked at. */
const LOOK_MS = 1_000;

/** The balances of a market: its own, for the upper market, and those that its submarkets report. */
export class BalanceDesk implements MarketListener {
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
  /** True if slots may have become final since they were looked at. */
  #isChanged = true;

  private constructor(context: BalanceContext) {
    this.#context = context;
    this.#maker = new BalanceMaker(context);
    this.#sender = new BalanceSender(context, this.#maker, (balance) => this.#noteAnswer(balance));
    this.#supervision = new Supervision(context);
  }

  /** Takes up where the market left off. */
  static async start(context: BalanceContext): Promise<BalanceDesk> {
    const desk = new BalanceDesk(context);
    context.market.listen(desk);
    await desk.#supervision.recover();
    if (context.hasUpper) await desk.#sender.recover();
    await desk.#lookOnce();
    desk.#lookLater();
    return desk;
  }

  onSettled({ events }: Settled): void {
    if (events.some(({ kind }) => FINAL.has(kind))) this.#isChanged = true;
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

  /** Looks now, and not only when it is time to. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#lookOnce());
    return this.#looking;
  }

  async #lookOnce(): Promise<void> {
    try {
      const isChanged = this.#isChanged;
      this.#isChanged = false;
      await this.#supervision.look(isChanged);
      if (!this.#context.hasUpper) return;
      if (isChanged) for await (const { slot } of this.#maker.makeDue()) this.#sender.add(slot.start);
      this.#sender.sendDue(this.#upper);
    } catch (error) {
      this.#isChanged = true;
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
