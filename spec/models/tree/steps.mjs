// Everything that can happen next.

import { describe } from './action.mjs';
import { betweenActions, betweenReceives } from './between.mjs';
import { clockSteps } from './clock.mjs';
import { deciderReceives } from './decider.mjs';
import { breakSteps, copies, crashSteps, stepsOf } from './failures.mjs';
import { localSteps } from './local.mjs';
import { arrivals } from './network.mjs';
import { rogueSteps } from './rogue.mjs';
import { takerActions, takerReceives } from './taker.mjs';

/** @typedef {import('./world.mjs').World} World @typedef {import('./state.mjs').State} State @typedef {import('./action.mjs').Action} Action */
/** @typedef {import('../explorer/explore.mjs').Step<State>} Step */

/** @param {World} world @param {State} state @returns {Step[]} */
export function stepsFrom(world, state) {
  return [
    ...initiatives(world, state).flatMap((action) => stepsOf(world, action, state, true)),
    ...arrivals(world, state).flatMap((arrival) => received(world, arrival)),
    ...copies(world, state).flatMap((arrival) => received(world, arrival)),
    ...localSteps(world, state),
    ...clockSteps(world, state),
    ...breakSteps(world, state),
    ...crashSteps(world, state),
    ...rogueSteps(world, state),
  ];
}

/** What markets do by themselves. @param {World} world @param {State} state @returns {Action[]} */
function initiatives(world, state) {
  const others = world.takes.flatMap(({ path }, take) =>
    path.slice(1, -1).flatMap((_, before) => betweenActions(world, state, take, before + 1)),
  );
  return [...takerActions(world, state), ...others];
}

/** A frame reaches a market, which acts by its role in the take. @param {World} world @param {ReturnType<typeof arrivals>[number]} arrival @returns {Step[]} */
function received(world, { frame, rest, own }) {
  const { message } = frame;
  const market = world.links[frame.link]?.to ?? -1;
  const path = world.takes[message.take]?.path ?? [];
  const place = path.indexOf(market);
  const action =
    place === 0
      ? takerReceives(world, rest, message)
      : place === path.length - 1
        ? deciderReceives(world, rest, message)
        : betweenReceives(world, rest, place, message);
  const heard = `${world.markets[market]} gets ${describe(world, message)}`;
  if (action === undefined) return [{ label: heard, next: rest, own }];
  return stepsOf(world, action, rest, own, `${heard}: `);
}
