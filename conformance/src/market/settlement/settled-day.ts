import { CertificatePool, verifyStatements } from '@bc4p/protocol/evidence';
import type { AnswerOfRequest, Evidence, Statement, Trade } from '@bc4p/protocol/messages';
import { instant, type Slot, seconds, watts } from '@bc4p/protocol/units';
import { NoAnswer, WrongVerdict } from '../../checks/fault.ts';
import type { Holder } from '../../network/index.ts';
import { isType, type Session, verifier } from '../../wire/index.ts';
import { expectSame, needed } from '../expect.ts';
import { tradeIn } from '../fees/fee-checks.ts';
import { MeterHand } from '../metering/meter-hand.ts';
import { readUnproven } from '../neighbours/index.ts';
import type { Scene } from '../scene.ts';
import { Trader } from '../trader.ts';

/** How long before its gate closes a slot has to be, so that everything of it is traded by then. */
const TIME_TO_TRADE = 6;

/** Somebody who has an account, beyond the check in which it was opened. */
export interface Party {
  readonly holder: Holder;
  readonly point: string;
  readonly node: string;
  readonly meter?: MeterHand;
}

/** What three of them have in the account before the slot is settled, and what they traded. */
export interface SettledDay {
  readonly slot: Slot;
  /** Sells ten lots of 100 Wh from the hill; its meter sees 900 Wh. */
  readonly seller: Party;
  /** Buys them at the station; its meter sees 1050 Wh. */
  readonly buyer: Party;
  /** Buys nothing and sells nothing; its meter sees 30 Wh, and not at the end of the slot. */
  readonly idle: Party;
  /** Buys another lot of the seller and has no meter. */
  readonly unmetered: Party;
  readonly trades: readonly Trade[];
  readonly accounts: Readonly<Record<'seller' | 'buyer', AnswerOfRequest['account.get']>>;
}

/** Waits until the market's clock shows an instant that may be minutes away. */
export async function waitUntil(scene: Scene, at: number): Promise<void> {
  while (scene.now < at) await scene.clockShows(Math.min(at, scene.now + 20));
}

/** Trades the next slot, and brings what the meters will have seen of it. */
export async function tradedDay(scene: Scene): Promise<SettledDay> {
  const { gateClosure, slotLength: len } = scene.rules;
  const start = Math.ceil((scene.now + gateClosure + TIME_TO_TRADE) / len) * len;
  const slot: Slot = { start: instant(start), len: seconds(len) };
  const wide = { feedIn: watts(1_000_000), draw: watts(1_000_000) };
  const [seller, buyer, idle, unmetered] = [
    await scene.trader('hill', wide),
    await scene.trader('station', wide),
    await scene.trader('station', wide),
    await scene.trader('station', wide),
  ];
  const validUntil = slot.start - gateClosure;
  const trades: Trade[] = [];
  for (const [who, lots] of [
    [buyer, 5],
    [unmetered, 1],
  ] as const) {
    const offer = await seller.submit({ slot, lots, price: 15_000, validUntil });
    const { ok } = await who.accept(offer.id, { lots, limit: 100_000, validUntil });
    trades.push(tradeIn(ok.evidence, needed(ok.trade, 'the trade')));
  }
  const accounts = {
    seller: await seller.session.ask('account.get', {}),
    buyer: await buyer.session.ask('account.get', {}),
  };
  const party = async ({ holder, point, node }: Trader, isMetered: boolean): Promise<Party> => ({
    holder,
    point,
    node,
    ...(isMetered && { meter: await MeterHand.at(scene, point) }),
  });
  return {
    slot,
    trades,
    accounts,
    seller: await party(seller, true),
    buyer: await party(buyer, true),
    idle: await party(idle, true),
    unmetered: await party(unmetered, false),
  };
}

/** Brings what meters see at the bounds of the slot, as soon as its end is no future any more; that of the idle one later. */
export async function bringReadings(scene: Scene, { slot, seller, buyer, idle }: SettledDay): Promise<void> {
  const end = slot.start + slot.len;
  await waitUntil(scene, end);
  const bring = async ({ holder, meter }: Party, shown: readonly (readonly [number, number, number, number])[]) => {
    const session = await scene.greeted(holder);
    const hand = meter as MeterHand;
    const values = shown.map(([counter, at, generation, consumption]) =>
      hand.sign({ counter, ago: hand.at(0) - at, generation, consumption }),
    );
    await hand.append(session, await Promise.all(values));
  };
  await bring(seller, [
    [0, slot.start, 5000, 10],
    [1, end, 5540, 10],
  ]);
  await bring(buyer, [
    [0, slot.start, 0, 700],
    [1, end, 0, 1260],
  ]);
  // Nothing at the end itself: a line from the start to ten seconds behind it.
  await bring(idle, [
    [0, slot.start, 0, 0],
    [2, end + 10, 0, 70],
  ]);
}

/** Somebody with an account, in a new session. */
export async function back(scene: Scene, { holder, point, node }: Party): Promise<Trader> {
  return new Trader(scene, holder, { point, node }, await scene.greeted(holder));
}

/** All own statements, oldest first, with the evidence that came along. */
export async function statementsOf(session: Session): Promise<{
  readonly statements: readonly { id: string; message: Statement }[];
  readonly evidence: readonly Evidence[];
}> {
  const statements: { id: string; message: Statement }[] = [];
  const evidence: Evidence[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: AnswerOfRequest['statement.get'] = await session.ask('statement.get', { after });
    if (page.evidence) evidence.push(page.evidence);
    const read = (page.evidence?.tokens ?? []).map((token) => readUnproven<Statement>(token));
    for (const id of page.statements)
      statements.push(
        needed(
          read.find((each) => each.id === id),
          `the statement ${id} in its evidence`,
        ),
      );
    after = page.next;
  }
  return { statements, evidence };
}

/** Waits until an account has a statement about a slot of a kind, and returns all that it has. */
export async function untilStated(trader: Trader, slot: Slot, kind: Statement['kind']) {
  const { session } = trader;
  await session.ask('events.subscribe', { after: 0 });
  const patience = performance.now() + 20_000;
  for (;;) {
    const found = await statementsOf(session);
    if (found.statements.some(({ message }) => message.kind === kind && message.delivery?.slot.start === slot.start))
      return found;
    if (performance.now() > patience) throw new NoAnswer(`no statement ${kind} about the slot came`);
    await session.end.take(isType('event'), `the event of a statement ${kind}`);
  }
}

/** Sees that whoever only trusts the root finds all these statements proven. */
export async function expectProven(scene: Scene, evidence: readonly Evidence[], count: number): Promise<void> {
  for (const { certificates } of evidence) {
    const pool = CertificatePool.read(certificates);
    if (!pool.ok) throw new WrongVerdict(`certificates of its evidence cannot be read: ${pool.refusal.code}`);
  }
  const proven = await verifyStatements(evidence, { anchors: [scene.terms.root], verifier });
  if (!proven.ok)
    throw new WrongVerdict(`its statements are not proven: ${proven.refusal.code} ${proven.refusal.requirement}`, {
      actual: proven.refusal,
    });
  expectSame(proven.value.length, count, 'how many statements are proven');
}
