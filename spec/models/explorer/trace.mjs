// How a state was come to. States are not kept, so the way is walked again from the beginning.

/**
 * The steps from the initial state to the one with a number.
 * @template State
 * @param {import('./explore.mjs').Model<State>} model
 * @param {(state: State) => number} numberOf the number under which a state is known
 * @param {import('./growing-array.mjs').GrowingArray} parents the state from which each was first come to
 * @param {number} target @returns {import('./explore.mjs').Step<State>[]}
 */
export function traceTo(model, numberOf, parents, target) {
  const way = [];
  for (let state = target; state > 0; state = parents.at(state)) way.unshift(state);
  const trace = [];
  let state = model.initial;
  for (const number of way) {
    const step = model.steps(state).find(({ next }) => numberOf(next) === number);
    if (step === undefined)
      throw new Error('the model does not repeat itself: its steps depend on more than the state');
    trace.push(step);
    state = step.next;
  }
  return trace;
}
