import { commonNameOf } from '@bc4p/protocol/certificates';
import { type Instant, instant } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import { type Holder, openHolder } from '../participant/holder.ts';
import type { ParticipantPlaces } from '../participant/participant-files.ts';
import { memoryFolder, meterPlaces } from './meter-places.ts';

/** A meter that can sign: its name is the common name of its certificate. */
export interface Meter extends Holder {
  readonly name: string;
  /** The first instant at which its whole chain is good; values before it prove nothing. */
  readonly since: Instant;
  /** The folder that keeps what it signed last. */
  readonly folder: string;
}

const METERS = {
  roles: ['meter'],
  hint: 'name the folder of a meter, such as participants/NAME/meter of `bc4p network init`',
} as const;

/** Reads a meter and judges its chain at `now`. */
export async function openMeter(places: ParticipantPlaces, now: Instant): Promise<Meter> {
  const found = await meterPlaces(places);
  const holder = await openHolder(found, now, METERS);
  const { leaf, identity, anchors } = holder;
  const name = commonNameOf(leaf.subject);
  if (name === undefined) {
    const hint = 'have the metering authority issue a certificate with the name of the meter';
    throw new Failure('The certificate of the meter has no common name.', { code: 'meter-mismatch', hint });
  }
  const since = instant(Math.max(...[...identity.chain, ...anchors.slice(0, 1)].map(({ notBefore }) => notBefore)));
  return { ...holder, name, since, folder: memoryFolder(found) };
}

/** Refuses an instant at which the meter's chain is not good: nobody could check what it signs for then. */
export function assertSignable({ since, until }: Pick<Meter, 'since' | 'until'>, at: Instant, said: string): void {
  if (at >= since && at <= until) return;
  const isEarly = at < since;
  throw new Failure(`The certificate of the meter ${isEarly ? 'was not good yet' : 'is no longer good'} at ${said}.`, {
    code: isEarly ? 'certificate-not-yet-valid' : 'certificate-expired',
    exitCode: isEarly ? EXIT.usage : EXIT.failed,
    hint: isEarly ? 'take a later --at or --from' : 'have the metering authority issue a new certificate',
  });
}
