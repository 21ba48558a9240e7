import { guard } from '@bc4p/protocol';
import { ROLES } from '@bc4p/protocol/certificates';
import type { MarketCommand } from '@bc4p/protocol/market';
import { isMessageType, parseToken } from '@bc4p/protocol/messages';
import { statedAt } from '../tree/signed-reader.ts';
import { unopened } from './audit-reader.ts';
import type { Fault } from './deviation.ts';
import type { InputContext } from './input-context.ts';
import { priceFault, topUpFault, uplinkFault } from './money-inputs.ts';
import { acceptanceFault, bundleFault, offerFault } from './order-inputs.ts';
import { decideFault, refuseTakeFault, reserveFault, resolveFault, settleTakeFault } from './take-inputs.ts';

/** The first thing in a command that does not follow from signed messages; commands of the operator alone rest on none. */
export async function inputFault(command: MarketCommand, context: InputContext): Promise<Fault | undefined> {
  const fault = await commandFault(command, context);
  // A command is held to its messages as a whole: where one is missing there is nothing else to look at.
  const isOfNobody = fault?.requirement === 'AUD-010';
  if (fault && !(isOfNobody && guard('AUD-010', false))) return fault;
  return strayFault(command, context);
}

async function commandFault(command: MarketCommand, context: InputContext): Promise<Fault | undefined> {
  switch (command.kind) {
    case 'submit-offer':
      return offerFault(command, command.at, context);
    case 'submit-bundle':
      return bundleFault(command, context);
    case 'accept-offer':
      return acceptanceFault(command, context);
    case 'reserve':
      return reserveFault(command, context);
    case 'resolve':
      return resolveFault(command, context);
    case 'settle-take':
      return settleTakeFault(command, context);
    case 'decide-take':
      return decideFault(command, context);
    case 'refuse-take':
      return refuseTakeFault(command, context);
    case 'top-up':
      return topUpFault(command, context);
    case 'settle-slot':
      return priceFault(command, context);
    case 'settle-uplink':
      return uplinkFault(command, context);
    case 'open-market':
    case 'end-credential':
    case 'set-admission':
    case 'meet-asks':
    case 'set-suspension':
    case 'tick':
      return undefined;
  }
}

/** What else stands with a command has to be signed too, as far as the log has the certificates. [AUD-011] */
async function strayFault({ at }: MarketCommand, { inputs, reader }: InputContext): Promise<Fault | undefined> {
  for (const [id, token] of inputs) {
    const parsed = parseToken(token);
    if (!parsed.ok || !isMessageType(parsed.value.type) || !reader.knows(parsed.value.kid)) continue;
    const { type } = parsed.value;
    const opened = await reader.open(token, [type], ROLES, statedAt(token) ?? at, 'any');
    if (!opened.ok) return unopened(opened, `${type} ${id}`, 'a good signature').refusal;
  }
  return undefined;
}
