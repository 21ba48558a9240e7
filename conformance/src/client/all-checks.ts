import { eventChecks } from './checks/events.ts';
import { frameChecks } from './checks/frames.ts';
import { handshakeChecks } from './checks/handshake.ts';
import { meteringChecks } from './checks/metering.ts';
import { offerChecks } from './checks/offers.ts';
import { acceptanceChecks, tradeChecks } from './checks/trades.ts';
import type { ClientCheck } from './client-check.ts';

/** Every check of participants' clients and of meters. */
export const CLIENT_CHECKS: readonly ClientCheck[] = [
  ...handshakeChecks,
  ...frameChecks,
  ...offerChecks,
  ...acceptanceChecks,
  ...tradeChecks,
  ...eventChecks,
  ...meteringChecks,
];
