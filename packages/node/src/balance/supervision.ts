import { guard, type Refusal, refusal } from '@bc4p/protocol';
import { faultsInRow, isSuspensionDue, isSuspensionOver, judgeBalance } from '@bc4p/protocol/balance';
import type { MarketParameters } from '@bc4p/protocol/market';
import type { OpenedMessage } from '@bc4p/protocol/messages';
import { endOf, type Instant, instant, isAligned, type Slot, wattHours } from '@bc4p/protocol/units';
import { slotFrom } from '../market/order-fields.ts';
import type { BalanceContext } from './context.ts';
import {
  describeFault,
  type JudgedReport,
  type LinkBalance,
  linkBalanceWrite,
  newestLinkBalances,
  readLinkBalance,
} from './link-balance.ts';
import { MOST_SLOTS, Supervised } from './supervised.ts';

/** A balance whose signature and signer are good. */
export type SignedBalance = OpenedMessage<'bc4p-market-balance'> & { readonly token: string };

/** Judges the balances of submarkets, and suspends those that do not balance. [BAL-010] [BAL-011] */
export class Supervision {
  readonly #context: BalanceContext;
  readonly #submarkets = new Map<string, Supervised>();
  /** Slots of the core that were looked at when they became final, by their start. */
  readonly #noted = new Set<number>();
  /** Submarkets for which a command is under way. */
  readonly #ordering = new Set<string>();
  /** Nobody has to report to a market that does not run. */
  readonly #startedAt: number;
  /** One record is worked on at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(context: BalanceContext) {
    this.#context = context;
    this.#startedAt = context.clock.now();
  }

  /** Finds again what was known before the market was started. */
  async recover(): Promise<void> {
    const { submarkets, store } = this.#context;
    for (const [point, market] of submarkets.all()) {
      const supervised = this.#of(point, market);
      for (const balance of await newestLinkBalances(store, market, MOST_SLOTS)) supervised.put(balance);
    }
  }

  all(): Supervised[] {
    return [...this.#submarkets.values()].sort((a, b) => (a.market < b.market ? -1 : 1));
  }

  #of(point: string, market: string): Supervised {
    const known = this.#submarkets.get(market);
    if (known?.point === point) return known;
    const supervised = new Supervised(point, market);
    for (const balance of known?.all().toReversed() ?? []) supervised.put(balance);
    this.#submarkets.set(market, supervised);
    return supervised;
  }

  /** Does one thing at a time, so that no record is written over by an older one. */
  #alone<A>(act: () => Promise<A>): Promise<A> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Notes what became final if anything may have, finds what is overdue, and suspends or lets back in. */
  look(isChanged: boolean): Promise<void> {
    return this.#alone(async () => {
      if (isChanged) await this.#noteFinal();
      await this.#noteOverdue();
      for (const supervised of this.#submarkets.values()) if (supervised.isToBeJudged) this.#judge(supervised);
    });
  }

  async #noteFinal(): Promise<void> {
    const { core } = this.#context.market;
    const final = core.finalSlots();
    const starts = new Set<number>(final.map(({ start }) => start));
    for (const start of this.#noted) if (!starts.has(start)) this.#noted.delete(start);
    for (const slot of final) {
      if (this.#noted.has(slot.start)) continue;
      for (const { point } of core.crossings(slot)) {
        const market = this.#context.submarkets.at(point);
        if (market !== undefined) await this.#record(point, market, slot);
      }
      this.#noted.add(slot.start);
    }
  }

  /** The record of a slot that is final; made and kept if there is none, but not if nothing is booked over the link. */
  async #record(point: string, market: string, slot: Slot): Promise<LinkBalance> {
    const { store, keep, clock } = this.#context;
    const supervised = this.#of(point, market);
    const known = supervised.get(slot.start) ?? (await readLinkBalance(store, market, slot.start));
    if (known) return known;
    const { from, to } = this.#booked(point, slot);
    const balance: LinkBalance = { market, slot, from, to, since: clock.now() };
    if (from + to === 0) return balance;
    await keep([linkBalanceWrite(balance)]);
    supervised.put(balance);
    return balance;
  }

  #booked(point: string, slot: Slot): { readonly from: number; readonly to: number } {
    const found = this.#context.market.core.crossings(slot).find((crossing) => crossing.point === point);
    return { from: found?.from ?? 0, to: found?.to ?? 0 };
  }

  async #noteOverdue(): Promise<void> {
    const { clock, limits, keep, log } = this.#context;
    const now = clock.now();
    const isOver = ({ since }: LinkBalance): boolean =>
      Math.max(since, this.#startedAt) + limits.reportWithinSeconds <= now;
    for (const supervised of this.#submarkets.values()) {
      for (const balance of supervised.overdue(isOver)) {
        const faulty = { ...balance, faultyAt: now };
        await keep([linkBalanceWrite(faulty)]);
        supervised.put(faulty);
        const { market, slot, from, to } = faulty;
        const { code, facts } = describeFault(faulty);
        log.warn('a submarket does not balance', { submarket: market, slot: slot.start, code, ...facts, from, to });
      }
    }
  }

  /** Suspends a submarket, or lets it back in, if that is due. [BAL-011] [BAL-014] */
  #judge(supervised: Supervised): void {
    const { market, limits } = this.#context;
    const { point, market: address } = supervised;
    if (this.#ordering.has(address)) return;
    supervised.isToBeJudged = false;
    const slots = supervised.slots();
    const isSuspended = market.core.suspension(point) !== undefined;
    const { suspendAfter } = limits;
    const isDue = isSuspended ? isSuspensionOver(slots, suspendAfter) : isSuspensionDue(slots, suspendAfter);
    if (!isDue) return;
    this.#ordering.add(address);
    this.#setSuspension(supervised, !isSuspended, faultsInRow(slots)).finally(() => {
      this.#ordering.delete(address);
      // What came meanwhile, and a command that the journal did not take, are looked at again.
      supervised.isToBeJudged = true;
    });
  }

  async #setSuspension({ point, market: address }: Supervised, suspended: boolean, slots: number): Promise<void> {
    const { market, log } = this.#context;
    try {
      await market.submit({ kind: 'set-suspension', point, market: address, suspended, slots });
      log.warn(suspended ? 'a submarket is suspended' : 'a submarket trades again', { submarket: address, slots });
    } catch (error) {
      log.warn('a suspension could not be set', { submarket: address, error: String(error) });
    }
  }

  /** The answer that a report got before; none if it is a new one. [BAL-009] */
  async known(market: string, start: number, id: string): Promise<JudgedReport | undefined> {
    const balance = await readLinkBalance(this.#context.store, market, start);
    return balance?.report?.id === id ? balance.report : undefined;
  }

  /** Judges a report, and keeps what became of it before it is answered; why it does not agree, if so. */
  report(point: string, balance: SignedBalance): Promise<Refusal | undefined> {
    return this.#alone(async () => {
      const { message } = balance;
      const slot = slotFrom(message.slot);
      const outside = this.#checkSlot(slot);
      if (outside) return outside;
      const record = await this.#record(point, message.market, slot);
      const { from, to } = record;
      const refused = judgeBalance(message, { from: wattHours(from), to: wattHours(to) });
      await this.#keepReport(point, record, balance, refused);
      return refused;
    });
  }

  #checkSlot(slot: Slot): Refusal | undefined {
    const { market, clock } = this.#context;
    const { slotLength, gateClosure } = market.core.parameters;
    const { start, len } = slot;
    if (!guard('BAL-008', len === slotLength && isAligned(slot)))
      return refusal('slot-misaligned', 'BAL-008', { start, len, expected: slotLength }, '/slot');
    const at = instant(Math.max(clock.now(), market.core.now));
    if (guard('BAL-007', market.core.isFinal(slot, at))) return undefined;
    return refusal('balance-early', 'BAL-007', { gateClosesAt: start - gateClosure }, '/slot');
  }

  /** What agreed once stays so; a report that is mended takes the place of one that did not agree. */
  async #keepReport(
    point: string,
    record: LinkBalance,
    { id, token }: SignedBalance,
    refused?: Refusal,
  ): Promise<void> {
    const { clock, keep, log, market } = this.#context;
    const { slot, from, to, report, faultyAt, ...rest } = record;
    if (report && !report.refusal && refused) return;
    // Nothing is kept of slots in which nothing was, unless the submarket says otherwise as long as they are remembered.
    if (from + to === 0 && !report && !(refused && isRemembered(slot, clock.now(), market.core.parameters))) return;
    const judged: JudgedReport = { id, token, at: clock.now(), ...(refused ? { refusal: refused } : {}) };
    const faulty = refused && faultyAt !== undefined ? { faultyAt } : {};
    const judgedRecord: LinkBalance = { ...rest, slot, from, to, report: judged, ...faulty };
    await keep([linkBalanceWrite(judgedRecord)]);
    const supervised = this.#of(point, record.market);
    supervised.put(judgedRecord);
    if (!refused && faultyAt !== undefined)
      log.info('a submarket has mended its balance', { submarket: record.market, slot: slot.start });
    this.#judge(supervised);
  }
}

const isRemembered = (slot: Slot, at: Instant, { retention }: Pick<MarketParameters, 'retention'>): boolean =>
  at < endOf(slot) + retention;
