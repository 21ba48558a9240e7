// Looks at every state that a model can come to, nearest first, so that the first fault found has a shortest trace.
import { FingerprintTable } from './fingerprint-table.mjs';
import { GrowingArray } from './growing-array.mjs';
import { firstStranded } from './reachability.mjs';
import { traceTo } from './trace.mjs';

/**
 * @template State
 * @typedef {object} Step
 * @property {string} label what happens, in words
 * @property {State} next
 * @property {boolean} own a step of the system itself; false: a failure, or what the world does. Hope may rest on own steps only.
 */
/**
 * @template State
 * @typedef {object} Model a state is a plain value that is never changed
 * @property {State} initial
 * @property {(state: State) => string} key a text that tells states apart
 * @property {(state: State) => readonly Step<State>[]} steps everything that can happen next
 * @property {readonly {name: string, wrong: (state: State) => string | undefined}[]} invariants what is wrong with a state, or undefined
 * @property {readonly {name: string, wrong: (before: State, after: State) => string | undefined}[]} [laws] the same for steps
 * @property {(state: State) => boolean} goal what own steps must be able to reach from everywhere
 */
/**
 * @template State
 * @typedef {{property: string, message: string, trace: readonly Step<State>[]}} Violation
 */
/**
 * @template State
 * @typedef {{states: number, steps: number, depth: number, goals: number, violation?: Violation<State>}} Outcome
 */

/**
 * All states of a model, or up to the first fault. Throws if there are more than `maxStates`.
 * @template State
 * @param {Model<State>} model @param {{maxStates?: number}} [options] @returns {Outcome<State>}
 */
export function explore(model, { maxStates = 10_000_000 } = {}) {
  const seen = new FingerprintTable();
  const parents = new GrowingArray();
  const goals = new GrowingArray();
  const from = new GrowingArray();
  const to = new GrowingArray();
  let steps = 0;
  let depth = 0;

  const numberOf = (/** @type {State} */ state) => seen.number(model.key(state));
  const outcome = (/** @type {Violation<State> | undefined} */ violation) => ({
    states: seen.size,
    steps,
    depth,
    goals: goals.length,
    ...(violation ? { violation } : {}),
  });
  const faulty = (/** @type {[string, string]} */ [property, message], /** @type {number} */ state) =>
    outcome({ property, message, trace: traceTo(model, numberOf, parents, state) });
  const unlawful = (
    /** @type {[string, string]} */ fault,
    /** @type {number} */ state,
    /** @type {Step<State>} */ step,
  ) => {
    const [property, message] = fault;
    return outcome({ property, message, trace: [...traceTo(model, numberOf, parents, state), step] });
  };
  const enter = (/** @type {State} */ state, /** @type {number} */ number, /** @type {number} */ parent) => {
    if (seen.size > maxStates) throw new Error(`more than ${maxStates} states`);
    parents.push(parent);
    if (model.goal(state)) goals.push(number);
    return firstFault(model.invariants, ({ wrong }) => wrong(state));
  };

  const fault = enter(model.initial, numberOf(model.initial), -1);
  if (fault) return faulty(fault, 0);
  for (let level = [model.initial], first = 0; level.length > 0; depth += 1) {
    /** @type {State[]} */
    const nextLevel = [];
    for (const [index, state] of level.entries()) {
      for (const step of model.steps(state)) {
        const { next, own } = step;
        steps += 1;
        const broken = firstFault(model.laws ?? [], ({ wrong }) => wrong(state, next));
        if (broken) return unlawful(broken, first + index, step);
        const fresh = seen.size;
        const number = numberOf(next);
        if (own) {
          from.push(first + index);
          to.push(number);
        }
        if (number !== fresh) continue;
        const wrong = enter(next, number, first + index);
        if (wrong) return faulty(wrong, number);
        nextLevel.push(next);
      }
    }
    first += level.length;
    level = nextLevel;
  }
  const stranded = firstStranded(seen.size, from, to, goals);
  return stranded === -1 ? outcome(undefined) : faulty(['progress', 'from here no good end can be reached'], stranded);
}

/**
 * The first property that finds something, with what it found.
 * @template {{name: string}} Property
 * @param {readonly Property[]} properties @param {(property: Property) => string | undefined} ask
 * @returns {[string, string] | undefined}
 */
function firstFault(properties, ask) {
  for (const property of properties) {
    const message = ask(property);
    if (message !== undefined) return [property.name, message];
  }
  return undefined;
}
