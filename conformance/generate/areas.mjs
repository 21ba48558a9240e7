// Every file of vectors, with what makes its cases and what runs one.
import { balances, runBalanceCase } from './balances.mjs';
import { borderMoney, runBorderCase } from './border-money.mjs';
import { bundles, runBundleCase } from './bundles.mjs';
import { canonicalForms, runFormCase } from './canonical-forms.mjs';
import { canonicalPayloads, runPayloadCase } from './canonical-payloads.mjs';
import { cents, runCentsCase } from './cents.mjs';
import { cover, runCoverCase } from './cover.mjs';
import { denyLists, runDenyListCase } from './deny-lists.mjs';
import { deviations, runDeviationCase } from './deviations.mjs';
import { fees, runFeeCase } from './fees.mjs';
import { frameSchemas } from './frame-schemas.mjs';
import { frames, runFrameCase } from './frames.mjs';
import {
  consistencies,
  inclusions,
  leaves,
  relations,
  runConsistencyCase,
  runInclusionCase,
  runLeafCase,
  runRelationCase,
  runTreeCase,
  trees,
} from './log.mjs';
import { losses, runLossCase } from './losses.mjs';
import { market, runMarketCase } from './market.mjs';
import { marketChanges } from './market-changes.mjs';
import { marketParameters, runParametersCase } from './market-parameters.mjs';
import { messageSchemas, runSchemaCase } from './message-schemas.mjs';
import { meterValues, runMeterValueCase } from './meter-values.mjs';
import { authorityChains } from './pki/authorities.mjs';
import { issuing, runIssueCase } from './pki/issuing.mjs';
import { runChainCase } from './pki/kit.mjs';
import { listForms, runListCase } from './pki/list-forms.mjs';
import { paths } from './pki/paths.mjs';
import { pems, runPemCase } from './pki/pem.mjs';
import { policies } from './pki/policies.mjs';
import { profile } from './pki/profile.mjs';
import { proxies } from './pki/proxies.mjs';
import { pseudonyms, runPseudonymCase } from './pki/pseudonyms.mjs';
import { reading } from './pki/reading.mjs';
import { requests, runRequestCase } from './pki/requests.mjs';
import { revocation } from './pki/revocation.mjs';
import {
  energiesOfPower,
  quantities,
  runPowerCase,
  runReadingCase,
  runValueCase,
  valuesOfEnergy,
} from './quantities.mjs';
import { runSettlementCase, settledSlots } from './settled-slots.mjs';
import { runSignCase, sign } from './sign.mjs';
import { runSlotEnergyCase, slotEnergies } from './slot-energy.mjs';
import { runStatementCase, statements } from './statements.mjs';
import { runSuspensionCase, suspension } from './suspension.mjs';

export const AREAS = /** @type {const} */ ([
  ['balance/balances.json', balances, runBalanceCase],
  ['balance/losses.json', losses, runLossCase],
  ['balance/suspension.json', suspension, runSuspensionCase],
  ['certificates/deny-lists.json', denyLists, runDenyListCase],
  ['core/canonical.json', canonicalForms, runFormCase],
  ['core/payloads.json', canonicalPayloads, runPayloadCase],
  ['core/powers.json', energiesOfPower, runPowerCase],
  ['core/quantities.json', quantities, runReadingCase],
  ['core/values.json', valuesOfEnergy, runValueCase],
  ['fees/line.json', fees, runFeeCase],
  ['log/consistency.json', consistencies, runConsistencyCase],
  ['log/inclusion.json', inclusions, runInclusionCase],
  ['log/leaves.json', leaves, runLeafCase],
  ['log/relations.json', relations, runRelationCase],
  ['log/roots.json', trees, runTreeCase],
  ['market/changes.json', marketChanges, runMarketCase],
  ['market/orders.json', market, runMarketCase],
  ['market/parameters.json', marketParameters, runParametersCase],
  ['messages/schemas.json', messageSchemas, runSchemaCase],
  ['metering/slot-energy.json', slotEnergies, runSlotEnergyCase],
  ['metering/values.json', meterValues, runMeterValueCase],
  ['pki/authorities.json', authorityChains, runChainCase],
  ['pki/issuing.json', issuing, runIssueCase],
  ['pki/paths.json', paths, runChainCase],
  ['pki/pem.json', pems, runPemCase],
  ['pki/policies.json', policies, runChainCase],
  ['pki/profile.json', profile, runChainCase],
  ['pki/proxies.json', proxies, runChainCase],
  ['pki/pseudonyms.json', pseudonyms, runPseudonymCase],
  ['pki/reading.json', reading, runChainCase],
  ['pki/requests.json', requests, runRequestCase],
  ['pki/revocation.json', revocation, runChainCase],
  ['pki/revocation-lists.json', listForms, runListCase],
  ['session/frame-schemas.json', frameSchemas, runFrameCase],
  ['session/frames.json', frames, runFrameCase],
  ['settlement/border-money.json', borderMoney, runBorderCase],
  ['settlement/cents.json', cents, runCentsCase],
  ['settlement/cover.json', cover, runCoverCase],
  ['settlement/deviations.json', deviations, runDeviationCase],
  ['settlement/slots.json', settledSlots, runSettlementCase],
  ['sign/bundles.json', bundles, runBundleCase],
  ['sign/tokens.json', sign, runSignCase],
  ['statements/account.json', statements, runStatementCase],
]);
