// A scenario as a model that can be explored.
import { LAWS, PROPERTIES } from '../properties/index.mjs';
import { isSettled } from '../properties/settled.mjs';
import { initialState } from './state.mjs';
import { stateKey } from './state-key.mjs';
import { stepsFrom } from './steps.mjs';
import { worldOf } from './world.mjs';

/**
 * @param {import('./world.mjs').Scenario} scenario
 * @returns {import('../explorer/explore.mjs').Model<import('./state.mjs').State>}
 */
export function modelOf(scenario) {
  const world = worldOf(scenario);
  const isClaimed = (/** @type {string} */ name) => scenario.only?.includes(name) ?? !scenario.not?.includes(name);
  /** @template {(...args: any[]) => string | undefined} Property @param {Readonly<Record<string, Property>>} properties */
  const claimed = (properties) => Object.entries(properties).filter(([name]) => isClaimed(name));
  return {
    initial: initialState(world),
    key: stateKey,
    steps: (state) => stepsFrom(world, state),
    invariants: claimed(PROPERTIES).map(([name, holds]) => ({ name, wrong: (state) => holds(world, state) })),
    laws: claimed(LAWS).map(([name, holds]) => ({ name, wrong: (before, after) => holds(world, before, after) })),
    goal: (state) => isSettled(world, state),
  };
}
