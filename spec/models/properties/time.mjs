// What is final stays so, and what is reported too.
import { hasOpen } from '../tree/clock.mjs';
import { isOpen, isTraded } from '../tree/state.mjs';

/** @typedef {import('./property.mjs').Property} Property */
/** @typedef {import('./property.mjs').Law} Law */

/** A market that has reported its balance has resolved everything, and reported what the deciding market traded. @type {Property} */
export function balance(world, state) {
  for (const [index, name] of world.markets.entries()) {
    if ((state.stage[index] ?? 0) < 2) continue;
    if (hasOpen(world, state, index)) return `${name} has reported its balance, and something is unresolved`;
    for (const [take, way] of world.takes.entries()) {
      const place = way.path.indexOf(index);
      if (place === -1 || !isTraded(state.records[take]?.[way.path.length - 1])) continue;
      if (!isTraded(state.records[take]?.[place])) return `${name} has reported its balance without ${way.name}`;
    }
  }
  return undefined;
}

/** A final record never changes, but that it may be forgotten. @type {Law} */
export function finality(_world, before, after) {
  if (before.records === after.records) return undefined;
  for (const [take, records] of before.records.entries()) {
    const later = after.records[take];
    if (later === records) continue;
    const place = records.findIndex((record, index) => record && !isOpen(record) && later?.[index]?.is !== record.is);
    const now = later?.[place];
    if (place !== -1 && now) return `a record that was ${records[place]?.is} is now ${now.is}`;
  }
  return undefined;
}

/** What a market has reported in its balance does not change. @type {Law} */
export function reported(world, before, after) {
  if (before.records === after.records) return undefined;
  for (const [take, { name, path }] of world.takes.entries()) {
    for (const [place, index] of path.entries()) {
      const isReported = (before.stage[index] ?? 0) > 1;
      if (isReported && isTraded(before.records[take]?.[place]) !== isTraded(after.records[take]?.[place]))
        return `${name} changes the balance that ${world.markets[index]} has reported`;
    }
  }
  return undefined;
}
