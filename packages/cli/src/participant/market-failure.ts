import { RequestRefused, SessionEnded } from '@bc4p/node/client';
import { ERRORS, type ErrorCode, type Refusal, type RequirementId } from '@bc4p/protocol';
import type { FrameOfType } from '@bc4p/protocol/messages';
import { describeRefusal, NONE_GIVEN } from '../describe-refusal.ts';
import { Failure } from '../failure.ts';
import { nextStep } from './next-step.ts';

const isKnown = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

/** A market's error frame as a refusal, if this version knows its code. */
function refusalOf({ code, req, path, facts }: Refused): Refusal | undefined {
  if (!isKnown(code)) return undefined;
  const requirement = (req as RequirementId | undefined) ?? NONE_GIVEN;
  return { code, requirement, facts: facts as Refusal['facts'], ...(path === undefined ? {} : { path }) };
}

/** A no of a market: its code with the facts that belong to it. */
type Refused = Pick<FrameOfType['error'], 'code' | 'facts'> & Partial<Pick<FrameOfType['error'], 'req' | 'path'>>;

/** Somebody's no, as people read it: `said` tells whose, or of what; the hint is what to do next. */
export function refusalFailure(
  said: string,
  { isTemporary, ...refused }: Refused & { readonly isTemporary: boolean },
  cause?: Error,
): Failure {
  const { code, facts } = refused;
  const refusal = refusalOf(refused);
  const words = refusal ? describeRefusal(refusal) : `${code} ${JSON.stringify(facts)}`;
  const hint = nextStep(code, isTemporary);
  return new Failure(`${said}: ${words}`, {
    code,
    ...(hint === undefined ? {} : { hint }),
    ...(refusal === undefined ? {} : { refusal }),
    // The cause says nothing that the words do not.
    ...(refusal === undefined && cause !== undefined ? { cause } : {}),
  });
}

/** The market's no, as people read it. */
function refusedFailure(frame: FrameOfType['error'], cause: Error): Failure {
  const said = frame.class === 'fatal' ? 'The market ended the session' : 'The market refused';
  return refusalFailure(said, { ...frame, isTemporary: frame.class === 'temporary' }, cause);
}

/** Whatever goes wrong between a participant and its market, with the next step. Anything else stays what it is. */
export function marketFailure(error: unknown): unknown {
  if (error instanceof RequestRefused) return refusedFailure(error.frame, error);
  if (error instanceof SessionEnded) {
    if (error.frame) return refusedFailure(error.frame, error);
    if (error.refusal) {
      const { code } = error.refusal;
      const hint = 'check that root certificate and address are those of your market; nothing was sent to this one';
      const message = `Whoever answers there is not accepted as your market: ${describeRefusal(error.refusal)}`;
      return new Failure(message, { code, hint, refusal: error.refusal });
    }
    const hint = nextStep(error.code, false) ?? 'see whether the node runs: `bc4p node status`';
    return new Failure(error.message, { code: error.code, hint });
  }
  if (error instanceof Error && error.name === 'TransportError') {
    const { code, hint } = error as Error & { readonly code: string; readonly hint: string };
    return new Failure(error.message, { code, hint });
  }
  return error;
}

/** The market speaks of a trade that its evidence does not prove. */
export const unprovenTrade = (): Failure =>
  new Failure('The evidence of the market does not prove the trade that it speaks of.', {
    code: 'evidence-contradiction',
    hint: 'look the trade up with `bc4p trade list`, and ask the operator of the market',
  });
