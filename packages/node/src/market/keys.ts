/**
 * Where everything that belongs to a market lies in its store, beside the journal. Numbers are padded, so that keys
 * sort like numbers.
 */
const padded = (number: number): string => String(number).padStart(16, '0');

/** The signed message with this id, as its signer's token. */
export const messageKey = (id: string): string => `message/${id}`;
/** A bundle's token with the payloads of all its messages. */
export const bundleKey = (id: string): string => `bundle/${id}`;
/** A certificate's DER. */
export const certificateKey = (kid: string): string => `certificate/${kid}`;
/** The names of the certificates of a chain, leaf first, without the root. */
export const chainKey = (leaf: string): string => `chain/${leaf}`;
/** The market's final answer about a message: a decision, or the id of the trade. */
export const answerKey = (subject: string): string => `answer/${subject}`;
export const isAnswerKey = (key: string): boolean => key.startsWith('answer/');
/** A trade as its market signed it. */
export const tradeKey = (id: string): string => `trade/${id}`;
/** Which trades came of a message. */
export const tradeOfPrefix = (message: string): string => `trade-of/${message}/`;
export const tradeOfKey = (message: string, trade: string): string => `${tradeOfPrefix(message)}${trade}`;
/** What is known of a take of its own or another market, by its id: between whom it is, and its fee quotes. */
export const takeKeyOf = (id: string): string => `take/${id}`;
/** The id under which a take of this market was signed, by its number. */
export const ownTakeKey = (number: number): string => `own-take/${padded(number)}`;
/** The events of one connection point, in their order. */
export const eventPrefix = (point: string): string => `event/${encodeURIComponent(point)}/`;
export const eventKey = (point: string, seq: number): string => `${eventPrefix(point)}${padded(seq)}`;
/** The trades of one connection point, in their order. */
export const ownTradePrefix = (point: string): string => `own-trade/${encodeURIComponent(point)}/`;
export const ownTradeKey = (point: string, number: number): string => `${ownTradePrefix(point)}${padded(number)}`;
/** The fee schedule that rules, signed. */
export const FEE_SCHEDULE_KEY = 'fee-schedule/current';
/** The trades by which a connection point was to deliver or take energy in a slot; a submarket's too. */
export const slotTradePrefix = (start: number, point: string): string =>
  `slot-trade/${padded(start)}/${encodeURIComponent(point)}/`;
export const slotTradeKey = (start: number, point: string, trade: string): string =>
  `${slotTradePrefix(start, point)}${trade}`;
/** How a slot was settled, and each correction of that. */
export const settlementsFrom = (start: number): string => `settlement/${padded(start)}/`;
export const settlementKey = (start: number, revision: number): string =>
  `${settlementsFrom(start)}${padded(revision)}`;
/** What statements are to be made of, in their order: the record of the journal, and the place among its events. */
export const PENDING_STATEMENTS = 'pending-statement/';
export const pendingStatementKey = (seq: number, place: number): string =>
  `${PENDING_STATEMENTS}${padded(seq)}/${padded(place)}`;
/** Statements that are signed, and perhaps not everywhere yet where they belong. */
export const SIGNED_STATEMENTS_KEY = 'signed-statements';
/** What deviations from the trades of a slot cost, signed. */
export const balancingPriceKey = (start: number): string => `balancing-price/${padded(start)}`;
/** The last statement of the upper market that was read. */
export const UPLINK_STATEMENT_KEY = 'uplink-statement';
/** What the upper market's statements say about a slot. */
export const uplinkSlotKey = (start: number): string => `uplink-slot/${padded(start)}`;
/** The address of the market behind a connection point. */
export const SUBMARKET_PREFIX = 'submarket/';
export const submarketKey = (point: string): string => `${SUBMARKET_PREFIX}${encodeURIComponent(point)}`;
/** This market's balance of a slot, by its start, and what the upper market has answered. */
export const ownBalanceKey = (start: number): string => `own-balance/${padded(start)}`;
/** The slots of which the upper market has not answered yet. */
export const OPEN_BALANCE_PREFIX = 'open-balance/';
export const openBalanceKey = (start: number): string => `${OPEN_BALANCE_PREFIX}${padded(start)}`;
/** What is booked over the link to a submarket in a slot, and what it has reported. */
export const linkBalancePrefix = (market: string): string => `link-balance/${market}/`;
export const linkBalanceKey = (market: string, start: number): string => `${linkBalancePrefix(market)}${padded(start)}`;
/** Up to which record of the journal everything that follows from it has been signed and kept. */
export const PUBLISHED_KEY = 'published';

/** The number at the end of a key. */
export const numberOfKey = (key: string): number => Number(key.slice(key.lastIndexOf('/') + 1));
