// What an operator can do to its log: to commands and messages before it commits to them, to leaves before it signs a head, or to lines after that.
import { contentOf, cosignatureOver, firstLine, headOver, lineOf, signedAgain } from './export.mjs';

/** @typedef {import('./export.mjs').Entry} Entry */
/** @typedef {import('./export.mjs').Line} Line */
/** @typedef {{market: import('./export.mjs').Logged, honest: readonly Entry[], names: readonly string[], headAt: number, seen: number}} Day the log of a market, what its commands are called here, when its head was signed, and how many leaves the market above has seen */

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

/** The case from which each refuted one differs. */
export const TWIN = 'honest';

const textOf = (/** @type {unknown} */ value) => JSON.stringify(value);

/** What the cases about a log are made with. @param {Day} day */
export async function fileOf({ market, honest: entries, names, headAt, seen }) {
  const seenAt = headAt - 600;
  const honest = entries.map((entry) => lineOf(market, entry));
  const { token: head } = await headOver(market, honest, headAt);
  const { token: cosignature } = await cosignatureOver(market, honest.slice(0, seen), seenAt);
  /** What all cases of the file share: who is trusted, and the lines of the honest log. */
  const shared = { anchors: market.anchors, log: [firstLine(market, head, cosignature), ...honest] };

  /** The number of the leaf of a command. @param {string} name */
  function numberOf(name) {
    if (!names.includes(name)) throw new Error(`there is no ${name}`);
    return names.indexOf(name) + 1;
  }

  /** The input of a case: what differs from the lines of the honest log. @param {Changes} changes */
  async function inputOf(changes) {
    const log = structuredClone([...entries]);
    await changes.log?.(log);
    const all = log.map((entry) => lineOf(market, entry));
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
    const { token } = await headOver(market, lines, headAt, ofHead.signer, ofHead.says);
    const other =
      ofCosignature &&
      (await cosignatureOver(market, honest.slice(0, seen), seenAt, ofCosignature.signer, ofCosignature.says));
    return {
      ...(!keepsHead && token !== head && { head: token }),
      ...(ofCosignature === null && { cosignature: null }),
      ...(other && { cosignature: other.token }),
    };
  }

  /** @param {Entry[]} log @param {string} name @returns {Entry} */
  function entryOf(log, name) {
    const entry = log[numberOf(name) - 1];
    if (!entry) throw new Error(`there is no ${name}`);
    return entry;
  }

  /** A command that says something else. @param {string} name @param {(command: any) => object} change @returns {Changes} */
  const tells = (name, change) => ({
    log: (log) => {
      const entry = entryOf(log, name);
      Object.assign(entry.command, change(entry.command));
    },
  });

  /** The market signs something else about a command, in messages of one type. @param {string} name @param {string} type @param {(message: any) => object} change @param {any} [signer] @returns {Changes} */
  const signs = (name, type, change, signer = market.service) => ({
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
  const outputs = (name, change) => ({
    log: async (log) => {
      const entry = entryOf(log, name);
      entry.outputs = await change(entry.outputs, log);
    },
  });

  /** A command rests on other messages. @param {string} name @param {(inputs: string[], log: Entry[]) => string[] | Promise<string[]>} change @returns {Changes} */
  const inputs = (name, change) => ({
    log: async (log) => {
      const entry = entryOf(log, name);
      entry.inputs = await change(entry.inputs, log);
    },
  });

  /** One leaf is another, and the head is signed over it. @param {string} name @param {(leaf: any) => object} change @returns {Changes} */
  const leaf = (name, change) => ({
    leaves: (lines) => {
      const line = lines[numberOf(name) - 1];
      if (line) line.leaf = change(line.leaf);
    },
  });

  /** One leaf is opened otherwise than it committed to. @param {string} name @param {(opening: any) => object} change @returns {Changes} */
  const opened = (name, change) => ({
    lines: (lines) => {
      const line = lines[numberOf(name) - 1];
      if (line) Object.assign(line.opening, change(line.opening));
    },
  });

  /** A log in which everything follows. @param {string} id @param {string[]} requirements @param {string} comment @param {Changes} changes @param {object} says */
  const follows = async (id, requirements, comment, changes, says) => ({
    id,
    requirements,
    comment,
    input: await inputOf(changes),
    expect: { result: 'valid', unjudged: 0, ...says },
  });

  /** What an audit has to find. @param {string} id @param {string} requirement @param {string} mutation @param {object} input @param {object} finding */
  const refuted = (id, requirement, mutation, input, finding) => ({
    id,
    requirements: [requirement],
    comment: `Only this differs from the twin: ${mutation}.`,
    input,
    expect: { result: 'invalid', ...finding },
    twin: TWIN,
    mutation,
  });

  /**
   * A deviation, found at a leaf, which is that of a command or has a number of its own.
   * @param {string} id @param {string} requirement @param {string} mutation @param {Changes} changes @param {string | number} at @param {string} kind @param {string} [broken] which requirement is not met
   */
  const deviates = async (id, requirement, mutation, changes, at, kind, broken = requirement) =>
    refuted(id, requirement, mutation, await inputOf(changes), {
      ...{ leaf: typeof at === 'number' ? at : numberOf(at), kind, requirement: broken },
    });

  /** A file that is no export. @param {string} id @param {string} mutation @param {object} input */
  const unread = (id, mutation, input) =>
    refuted(id, 'AUD-001', mutation, input, { code: 'log-export-invalid', requirement: 'AUD-001' });

  return { shared, numberOf, entryOf, tells, signs, outputs, inputs, leaf, opened, follows, deviates, unread };
}
