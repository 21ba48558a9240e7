// The taker's market: holds, signs and sends, asks, and ends a hold when it has a final answer.

import { onward } from './action.mjs';
import { at } from './at.mjs';
import { quote } from './lines.mjs';
import { openLots } from './lots.mjs';
import { known, replaced, withRecord } from './state.mjs';

/** @typedef {import('./world.mjs').World} World @typedef {import('./state.mjs').State} State @typedef {import('./action.mjs').Action} Action */

/** What taker's markets may do by themselves. @param {World} world @param {State} state @returns {Action[]} */
export function takerActions(world, state) {
  return world.takes.flatMap((way, take) => {
    const isNext = state.signed[way.order] === way.attempt;
    return [...(isNext ? [...hold(world, state, take), ...sign(world, state, take)] : []), ...ask(world, state, take)];
  });
}

/** Lots and room on its own lines are held, in one step of the journal. @param {World} world @param {State} state @param {number} take @returns {Action[]} */
function hold(world, state, take) {
  const { order, path, name } = at(world.takes, take);
  const market = at(path, 0);
  if (world.markets[market] === world.scenario.rogue?.taker) return [];
  const isFree = openLots(world, state, order, { countHeld: world.rules.retriesWait }) > 0;
  if (state.holds[order] !== null || at(state.stage, market) > 0 || !isFree) return [];
  const quoted = quote(world, state, take, 0);
  if (!('fee' in quoted)) return [];
  const after = { ...state, holds: replaced(state.holds, order, quoted) };
  return [{ market, kind: 'hold', label: `${world.markets[market]} holds a lot for ${name}`, after, sends: [] }];
}

/** The take is signed and kept, then sent. @param {World} world @param {State} state @param {number} take @returns {Action[]} */
function sign(world, state, take) {
  const { order, path, name } = at(world.takes, take);
  const held = state.holds[order];
  if (!held) return [];
  const market = at(path, 0);
  const released = { ...state, holds: replaced(state.holds, order, null) };
  const kept = withRecord(released, take, 0, { is: 'held', fee: held.fee });
  const after = { ...kept, signed: replaced(state.signed, order, at(state.signed, order) + 1) };
  const sends = [onward(world, take, 0, { kind: 'take', take, quotes: [held.fee] })];
  return [{ market, kind: 'sign', label: `${world.markets[market]} signs ${name}`, after, sends }];
}

/** After a while without an answer. @param {World} world @param {State} state @param {number} take @returns {Action[]} */
function ask(world, state, take) {
  const record = known(state, take, 0);
  if (record?.is !== 'held') return [];
  const market = at(at(world.takes, take).path, 0);
  const name = `${world.takes[take]?.name}`;
  /** @type {Action[]} */
  const actions = [];
  if (world.rules.takerAsks) {
    const sends = [onward(world, take, 0, { kind: 'resolve', take })];
    actions.push({ market, kind: 'ask', label: `${world.markets[market]} asks about ${name}`, after: state, sends });
  }
  if (!world.rules.takerWaits) {
    const after = withRecord(state, take, 0, { ...record, is: 'released' });
    actions.push({ market, kind: 'give up', label: `${world.markets[market]} gives ${name} up`, after, sends: [] });
  }
  return actions;
}

/**
 * An answer has come; what is final already, or forgotten, stays as it is.
 * @param {World} world @param {State} state @param {import('./state.mjs').Message} message @returns {Action | undefined}
 */
export function takerReceives(world, state, message) {
  if (message.kind !== 'result') return undefined;
  const { take, quotes, by } = message;
  const record = known(state, take, 0);
  const market = at(at(world.takes, take).path, 0);
  const after =
    record?.is !== 'held'
      ? state
      : withRecord(state, take, 0, quotes ? { ...record, is: 'traded', quotes } : { ...record, is: 'released', by });
  return { market, kind: 'close', label: 'ends its hold', after, sends: [] };
}
