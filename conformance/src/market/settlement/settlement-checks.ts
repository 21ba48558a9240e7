import type { Statement } from '@bc4p/protocol/messages';
import type { SuiteNetwork } from '../../network/index.ts';
import { expectMembers, expectSame, expectTrue, needed } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import type { MeterHand } from '../metering/meter-hand.ts';
import { proven } from '../proven.ts';
import type { Scene } from '../scene.ts';
import {
  back,
  bringReadings,
  expectProven,
  type Party,
  type SettledDay,
  statementsOf,
  tradedDay,
  untilStated,
} from './settled-day.ts';

const options = { profile: 'settlement', setting: 'settlement' } as const;
/** All checks of what is settled look at one slot, which ends while the others are made. */
const ended = { ...options, lane: 'settlement', timeoutMs: 170_000 } as const;

/** What the market of this set-up takes for deviations: for the energy, and for the service. */
const [P, B] = [8000n, 12_000n];

const days = new WeakMap<SuiteNetwork, { readonly traded: Promise<SettledDay>; metered?: Promise<void> }>();

/** The slot of this run, as soon as it is traded. */
function tradedSlot(scene: Scene) {
  const known = days.get(scene.network) ?? { traded: tradedDay(scene) };
  days.set(scene.network, known);
  return known;
}

/** The slot of this run, when it has ended and everything is known of it. */
async function meteredSlot(scene: Scene): Promise<SettledDay> {
  const known = tradedSlot(scene);
  const day = await known.traded;
  known.metered ??= bringReadings(scene, day);
  await known.metered;
  return day;
}

const price = positive(
  'settlement/balancing-price',
  'Before a slot begins its balancing price is there, signed by the market, and is the same whenever it is asked for.',
  ['ACT-001', 'ACT-003'],
  async (scene) => {
    const { slot } = await tradedSlot(scene).traded;
    const anna = await scene.trader();
    const first = await anna.session.ask('balancing.get', { slot });
    const { message } = await proven(scene, 'bc4p-balancing-price', first.price, first.chain);
    const prices = { mode: 'separate', energy: Number(P), service: Number(B) };
    expectMembers(message, { market: scene.market, slot: { ...slot }, prices }, 'the balancing price');
    expectTrue(message.at < slot.start, 'it was signed when the slot had begun', {
      expected: slot.start,
      actual: message.at,
    });
    const again = await anna.session.ask('balancing.get', { slot });
    expectSame(again.price, first.price, 'the balancing price when it is asked for again');
  },
  ended,
);

const priceUnknown = negative(
  'settlement/price-unknown',
  'A slot that the market does not trade yet, and one that had begun when the market was set up, have no balancing price.',
  ['ACT-003'],
  price.id,
  async (scene) => {
    const anna = await scene.trader();
    const { slotLength: len, horizon } = scene.rules;
    const now = scene.now - (scene.now % len);
    await anna.unchanged(async () => {
      for (const start of [now + horizon + 10 * len, now - 86_400]) {
        await anna.session.refused('balancing.get', { slot: { start, len } }, 'price-unknown');
        await anna.session.refused('balancing.get', { slot: { start, len } }, 'price-unknown');
      }
    });
    const { slot } = await tradedSlot(scene).traded;
    await anna.session.ask('balancing.get', { slot });
  },
  ended,
);

const unsettled = positive(
  'settlement/before-settlement',
  'Until a slot is settled, what purchases cost is spent and what sales have brought is blocked; what the account holds is as before.',
  ['ACT-025', 'SET-022'],
  async (scene) => {
    const { accounts, trades, seller, buyer } = await tradedSlot(scene).traded;
    const nothing = { settled: '0', reserved: '0', statements: 0 };
    const [first] = trades;
    expectMembers(
      accounts.buyer,
      { point: buyer.point, ...nothing, spent: first?.buyerPays, blocked: '0' },
      'the buyer’s account',
    );
    const sales = trades.reduce((sum, trade) => sum + BigInt(trade.sellerReceives), 0n).toString();
    expectMembers(
      accounts.seller,
      { point: seller.point, ...nothing, spent: '0', blocked: sales },
      'the seller’s account',
    );
  },
  ended,
);

/** The statement of the slot of this run, with that of all that is wrong with its account. */
async function stated(scene: Scene, which: 'seller' | 'buyer' | 'idle' | 'unmetered') {
  const day = await meteredSlot(scene);
  const trader = await back(scene, day[which]);
  const found = await untilStated(trader, day.slot, 'slot');
  const statement = needed(
    found.statements.find(({ message }) => message.kind === 'slot' && message.delivery?.slot.start === day.slot.start),
    'the statement of the slot',
  );
  return { day, trader, ...found, statement };
}

/** The postings that are not 0, by their kinds. */
const postingsOf = ({ postings }: Statement): Record<string, string> =>
  Object.fromEntries(postings.filter(({ amount }) => amount !== '0').map(({ kind, amount }) => [kind, amount]));

/** Sees that a statement says what was traded and seen, and posts exactly what that costs. */
function expectDelivery(
  { message }: { readonly message: Statement },
  { point }: Party,
  wanted: {
    readonly sold: number;
    readonly bought: number;
    readonly seen: number;
    readonly trades: number;
    readonly money: Record<string, bigint>;
  },
): void {
  const { sold, bought, seen, trades, money } = wanted;
  const deviation = sold - bought - seen;
  const size = deviation < 0 ? -deviation : deviation;
  const amounts = { ...money, deviation: -P * BigInt(deviation), service: -B * BigInt(size) };
  const expected = Object.fromEntries(
    Object.entries(amounts)
      .filter(([, amount]) => amount !== 0n)
      .map(([kind, amount]) => [kind, amount.toString()]),
  );
  expectMembers(message, { point }, 'the statement');
  expectMembers(message.delivery ?? {}, { sold, bought, exchanged: seen, balancing: 0, deviation }, 'the delivery');
  expectSame(message.delivery?.trades.count, trades, 'how many trades the delivery rests on');
  expectSame(postingsOf(message), expected, 'what is posted');
  const sum = Object.values(amounts).reduce((total, amount) => total + amount, 0n);
  expectSame(BigInt(message.closing) - BigInt(message.opening), sum, 'what the account has changed by');
}

const sold = positive(
  'settlement/seller',
  'Whoever has fed in less than it sold is paid for what it sold, and charged for the difference and the service, to the last unit.',
  ['SET-002', 'SET-003', 'DEV-001', 'DEV-005', 'ACT-010', 'ACT-020', 'ACT-021', 'ACT-022', 'REG-002'],
  async (scene) => {
    const { day, statement, statements, evidence } = await stated(scene, 'seller');
    const sales = day.trades.reduce((sum, trade) => sum + BigInt(trade.sellerReceives), 0n);
    expectDelivery(statement, day.seller, { sold: 600, bought: 0, seen: 540, trades: 2, money: { sales } });
    await expectProven(scene, evidence, statements.length);
  },
  ended,
);

const bought = positive(
  'settlement/buyer',
  'Whoever has drawn more than it bought pays for what it bought, with the fees, and for the difference and the service.',
  ['SET-002', 'SET-003', 'DEV-005', 'ACT-020', 'ACT-021', 'ACT-022'],
  async (scene) => {
    const { day, statement, statements, evidence } = await stated(scene, 'buyer');
    const purchases = -BigInt(day.trades[0]?.buyerPays ?? 0);
    expectDelivery(statement, day.buyer, { sold: 0, bought: 500, seen: -560, trades: 1, money: { purchases } });
    await expectProven(scene, evidence, statements.length);
  },
  ended,
);

const unmetered = positive(
  'settlement/without-meter',
  'A point without a meter has exchanged what it has booked, and pays for no deviation.',
  ['DEV-006', 'SET-002'],
  async (scene) => {
    const { day, statement, statements, evidence } = await stated(scene, 'unmetered');
    const purchases = -BigInt(day.trades[1]?.buyerPays ?? 0);
    expectDelivery(statement, day.unmetered, { sold: 0, bought: 100, seen: -100, trades: 1, money: { purchases } });
    await expectProven(scene, evidence, statements.length);
  },
  ended,
);

const estimated = positive(
  'settlement/estimated',
  'Where no value is at the end of a slot, the energy is that of a line between the values next to it, rounded down, and marked so.',
  ['REG-003', 'SET-003', 'SET-008'],
  async (scene) => {
    const { day, statement, statements, evidence } = await stated(scene, 'idle');
    // 70 Wh in 70 seconds, of which the slot has 60.
    expectDelivery(statement, day.idle, { sold: 0, bought: 0, seen: -60, trades: 0, money: {} });
    const [meter] = statement.message.delivery?.meters ?? [];
    const seen = { meter: (day.idle.meter as MeterHand).name, generation: 0, consumption: 60, estimated: true };
    expectMembers(needed(meter, 'the meter in the statement'), seen, 'what the meter has seen');
    await expectProven(scene, evidence, statements.length);
  },
  ended,
);

const told = positive(
  'settlement/account-after',
  'When a slot is settled the account holds what the statement closes with, nothing of it is spent or blocked, and an own event tells of the statement.',
  ['ACT-024', 'ACT-025', 'SET-001'],
  async (scene) => {
    const { trader, statement, statements } = await stated(scene, 'buyer');
    const account = await trader.session.ask('account.get', {});
    const { closing } = needed(statements.at(-1), 'the last statement').message;
    expectMembers(
      account,
      { settled: closing, spent: '0', blocked: '0', statements: statements.length },
      'the account',
    );
    const again = await back(scene, (await meteredSlot(scene)).buyer);
    await again.session.ask('events.subscribe', { after: 0 });
    expectMembers(await again.event(statement.id, 'statement'), { open: 0 }, 'the event of the statement');
  },
  ended,
);

const pages = positive(
  'settlement/statements-after',
  'Statements are answered from the number that is asked for on, oldest first, as a chain in which none is missing.',
  ['ACT-022', 'ACT-020'],
  async (scene) => {
    const day = await meteredSlot(scene);
    const trader = await back(scene, day.idle);
    const { statements } = await statementsOf(trader.session);
    for (const [place, { id, message }] of statements.entries()) {
      const before = statements[place - 1];
      expectMembers(
        message,
        { number: place + 1, previous: before?.id, opening: before?.message.closing ?? '0' },
        'a statement',
      );
      const page = await trader.session.ask('statement.get', { after: place, limit: 1 });
      expectSame([...page.statements], [id], 'the statement after a number');
    }
    const end = await trader.session.ask('statement.get', { after: statements.length });
    expectSame([...end.statements], [], 'statements after the last one');
    const stranger = await scene.trader();
    expectSame([...(await stranger.session.ask('statement.get', {})).statements], [], 'what somebody else gets to see');
  },
  ended,
);

const covered = positive(
  'settlement/covered',
  'An order within the credit is taken; what it costs at worst is reserved as long as it is open, and what can only bring money reserves nothing.',
  ['SET-020', 'SET-021', 'ACT-025'],
  async (scene) => {
    const anna = await scene.trader('west');
    await anna.submit({ side: 'buy', lots: 10, price: 20_000 });
    const open = {
      settled: '0',
      spent: '0',
      blocked: '0',
      reserved: (20_000n * 1000n).toString(),
      credit: '1000000000',
    };
    expectMembers(await anna.session.ask('account.get', {}), open, 'the account with an open bid');
    const seller = await scene.trader('east');
    await seller.submit({ side: 'sell', lots: 10, price: 50_000 });
    const account = { reserved: '0', blocked: '0', credit: '0' };
    expectMembers(await seller.session.ask('account.get', {}), account, 'the account with an open ask');
  },
  options,
);

const uncovered = negative(
  'settlement/insufficient-funds',
  'An order whose worst case exceeds what the account covers, with all that is open, is refused; one unit less is taken.',
  ['SET-020', 'SET-021'],
  covered.id,
  async (scene) => {
    const anna = await scene.trader('west');
    await anna.submit({ side: 'buy', lots: 10, price: 600_000, lot: 100 });
    // Ten euros of credit: of 1 000 000 000, 600 000 000 are reserved.
    const { facts } = await anna.submitInVain({ side: 'buy', lots: 5, price: 800_001 }, 'insufficient-funds');
    expectSame(facts, { available: '400000000', needed: '400000500' }, 'what it tells');
    const prepaid = await scene.trader('east');
    await prepaid.submitInVain({ side: 'buy', lots: 1, price: 1 }, 'insufficient-funds');
    await prepaid.submitInVain({ side: 'sell', lots: 1, price: -1 }, 'insufficient-funds');
    const seller = await scene.trader('station');
    const offer = await seller.submit({ price: 15_000, slot: scene.otherSlot() });
    await prepaid.acceptInVain(offer.id, { lots: 1, limit: 15_000 }, 'insufficient-funds');
    await anna.submit({ side: 'buy', lots: 5, price: 800_000 });
  },
  options,
);

const salesCoverNothing = negative(
  'settlement/sales-cover-nothing',
  'What sales have brought in a slot that is not settled covers no order.',
  ['SET-022'],
  covered.id,
  async (scene) => {
    const prepaid = await scene.trader('east');
    const buyer = await scene.trader('station');
    const offer = await prepaid.submit({ side: 'sell', lots: 10, price: 15_000 });
    await buyer.accept(offer.id, { lots: 10 });
    expectMembers(await prepaid.session.ask('account.get', {}), { blocked: '15000000' }, 'the account after the sale');
    await prepaid.status(offer.id);
    await prepaid.submitInVain({ side: 'buy', lots: 1, price: 100, slot: scene.otherSlot() }, 'insufficient-funds');
    await prepaid.submit({ side: 'sell', lots: 1, price: 15_000, slot: scene.otherSlot() });
  },
  options,
);

/** The checks of settlement, accounts and statements. */
export const SETTLEMENT_CHECKS: readonly MarketCheck[] = [
  price,
  priceUnknown,
  unsettled,
  covered,
  uncovered,
  salesCoverNothing,
  sold,
  bought,
  unmetered,
  estimated,
  told,
  pages,
];
