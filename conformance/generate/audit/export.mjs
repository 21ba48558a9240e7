// How the export of a log is put together, as spec/log.md says it: leaves that commit to commands and ids, and a head over them.
import { createHash } from 'node:crypto';
import { commitmentTo, GrowingRoot, leafHash } from '@bc4p/protocol/log';
import { encodeBase64url, messageId, parseToken, signMessage } from '@bc4p/protocol/messages';

/** @typedef {{number: number, atMs: number, command: any, inputs: string[], outputs: string[]}} Entry a command with the messages that it rests on, and what the market signed about it */
/** @typedef {{leaf: any, opening: any}} Line */
/** @typedef {{address: string, service: any, upper: any, certificates: string[], anchors: string[]}} Logged a market, who signs for the one above, every certificate that its file may need, and who is trusted */

/** @param {any} signer @param {string} type @param {object} content @returns {Promise<{id: string, token: string}>} */
export const sign = (signer, type, content) =>
  signMessage(signer, /** @type {any} */ (type), /** @type {any} */ (content));

/** Type and content of a token. @param {string} token @returns {{id: string, type: string, message: any}} */
export function contentOf(token) {
  const parsed = parseToken(token);
  if (!parsed.ok) throw new Error('no token');
  const { payload, type } = parsed.value;
  return { id: messageId(payload), type, message: JSON.parse(Buffer.from(payload).toString()) };
}

/** The same message from another signer, or with other members. @param {string} token @param {any} signer @param {object} [more] */
export async function signedAgain(token, signer, more = {}) {
  const { type, message } = contentOf(token);
  const { type: _, signer: __, ...content } = message;
  return (await sign(signer, type, { ...content, ...more })).token;
}

const salt = (/** @type {string} */ of) => createHash('sha256').update(`salt of ${of}`).digest();

/** The line of a command: its leaf, opened. @param {Logged} market @param {Entry} entry @returns {Line} */
export function lineOf({ address }, { number, atMs, command, inputs, outputs }) {
  const salts = { command: salt(`${number}/command`), outcome: salt(`${number}/outcome`) };
  const ids = outputs.map((token) => contentOf(token).id);
  return {
    leaf: {
      ...{ market: address, number, at: command.at, atMs },
      command: commitmentTo(salts.command, command),
      outcome: commitmentTo(salts.outcome, ids),
    },
    opening: {
      salts: { command: encodeBase64url(salts.command), outcome: encodeBase64url(salts.outcome) },
      ...{ command, inputs, outputs },
    },
  };
}

/** The root over the leaves of these lines. @param {readonly Line[]} lines */
export function rootOver(lines) {
  const root = new GrowingRoot();
  for (const { leaf } of lines) root.append(leafHash(leaf));
  return encodeBase64url(root.root);
}

/** What a market says about its log. @param {Logged} market @param {readonly Line[]} lines @param {number} at @param {any} [signer] @param {object} [more] */
export const headOver = ({ address: market, service }, lines, at, signer = service, more = {}) =>
  sign(signer, 'bc4p-log-head', { market, size: lines.length, root: rootOver(lines), at, ...more });

/** What the market above says about one of its heads. @param {Logged} market @param {readonly Line[]} lines @param {number} at @param {any} [signer] @param {object} [more] */
export async function cosignatureOver(market, lines, at, signer = market.upper, more = {}) {
  const { id: head } = await headOver(market, lines, at);
  const content = { market: market.address, head, size: lines.length, root: rootOver(lines), at: at + 1, ...more };
  return sign(signer, 'bc4p-log-cosignature', content);
}

/** The first line of a file. @param {Logged} market @param {string} head @param {string} cosignature */
export const firstLine = ({ address: market, certificates }, head, cosignature) => ({
  ...{ format: 'bc4p-log/1', market, head, cosignature },
  certificates,
});
