import { guard } from '@bc4p/protocol';
import { instant } from '@bc4p/protocol/units';
import { slotFrom } from '../market/order-fields.ts';
import { deviationCharge } from '../settlement/deviation-charge.ts';
import { statedAt } from '../tree/signed-reader.ts';
import type { Fault } from './deviation.ts';
import { type CommandOf, type InputContext, memberFault, notAllowed, openInput } from './input-context.ts';

/** What is judged at the instant that it states itself, like everything that proves a statement. */
const statedBy = (token: string | undefined, otherwise: number) =>
  (token === undefined ? undefined : statedAt(token)) ?? instant(otherwise);

/** A payment stands for the operator's signed confirmation. */
export async function topUpFault(
  { id, point, amount, at }: CommandOf<'top-up'>,
  context: InputContext,
): Promise<Fault | undefined> {
  const roles = ['market-operator', 'submarket'] as const;
  // A confirmation that comes again long after is booked no second time.
  const read = await openInput(context, id, { types: ['bc4p-top-up'], roles, at, tolerance: 'any' });
  if (!read.ok) return read.refusal;
  const { message, rights } = read.value;
  if (!guard('AUD-011', rights.address === context.address))
    return notAllowed(`top-up ${id}`, context.address, rights.address);
  const said = { market: message.market, point: message.point, amount: message.amount };
  return memberFault(`top-up ${id}`, said, { market: context.address, point, amount });
}

/** A slot is settled at the balancing price that the market has signed. */
export async function priceFault(
  { price: id, prices, slot, at }: CommandOf<'settle-slot'>,
  context: InputContext,
): Promise<Fault | undefined> {
  const signed = statedBy(context.inputs.get(id), at);
  const read = await openInput(context, id, { types: ['bc4p-balancing-price'], roles: ['market'], at: signed });
  if (!read.ok) return read.refusal;
  const { message, rights } = read.value;
  if (!guard('AUD-011', rights.address === context.address))
    return notAllowed(`balancing price ${id}`, context.address, rights.address);
  const said = { market: message.market, slot: slotFrom(message.slot), prices: message.prices };
  return memberFault(`balancing price ${id}`, said, { market: context.address, slot, prices });
}

/** What the market above charges stands in its statement. */
export async function uplinkFault(
  { statement: id, number, slot, amount, at }: CommandOf<'settle-uplink'>,
  context: InputContext,
): Promise<Fault | undefined> {
  const signed = statedBy(context.inputs.get(id), at);
  const read = await openInput(context, id, { types: ['bc4p-statement'], roles: ['market'], at: signed });
  if (!read.ok) return read.refusal;
  const { message, rights } = read.value;
  const upper = context.address.split('.').slice(1).join('.');
  if (!guard('AUD-011', rights.address === upper)) return notAllowed(`statement ${id}`, upper, rights.address);
  const said = { market: message.market, number: message.number, slot: message.delivery?.slot };
  const fault = memberFault(`statement ${id}`, said, { market: upper, number, slot });
  return fault ?? memberFault(`statement ${id}`, { amount: deviationCharge(message) }, { amount });
}
