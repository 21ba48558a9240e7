// Every operation by its name, as the vectors call it. Each takes an input and its context, and gives a verdict.
import { audit, hasAudit } from './audit.mjs';
import { balance, losses, suspension } from './balance.mjs';
import { issue, pseudonym, readPem, readRequest, readRevocationList, verifyChain } from './certificates.mjs';
import { denyList, prove, proveLogEvidence, proveReadings, proveTrades, verifyLog } from './evidence.mjs';
import { logConsistency, logInclusion, logLeaf, logRelation, logRoot } from './log.mjs';
import { cover, fee, match, parametersOf } from './market.mjs';
import { canonicalize, frame, openBundleWithOffers, readPayload, validate, verify } from './messages.mjs';
import { meterValue, slotEnergy } from './metering.mjs';
import { energyOfPower, readQuantity, value } from './quantities.mjs';
import { borderMoney, cents, deviation, settle } from './settlement.mjs';

/** @typedef {import('./words.mjs').Context} Context */

/** @type {Readonly<Record<string, (input: any, context: Context) => any>>} */
export const OPERATIONS = {
  ...(hasAudit() && { audit }),
  balance,
  'border-money': borderMoney,
  canonicalize,
  cents,
  'check-parameters': parametersOf,
  cover,
  'deny-list': denyList,
  deviation,
  'energy-at-power': energyOfPower,
  fee,
  frame,
  issue,
  'log-consistency': logConsistency,
  'log-inclusion': logInclusion,
  'log-leaf': logLeaf,
  'log-relation': logRelation,
  'log-root': logRoot,
  losses,
  match,
  'meter-value': meterValue,
  'open-bundle': openBundleWithOffers,
  prove,
  'prove-log-evidence': proveLogEvidence,
  'prove-readings': proveReadings,
  'prove-trades': proveTrades,
  pseudonym,
  'read-payload': readPayload,
  'read-pem': readPem,
  'read-quantity': readQuantity,
  'read-request': readRequest,
  'read-revocation-list': readRevocationList,
  settle,
  'slot-energy': slotEnergy,
  suspension,
  validate,
  value,
  verify,
  'verify-chain': verifyChain,
  'verify-log': verifyLog,
};
