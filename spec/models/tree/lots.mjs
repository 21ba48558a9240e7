// Which lots of an order are open, at the market where it was given.
import { isTraded } from './state.mjs';

/** @typedef {import('./world.mjs').World} World @typedef {import('./state.mjs').State} State */

/**
 * The lots that can be held or traded now, as its own market counts them.
 * @param {World} world @param {State} state @param {number} order
 * @param {{countHeld?: boolean}} [options] countHeld false: as if held lots were open
 */
export function openLots(world, state, order, { countHeld = true } = {}) {
  let open = (world.orders[order]?.lots ?? 0) - (state.local[order] ?? 0);
  if (countHeld && state.holds[order] !== null) open -= 1;
  for (const [take, way] of world.takes.entries()) {
    const records = state.records[take] ?? [];
    if (way.order === order && (isTraded(records[0]) || (countHeld && records[0]?.is === 'held'))) open -= 1;
    if (way.offer === order && isTraded(records[way.path.length - 1])) open -= 1;
  }
  return open;
}

/** How many lots of an order a deciding market has traded already. @param {World} world @param {State} state @param {number} order @param {number} market */
export function lotsDecided(world, state, order, market) {
  return world.takes.filter(({ order: of, path }, take) => {
    const last = path.length - 1;
    return of === order && path[last] === market && isTraded(state.records[take]?.[last]);
  }).length;
}
