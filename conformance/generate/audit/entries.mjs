// Commands get their places in a log, and what is signed about each tells its place.

/** @typedef {import('./export.mjs').Entry} Entry */
/** A command with what it rests on, and what the market signs about it when it comes in its place. @typedef {{name: string, at: number, command: any, inputs?: string[], signs?: (place: {number: number, at: number, atMs: number}) => Promise<string[]>}} Step */

/** @param {Step} step @param {number} place from 0 @returns {Promise<Entry>} */
async function entryOf({ at, command, inputs = [], signs = async () => [] }, place) {
  const handled = { number: place + 1, at, atMs: place * 50 };
  const outputs = await signs(handled);
  return { number: handled.number, atMs: handled.atMs, command: { ...command, at }, inputs, outputs };
}

/** The commands of a log, in their order. @param {readonly Step[]} steps */
export const entriesOf = (steps) => Promise.all(steps.map(entryOf));
