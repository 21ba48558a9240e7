// Every file of vectors, with what makes its cases.
import { audits, auditsBetween } from './audits.mjs';
import { balances } from './balances.mjs';
import { borderMoney } from './border-money.mjs';
import { bundles } from './bundles.mjs';
import { canonicalForms } from './canonical-forms.mjs';
import { canonicalPayloads } from './canonical-payloads.mjs';
import { cents } from './cents.mjs';
import { cover } from './cover.mjs';
import { denyLists } from './deny-lists.mjs';
import { deviations } from './deviations.mjs';
import { fees } from './fees.mjs';
import { frameSchemas } from './frame-schemas.mjs';
import { frames } from './frames.mjs';
import { consistencies, inclusions, leaves, relations, trees } from './log.mjs';
import { logEvidence } from './log-evidence.mjs';
import { logExports } from './log-exports.mjs';
import { losses } from './losses.mjs';
import { market } from './market.mjs';
import { marketChanges } from './market-changes.mjs';
import { marketEdges } from './market-edges.mjs';
import { marketParameters } from './market-parameters.mjs';
import { marketTakes } from './market-takes.mjs';
import { messageSchemas } from './message-schemas.mjs';
import { meterValues } from './meter-values.mjs';
import { authorityChains } from './pki/authorities.mjs';
import { issuing } from './pki/issuing.mjs';
import { listForms } from './pki/list-forms.mjs';
import { paths } from './pki/paths.mjs';
import { pems } from './pki/pem.mjs';
import { policies } from './pki/policies.mjs';
import { profile } from './pki/profile.mjs';
import { proxies } from './pki/proxies.mjs';
import { pseudonyms } from './pki/pseudonyms.mjs';
import { reading } from './pki/reading.mjs';
import { requests } from './pki/requests.mjs';
import { revocation } from './pki/revocation.mjs';
import { energiesOfPower, quantities, valuesOfEnergy } from './quantities.mjs';
import { readingEvidence } from './reading-evidence.mjs';
import { settledSlots } from './settled-slots.mjs';
import { sign } from './sign.mjs';
import { slotEnergies } from './slot-energy.mjs';
import { statements } from './statements.mjs';
import { suspension } from './suspension.mjs';
import { tradesBetween, tradesWithin } from './trade-evidence.mjs';

export const AREAS = /** @type {const} */ ([
  ['audit/between-markets.json', auditsBetween],
  ['audit/logs.json', audits],
  ['balance/balances.json', balances],
  ['balance/losses.json', losses],
  ['balance/suspension.json', suspension],
  ['core/canonical.json', canonicalForms],
  ['core/payloads.json', canonicalPayloads],
  ['core/powers.json', energiesOfPower],
  ['core/quantities.json', quantities],
  ['core/values.json', valuesOfEnergy],
  ['evidence/readings.json', readingEvidence],
  ['evidence/trades-between.json', tradesBetween],
  ['evidence/trades-within.json', tradesWithin],
  ['fees/line.json', fees],
  ['log/consistency.json', consistencies],
  ['log/evidence.json', logEvidence],
  ['log/exports.json', logExports],
  ['log/inclusion.json', inclusions],
  ['log/leaves.json', leaves],
  ['log/relations.json', relations],
  ['log/roots.json', trees],
  ['market/changes.json', marketChanges],
  ['market/edges.json', marketEdges],
  ['market/orders.json', market],
  ['market/parameters.json', marketParameters],
  ['market/takes.json', marketTakes],
  ['messages/schemas.json', messageSchemas],
  ['metering/slot-energy.json', slotEnergies],
  ['metering/values.json', meterValues],
  ['pki/authorities.json', authorityChains],
  ['pki/deny-lists.json', denyLists],
  ['pki/issuing.json', issuing],
  ['pki/paths.json', paths],
  ['pki/pem.json', pems],
  ['pki/policies.json', policies],
  ['pki/profile.json', profile],
  ['pki/proxies.json', proxies],
  ['pki/pseudonyms.json', pseudonyms],
  ['pki/reading.json', reading],
  ['pki/requests.json', requests],
  ['pki/revocation.json', revocation],
  ['pki/revocation-lists.json', listForms],
  ['session/frame-schemas.json', frameSchemas],
  ['session/frames.json', frames],
  ['settlement/border-money.json', borderMoney],
  ['settlement/cents.json', cents],
  ['settlement/cover.json', cover],
  ['settlement/deviations.json', deviations],
  ['settlement/slots.json', settledSlots],
  ['sign/bundles.json', bundles],
  ['sign/tokens.json', sign],
  ['statements/account.json', statements],
]);
