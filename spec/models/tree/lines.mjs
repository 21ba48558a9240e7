// Room on lines, and what a flow costs: the rule of the fees page, for flows of one unit.
import { at } from './at.mjs';
import { isOpen, isTraded } from './state.mjs';

/** @typedef {import('./world.mjs').World} World @typedef {import('./state.mjs').State} State */

/** A line's booked flow, and what is reserved upward and downward. @param {World} world @param {State} state @param {number} line */
export function ledger(world, state, line) {
  const { booked, uses } = at(world.lines, line);
  const sums = { booked, up: 0, down: 0 };
  for (const { take, place, direction } of uses) {
    const record = state.records[take]?.[place];
    if (isTraded(record)) sums.booked += direction;
    else if (isOpen(record) || (place === 0 && isHeldUnsigned(world, state, take))) {
      if (direction === 1) sums.up += 1;
      else sums.down += 1;
    }
  }
  return sums;
}

/** Whether lots are held for a take that is about to be signed. */
function isHeldUnsigned(/** @type {World} */ { takes }, /** @type {State} */ state, /** @type {number} */ take) {
  const { order, attempt } = at(takes, take);
  return state.holds[order] !== null && state.signed[order] === attempt;
}

/**
 * The fee of a take's way through one market, or what there is no room for.
 * @param {World} world @param {State} state @param {number} take @param {number} place
 * @returns {{fee: number} | {code: 'capacity-exceeded' | 'line-busy', line: string}}
 */
export function quote(world, state, take, place) {
  let fee = 0;
  for (const { line, direction } of world.takes[take]?.flows[place] ?? []) {
    const { capacity, prices, name } = at(world.lines, line);
    const { booked, up, down } = ledger(world, state, line);
    const base = world.rules.directionsAlone ? booked + (direction === 1 ? up : -down) : booked + up - down;
    if ((base + direction) * direction > capacity)
      return { code: (booked + direction) * direction > capacity ? 'capacity-exceeded' : 'line-busy', line: name };
    fee += integral(prices, base + direction) - integral(prices, base);
  }
  return { fee };
}

/** Ψ: the congestion price summed from no flow on. */
export function integral(/** @type {readonly number[]} */ prices, /** @type {number} */ flow) {
  let sum = 0;
  for (let unit = 0; unit < Math.abs(flow); unit += 1) sum += prices[unit] ?? 0;
  return sum;
}
