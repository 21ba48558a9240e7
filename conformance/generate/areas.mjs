// Every file of vectors, with what makes its cases.
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
import { frames } from './frames.mjs';
import { consistencies, inclusions, leaves, relations, trees } from './log.mjs';
import { losses } from './losses.mjs';
import { market } from './market.mjs';
import { messageSchemas } from './message-schemas.mjs';
import { meterValues } from './meter-values.mjs';
import { settledSlots } from './settled-slots.mjs';
import { sign } from './sign.mjs';
import { slotEnergies } from './slot-energy.mjs';
import { statements } from './statements.mjs';
import { suspension } from './suspension.mjs';

export const AREAS = /** @type {const} */ ([
  ['balance/balances.json', balances],
  ['balance/losses.json', losses],
  ['balance/suspension.json', suspension],
  ['certificates/deny-lists.json', denyLists],
  ['core/canonical.json', canonicalForms],
  ['core/payloads.json', canonicalPayloads],
  ['fees/line.json', fees],
  ['log/consistency.json', consistencies],
  ['log/inclusion.json', inclusions],
  ['log/leaves.json', leaves],
  ['log/relations.json', relations],
  ['log/roots.json', trees],
  ['market/orders.json', market],
  ['messages/schemas.json', messageSchemas],
  ['metering/slot-energy.json', slotEnergies],
  ['metering/values.json', meterValues],
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
