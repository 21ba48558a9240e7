// What an operator can do to its log: to commands and messages before it commits to them, to leaves before it signs a head, or to lines after that.
import { contentOf, cosignatureOver, firstLine, headOver, lineOf, signedAgain } from './export.mjs';
import { HEAD_AT, HONEST, numberOf, SEEN } from './honest-log.mjs';
import { ANCHORS, SERVICE } from './network.mjs';

/** @typedef {import('./export.mjs').Entry} Entry */
/** @typedef {import('./export.mjs').Line} Line */

/**
 * What differs from the honest log.
 * @typedef {object} Changes
 * @property {(log: Entry[]) => Promise<void> | void} [log] commands and messages, before anything commits to them; some may follow
 * @property {(lines: Line[]) => void} [leaves] what is committed to, before the head is signed
 * @property {(lines: Line[]) => void} [lines] what is opened, after it
 * @property {readonly number[]} [left] leaves that are left out
 * @property {boolean} [keepsHead] the head is that of the honest log
 * @property {{signer?: any, says?: object}} [head]
 * @property {{signer?: any, says?: object} | null} [cosignature] none if null
 */

const SEEN_AT = HEAD_AT - 600;
const honest = HONEST.map(lineOf);
const { token: head } = await headOver(honest, HEAD_AT);
const { token: cosignature } = await cosignatureOver(honest.slice(0, SEEN), SEEN_AT);

/** What all cases of the file share: who is trusted, and the lines of the honest log. */
export const SHARED = { anchors: ANCHORS, log: [firstLine(head, cosignature), ...honest] };

const textOf = (/** @type {unknown} */ value) => JSON.stringify(value);

/** The input of a case: what differs from the lines of the honest log. @param {Changes} changes */
export async function inputOf(changes) {
  const log = structuredClone(HONEST);
  await changes.log?.(log);
  const all = log.map(lineOf);
  const { left = [] } = changes;
  const lines = all.filter((_, place) => !left.includes(place + 1));
  changes.leaves?.(lines);
  const signed = await headsOver(lines, changes);
  changes.lines?.(lines);
  const others = [...all.entries()].filter(
    ([place, line]) => lines.includes(line) && textOf(line) !== textOf(honest[place]),
  );
  return {
    ...(others.length > 0 && { replaced: Object.fromEntries(others.map(([place, line]) => [place + 1, line])) }),
    ...(left.length > 0 && { without: left }),
    ...signed,
  };
}

/** Head and cosignature as far as they differ. @param {Line[]} lines @param {Changes} changes */
async function headsOver(lines, { keepsHead, head: ofHead = {}, cosignature: ofCosignature }) {
  const { token } = await headOver(lines, HEAD_AT, ofHead.signer, ofHead.says);
  const seen =
    ofCosignature && (await cosignatureOver(honest.slice(0, SEEN), SEEN_AT, ofCosignature.signer, ofCosignature.says));
  return {
    ...(!keepsHead && token !== head && { head: token }),
    ...(ofCosignature === null && { cosignature: null }),
    ...(seen && { cosignature: seen.token }),
  };
}

/** @param {Entry[]} log @param {string} name @returns {Entry} */
export function entryOf(log, name) {
  const entry = log[numberOf(name) - 1];
  if (!entry) throw new Error(`there is no ${name}`);
  return entry;
}

/** A command that says something else. @param {string} name @param {(command: any) => object} change @returns {Changes} */
export const tells = (name, change) => ({
  log: (log) => {
    const entry = entryOf(log, name);
    Object.assign(entry.command, change(entry.command));
  },
});

/** The market signs something else about a command, in messages of one type. @param {string} name @param {string} type @param {(message: any) => object} change @param {any} [signer] @returns {Changes} */
export const signs = (name, type, change, signer = SERVICE) => ({
  log: async (log) => {
    const entry = entryOf(log, name);
    entry.outputs = await Promise.all(
      entry.outputs.map((token) => {
        const content = contentOf(token);
        return content.type === type ? signedAgain(token, signer, change(content.message)) : token;
      }),
    );
  },
});

/** The market signs other messages about a command. @param {string} name @param {(outputs: string[], log: Entry[]) => string[] | Promise<string[]>} change @returns {Changes} */
export const outputs = (name, change) => ({
  log: async (log) => {
    const entry = entryOf(log, name);
    entry.outputs = await change(entry.outputs, log);
  },
});

/** A command rests on other messages. @param {string} name @param {(inputs: string[], log: Entry[]) => string[] | Promise<string[]>} change @returns {Changes} */
export const inputs = (name, change) => ({
  log: async (log) => {
    const entry = entryOf(log, name);
    entry.inputs = await change(entry.inputs, log);
  },
});

/** One leaf is another, and the head is signed over it. @param {string} name @param {(leaf: any) => object} change @returns {Changes} */
export const leaf = (name, change) => ({
  leaves: (lines) => {
    const line = lines[numberOf(name) - 1];
    if (line) line.leaf = change(line.leaf);
  },
});

/** One leaf is opened otherwise than it committed to. @param {string} name @param {(opening: any) => object} change @returns {Changes} */
export const opened = (name, change) => ({
  lines: (lines) => {
    const line = lines[numberOf(name) - 1];
    if (line) Object.assign(line.opening, change(line.opening));
  },
});
