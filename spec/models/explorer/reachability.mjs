// From which states can a goal be reached?

/**
 * The least numbered state from which no goal can be reached, or -1.
 * @param {number} states how many there are
 * @param {import('./growing-array.mjs').GrowingArray} from where each step begins
 * @param {import('./growing-array.mjs').GrowingArray} to where it ends
 * @param {import('./growing-array.mjs').GrowingArray} goals the states that are goals
 */
export function firstStranded(states, from, to, goals) {
  const { starts, origins } = stepsInto(states, from, to);
  const saved = new Uint8Array(states);
  const open = new Int32Array(states);
  let end = 0;
  const save = (/** @type {number} */ state) => {
    if (saved[state]) return;
    saved[state] = 1;
    open[end] = state;
    end += 1;
  };
  for (let index = 0; index < goals.length; index += 1) save(goals.at(index));
  for (let next = 0; next < end; next += 1) {
    const state = /** @type {number} */ (open[next]);
    for (let at = starts[state] ?? 0; at < (starts[state + 1] ?? 0); at += 1) save(/** @type {number} */ (origins[at]));
  }
  return saved.indexOf(0);
}

/**
 * The steps sorted by where they end: those into state s begin in `origins[starts[s]]` up to before `starts[s + 1]`.
 * @param {number} states
 * @param {import('./growing-array.mjs').GrowingArray} from @param {import('./growing-array.mjs').GrowingArray} to
 */
function stepsInto(states, from, to) {
  const starts = new Int32Array(states + 1);
  for (let step = 0; step < to.length; step += 1) add(starts, to.at(step) + 1, 1);
  for (let state = 0; state < states; state += 1) add(starts, state + 1, starts[state] ?? 0);
  const filled = starts.slice();
  const origins = new Int32Array(to.length);
  for (let step = 0; step < to.length; step += 1) {
    const end = to.at(step);
    origins[filled[end] ?? 0] = from.at(step);
    add(filled, end, 1);
  }
  return { starts, origins };
}

function add(/** @type {Int32Array} */ counts, /** @type {number} */ at, /** @type {number} */ more) {
  counts[at] = (counts[at] ?? 0) + more;
}
