// Operations on what is proven by signed messages and certificates: deny lists, statements, trades, readings, contradictions.
import { parseCertificate, validateChain } from '@bc4p/protocol/certificates';
import { createVerifier } from '@bc4p/protocol/crypto';
import {
  checkNewList,
  openDenyList,
  readEvidence,
  verifyReadings,
  verifyStatements,
  verifyTradeEvidence,
} from '@bc4p/protocol/evidence';
import { verifyExport, verifyLogEvidence } from '@bc4p/protocol/log';
import { decodeBase64url } from '@bc4p/protocol/messages';
import { invalid, refusedAs } from './words.mjs';

/** @typedef {import('./words.mjs').Context} Context */

const verifier = createVerifier();

/** A certificate of the file, which is in order: its chain need not be. @param {string | undefined} der */
export const certificateOf = (der = '') => {
  const parsed = parseCertificate(decodeBase64url(der) ?? new Uint8Array());
  if (!parsed.ok) throw new Error(`a certificate of the context cannot be read: ${parsed.refusal.code}`);
  return parsed.value;
};

/** Takes the list, and judges the chain by it. @param {any} input @param {Context} context */
export async function denyList({ list, known, chain, at }, { now, anchors: roots = [], certificates = [] }) {
  const anchors = roots.map(certificateOf);
  const open = (/** @type {string} */ token) =>
    openDenyList({ type: 'bc4p-evidence', tokens: [token], certificates }, { anchors, verifier });
  const opened = await open(list);
  if (!opened.ok) return invalid(opened.refusal);
  const before = known && (await open(known));
  // Lists of different operators are not compared.
  const isOfSame = before?.ok && before.value.message.market === opened.value.message.market;
  const fault = checkNewList(opened.value, isOfSame ? before.value : undefined, /** @type {any} */ (now));
  if (fault) return invalid(fault);
  const judged = await validateChain(
    chain.map((/** @type {number} */ place) => certificateOf(certificates[place])),
    { anchors, at, verifier, denyLists: [opened.value.denials] },
  );
  return judged.ok ? { result: 'valid', number: opened.value.message.number } : invalid(judged.refusal);
}

/** Judges the evidence, and says what it proves or what it does not. @param {any} input @param {Context} context */
export async function prove({ messages: names, replaced }, { anchors = [], certificates = [], messages = {} }) {
  const tokens = names.map((/** @type {string} */ name) => replaced[name] ?? messages[name]);
  const evidence = { type: /** @type {const} */ ('bc4p-evidence'), tokens, certificates };
  const judged = await verifyStatements([evidence], { anchors: anchors.map(certificateOf), verifier });
  if (!judged.ok) return { ...refusedAs(judged.refusal), requirement: judged.refusal.requirement };
  return {
    result: 'valid',
    proven: judged.value.map(({ statement: { point, number }, isChained }) => ({ point, number, isChained })),
  };
}

/** Judges the evidence of trades, and says which it proves. @param {any} input @param {Context} context */
export async function proveTrades(
  { messages: names, replaced, without = [] },
  { anchors = [], certificates = [], messages = {} },
) {
  const tokens = names.map((/** @type {string} */ name) => replaced[name] ?? messages[name]);
  const kept = certificates.filter((_, place) => !without.includes(place));
  const read = readEvidence({ type: 'bc4p-evidence', tokens, certificates: kept });
  if (!read.ok) return { ...refusedAs(read.refusal), requirement: read.refusal.requirement };
  const judged = await verifyTradeEvidence(read.value, { anchors: anchors.map(certificateOf), verifier });
  if (!judged.ok) return { ...refusedAs(judged.refusal), requirement: judged.refusal.requirement };
  return {
    result: 'valid',
    trades: judged.value.map(({ trade: { market, number, energy, buyerPays, sellerReceives } }) => ({
      ...{ market, number, energy, buyerPays: String(buyerPays), sellerReceives: String(sellerReceives) },
    })),
  };
}

/** Judges the evidence of readings: all of it proves something, or the first fault is told. @param {any} input @param {Context} context */
export async function proveReadings({ tokens }, { anchors = [], certificates = [] }) {
  const evidence = { type: /** @type {const} */ ('bc4p-evidence'), tokens, certificates };
  const judged = await verifyReadings(evidence, { anchors: anchors.map(certificateOf), verifier });
  const [fault] = judged.ok ? judged.value.refusals : [judged.refusal];
  if (!judged.ok || fault) return { ...refusedAs(/** @type {any} */ (fault)), requirement: fault?.requirement };
  return {
    result: 'valid',
    meters: judged.value.meters.map(({ meter, readings, missing }) => ({
      ...{ meter, counters: readings.map(({ counter }) => counter), missing },
    })),
  };
}

/** Judges evidence against a market. @param {any} input @param {Context} context */
export async function proveLogEvidence({ evidence }, { anchors = [], certificates = [] }) {
  const options = { anchors: anchors.map(certificateOf), verifier };
  const judged = await verifyLogEvidence({ ...evidence, certificates }, options);
  if (!judged.ok) return { ...refusedAs(judged.refusal), requirement: judged.refusal.requirement };
  const { earlier, later } = judged.value;
  return { result: 'valid', market: earlier.head.market, earlier: earlier.head.size, later: later.head.size };
}

/** Judges an exported log, without replaying it. @param {any} input @param {Context} context */
export async function verifyLog({ lines }, { anchors = [] }) {
  async function* texts() {
    for (const line of lines) yield JSON.stringify(line);
  }
  const judged = await verifyExport(texts(), { anchors: anchors.map(certificateOf), verifier });
  if (!judged.ok) return { ...refusedAs(judged.refusal), requirement: judged.refusal.requirement };
  const { head, opened, cosigned } = judged.value;
  return { result: 'valid', size: head.head.size, opened, ...(cosigned === undefined ? {} : { cosigned }) };
}
