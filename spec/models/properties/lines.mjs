// Lines carry what they can, and cost what was said.
import { integral, ledger } from '../tree/lines.mjs';
import { isTraded } from '../tree/state.mjs';
import { honest, marketAt } from './property.mjs';

/** @typedef {import('./property.mjs').Property} Property */

/** Whatever becomes of the reservations, no line carries more than it can. @type {Property} */
export function capacity(world, state) {
  for (const [line, { name, capacity: most }] of world.lines.entries()) {
    const { booked, up, down } = ledger(world, state, line);
    if (booked + up > most) return `${name} may come to carry ${booked + up} upward, and can carry ${most}`;
    if (booked - down < -most) return `${name} may come to carry ${down - booked} downward, and can carry ${most}`;
  }
  return undefined;
}

/** What each market has booked as its fee is what stands in the trade. @type {Property} */
export function firmQuotes(world, state) {
  for (const [take, { name, path }] of world.takes.entries()) {
    const { quotes } = state.records[take]?.[path.length - 1] ?? {};
    const records = honest(world, state, take);
    const place = records.findIndex((record, index) => isTraded(record) && quotes && record?.fee !== quotes[index]);
    if (place !== -1)
      return `${name} costs ${quotes?.[place]} at ${marketAt(world, take, place)}, which booked ${records[place]?.fee}`;
  }
  return undefined;
}

/** Nobody pays more than he agreed to. @type {Property} */
export function limits(world, state) {
  for (const [take, { name, path, order }] of world.takes.entries()) {
    const { quotes = [] } = state.records[take]?.[path.length - 1] ?? {};
    const fees = quotes.reduce((/** @type {number} */ sum, fee) => sum + (fee ?? 0), 0);
    const limit = world.orders[order]?.limit ?? 0;
    if (fees > limit) return `${name} costs ${fees} in fees, and ${limit} was the limit`;
  }
  return undefined;
}

/** No market's lines pay out more than they took in. @type {Property} */
export function money(world, state) {
  for (const [index, name] of world.markets.entries()) {
    let due = 0;
    for (const [line, { market, prices, booked }] of world.lines.entries())
      if (market === index) due += integral(prices, ledger(world, state, line).booked) - integral(prices, booked);
    let taken = 0;
    for (const [take, { path }] of world.takes.entries()) {
      const record = state.records[take]?.[path.indexOf(index)];
      if (isTraded(record)) taken += record?.fee ?? 0;
    }
    if (taken < due) return `the lines of ${name} took ${taken} in for a flow that is worth ${due}`;
  }
  return undefined;
}
