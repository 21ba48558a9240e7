import { EXIT, Failure } from '../failure.ts';
import { MarketSession } from '../participant/market-session.ts';
import type { Participant } from '../participant/participant.ts';
import type { Meter } from './open-meter.ts';

/** A meter as whom a session is opened: with the market that `market.yaml` or --market names. */
export function meterAsMember({ place, leaf: _, ...holder }: Meter): Participant {
  const { market, ...where } = place;
  if (market !== undefined) return { ...holder, market, ...where };
  throw new Failure('Nothing says which market the meter reports to: its certificate names none.', {
    code: 'market-missing',
    exitCode: EXIT.usage,
    hint: 'add --market ADDRESS, or put market.yaml into the folder of the meter or the one above',
  });
}

/** Opens a session with the meter's own certificate. */
export const openMeterSession = (meter: Meter): Promise<MarketSession> => MarketSession.open(meterAsMember(meter));
