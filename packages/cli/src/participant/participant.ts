import type { Certificate, Rights } from '@bc4p/protocol/certificates';
import type { Signer } from '@bc4p/protocol/crypto';
import type { Instant } from '@bc4p/protocol/units';
import { Failure } from '../failure.ts';
import { openHolder } from './holder.ts';
import type { SlotRules } from './market-file.ts';
import type { ParticipantPlaces } from './participant-files.ts';

/** Somebody who can trade: a key, its chain (leaf first, without the root), and the market that it belongs to. */
export interface Participant {
  readonly identity: { readonly kid: string; readonly signer: Signer; readonly chain: readonly Certificate[] };
  readonly anchors: readonly Certificate[];
  readonly rights: Rights;
  /** The last instant at which the whole chain is good. */
  readonly until: Instant;
  /** The market's address in the tree of markets. */
  readonly market: string;
  /** Where it is on the network, if that is known. */
  readonly url?: string;
  readonly slots?: SlotRules;
}

/** Who takes part in a market. */
const TRADERS = {
  roles: ['participant', 'submarket'],
  hint: 'name the folder of a participant: only participants and submarkets trade',
} as const;

/** Reads a participant and judges it at `now`: what could not trade is told before anything is signed. */
export async function openParticipant(places: ParticipantPlaces, now: Instant): Promise<Participant> {
  const { place, leaf: _, ...holder } = await openHolder(places, now, TRADERS);
  const { tradesIn } = holder.rights;
  const { market = tradesIn, ...where } = place;
  if (market !== tradesIn) {
    throw new Failure(`The certificate is for the market ${tradesIn}, not for ${market}.`, {
      code: 'wrong-market',
      hint: 'name the folder of a participant of that market, or mend the address of the market',
    });
  }
  return { ...holder, market, ...where };
}
