// One change of a text: what is looked for must be there exactly once, or the mutant would be another one than it says.

/** @typedef {{find: string, replace: string}} Change */
/** @typedef {Change & {file: string}} BuiltChange with the built file, as its address ends */

/** How often a text holds another. @param {string} text @param {string} part */
export const timesIn = (text, part) => text.split(part).length - 1;

/** The text with the change made. @param {string} text @param {Change} change */
export function changed(text, { find, replace }) {
  const times = timesIn(text, find);
  if (times !== 1) throw new Error(`${JSON.stringify(find)} is there ${times} times, not once`);
  return text.replace(find, () => replace);
}

/** The built file of a source. @param {string} source such as `packages/protocol/src/guard.ts` */
export const builtFile = (source) => source.replace('/src/', '/dist/').replace(/\.ts$/, '.js');
