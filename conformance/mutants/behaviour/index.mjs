// What careless implementers do: one small change of the reference implementation each.
import { AUDIT } from './audit.mjs';
import { BALANCE } from './balance.mjs';
import { CERTIFICATES } from './certificates.mjs';
import { CORE } from './core.mjs';
import { DURABILITY } from './durability.mjs';
import { FEES } from './fees.mjs';
import { FRAMES } from './frames.mjs';
import { LOG } from './log.mjs';
import { MARKET } from './market.mjs';
import { METERING } from './metering.mjs';
import { SESSION } from './session.mjs';
import { SETTLEMENT } from './settlement.mjs';
import { SIGN } from './sign.mjs';
import { STATEMENTS } from './statements.mjs';
import { STREAMS } from './streams.mjs';

/**
 * @typedef {object} BehaviourMutant
 * @property {'behaviour'} kind
 * @property {string} id
 * @property {string} area what it is about
 * @property {string} says what a careless implementer would do
 * @property {readonly import('../plant/changed.mjs').BuiltChange[]} changes of sources; each finds exactly one place, in the source and in what is built from it
 */

/** @type {readonly BehaviourMutant[]} */
export const BEHAVIOUR_MUTANTS = [
  ...CORE,
  ...FRAMES,
  ...SIGN,
  ...LOG,
  ...AUDIT,
  ...FEES,
  ...MARKET,
  ...SETTLEMENT,
  ...METERING,
  ...BALANCE,
  ...STATEMENTS,
  ...CERTIFICATES,
  ...SESSION,
  ...STREAMS,
  ...DURABILITY,
];
