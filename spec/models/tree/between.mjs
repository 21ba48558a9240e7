// A market between: reserves room on its lines and passes on, or refuses and remembers it; asks; passes answers back.

import { back, onward, resultOf } from './action.mjs';
import { at } from './at.mjs';
import { quote } from './lines.mjs';
import { hasHad, known, withRecord } from './state.mjs';

/** @typedef {import('./world.mjs').World} World @typedef {import('./state.mjs').State} State @typedef {import('./action.mjs').Action} Action */
/** @typedef {import('./state.mjs').Message} Message @typedef {import('./state.mjs').Record} Record */

/** What a market between may do by itself about what it has reserved. @param {World} world @param {State} state @param {number} take @param {number} place @returns {Action[]} */
export function betweenActions(world, state, take, place) {
  const record = known(state, take, place);
  if (record?.is !== 'reserved') return [];
  const { path, name } = at(world.takes, take);
  const market = at(path, place);
  /** @type {Action[]} */
  const actions = [];
  if (world.rules.betweenAsks) {
    const sends = [onward(world, take, place, { kind: 'resolve', take })];
    actions.push({ market, kind: 'ask', label: `${world.markets[market]} asks about ${name}`, after: state, sends });
  }
  if (!world.rules.betweenWaits) {
    const after = withRecord(state, take, place, { ...record, is: 'released' });
    actions.push({ market, kind: 'give up', label: `${world.markets[market]} gives ${name} up`, after, sends: [] });
  }
  return actions;
}

/** @param {World} world @param {State} state @param {number} place on the path of the message's take @param {Message} message @returns {Action} */
export function betweenReceives(world, state, place, message) {
  const { take } = message;
  const market = at(at(world.takes, take).path, place);
  const record = known(state, take, place);
  if (message.kind === 'result') return close(world, state, place, message);
  const pass = { market, kind: 'pass', label: 'passes on', after: state, sends: [onward(world, take, place, message)] };
  const isForgotten = record === null && state.stage[market] === 3;

  if (record && !isPassedOn(record)) return answer(world, state, place, take, record);
  if (message.kind === 'resolve') {
    // What never came this way, nobody beyond can have.
    return hasHad(state, take, place) ? pass : refuse(world, state, place, take, 'unknown');
  }
  if (isForgotten) return forgotten(world, state, place, take);
  if (record && world.rules.repeatsAnswered) {
    const again = { ...message, quotes: [...message.quotes, record.fee] };
    return { ...pass, label: 'passes on with the same quote', sends: [onward(world, take, place, again)] };
  }
  return judge(world, state, place, message);
}

const isPassedOn = (/** @type {Record} */ record) => record.is === 'reserved';

/** Gate closure by its own clock, then room: reserved and passed on with its quote, or refused. @param {World} world @param {State} state @param {number} place @param {import('./state.mjs').TakeMessage} message @returns {Action} */
function judge(world, state, place, message) {
  const { take } = message;
  const market = at(at(world.takes, take).path, place);
  const quoted = at(state.stage, market) > 0 ? { code: 'gate-closed' } : quote(world, state, take, place);
  if ('fee' in quoted) {
    const after = withRecord(state, take, place, { is: 'reserved', fee: quoted.fee });
    const sends = [onward(world, take, place, { ...message, quotes: [...message.quotes, quoted.fee] })];
    return { market, kind: 'reserve', label: 'reserves and passes on', after, sends };
  }
  return refuse(world, state, place, take, quoted.code);
}

/** Refuses for good: what is not passed on can be traded by nobody. @param {World} world @param {State} state @param {number} place @param {number} take @param {string} code @returns {Action} */
function refuse(world, state, place, take, code) {
  const market = at(at(world.takes, take).path, place);
  /** @type {Record} */
  const refusal = { is: 'released', fee: 0, by: market };
  const after = world.rules.refusalsRemembered ? withRecord(state, take, place, refusal) : state;
  const sends = [back(world, take, place, resultOf(take, refusal))];
  return { market, kind: 'refuse', label: `refuses (${code})`, after, sends };
}

/** The reservation ends as the answer says; whoever does not know the take changes nothing. @param {World} world @param {State} state @param {number} place @param {import('./state.mjs').ResultMessage} message @returns {Action} */
function close(world, state, place, message) {
  const { take, quotes, by } = message;
  const market = at(at(world.takes, take).path, place);
  const record = known(state, take, place);
  const sends = [back(world, take, place, message)];
  if (record?.is !== 'reserved') return { market, kind: 'pass', label: 'passes back', after: state, sends };
  const after = withRecord(
    state,
    take,
    place,
    quotes ? booked(world, state, place, take, record, quotes) : { ...record, is: 'released', by },
  );
  return { market, kind: 'close', label: `${quotes ? 'books' : 'releases'} and passes back`, after, sends };
}

/** @param {World} world @param {State} state @param {number} place @param {number} take @param {Record} record @param {readonly (number | null)[]} quotes @returns {Record} */
function booked(world, state, place, take, record, quotes) {
  if (world.rules.quotesFirm) return { ...record, is: 'booked', quotes };
  const again = quote(world, withRecord(state, take, place, null), take, place);
  return { ...record, is: 'booked', fee: 'fee' in again ? again.fee : record.fee, quotes };
}

/** A final record is an answer. @param {World} world @param {State} state @param {number} place @param {number} take @param {Record} record @returns {Action} */
function answer(world, state, place, take, record) {
  const market = at(at(world.takes, take).path, place);
  const sends = [back(world, take, place, resultOf(take, record))];
  return { market, kind: 'answer', label: 'answers from its record', after: state, sends };
}

/** The slot is forgotten: only the deciding market can tell what became of it. @param {World} world @param {State} state @param {number} place @param {number} take @returns {Action} */
function forgotten(world, state, place, take) {
  const market = at(at(world.takes, take).path, place);
  if (!world.rules.forgottenPassedOn) {
    const sends = [back(world, take, place, { kind: 'result', take, by: market })];
    return { market, kind: 'answer', label: 'refuses for a forgotten slot', after: state, sends };
  }
  const sends = [onward(world, take, place, { kind: 'resolve', take })];
  return { market, kind: 'pass', label: 'asks on, its slot being forgotten', after: state, sends };
}
