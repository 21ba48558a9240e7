import type { SuiteNetwork } from '../../network/index.ts';
import { expectMembers, expectSame, expectTrue } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import { Submarket } from '../neighbours/index.ts';
import { proven } from '../proven.ts';
import type { Scene } from '../scene.ts';
import { entryOf, expectRefused, tradeOf } from '../tree/stage.ts';
import { agreed, BalanceDay, refusedTwice, reportOf, waitUntil } from './balance-day.ts';

/** All checks of balances look at one slot, whose gate closes while the others are made. */
const options = { profile: 'tree', setting: 'tree', lane: 'balance', timeoutMs: 120_000 } as const;

const days = new WeakMap<SuiteNetwork, Promise<BalanceDay>>();

/** The slot of this run, once its gate has closed. */
async function closedDay(scene: Scene): Promise<BalanceDay> {
  const known = days.get(scene.network) ?? BalanceDay.traded(scene);
  days.set(scene.network, known);
  const day = await known;
  await day.gateClosed(scene);
  return day;
}

const own = positive(
  'balance/reports-own',
  'After gate closure the market reports the balance of the slot to the one above: what it traded, lost and moved over its borders, gross.',
  ['BAL-001', 'BAL-002', 'BAL-021', 'BAL-022', 'BAL-023'],
  async (scene) => {
    const day = await closedDay(scene);
    const { frame } = await day.report(0);
    const { message } = await proven(scene, 'bc4p-market-balance', frame.token, frame.chain);
    const submarkets = day.submarkets
      .map(({ address: market }) => ({ market, from: 0, to: 100 }))
      .sort((a, b) => (a.market < b.market ? -1 : 1));
    expectMembers(
      message,
      {
        market: scene.market,
        slot: day.slot,
        // 300 Wh to the submarkets, 200 to the hill, and what the line to the hill loses of these: a tenth.
        sold: 520,
        bought: 400,
        losses: 20,
        imported: 200,
        exported: 0,
        submarkets,
      },
      'the balance',
    );
  },
  options,
);

const again = positive(
  'balance/reports-until-answered',
  'A report that was refused for a time comes again.',
  ['BAL-002'],
  async (scene) => {
    const day = await closedDay(scene);
    await day.report(0);
    const second = await day.report(1);
    day.isBusy = false;
    expectMembers(second.balance, { sold: 520, imported: 200 }, 'the balance that comes again');
  },
  options,
);

const agrees = positive(
  'balance/agrees',
  'A submarket’s balance that is what was booked is taken; the same report again gets the same answer.',
  [
    'BAL-009',
    'BAL-003',
    'BAL-004',
    'BAL-015',
    'BAL-008',
    'BAL-005',
    'BAL-006',
    'BAL-007',
    'BAL-010',
    'BAL-012',
    'BAL-013',
  ],
  async (scene) => {
    const day = await closedDay(scene);
    const sub = await day.submarket(scene, 0);
    const body = await agreed(sub, day.slot);
    const { dup } = await sub.session.ask('balance.report', body);
    expectSame(dup, true, 'dup in the answer to the same report again');
  },
  options,
);

const mismatch = negative(
  'balance/mismatch',
  'A balance that differs from what is booked over the link is refused, naming what differs; again it gets the same answer.',
  ['BAL-006', 'BAL-009'],
  agrees.id,
  async (scene) => {
    const day = await closedDay(scene);
    const sub = await day.submarket(scene, 1);
    for (const { changes, facts } of [
      { changes: { imported: 90, bought: 90 }, facts: { member: 'imported', reported: 90, booked: 100 } },
      { changes: { imported: 0, bought: 0 }, facts: { member: 'imported', reported: 0, booked: 100 } },
      { changes: { exported: 10, sold: 10 }, facts: { member: 'exported', reported: 10, booked: 0 } },
    ]) {
      const refused = await refusedTwice(sub.session, await reportOf(sub, day.slot, changes), 'balance-mismatch');
      expectSame(refused.facts, { market: sub.address, ...facts }, 'what it tells');
    }
  },
  options,
);

const violated = negative(
  'balance/violated',
  'A balance whose sides do not come to the same is refused.',
  ['BAL-005'],
  agrees.id,
  async (scene) => {
    const day = await closedDay(scene);
    const sub = await day.submarket(scene, 1);
    for (const changes of [
      { bought: 90 },
      { sold: 10 },
      { losses: 10 },
      { submarkets: [{ market: `deep.${sub.address}`, from: 0, to: 10 }] },
    ])
      await refusedTwice(sub.session, await reportOf(sub, day.slot, changes), 'balance-violated');
  },
  options,
);

const misaligned = negative(
  'balance/slot-misaligned',
  'A balance of a slot that is none of the market’s own is refused.',
  ['BAL-008'],
  agrees.id,
  async (scene) => {
    const day = await closedDay(scene);
    const sub = await day.submarket(scene, 1);
    const { start, len } = day.slot;
    for (const slot of [
      { start: start + 1, len },
      { start: start - (start % 900), len: 900 },
    ])
      await sub.session.refused('balance.report', (await reportOf(sub, day.slot, { slot })).body, 'slot-misaligned');
    await sub.session.barrier();
  },
  options,
);

const early = negative(
  'balance/early',
  'A balance of a slot whose gate has not closed is refused, and tells when it closes.',
  ['BAL-007'],
  agrees.id,
  async (scene) => {
    const anna = await scene.trader();
    const sub = await Submarket.below(scene);
    const offer = await anna.submit({ price: 5000 });
    tradeOf(await sub.answerTo(await sub.taking(offer)));
    const { body } = await reportOf(sub, scene.slot);
    const { facts } = await sub.session.refused('balance.report', body, 'balance-early');
    expectSame(facts, { gateClosesAt: scene.slot.start - scene.rules.gateClosure }, 'what it tells');
    tradeOf(await sub.answerTo(await sub.taking(offer)));
  },
  options,
);

const foreign = negative(
  'balance/of-other-market',
  'A balance is refused that another market has signed, or that names another one than the session’s submarket.',
  ['BAL-004'],
  agrees.id,
  async (scene) => {
    const day = await closedDay(scene);
    const sub = await day.submarket(scene, 1);
    const deep = await sub.marketBelow('deep');
    const named = { market: deep.address };
    for (const { body } of [
      await reportOf(sub, day.slot, {}, deep.service),
      await reportOf(sub, day.slot, named, deep.service),
      await reportOf(sub, day.slot, named),
      await reportOf(sub, day.slot, { market: day.submarkets[0].address }, day.submarkets[0].service),
    ])
      await sub.session.refused('balance.report', body, 'wrong-market');
    await sub.session.barrier();
  },
  options,
);

const wrongRole = negative(
  'balance/by-wrong-role',
  'A balance whose signer is no market is refused.',
  ['BAL-015'],
  agrees.id,
  async (scene) => {
    const day = await closedDay(scene);
    const sub = await day.submarket(scene, 1);
    const { body } = await reportOf(sub, day.slot, {}, sub.operator);
    await sub.session.refused('balance.report', body, 'role-not-permitted');
    await sub.session.barrier();
  },
  options,
);

const notSubmarket = negative(
  'balance/of-participant',
  'A report of a client that is no submarket is refused.',
  ['BAL-003'],
  agrees.id,
  async (scene) => {
    const day = await closedDay(scene);
    const sub = await day.submarket(scene, 1);
    const anna = await scene.trader();
    const { body } = await reportOf(sub, day.slot);
    await anna.unchanged(() => anna.session.refused('balance.report', body, 'role-not-permitted'));
  },
  options,
);

const mended = positive(
  'balance/mended',
  'A submarket that has found its mistake reports the slot again; what agreed once stays so.',
  ['BAL-009', 'BAL-006'],
  async (scene) => {
    const day = await closedDay(scene);
    const sub = await day.submarket(scene, 1);
    const body = await agreed(sub, day.slot);
    const { body: other } = await reportOf(sub, day.slot, { bought: 90, losses: 10 });
    await sub.session.answer(sub.session.post('balance.report', other));
    await sub.session.ask('balance.report', body);
  },
  options,
);

const suspended = negative(
  'balance/suspended',
  'A submarket without a balance that agrees is suspended: its takes and orders are refused, what it shows is not used, and nothing is shown to it.',
  ['BAL-012', 'BAL-011', 'BAL-010', 'BAL-013'],
  agrees.id,
  async (scene) => {
    const day = await closedDay(scene);
    const sub = await day.submarket(scene, 2);
    const other = await Submarket.below(scene);
    const anna = await scene.trader();
    const offer = await anna.submit({ price: 5000 });
    const shown = await sub.offering();
    await sub.link.until(() => (sub.link.subscriptions > 0 ? true : undefined), 'tree.subscribe');
    const { reportWithin } = scene.target.setting.balance as { readonly reportWithin: number };
    const due = day.slot.start - scene.rules.gateClosure + reportWithin;
    if (scene.now < due - 2) {
      sub.link.show(scene.slot, { asks: [entryOf(shown)] });
      await sub.link.shown(scene.slot, 'sell', offer.id);
      await other.link.shown(scene.slot, 'sell', shown.id);
    }
    await waitUntil(scene, due + 1);
    await sub.link.gone(scene.slot, 'sell', offer.id);
    await other.link.gone(scene.slot, 'sell', shown.id);
    const facts = { market: sub.address, slots: 1 };
    await expectRefused(scene, await sub.answerTo(await sub.taking(offer)), 'market-suspended', facts);
    const before = await anna.status(offer.id);
    expectMembers(before, { state: 'open', open: 10, trades: [] }, 'the offer after a refusal');
    const leading = await other.answerTo(await other.taking(await sub.offering()));
    await expectRefused(scene, leading, 'market-suspended', facts);
    sub.link.show(scene.slot, { asks: [entryOf(shown)] });
    tradeOf(await other.answerTo(await other.taking(offer)));
    expectTrue(
      other.link.book.find(scene.slot, 'sell', shown.id) === undefined,
      'it shows others what a suspended submarket offers',
    );
  },
  options,
);

const lifted = positive(
  'balance/suspension-lifted',
  'The suspension is taken back when there is a report that agrees for every slot that was faulty.',
  ['BAL-014'],
  async (scene) => {
    const day = await closedDay(scene);
    const sub = await day.submarket(scene, 2);
    const anna = await scene.trader();
    const offer = await anna.submit({ price: 5000 });
    await agreed(sub, day.slot);
    await sub.link.shown(scene.slot, 'sell', offer.id);
    tradeOf(await sub.answerTo(await sub.taking(offer)));
  },
  options,
);

/** The checks of balances and of submarkets that do not balance. */
export const BALANCE_CHECKS: readonly MarketCheck[] = [
  own,
  again,
  agrees,
  mismatch,
  violated,
  misaligned,
  foreign,
  wrongRole,
  notSubmarket,
  mended,
  suspended,
  lifted,
  early,
];
