import type { Target } from '../target.ts';
import { certificate } from './certificate.ts';
import { crl } from './crl.ts';
import { frame } from './frame.ts';
import { message } from './message.ts';
import { pem } from './pem.ts';
import { policy } from './policy.ts';
import { request } from './request.ts';
import { token } from './token.ts';

/** Everything that reads what strangers send. */
export const TARGETS: readonly Target[] = [frame, token, message, certificate, crl, policy, pem, request];
