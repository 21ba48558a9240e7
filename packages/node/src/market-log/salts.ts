import { createHmac } from 'node:crypto';
import type { LeafSalts } from '@bc4p/protocol/log';

/** Which of a leaf's two commitments a salt belongs to: a party can be shown one without the other. */
export type Committed = keyof LeafSalts;

/** The salt of one commitment: follows from the market's secret, so that none has to be kept. */
export const saltOf = (secret: Uint8Array, number: number, what: Committed): Uint8Array =>
  createHmac('sha256', secret).update(`${number}/${what}`).digest();
