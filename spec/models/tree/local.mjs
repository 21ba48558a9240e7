// What happens inside one market beside the takes: its own participants accept, and over takes are made room for.
import { openLots } from './lots.mjs';
import { isOpen, isTraded, replaced } from './state.mjs';

/** @typedef {import('./world.mjs').World} World @typedef {import('./state.mjs').State} State */
/** @typedef {import('../explorer/explore.mjs').Step<State>} Step */

/** @param {World} world @param {State} state @returns {Step[]} */
export function localSteps(world, state) {
  return [...localTrades(world, state), ...(world.scenario.freshTakes ? freshTakes(world, state) : [])];
}

/** A participant of an order's own market accepts a lot of it. @param {World} world @param {State} state @returns {Step[]} */
function localTrades(world, state) {
  return world.orders.flatMap(({ name, market, local }, order) => {
    const done = state.local[order] ?? 0;
    const isFree = openLots(world, state, order, { countHeld: world.rules.heldNotOpen }) > 0;
    if (done >= local || !isFree || (state.stage[market] ?? 0) > 0) return [];
    const next = { ...state, local: replaced(state.local, order, done + 1) };
    return [{ label: `${world.markets[market]} trades a lot of ${name} inside`, next, own: false }];
  });
}

/** A refused take of which nothing is under way is replaced by a new one: whatever its id, it would do the same. @param {World} world @param {State} state @returns {Step[]} */
function freshTakes(world, state) {
  return world.takes.flatMap(({ name, order }, take) => {
    const records = state.records[take] ?? [];
    const isOver = records[0]?.is === 'released' && !records.some((record) => isOpen(record) || isTraded(record));
    const isUnderWay = [...state.links.flat(), ...state.late.map(({ message }) => message)].some(
      (message) => message.take === take,
    );
    if (!isOver || isUnderWay) return [];
    const next = {
      ...state,
      records: replaced(
        state.records,
        take,
        records.map(() => null),
      ),
      signed: replaced(state.signed, order, 0),
    };
    return [{ label: `${name} may be tried again under a new id`, next, own: true }];
  });
}
