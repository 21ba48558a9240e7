// How verdicts read in the vectors.
import { ERRORS } from '@bc4p/protocol';

/** @typedef {{now: number, anchors?: string[], certificates?: string[], messages?: Record<string, string>, log?: Record<string, unknown>[], assertInvariants?: boolean}} Context what a case comes with besides its input */

/** The verdict on what is refused, with the facts. @param {{code: keyof typeof ERRORS, facts: object}} refusal */
export const invalid = ({ code, facts }) => ({ result: 'invalid', code, stage: ERRORS[code].stage, facts });

/** The verdict on what is refused, by its code alone. @param {{code: keyof typeof ERRORS}} refusal */
export const refusedAs = ({ code }) => ({ result: 'invalid', code, stage: ERRORS[code].stage });

/** Everything in JSON's words: money as decimal digits. @param {unknown} value @returns {any} */
export const plain = (value) =>
  JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? part.toString() : part)));
