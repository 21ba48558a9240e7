import { guard } from '@bc4p/protocol';
import type { OffBookOffer, Party } from '@bc4p/protocol/market';
import { messageId, parseToken } from '@bc4p/protocol/messages';
import { type Instant, instant } from '@bc4p/protocol/units';
import { acceptanceFields, offerFields } from '../market/order-fields.ts';
import type { Read } from '../tree/signed-reader.ts';
import { type Fault, shown } from './deviation.ts';
import {
  type CommandOf,
  contradiction,
  type InputContext,
  memberFault,
  notAllowed,
  openInput,
} from './input-context.ts';

const TRADERS = ['participant', 'submarket'] as const;

/** What a party's certificates say about it; its connection point only their issuer can tell. */
function partyFault(
  what: string,
  { kid, chain, rights }: Read<'bc4p-offer' | 'bc4p-acceptance'>,
  party: Party,
  { address, reader }: InputContext,
): Fault | undefined {
  if (!guard('AUD-011', rights.tradesIn === address)) return notAllowed(what, address, rights.tradesIn);
  const wrong = memberFault(
    `${what}/party`,
    { certificate: kid, until: reader.endOf(chain) },
    { certificate: party.certificate, until: party.until },
  );
  if (wrong) return wrong;
  for (const limit of ['feedIn', 'draw'] as const) {
    const allowed = rights[limit];
    if (!guard('AUD-012', allowed === undefined || party[limit] <= allowed))
      return contradiction(`${what}/party/${limit}`, `at most ${allowed}`, shown(party[limit]));
  }
  return undefined;
}

/** An offer has to say what its command says, and its signer's chain to be good and of this market. */
export async function offerFault(
  { id, offer, party }: OffBookOffer,
  at: Instant,
  context: InputContext,
): Promise<Fault | undefined> {
  const read = await openInput(context, id, { types: ['bc4p-offer'], roles: TRADERS, at });
  if (!read.ok) return read.refusal;
  const fault = memberFault(`offer ${id}`, offerFields(read.value.message), offer);
  return fault ?? partyFault(`offer ${id}`, read.value, party, context);
}

/** The offers of a bundle have to be of this bundle, and in its order. */
export async function bundleFault(
  { bundle, offers, party, at }: CommandOf<'submit-bundle'>,
  context: InputContext,
): Promise<Fault | undefined> {
  let last = -1;
  for (const { id, offer } of offers) {
    const fault = await offerFault({ id, offer, party }, at, context);
    if (fault) return fault;
    const parsed = parseToken(context.inputs.get(id) ?? '');
    const part = parsed.ok ? parsed.value.bundle : undefined;
    const found = part && messageId(part.payload);
    if (!guard('AUD-012', found === bundle)) return contradiction(`offer ${id}/bundle`, bundle, shown(found));
    const { place = 0 } = part ?? {};
    if (!guard('AUD-012', place > last))
      return contradiction(`offer ${id}/place`, `after ${last}`, shown(place), 'order of arrival');
    last = place;
  }
  return undefined;
}

/** The same of an acceptance, and of an offer that came along with it. */
export async function acceptanceFault(
  { id, acceptance, party, offBook, distant, at }: CommandOf<'accept-offer'>,
  context: InputContext,
): Promise<Fault | undefined> {
  const read = await openInput(context, id, { types: ['bc4p-acceptance'], roles: TRADERS, at });
  if (!read.ok) return read.refusal;
  const fault =
    memberFault(`acceptance ${id}`, acceptanceFields(read.value.message), acceptance) ??
    partyFault(`acceptance ${id}`, read.value, party, context);
  if (fault) return fault;
  if (offBook) return offerFault(offBook, at, context);
  return distant && context.inputs.has(distant.id) ? distantFault(distant, at, context) : undefined;
}

/** An offer of another market that an acceptor has brought along; what is open of it, and how it is reached, nobody signs. */
async function distantFault(
  distant: NonNullable<CommandOf<'accept-offer'>['distant']>,
  at: Instant,
  context: InputContext,
): Promise<Fault | undefined> {
  const read = await openInput(context, distant.id, { types: ['bc4p-offer'], roles: TRADERS, at, tolerance: 'any' });
  if (!read.ok) return read.refusal;
  const { lots: _, ...said } = offerFields(read.value.message);
  const { market, side, slot, lot, price, validUntil } = distant;
  const shownHere = { market, side, slot, lot, price, validUntil: instant(validUntil) };
  return memberFault(`offer ${distant.id}`, said, shownHere);
}
