import type { Acceptance, FeeQuote, Offer, Trade, Unsigned } from '@bc4p/protocol/messages';
import type { Slot } from '@bc4p/protocol/units';
import { WrongVerdict } from '../../checks/fault.ts';
import { type Holder, TOP_MARKET } from '../../network/index.ts';
import { expectMembers, expectSame, expectTrue, needed } from '../expect.ts';
import { GridModel } from '../fees/line-model.ts';
import {
  type ComingTake,
  certificatesOf,
  type Reason,
  type ResultFrame,
  readUnproven,
  refusedFrame,
  type ShownOffer,
  type Signed,
  signAcceptance,
  signOffer,
  signTrade,
  type TakeToDecide,
  type TreeLink,
  tradedFrame,
} from '../neighbours/index.ts';
import { proven } from '../proven.ts';
import type { Scene } from '../scene.ts';
import type { AcceptanceChanges, Trader } from '../trader.ts';

export { TOP_MARKET };
/** How checks of trade between markets are made. */
export const TREE = { profile: 'tree', setting: 'tree' } as const;
/** Those in which the suite is the market above: one after another, since there is one such market. */
export const ABOVE = { ...TREE, lane: 'above' } as const;

export const modelOf = ({ target: { setting } }: Scene): GridModel =>
  new GridModel(setting.grid.lines, setting.rules.slotLength);

/** Somebody who trades in the market above. */
export const plantOf = ({ network, now }: Scene): Promise<Holder> =>
  network.participantOf(network.upperOperator, network.upperSecret, 'plant', now);

/** An offer of somebody in the market above: four lots to sell at 5 ct. */
export async function offerAbove(scene: Scene, changes: Partial<Unsigned<'bc4p-offer'>> = {}): Promise<Signed<Offer>> {
  const content = { market: TOP_MARKET, side: 'sell' as const, slot: scene.slot, lot: 100, lots: 4, price: 5000 };
  return signOffer(await plantOf(scene), { ...content, validUntil: scene.now + 600, ...changes });
}

/** An acceptance of somebody in the market above. */
export async function acceptanceAbove(
  scene: Scene,
  offer: Signed<Offer>,
  lots: number,
  limit: number,
): Promise<Signed<Acceptance>> {
  const { market } = offer.message;
  return signAcceptance(await plantOf(scene), { market, offer: offer.id, lots, limit, validUntil: scene.now + 600 });
}

/** An offer as a neighbour shows it: without a fee so far, unless one is wanted. */
export const entryOf = ({ id, message }: Signed<Offer>, changes: Partial<ShownOffer> = {}): ShownOffer => {
  const { market, lot, lots, price, validUntil } = message;
  return { offer: id, market, lot, lots, price, fees: '0', reach: lots, lines: 0, arrival: 1, validUntil, ...changes };
};

/** Waits until a reader of the book is shown an offer of another market. */
export async function seenBy(reader: Trader, slot: Slot, offer: string): Promise<void> {
  const { session } = reader;
  await session.ask('book.subscribe', {});
  const shows = (frame: { type: string }): boolean => {
    const book = frame as { type: string; slot: Slot; asks: { offer: string }[]; bids: { offer: string }[] };
    if (book.type !== 'book' || book.slot.start !== slot.start) return false;
    return [...book.asks, ...book.bids].some((entry) => entry.offer === offer);
  };
  await session.end.take(shows as never, `the offer ${offer} in the book`);
  await session.ask('book.unsubscribe', {});
}

/** Accepts an offer of another market, which comes along; the market has to hold the energy and ask that market. */
export async function acceptHeld(anna: Trader, offer: Signed<Offer>, changes: AcceptanceChanges = {}) {
  const brought = { offer: offer.token, chain: certificatesOf(offer.signer) };
  const { market } = offer.message;
  const accepted = await anna.accept(offer.id, { market, lots: 1, ...changes }, brought);
  expectSame(accepted.ok, { ...accepted.ok, held: market, acceptance: accepted.id }, 'the answer to the acceptance');
  expectTrue(
    accepted.ok.trade === undefined && accepted.ok.evidence === undefined,
    'it tells a trade of what is only held',
  );
  return accepted;
}

/** What came with a take, as whoever decides it needs it. */
export function toDecide(coming: ComingTake, offer: Signed<Offer>): TakeToDecide {
  const { id, take, frame } = coming;
  const feeQuotes = frame.quotes.map((token) => readUnproven<FeeQuote>(token).message);
  return {
    take: { id, message: take },
    offer,
    message: readUnproven<Offer | Acceptance>(frame.message),
    tokens: [frame.take, frame.message, ...frame.quotes],
    certificates: frame.certificates,
    feeQuotes: take.side === 'sell' ? [...feeQuotes].reverse() : feeQuotes,
  };
}

/** Decides a take as traded, as the market above, and answers it. */
export async function decide(
  scene: Scene,
  link: TreeLink,
  coming: ComingTake,
  offer: Signed<Offer>,
  changes: Partial<Unsigned<'bc4p-trade'>> = {},
): Promise<Signed<Trade>> {
  const decided = toDecide(coming, offer);
  const trade = await signTrade(scene.network.upperService, decided, changes);
  link.end.send(tradedFrame(decided, trade));
  return trade;
}

export const UNKNOWN: Reason = { code: 'offer-unknown', requirement: 'ACC-004', facts: {} };

/** The refusal of a take by the market above. */
export function refusalAbove(scene: Scene, coming: ComingTake, offer: Signed<Offer>): Promise<ResultFrame> {
  const reason = { ...UNKNOWN, facts: { offer: offer.id } };
  return refusedFrame(
    scene.network.upperService,
    TOP_MARKET,
    { take: { id: coming.id, message: coming.take } },
    reason,
  );
}

/**
 * Waits until the market has done what it had begun: an answer between markets may be passed on before it is booked, and
 * whatever is ordered later has its answer later.
 */
export async function settled(scene: Scene): Promise<void> {
  const somebody = await scene.trader('station');
  await somebody.submit({ slot: scene.otherSlot(), lots: 1 });
}

/** Sees that a take of the market under test is what it has to be, with its one firm quote. [TREE-107] */
export async function expectOwnTake(
  scene: Scene,
  { id, frame }: ComingTake,
  offer: Signed<Offer>,
  about: {
    readonly message: string;
    readonly lots: number;
    readonly kind: 'direct' | 'pay-as-offer';
    readonly node: string;
  },
): Promise<void> {
  const { message: take } = await proven(scene, 'bc4p-take', frame.take, frame.certificates);
  const { market: to, side, slot, lot } = offer.message;
  const { kind, lots, message } = about;
  expectMembers(take, { market: scene.market, to, kind, offer: offer.id, side, message, slot, lot, lots }, 'the take');
  expectSame(frame.quotes.length, 1, 'how many fee quotes come with the take');
  const quote = await proven(scene, 'bc4p-fee-quote', frame.quotes[0] as string, frame.certificates);
  const [from, until] = side === 'sell' ? ['station', about.node] : [about.node, 'station'];
  const quotes = modelOf(scene).quotes(from, until, lot * lots);
  const fees = quotes.reduce((sum, { fee }) => sum + BigInt(fee), 0n).toString();
  expectMembers(quote.message, { market: scene.market, take: id, slot, quotes, fees }, 'the fee quote');
}

/** Sees that a refusal of a take is signed by a market, says this code, and tells what the frame does. */
export async function expectRefused(scene: Scene, result: ResultFrame, code: string, facts?: object): Promise<void> {
  expectMembers(result, { outcome: 'refused', code, ...(facts && { facts }) }, 'the answer to the take');
  if (result.outcome !== 'refused') return;
  const { message } = await proven(scene, 'bc4p-decision', result.decision, result.certificates);
  const { take: subject, requirement } = result;
  expectMembers(message, { market: scene.market, subject, result: 'refused', code, requirement }, 'the signed refusal');
}

/** The trade in the answer to a take. */
export function tradeOf(result: ResultFrame): { readonly id: string; readonly message: Trade } {
  if (result.outcome === 'refused')
    throw new WrongVerdict('it refused a take that is right', {
      expected: 'traded',
      actual: { code: result.code, requirement: result.requirement, facts: result.facts },
    });
  const read = result.evidence.tokens.map((token) => readUnproven<Trade>(token));
  return needed(
    read.find(({ message }) => message.type === 'bc4p-trade' && message.take === result.take),
    'the trade in the evidence',
  );
}
