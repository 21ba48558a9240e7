// What signatures prove: those who break the rules are found out, and nobody else can be accused.
import { isRefused, isTraded } from '../tree/state.mjs';
import { answersTo, honest, isHonest, marketAt, underWay } from './property.mjs';

/** @typedef {import('./property.mjs').Property} Property */

/**
 * Where markets that keep the rules disagree, the market that signed the refusal has also signed the trade or a quote in
 * it, and is one that breaks the rules. @type {Property}
 */
export function blame(world, state) {
  for (const [take, { name, path }] of world.takes.entries()) {
    const records = honest(world, state, take);
    const quotes = records.find(isTraded)?.quotes;
    const refused = records.find(isRefused);
    if (!quotes || !refused) continue;
    const signer = path.indexOf(refused.by ?? -1);
    if (quotes[signer] === null || signer === -1) return `${name} is traded and refused, and nothing shows who lied`;
    if (isHonest(world, take, signer))
      return `${name} is traded and refused, and ${marketAt(world, take, signer)}, which keeps the rules, has signed both`;
  }
  return undefined;
}

/** No market that keeps the rules has signed both a quote for a take and a refusal of it. @type {Property} */
export function innocence(world, state) {
  for (const message of underWay(state)) {
    if (message.kind !== 'take') continue;
    const { path, name } = world.takes[message.take] ?? { path: [], name: '' };
    const refusals = [...(state.records[message.take] ?? []), ...answersTo(state, message.take)];
    for (const place of message.quotes.keys())
      if (isHonest(world, message.take, place) && refusals.some((refusal) => refusal?.by === path[place]))
        return `${marketAt(world, message.take, place)} has quoted ${name} and refused it`;
  }
  return undefined;
}
