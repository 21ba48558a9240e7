import { systemClock } from '@bc4p/node/client';
import { ERRORS, type ErrorCode } from '@bc4p/protocol';
import type { FrameOfType } from '@bc4p/protocol/messages';
import type { Seconds } from '@bc4p/protocol/units';
import { Failure } from '../failure.ts';
import { marketFailure, refusalFailure } from '../participant/market-failure.ts';
import type { MarketSession } from '../participant/market-session.ts';

export interface OutcomeOptions {
  /** The id of the acceptance that is held. */
  readonly acceptance: string;
  /** Own events after this one are looked at. */
  readonly after: number;
  readonly timeout: Seconds;
}

type Outcome = { readonly kind: 'traded' | 'timeout' } | { readonly kind: 'failed'; readonly failure: unknown };

/** What becomes of an acceptance that another market decides; what that refuses is thrown as a `Failure`. [STR-006] */
export async function awaitOutcome(
  session: MarketSession,
  { acceptance, after, timeout }: OutcomeOptions,
): Promise<'traded' | 'timeout'> {
  let cancel = (): void => undefined;
  const outcome = new Promise<Outcome>((resolve) => {
    cancel = systemClock.after(timeout * 1000, () => resolve({ kind: 'timeout' }));
    session.client.onEvent = (event) => {
      if (event.subject !== acceptance) return;
      if (event.kind === 'traded') resolve({ kind: 'traded' });
      if (event.kind === 'refused') resolve({ kind: 'failed', failure: refusedElsewhere(event) });
    };
    const fail = (reason: unknown): void => resolve({ kind: 'failed', failure: stillHeld(reason, acceptance) });
    session.client.closed.then((reason) => fail(marketFailure(reason)));
    session.request('events.subscribe', { after }).catch(fail);
  });
  try {
    const result = await outcome;
    if (result.kind === 'failed') throw result.failure;
    return result.kind;
  } finally {
    cancel();
    session.client.onEvent = undefined;
  }
}

/** The reason of an own event `refused`, as people read it: the market that decides said it, or one on the way. */
function refusedElsewhere({ code = 'take-refused', facts = {} }: FrameOfType['event']): Failure {
  const isTemporary = Object.hasOwn(ERRORS, code) && ERRORS[code as ErrorCode].class === 'temporary';
  return refusalFailure('The acceptance came to nothing', { code, facts, isTemporary });
}

/** Whatever ended the waiting, the acceptance may still become a trade. */
function stillHeld(reason: unknown, acceptance: string): unknown {
  if (!(reason instanceof Failure)) return reason;
  const { code, message, refusal } = reason;
  const hint = `the acceptance is held all the same; \`bc4p trade status -- ${acceptance}\` tells what became of it`;
  return new Failure(message, { code, hint, ...(refusal ? { refusal } : {}) });
}
