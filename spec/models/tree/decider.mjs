// The deciding market: one final record for each take, and the same answer for ever.

import { back, resultOf } from './action.mjs';
import { at } from './at.mjs';
import { quote } from './lines.mjs';
import { lotsDecided, openLots } from './lots.mjs';
import { known, withRecord } from './state.mjs';

/** @typedef {import('./world.mjs').World} World @typedef {import('./state.mjs').State} State @typedef {import('./action.mjs').Action} Action */
/** @typedef {import('./state.mjs').Message} Message @typedef {import('./state.mjs').Record} Record */

/** @param {World} world @param {State} state @param {Message} message @returns {Action | undefined} */
export function deciderReceives(world, state, message) {
  const { take } = message;
  const { path } = at(world.takes, take);
  const place = path.length - 1;
  const market = at(path, place);
  const record = known(state, take, place);
  if (message.kind === 'result') return undefined;

  const answer = { market, kind: 'answer', after: state };
  if (record) return { ...answer, label: 'answers from its record', sends: answers(world, take, record) };
  /** @type {Record} */
  const refusal = { is: 'refused', fee: 0, by: market };
  const sends = answers(world, take, refusal);
  const isStale = message.kind === 'resolve' && message.stale && !world.rules.slotFromTake;
  if (state.stage[market] === 3 || isStale) return { ...answer, label: 'refuses for a forgotten slot', sends };
  const refused = withRecord(state, take, place, refusal);
  if (message.kind === 'resolve') {
    const after = world.rules.unknownRecorded ? refused : state;
    return { market, kind: 'refuse-unknown', label: 'refuses (take-unknown)', after, sends };
  }
  const code = fault(world, state, message);
  if (code !== undefined) return { market, kind: 'decide', label: `refuses (${code})`, after: refused, sends };
  const trade = tradeOf(world, state, message);
  const after = withRecord(state, take, place, trade);
  return { market, kind: 'decide', label: 'trades', after, sends: answers(world, take, trade) };
}

/** @param {World} world @param {number} take @param {Record} record */
const answers = (world, take, record) => [
  back(world, take, at(world.takes, take).path.length - 1, resultOf(take, record)),
];

/** What is wrong with a take, in order. @param {World} world @param {State} state @param {import('./state.mjs').TakeMessage} message */
function fault(world, state, { take, quotes }) {
  const { rules, orders } = world;
  const { path, order, offer } = at(world.takes, take);
  const place = path.length - 1;
  const market = at(path, place);
  if (rules.gateJudged && at(state.stage, market) > 0) return 'gate-closed';
  if (rules.quotesComplete && quotes.some((fee) => fee === null)) return 'quote-missing';
  if (rules.acceptanceOnce && lotsDecided(world, state, order, market) >= at(orders, order).lots)
    return 'acceptance-used';
  if (openLots(world, state, offer, { countHeld: rules.heldNotOpen }) < 1) return 'offer-taken';
  const quoted = quote(world, state, take, place);
  if (!('fee' in quoted)) return quoted.code;
  const fees = quotes.reduce((/** @type {number} */ sum, fee) => sum + (fee ?? 0), quoted.fee);
  return rules.pricesJudged && fees > at(orders, order).limit ? 'price-limit' : undefined;
}

/** @param {World} world @param {State} state @param {import('./state.mjs').TakeMessage} message @returns {Record} */
function tradeOf(world, state, { take, quotes }) {
  const quoted = quote(world, state, take, at(world.takes, take).path.length - 1);
  const fee = 'fee' in quoted ? quoted.fee : 0;
  return { is: 'traded', fee, quotes: [...quotes, fee] };
}
