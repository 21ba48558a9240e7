import type { ErrorCode } from '@bc4p/protocol';
import type { FrameOfType, MarketBalance, Unsigned } from '@bc4p/protocol/messages';
import { signMessage } from '@bc4p/protocol/messages';
import { instant, type Slot, seconds, watts } from '@bc4p/protocol/units';
import { NoAnswer } from '../../checks/fault.ts';
import { chainInFrame, type Holder, identityOf } from '../../network/index.ts';
import type { ErrorFrame, Session } from '../../wire/index.ts';
import { expectSame } from '../expect.ts';
import { readUnproven, Submarket } from '../neighbours/index.ts';
import type { Scene } from '../scene.ts';
import { acceptHeld, decide, offerAbove, tradeOf } from '../tree/stage.ts';

/** What of a submarket outlives a check: its connection point and its keys. */
export interface KnownSubmarket {
  readonly operator: Holder;
  readonly service: Holder;
  readonly point: string;
  readonly address: string;
}

/** A report as the market above got it. */
export interface OwnReport {
  readonly frame: FrameOfType['balance.report'];
  readonly balance: MarketBalance;
}

/** How long before its gate closes a slot has to be, so that everything of it is traded by then. */
const TIME_TO_TRADE = 12;
/** How long the market under test may take to report after gate closure. */
const REPORT_MS = 10_000;

/** Waits until the market's clock shows an instant that may be a minute away. */
export async function waitUntil(scene: Scene, at: number): Promise<void> {
  while (scene.now < at) await scene.clockShows(Math.min(at, scene.now + 20));
}

/**
 * One slot that is traded and whose gate closes while the suite runs: what every check of balances looks at. Each of
 * the three submarkets has taken a lot of 100 Wh, somebody on the hill has bought 200 Wh of a neighbour, over a line that
 * loses a tenth, and somebody in the west 200 Wh of the market above.
 */
export class BalanceDay {
  readonly slot: Slot;
  readonly submarkets: readonly [KnownSubmarket, KnownSubmarket, KnownSubmarket];
  /** What the market under test has reported, in the order in which it came. */
  readonly reports: OwnReport[] = [];
  #wake = (): void => undefined;
  /** True until the suite is ready to take reports. */
  isBusy = true;

  private constructor(slot: Slot, submarkets: BalanceDay['submarkets']) {
    this.slot = slot;
    this.submarkets = submarkets;
  }

  static async traded(scene: Scene): Promise<BalanceDay> {
    const { gateClosure, slotLength: len } = scene.rules;
    const slot: Slot = {
      start: instant(Math.ceil((scene.now + gateClosure + TIME_TO_TRADE) / len) * len),
      len: seconds(len),
    };
    const wide = { feedIn: watts(1_000_000), draw: watts(1_000_000) };
    const validUntil = slot.start - gateClosure;
    const seller = await scene.trader('station', wide);
    const hill = await scene.trader('hill', wide);
    const west = await scene.trader('west', wide);
    await west.watch();
    const known: KnownSubmarket[] = [];
    for (let count = 0; count < 3; count += 1) {
      const sub = await Submarket.below(scene, { node: 'east' });
      const offer = await seller.submit({ slot, price: 5000, lots: 1, validUntil });
      const message = await sub.accepting(offer, { validUntil });
      tradeOf(await sub.answerTo(await sub.taking(offer, { message })));
      known.push({ operator: sub.operator, service: sub.service, point: sub.point, address: sub.address });
    }
    const offer = await seller.submit({ slot, price: 5000, lots: 2, validUntil });
    await hill.accept(offer.id, { lots: 2, validUntil });
    // What losses are bought of: more than they are.
    await seller.submit({ slot, price: 5000, lot: 10, lots: 20, validUntil });
    const link = await scene.upper.link();
    const above = await offerAbove(scene, { slot, validUntil });
    const accepted = await acceptHeld(west, above, { lots: 2, validUntil });
    await decide(scene, link, await link.take(above.id), above);
    await west.event(accepted.id, 'traded');
    const day = new BalanceDay(slot, known as never);
    scene.upper.answer('balance.report', (frame) => day.#answer(frame));
    return day;
  }

  #answer(frame: FrameOfType['balance.report']) {
    const { id, message: balance } = readUnproven<MarketBalance>(frame.token);
    if (balance.slot.start === this.slot.start) this.reports.push({ frame, balance });
    this.#wake();
    if (this.isBusy)
      return { error: { code: 'busy', class: 'temporary', stage: 'state', req: 'WS-021', facts: {} } } as const;
    return { ok: { balance: id } } as const;
  }

  /** The report of this slot at this place, when it has come. */
  async report(place: number): Promise<OwnReport> {
    for (;;) {
      const found = this.reports[place];
      if (found) return found;
      await new Promise<void>((resolve, reject) => {
        const late = () => reject(new NoAnswer(`no balance.report came within ${REPORT_MS} ms`));
        const timer = setTimeout(late, REPORT_MS);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** Waits until the gate of the slot has closed. */
  gateClosed(scene: Scene): Promise<void> {
    return waitUntil(scene, this.slot.start - scene.rules.gateClosure + 1);
  }

  /** A submarket of this day, with a new session that takes part in the tree. */
  async submarket(scene: Scene, place: 0 | 1 | 2): Promise<Submarket> {
    const { operator, point, service } = this.submarkets[place];
    const sub = await Submarket.as(scene, operator, point, service);
    sub.link.subscribe();
    return sub;
  }
}

/** What a submarket says of a slot: that it has drawn 100 Wh, which its own connection points have bought. */
export const balanceOf = (sub: Submarket, slot: Slot): Unsigned<'bc4p-market-balance'> => ({
  market: sub.address,
  slot: { start: slot.start, len: slot.len },
  sold: 0,
  bought: 100,
  losses: 0,
  imported: 100,
  exported: 0,
  submarkets: [],
  at: sub.scene.now,
});

/** A report of a balance, right but for what is changed. */
export async function reportOf(
  sub: Submarket,
  slot: Slot,
  changes: Partial<Unsigned<'bc4p-market-balance'>> = {},
  signer = sub.service,
): Promise<{ readonly id: string; readonly body: { token: string; chain: [string, ...string[]] } }> {
  const content = { ...balanceOf(sub, slot), ...changes };
  const { id, token } = await signMessage(identityOf(signer), 'bc4p-market-balance', content);
  return { id, body: { token, chain: chainInFrame(signer) as [string, ...string[]] } };
}

/** Reports a balance that has to agree. */
export async function agreed(sub: Submarket, slot: Slot): Promise<{ token: string; chain: [string, ...string[]] }> {
  const { id, body } = await reportOf(sub, slot);
  expectSame((await sub.session.ask('balance.report', body)).balance, id, 'the balance in the answer');
  return body;
}

/** Reports a balance that has to be refused, and again: the answer is the same. [BAL-009] */
export async function refusedTwice(
  session: Session,
  { body }: Awaited<ReturnType<typeof reportOf>>,
  code: ErrorCode,
): Promise<ErrorFrame> {
  const { re: _, ...first } = await session.refused('balance.report', body, code);
  const { re: __, ...again } = await session.refused('balance.report', body, code);
  expectSame(again, first, 'the answer to the same report again');
  return first as ErrorFrame;
}
