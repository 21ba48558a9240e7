import { ERRORS } from '../generated/error-codes.ts';
import type { FrameError } from '../generated/frame-error.ts';
import type { Refusal } from '../refusal.ts';

/** The error frame that answers request `re`, or none in particular. [ERR-001] */
export function errorFrame(refusal: Refusal, re?: string, decision?: string): FrameError {
  const { class: kind, stage } = ERRORS[refusal.code];
  return {
    type: 'error',
    ...(re === undefined ? {} : { re }),
    code: refusal.code,
    class: kind,
    stage,
    ...(refusal.path === undefined ? {} : { path: refusal.path }),
    req: refusal.requirement,
    facts: refusal.facts,
    ...(decision === undefined ? {} : { decision }),
  };
}
