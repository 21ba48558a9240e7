import { join } from 'node:path';
import { type Certificate, commonNameOf } from '@bc4p/protocol/certificates';
import type { Instant } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import { type Holder, openHolder } from '../participant/holder.ts';
import type { Participant } from '../participant/participant.ts';
import type { ParticipantPlaces } from '../participant/participant-files.ts';
import { certificatesIn } from '../participant/read-certificates.ts';
import { readText } from '../terminal/files.ts';
import { folderOfMeter, placesAround } from './meter-places.ts';

/** A holder as whom a session is opened: with the market that `market.yaml` or --market names, or its certificate. */
export function memberFrom({ place, leaf: _, ...holder }: Holder): Participant {
  const { market = holder.rights.tradesIn, ...where } = place;
  if (market !== '') return { ...holder, market, ...where };
  throw new Failure('Nothing says which market the meter reports to: its certificate names none.', {
    code: 'market-missing',
    exitCode: EXIT.usage,
    hint: 'add --market ADDRESS, or put market.yaml into the folder of the meter or the one above',
  });
}

/** Who has to do with a market's meter values: a meter, or somebody who trades behind one. */
export interface MeterMember {
  readonly member: Participant;
  /** The chain of the meter that belongs to the folder, leaf first; none if there is no such meter. */
  readonly meterChain: readonly Certificate[];
  /** The name of that meter. */
  readonly meter: string | undefined;
  readonly isMeter: boolean;
}

const MEMBERS = {
  roles: ['meter', 'participant', 'submarket'],
  hint: 'name the folder of a meter or of a participant',
} as const;

/** Reads who acts and judges it at `now`: whoever the folder itself belongs to, a meter or a participant. */
export async function openMeterMember(places: ParticipantPlaces, now: Instant): Promise<MeterMember> {
  const holder = await openHolder(await placesAround(places), now, MEMBERS);
  const isMeter = holder.rights.role === 'meter';
  const meterChain = isMeter ? holder.identity.chain : await chainBelow(places.folder);
  const leaf = meterChain[0];
  return { member: memberFrom(holder), meterChain, meter: leaf && commonNameOf(leaf.subject), isMeter };
}

async function chainBelow(folder: string | undefined): Promise<readonly Certificate[]> {
  const below = folder === undefined ? undefined : await folderOfMeter(folder);
  if (below === undefined) return [];
  const file = join(below, 'chain.pem');
  const text = await readText(file, 'certificate chain', 'put the chain of the meter there');
  return certificatesIn({ file, text }, 'certificate chain');
}
