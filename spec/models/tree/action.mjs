// What a market does in one step: it changes what is on its disk, and then it sends.

/** @typedef {import('./world.mjs').World} World @typedef {import('./state.mjs').State} State */
/**
 * @typedef {object} Action
 * @property {number} market who acts
 * @property {string} kind of step, the name under which `sentFirst` knows it
 * @property {string} label in words
 * @property {State} after with what is on disk then; nothing is sent yet
 * @property {readonly import('./state.mjs').Frame[]} sends
 */

/** The frame that takes a message from a place on a take's path to the next. @param {World} world @param {number} take @param {number} place @param {import('./state.mjs').Message} message */
export const onward = (world, take, place, message) => frame(world.takes[take]?.onward[place], message);

/** The frame that takes a message from a place on a take's path to the one before. @param {World} world @param {number} take @param {number} place @param {import('./state.mjs').Message} message */
export const back = (world, take, place, message) => frame(world.takes[take]?.back[place], message);

function frame(/** @type {number | undefined} */ link, /** @type {import('./state.mjs').Message} */ message) {
  if (link === undefined || link === -1) throw new Error('the path ends here');
  return { link, message };
}

/** The final answer that a record gives. @param {number} take @param {import('./state.mjs').Record} record @returns {import('./state.mjs').ResultMessage} */
export function resultOf(take, { quotes, by }) {
  return { kind: 'result', take, ...(quotes ? { quotes } : { by }) };
}

/** A message in words. @param {World} world @param {import('./state.mjs').Message} message */
export function describe(world, message) {
  const name = world.takes[message.take]?.name;
  if (message.kind !== 'result') return `${message.kind} ${name}`;
  if (message.quotes) return `result ${name} traded`;
  return `result ${name} refused by ${world.markets[message.by ?? -1]}`;
}
