// Nothing is sold twice.
import { isTraded } from '../tree/state.mjs';

/** @typedef {import('./property.mjs').Property} Property */
/** @typedef {import('../tree/world.mjs').World} World @typedef {import('../tree/state.mjs').State} State */

/** No order trades more lots than it has, wherever they are decided. @type {Property} */
export function lots(world, state) {
  for (const [order, { name, lots: all }] of world.orders.entries()) {
    const { traded } = lotsOf(world, state, order);
    if (traded > all) return `${traded} lots of ${name} are traded, and it has ${all}`;
  }
  return undefined;
}

/** No lot is held that is held already, or traded. @type {Property} */
export function holds(world, state) {
  for (const [order, { name, lots: all, market }] of world.orders.entries()) {
    const { traded, held } = lotsOf(world, state, order);
    const isClaimed = world.markets[market] !== world.scenario.rogue?.taker;
    if (isClaimed && traded + held > all)
      return `${traded} lots of ${name} are traded and ${held} held, and it has ${all}`;
  }
  return undefined;
}

/** @param {World} world @param {State} state @param {number} order */
function lotsOf(world, state, order) {
  let traded = state.local[order] ?? 0;
  let held = state.holds[order] ? 1 : 0;
  for (const [take, way] of world.takes.entries()) {
    if (way.order !== order && way.offer !== order) continue;
    const records = state.records[take] ?? [];
    if (isTraded(records[way.path.length - 1])) traded += 1;
    else if (way.order === order && records[0]?.is === 'held') held += 1;
  }
  return { traded, held };
}
