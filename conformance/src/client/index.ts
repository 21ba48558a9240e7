export { CLIENT_CHECKS } from './all-checks.ts';
export type { ClientCheck } from './client-check.ts';
export {
  type ClientContext,
  type ClientReport,
  type ClientRole,
  type ClientTask,
  type OfferWish,
  readClientContext,
  type ShownValue,
} from './contract.ts';
export { type ClientRun, runClientChecks } from './run-client-checks.ts';
