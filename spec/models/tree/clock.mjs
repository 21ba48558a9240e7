// Clocks: each market's own, as far ahead of or behind the others' as you like.
import { isOpen, isTraded, known, replaced, withRecord } from './state.mjs';

/** @typedef {import('./world.mjs').World} World @typedef {import('./state.mjs').State} State */

/** Gate closure comes, the balance is reported, the slot is forgotten: the next of these at each market. @param {World} world @param {State} state @returns {import('../explorer/explore.mjs').Step<State>[]} */
export function clockSteps(world, state) {
  return world.markets.flatMap((name, market) => {
    const stage = (state.stage[market] ?? 0) + 1;
    if (stage > (world.scenario.stages ?? 0)) return [];
    if (stage === 2 && world.rules.balanceWaits && hasOpen(world, state, market)) return [];
    const next = { ...state, stage: replaced(state.stage, market, stage) };
    const what = ['', 'reaches gate closure', 'reports its balance', 'forgets the slot'][stage];
    return [{ label: `${name} ${what}`, next: stage === 3 ? forget(world, next, market) : next, own: false }];
  });
}

/** Whether something of the slot is unresolved at a market. @param {World} world @param {State} state @param {number} market */
export function hasOpen(world, state, market) {
  return (
    world.orders.some((order, index) => order.market === market && state.holds[index] !== null) ||
    world.takes.some(({ path }, take) => isOpen(known(state, take, path.indexOf(market))))
  );
}

/** Records go with the slot, but for trades that the rule keeps. @param {World} world @param {State} state @param {number} market */
function forget(world, state, market) {
  let after = state;
  for (const [take, { path }] of world.takes.entries()) {
    const place = path.indexOf(market);
    const record = place === -1 ? null : known(state, take, place);
    const isKept = world.rules.tradesKept && place === path.length - 1 && isTraded(record);
    if (record && !isKept) after = withRecord(after, take, place, { ...record, gone: true });
  }
  return after;
}
