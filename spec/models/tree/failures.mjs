// What goes wrong: links break, frames are doubled, markets crash; and what a crash takes with it.
import { describe } from './action.mjs';
import { arrivals, cut, send } from './network.mjs';
import { replaced } from './state.mjs';

/** @typedef {import('./world.mjs').World} World @typedef {import('./state.mjs').State} State @typedef {import('./action.mjs').Action} Action */
/** @typedef {import('../explorer/explore.mjs').Step<State>} Step */

/** @param {State} state @param {'breaks' | 'copies' | 'crashes'} kind @returns {State} */
const spend = (state, kind) => ({ ...state, left: { ...state.left, [kind]: state.left[kind] - 1 } });

/** A link breaks: what was on it in both directions is lost, or late. @param {World} world @param {State} state @returns {Step[]} */
export function breakSteps(world, state) {
  if (state.left.breaks === 0) return [];
  return world.links.flatMap(({ from, to }, link) => {
    const other = world.links.findIndex((way) => way.from === to && way.to === from);
    const isEmpty = state.links[link]?.length === 0 && state.links[other]?.length === 0;
    if (from > to || isEmpty) return [];
    const next = cut(world, spend(state, 'breaks'), (index) => index === link || index === other);
    return [{ label: `the link between ${world.markets[from]} and ${world.markets[to]} breaks`, next, own: false }];
  });
}

/** A frame arrives and is there once more. @param {World} world @param {State} state @returns {{frame: import('./state.mjs').Frame, rest: State, own: boolean}[]} */
export function copies(world, state) {
  if (state.left.copies === 0) return [];
  return arrivals(world, state).map(({ frame }) => ({ frame, rest: spend(state, 'copies'), own: false }));
}

/**
 * A step as it goes well, and as it goes if the market crashes in the middle: written and not sent; or sent and not
 * written, where the rules allow to send first.
 * @param {World} world @param {Action} action @param {State} before @param {boolean} own @param {string} heard what it answers to, in words
 * @returns {Step[]}
 */
export function stepsOf(world, { market, kind, label, after, sends }, before, own, heard = '') {
  const said = `${heard}${label}${sends.length > 0 ? ` → ${sends.map(({ message }) => describe(world, message))}` : ''}`;
  const steps = [{ label: said, next: send(world, after, sends), own }];
  if (after.left.crashes === 0) return steps;
  if (sends.length > 0)
    steps.push({ label: `${said}, but crashes before sending`, next: crashed(world, after, market), own: false });
  if (world.rules.sentFirst.includes(kind))
    steps.push({
      label: `${said}, but crashes before that is on disk`,
      next: crashed(world, send(world, forgetting(before, after), sends), market),
      own: false,
    });
  return steps;
}

/** The state without what a step wrote, but for how many takes were signed: no two are ever the same. @param {State} before @param {State} after @returns {State} */
const forgetting = (before, after) => ({ ...before, signed: after.signed, left: after.left });

/** A crash at any other moment. @param {World} world @param {State} state @returns {Step[]} */
export function crashSteps(world, state) {
  if (state.left.crashes === 0) return [];
  return world.markets.map((name, market) => ({
    label: `${name} crashes`,
    next: crashed(world, state, market),
    own: false,
  }));
}

/** What was on its way to a market that crashes does not reach it. @param {World} world @param {State} state @param {number} market */
function crashed(world, state, market) {
  const rest = world.scenario.network === 'any' ? state : cut(world, state, (link) => world.links[link]?.to === market);
  const stage = world.rules.timeOnlyForward ? rest.stage : replaced(rest.stage, market, 0);
  return spend({ ...rest, stage }, 'crashes');
}
