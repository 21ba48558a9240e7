import { assert } from '@bc4p/protocol';
import { type ProvenStatement, verifyStatements } from '@bc4p/protocol/evidence';
import type { BookSettlement } from '@bc4p/protocol/market';
import { messageId, parseToken } from '@bc4p/protocol/messages';
import { LOSS_POINT } from '@bc4p/protocol/settlement';
import { instant, type Money, money } from '@bc4p/protocol/units';
import type { DemoTrade } from '../demo-market.ts';
import type { MarketDesign } from '../market-design.ts';
import type { MeterSession, Shown } from '../meter-session.ts';
import type { NodeMarket } from '../node-market.ts';
import type { NodeSession } from '../node-session.ts';
import type { NodeTree } from '../node-tree.ts';
import { startTree } from '../start-tree.ts';
import { designOf, FOR_LOSSES, MARKET, NAMES, READ_AT, shownByMeters, TRADES } from './balancing-market.ts';
import { nameOf } from './print-settled.ts';
import { within } from './scenario.ts';
import { BEGIN, SLOT, UNTIL, wish } from './small-market.ts';

/** What the market's books say at one moment. */
export interface Books {
  readonly settlement: BookSettlement;
  readonly accounts: readonly (readonly [account: string, balance: Money])[];
  /** The sum of all accounts. */
  readonly sum: Money;
}

/** A quarter hour that was traded, metered and settled by a real node. */
export interface SettledQuarter {
  readonly trades: readonly DemoTrade[];
  /** The id of the signed balancing price, as it was published before the quarter hour. */
  readonly published: string;
  /** With a value missing, and after it came. */
  readonly first: Books;
  readonly corrected: Books;
  /** What the one whose value came late is told: signed, and proven off-line. */
  readonly statements: readonly ProvenStatement[];
}

/** Whose value of the end of the quarter hour comes late. */
export const LATE = 'House';
const LATE_COUNTER = READ_AT.indexOf(instant(SLOT.start + SLOT.len));
/** More than anything costs here. */
const LIMIT = 16;

/** Plays the quarter hour in a market that settles in this way. */
export const settleQuarter = (
  folder: string,
  settlement: NonNullable<MarketDesign['settlement']>,
): Promise<SettledQuarter> => within(startTree(folder, designOf(settlement), BEGIN), quarter);

async function quarter(tree: NodeTree): Promise<SettledQuarter> {
  const market = tree.market(MARKET);
  const sessions = new Map<string, NodeSession>();
  for (const name of NAMES) sessions.set(name, await market.connect(name));
  const late = sessions.get(LATE);
  assert(late !== undefined, `${LATE} takes part`);
  const published = await publishedPrice(late);
  const trades = await trade(tree, sessions);
  const missing = await readMeters(tree);
  const first = await settled(market);
  await missing();
  const corrected = await settled(market);
  return { trades, published, first, corrected, statements: await statementsOf(late, market) };
}

/** The id of the price of deviations, which anybody may ask for before the quarter hour. */
async function publishedPrice({ client }: NodeSession): Promise<string> {
  const { price } = await client.request('balancing.get', { slot: SLOT });
  const token = parseToken(price);
  assert(token.ok, 'the market signs its prices');
  return messageId(token.value.payload);
}

/** Everybody trades by forecast; shortly before the gate closes the operator of the line buys what that will lose. */
async function trade(tree: NodeTree, sessions: ReadonlyMap<string, NodeSession>): Promise<readonly DemoTrade[]> {
  for (const { seller, buyer, energy, price } of TRADES) {
    await sessions.get(seller)?.submit(SLOT, wish('sell', energy, price), UNTIL);
    await sessions.get(buyer)?.submit(SLOT, wish('buy', energy, LIMIT), UNTIL);
    await tree.settled();
  }
  const { seller, energy, price } = FOR_LOSSES;
  await sessions.get(seller)?.submit(SLOT, wish('sell', energy, price), UNTIL);
  // Before the node would do it by itself: then nobody else is buying meanwhile.
  await tree.advanceTo(instant(UNTIL - 2 * tree.market(MARKET).rules.minimumAvailability));
  await tree.market(MARKET).buyLosses(SLOT);
  await tree.settled();
  const trades = await Promise.all(
    [...sessions].map(async ([name, session]) => (await session.trades(SLOT)).filter((one) => one.seller === name)),
  );
  return trades
    .flat()
    .sort((a, b) => a.number - b.number)
    .map((one) => (sessions.has(one.buyer) ? one : { ...one, buyer: nameOf(LOSS_POINT) }));
}

/** Has all meters send what they show as time goes on, but for one value; that comes when the answer is called. */
async function readMeters(tree: NodeTree): Promise<() => Promise<void>> {
  const market = tree.market(MARKET);
  const meters: (readonly [meter: MeterSession, shown: readonly Shown[]])[] = [];
  for (const [name, shown] of shownByMeters()) meters.push([await market.connectMeter(name), shown]);
  const isLate = (meter: MeterSession, { counter }: Shown): boolean =>
    meter.name === `meter ${LATE}` && counter === LATE_COUNTER;
  for (const [counter, at] of READ_AT.entries()) {
    await tree.advanceTo(at);
    for (const [meter, shown] of meters)
      await send(
        meter,
        shown.filter((one) => one.counter === counter && !isLate(meter, one)),
      );
  }
  return async () => {
    for (const [meter, shown] of meters)
      await send(
        meter,
        shown.filter((one) => isLate(meter, one)),
      );
  };
}

async function send(meter: MeterSession, values: readonly Shown[]): Promise<void> {
  if (values.length === 0) return;
  const signed = await Promise.all(values.map((shown) => meter.sign(shown)));
  const answer = await meter.append(...signed.map(({ token }) => token));
  assert(answer.ok, 'a market takes what its meters show');
}

async function settled(market: NodeMarket): Promise<Books> {
  await market.settle();
  const settlement = market.settlement(SLOT);
  assert(settlement !== undefined, 'the quarter hour is over and metered');
  const accounts = market.accounts();
  return { settlement, accounts, sum: money(accounts.reduce((sum, [, balance]) => sum + balance, 0n)) };
}

async function statementsOf({ client }: NodeSession, { sceptic }: NodeMarket): Promise<readonly ProvenStatement[]> {
  const { evidence } = await client.request('statement.get', {});
  if (!evidence) return [];
  const proven = await verifyStatements([evidence], sceptic);
  return proven.ok ? proven.value : [];
}
