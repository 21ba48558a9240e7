// The whole system at one moment: what each market has on disk, what is under way, and which failures are left.

/**
 * What a market has on disk about a take. The taker's market: held → traded | released; a market between: reserved →
 * booked | released; the deciding market: traded | refused.
 * @typedef {object} Record
 * @property {'held' | 'reserved' | 'traded' | 'booked' | 'released' | 'refused'} is
 * @property {number} fee what this market quoted for its own lines
 * @property {readonly (number | null)[]} [quotes] of a trade: the fee of each market on the path
 * @property {number | undefined} [by] of a refusal: the market that signed it
 * @property {boolean} [gone] the market has forgotten it; kept here only so that the model can judge what comes of it
 */
/**
 * @typedef {{kind: 'take', take: number, quotes: readonly (number | null)[]}} TakeMessage with the quotes of the markets passed so far
 * @typedef {{kind: 'resolve', take: number, stale?: boolean}} ResolveMessage stale: it names another slot, long forgotten
 * @typedef {{kind: 'result', take: number, quotes?: readonly (number | null)[], by?: number | undefined}} ResultMessage a trade's quotes, or who refused
 * @typedef {TakeMessage | ResolveMessage | ResultMessage} Message
 * @typedef {{link: number, message: Message}} Frame
 */
/**
 * @typedef {object} State
 * @property {readonly number[]} stage of each market's own clock: 0 before gate closure, 1 after it, 2 balance reported, 3 slot forgotten
 * @property {readonly ({fee: number} | null)[]} holds for each order: lots held by the journal, but the take is not signed yet
 * @property {readonly number[]} signed for each order: how many takes were signed in all, remembered or not
 * @property {readonly (readonly (Record | null)[])[]} records by take and place on its path
 * @property {readonly number[]} local for each order: lots traded inside its market
 * @property {readonly (readonly Message[])[]} links what each holds, first to come first
 * @property {readonly Frame[]} late what broken links held and may still come
 * @property {{breaks: number, copies: number, crashes: number}} left failures that may still happen
 */
/** @typedef {import('./world.mjs').World} World */

/** @param {World} world @returns {State} */
export function initialState({ scenario, markets, orders, takes, links }) {
  return {
    stage: markets.map(() => 0),
    holds: orders.map(() => null),
    signed: orders.map(() => 0),
    records: takes.map(({ path }) => path.map(() => null)),
    local: orders.map(() => 0),
    links: links.map(() => []),
    late: [],
    left: { breaks: 0, copies: 0, crashes: 0, ...scenario.failures },
  };
}

/**
 * The same list with one entry changed.
 * @template Entry @param {readonly Entry[]} list @param {number} index @param {Entry} entry
 */
export function replaced(list, index, entry) {
  const copy = list.slice();
  copy[index] = entry;
  return copy;
}

/**
 * @param {State} state @param {number} take @param {number} place @param {Record | null} record @returns {State}
 */
export function withRecord(state, take, place, record) {
  const records = state.records[take] ?? [];
  return { ...state, records: replaced(state.records, take, replaced(records, place, record)) };
}

/** What a market still knows of a take. @param {State} state @param {number} take @param {number} place */
export function known(state, take, place) {
  const record = state.records[take]?.[place] ?? null;
  return record?.gone ? null : record;
}

/** Whether a market has ever had a take, which it remembers after all else of its slot. @param {State} state @param {number} take @param {number} place */
export const hasHad = (state, take, place) => (state.records[take]?.[place] ?? null) !== null;

/** Whether a record waits for an answer. */
export const isOpen = (/** @type {Record | null | undefined} */ record) =>
  record?.is === 'held' || record?.is === 'reserved';

/** Whether a record says that the trade was made. */
export const isTraded = (/** @type {Record | null | undefined} */ record) =>
  record?.is === 'traded' || record?.is === 'booked';

/** Whether a record says that it was not. */
export const isRefused = (/** @type {Record | null | undefined} */ record) =>
  record?.is === 'refused' || record?.is === 'released';
