// One take has one outcome.
import { describe } from '../tree/action.mjs';
import { isRefused, isTraded } from '../tree/state.mjs';
import { answersTo, honest, marketAt } from './property.mjs';

/** @typedef {import('./property.mjs').Property} Property */

/** No market's record, and no signed answer that is under way, says `traded` where another says `refused`. @type {Property} */
export function agreement(world, state) {
  for (const [take, { name }] of world.takes.entries()) {
    const records = honest(world, state, take);
    const answers = answersTo(state, take);
    if (!records.some(isTraded) && !answers.some(({ quotes }) => quotes)) continue;
    const refusal = answers.find(({ quotes }) => !quotes);
    if (refusal) return `${name} is traded, and there is an answer "${describe(world, refusal)}"`;
    const place = records.findIndex(isRefused);
    if (place !== -1) return `${name} is traded, and ${marketAt(world, take, place)} has it ${records[place]?.is}`;
  }
  return undefined;
}

/** Nothing is traded that its taker's market does not hold and each market between has not reserved. @type {Property} */
export function covered(world, state) {
  for (const [take, { name, path }] of world.takes.entries()) {
    if (!isTraded(state.records[take]?.[path.length - 1])) continue;
    const place = honest(world, state, take).indexOf(null);
    if (place !== -1) return `${name} is traded, and ${marketAt(world, take, place)} knows nothing of it`;
  }
  return undefined;
}
