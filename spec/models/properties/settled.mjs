// How it must be able to end: when nothing fails any more, nothing stays open.
import { isOpen, isTraded } from '../tree/state.mjs';
import { honest } from './property.mjs';

/** @typedef {import('../tree/world.mjs').World} World @typedef {import('../tree/state.mjs').State} State */

/** Nothing is unresolved and no frame is under way (on a network that keeps all frames: nothing is unresolved). @param {World} world @param {State} state */
export function isSettled(world, state) {
  const isQuiet = world.scenario.network === 'any' || state.links.every((held) => held.length === 0);
  const isResolved =
    state.holds.every((held) => held === null) &&
    state.records.every((_, take) => !honest(world, state, take).some(isOpen));
  const hasTraded = state.records.some((records) => records.some(isTraded));
  return isQuiet && isResolved && (hasTraded || !world.scenario.tradeWanted);
}
