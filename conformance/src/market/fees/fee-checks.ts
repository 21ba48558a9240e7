import type { FeeSchedule, Trade } from '@bc4p/protocol/messages';
import { watts } from '@bc4p/protocol/units';
import { expectMembers, expectSame, expectTrue, needed } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import { readUnproven } from '../neighbours/index.ts';
import { proven } from '../proven.ts';
import type { Scene } from '../scene.ts';
import type { Trader } from '../trader.ts';
import { GridModel, sumOfFees } from './line-model.ts';

const options = { profile: 'fees' } as const;

/** Connections that no limit of theirs comes near. */
const WIDE = { feedIn: watts(10_000_000), draw: watts(10_000_000) };

const modelOf = ({ target: { setting } }: Scene): GridModel =>
  new GridModel(setting.grid.lines, setting.rules.slotLength);

/** The trade in an answer's evidence, as it was signed. */
export function tradeIn(evidence: { readonly tokens: readonly string[] } | undefined, id: string): Trade {
  const found = evidence?.tokens.map((token) => readUnproven<Trade>(token)).find((read) => read.id === id);
  return needed(found, `the trade ${id} in the evidence`).message;
}

/** Sells at one node and buys at another: so many lots of 100 Wh; sees that the trade costs what the model says. */
async function tradeAs(model: GridModel, seller: Trader, buyer: Trader, lots: number): Promise<void> {
  const offer = await seller.submit({ lots, price: 10_000 });
  const { ok } = await buyer.accept(offer.id, { lots, limit: 1_000_000 });
  const trade = tradeIn(ok.evidence, needed(ok.trade, 'the trade'));
  const energy = lots * 100;
  const quotes = model.quotes(seller.node, buyer.node, energy);
  const fees = sumOfFees(quotes);
  const value = 10_000n * BigInt(energy);
  expectMembers(
    trade,
    { energy, quotes, fees: fees.toString(), sellerReceives: value.toString(), buyerPays: (value + fees).toString() },
    'what the trade costs',
  );
  model.book(seller.node, buyer.node, energy);
}

/** Whole Wh of a share of a line's capacity in a slot, as the schedule has to tell it. */
const boundOf = (permille: number, power: number, slotLength: number): number =>
  Math.floor((permille * Math.floor((power * slotLength) / 3600)) / 1000);

const schedule = positive(
  'fees/schedule',
  'The fee schedule is signed by the market and says what every line carries and charges, its steps in whole Wh.',
  ['FEE-003', 'FEE-013'],
  async (scene) => {
    const anna = await scene.trader();
    const { schedule: token, chain } = await anna.session.ask('fee.get', {});
    const { message } = await proven(scene, 'bc4p-fee-schedule', token, chain);
    const { slotLength } = scene.rules;
    const steps = (tiers: readonly { fromPermille: number; price: number }[], power: number) => [
      { from: 0, price: 0 },
      ...tiers.map(({ fromPermille, price }) => ({ from: boundOf(fromPermille, power, slotLength), price })),
    ];
    const lines: FeeSchedule['lines'] = scene.target.setting.grid.lines.map((line) => ({
      line: line.id,
      capacityUp: line.capacityUp,
      capacityDown: line.capacityDown,
      baseFee: line.baseFee,
      tiersUp: steps(line.tiersUp, line.capacityUp) as never,
      tiersDown: steps(line.tiersDown, line.capacityDown) as never,
    }));
    expectMembers(message, { market: scene.market, slotLength, lines }, 'the fee schedule');
  },
  options,
);

const quotes = positive(
  'fees/quote',
  'A quote names each line from the seller to the buyer with its exact fee, below, across and above a step of its price.',
  ['FEE-006', 'FEE-003', 'FEE-013'],
  async (scene) => {
    const model = modelOf(scene);
    const seller = await scene.trader('hill', WIDE);
    const buyer = await scene.trader('west', WIDE);
    const offer = await seller.submit({ lots: 90, price: 10_000 });
    for (const lots of [1, 50, 51, 90]) {
      const energy = lots * 100;
      const told = await buyer.session.ask('fee.quote', { offer: offer.id, lots });
      const expected = model.quotes('hill', 'west', energy);
      const [fees, value] = [sumOfFees(expected), 10_000n * BigInt(energy)];
      const money = { sellerReceives: value.toString(), buyerPays: (value + fees).toString() };
      expectMembers(told, { quotes: expected, fees: fees.toString(), ...money }, `the quote for ${lots} lots`);
    }
  },
  options,
);

const flows = positive(
  'fees/flows',
  'Each trade pays the exact difference that its flow makes: more where it loads a line, less than nothing where it relieves one.',
  ['FEE-001', 'FEE-003', 'FEE-006', 'TRD-005', 'TRD-110'],
  async (scene) => {
    const model = modelOf(scene);
    const up = await scene.trader('hill', WIDE);
    const down = await scene.trader('station', WIDE);
    await tradeAs(model, up, down, 48);
    await tradeAs(model, up, down, 4);
    await tradeAs(model, down, up, 3);
    await tradeAs(model, up, down, 40);
    await tradeAs(model, down, up, 92);
    await tradeAs(model, down, up, 60);
    await tradeAs(model, up, down, 1);
  },
  options,
);

const split = positive(
  'fees/split',
  'A flow that is split into parts costs what it costs in one piece.',
  ['FEE-003'],
  async (scene) => {
    const sumFor = async (parts: readonly number[], slot: ReturnType<Scene['otherSlot']>): Promise<bigint> => {
      const seller = await scene.trader('hill', WIDE);
      const buyer = await scene.trader('station', WIDE);
      let sum = 0n;
      for (const lots of parts) {
        const offer = await seller.submit({ slot, lots, price: 10_000 });
        const { ok } = await buyer.accept(offer.id, { lots, limit: 1_000_000 });
        sum += BigInt(tradeIn(ok.evidence, needed(ok.trade, 'the trade')).fees);
      }
      return sum;
    };
    const [whole, parts] = [await sumFor([80], scene.otherSlot()), await sumFor([30, 33, 17], scene.otherSlot())];
    expectSame(parts, whole, 'what the parts cost together');
  },
  options,
);

const incoming = positive(
  'fees/bid-pays-fees',
  'A bid that comes to a resting offer pays the fees on top of its price, and an offer that comes to a resting bid bears them.',
  ['FEE-006', 'TRD-003'],
  async (scene) => {
    const model = modelOf(scene);
    const hill = await scene.trader('hill', WIDE);
    const west = await scene.trader('west', WIDE);
    await hill.submit({ lots: 10, price: 10_000 });
    const bid = await west.submit({ side: 'buy', lots: 10, price: 20_000 });
    const first = await tradesOf(west, bid.id);
    const fees = sumOfFees(model.quotes('hill', 'west', 1000));
    expectMembers(
      first,
      { fees: fees.toString(), sellerReceives: '10000000', buyerPays: (10_000_000n + fees).toString() },
      'the trade',
    );
    model.book('hill', 'west', 1000);
    await west.submit({ side: 'buy', lots: 10, price: 20_000 });
    const ask = await hill.submit({ lots: 10, price: 10_000 });
    const second = await tradesOf(hill, ask.id);
    const more = sumOfFees(model.quotes('hill', 'west', 1000));
    expectMembers(
      second,
      { fees: more.toString(), buyerPays: '20000000', sellerReceives: (20_000_000n - more).toString() },
      'the trade',
    );
  },
  options,
);

/** The one trade of an own offer, from the list of trades. */
async function tradesOf(trader: Trader, offer: string): Promise<Trade> {
  const { trades } = await trader.status(offer);
  expectTrue(trades.length === 1, 'it has not traded the offers that agree', { expected: 1, actual: trades.length });
  const { evidence } = await trader.session.ask('trade.list', {});
  return tradeIn(evidence, trades[0] as string);
}

const full = positive(
  'fees/line-filled',
  'A line can be filled to its last whole lot.',
  ['FEE-007'],
  async (scene) => {
    const model = modelOf(scene);
    const seller = await scene.trader('hill', WIDE);
    const buyer = await scene.trader('station', WIDE);
    await tradeAs(model, seller, buyer, Math.floor(model.room('hill', 'station') / 100));
  },
  options,
);

const exceeded = negative(
  'fees/capacity-exceeded',
  'An acceptance for which a line has no room is refused, naming the first such line from the seller on.',
  ['FEE-007'],
  full.id,
  async (scene) => {
    const model = modelOf(scene);
    const seller = await scene.trader('hill', WIDE);
    const buyer = await scene.trader('station', WIDE);
    const free = model.room('hill', 'station');
    const lots = Math.floor(free / 100) + 1;
    const offer = await seller.submit({ lots, price: 10_000 });
    const refused = await buyer.acceptInVain(offer.id, { lots, limit: 1_000_000 }, 'capacity-exceeded');
    expectSame(
      refused.facts,
      { line: 'line-hill', direction: 'up', free, asked: lots * 100 },
      'what it tells of the line',
    );
    await buyer.accept(offer.id, { lots: lots - 1, limit: 1_000_000 });
  },
  options,
);

const stepwise = negative(
  'fees/capacity-used-up',
  'What others have traded counts: the rest of a line is all that a later acceptance gets.',
  ['FEE-007', 'FEE-001'],
  full.id,
  async (scene) => {
    const model = modelOf(scene);
    const seller = await scene.trader('hill', WIDE);
    const first = await scene.trader('station', WIDE);
    const second = await scene.trader('east', WIDE);
    await tradeAs(model, seller, first, 70);
    const free = model.room('hill', 'east');
    const lots = Math.floor(free / 100) + 1;
    const offer = await seller.submit({ lots, price: 10_000 });
    const refused = await second.acceptInVain(offer.id, { lots, limit: 1_000_000 }, 'capacity-exceeded');
    expectSame(
      refused.facts,
      { line: 'line-hill', direction: 'up', free, asked: lots * 100 },
      'what it tells of the line',
    );
    // The other way there is more room by what flows up.
    expectTrue(model.room('east', 'hill') > model.room('hill', 'east'), 'the suite has reckoned wrongly');
    await second.accept(offer.id, { lots: lots - 1, limit: 1_000_000 });
  },
  options,
);

const quoteFull = negative(
  'fees/quote-without-room',
  'A quote for more than a line has room for is refused.',
  ['FEE-013', 'FEE-007'],
  quotes.id,
  async (scene) => {
    const seller = await scene.trader('hill', WIDE);
    const buyer = await scene.trader('station', WIDE);
    const lots = Math.floor(modelOf(scene).room('hill', 'station') / 100) + 1;
    const offer = await seller.submit({ lots, price: 10_000 });
    await buyer.unchanged(() => buyer.session.refused('fee.quote', { offer: offer.id, lots }, 'capacity-exceeded'));
    await buyer.session.ask('fee.quote', { offer: offer.id, lots: lots - 1 });
  },
  options,
);

const quoteIdle = positive(
  'fees/quote-reserves-nothing',
  'A quote reserves nothing: who was quoted all the room of a line keeps nobody from taking it.',
  ['FEE-013'],
  async (scene) => {
    const model = modelOf(scene);
    const seller = await scene.trader('hill', WIDE);
    const asks = await scene.trader('station', WIDE);
    const takes = await scene.trader('station', WIDE);
    const lots = Math.floor(model.room('hill', 'station') / 100);
    const offer = await seller.submit({ lots, price: 10_000 });
    await asks.session.ask('fee.quote', { offer: offer.id, lots });
    const { ok } = await takes.accept(offer.id, { lots, limit: 1_000_000 });
    const { quotes: paid } = tradeIn(ok.evidence, needed(ok.trade, 'the trade'));
    expectSame(paid, model.quotes('hill', 'station', lots * 100), 'what the trade costs');
  },
  options,
);

/** The checks of the profile fees that look at one running market. */
export const FEE_CHECKS: readonly MarketCheck[] = [
  schedule,
  quotes,
  flows,
  split,
  incoming,
  full,
  exceeded,
  stepwise,
  quoteFull,
  quoteIdle,
];
