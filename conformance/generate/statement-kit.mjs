// What the cases of statements are made of: evidence that proves an account, and the same with one thing changed.
import { encodeBase64url } from '@bc4p/protocol/messages';
import { accountTokens } from './statement-account.mjs';
import { MEMBERS, ROOT } from './statement-network.mjs';

const messages = await accountTokens();
const ders = Object.values(MEMBERS).flatMap(({ chain }) => chain.slice(0, -1).map(({ der }) => encodeBase64url(der)));
export const SHARED = { anchors: [encodeBase64url(ROOT.der)], certificates: [...new Set(ders)], messages };

/** Which messages are there, and which differ from those of the file. @param {string[]} names @param {object} [differing] */
async function inputOf(names, differing) {
  const tokens = await accountTokens(differing);
  const changed = names.filter((name) => tokens[name] !== messages[name]);
  return { messages: names, replaced: Object.fromEntries(changed.map((name) => [name, tokens[name]])) };
}

/** @param {string} id @param {string[]} requirements @param {string} comment @param {string[]} names @param {[point: string, number: number, isChained: boolean][]} proven @param {object} [differing] */
export const proves = async (id, requirements, comment, names, proven, differing) => ({
  id,
  requirements,
  comment,
  input: await inputOf(names, differing),
  expect: {
    result: 'valid',
    proven: proven.map(([point, number, isChained]) => ({ point, number, isChained })),
  },
});

/** @param {string} id @param {string} requirement @param {string} mutation @param {string} twin @param {string[]} names @param {object} [differing] */
export const refuses = async (id, requirement, mutation, twin, names, differing) => ({
  id,
  requirements: [requirement],
  comment: `Only this differs from the twin: ${mutation}.`,
  input: await inputOf(names, differing),
  expect: {
    result: 'invalid',
    code: requirement === 'ACT-050' ? 'evidence-incomplete' : 'settlement-contradiction',
    requirement,
  },
  twin,
  mutation,
});

export const change = (/** @type {string} */ name, /** @type {object | ((plain: any) => object)} */ how) => ({
  changes: { [name]: typeof how === 'function' ? how : () => how },
});
/** Other members of the delivery. @param {object} more */
export const delivering =
  (more) =>
  (/** @type {any} */ { delivery }) => ({ delivery: { ...delivery, ...more } });
/** Other figures of the meter. @param {object} more */
export const metering = (more) => (/** @type {any} */ plain) =>
  delivering({ meters: plain.delivery.meters.map((/** @type {object} */ one) => ({ ...one, ...more })) })(plain);
/** Another amount of one kind; the closing goes along. @param {string} kind @param {number} amount */
export const reposted =
  (kind, amount) =>
  (/** @type {any} */ { postings, opening }) => {
    const kept = postings.filter((/** @type {any} */ one) => one.kind !== kind);
    const changed = [...kept, { kind, amount: `${amount}` }];
    return {
      postings: changed,
      closing: `${changed.reduce((sum, one) => sum + BigInt(one.amount), BigInt(opening))}`,
    };
  };
