import { guard, refused } from '@bc4p/protocol';
import { marketPath, moneyAtBorders } from '@bc4p/protocol/evidence';
import type { Take } from '@bc4p/protocol/messages';
import { type MessageType, messageId, parseToken } from '@bc4p/protocol/messages';
import { type Instant, wattHours } from '@bc4p/protocol/units';
import { slotFrom } from '../market/order-fields.ts';
import { judgeTake, type OpenedTake } from '../tree/judge-take.ts';
import { statedAt } from '../tree/signed-reader.ts';
import type { Tolerance } from './audit-reader.ts';
import type { Fault } from './deviation.ts';
import {
  type CommandOf,
  contradiction,
  type InputContext,
  memberFault,
  noInput,
  notAllowed,
  openInput,
  type Wanted,
} from './input-context.ts';
import type { KnownTake } from './known-takes.ts';
import { offerFault } from './order-inputs.ts';

/** Opens a take, which the market has to sign that it says takes. */
async function openTakeInput(id: string, at: Instant, context: InputContext, tolerance: Tolerance = 'ordered') {
  const read = await openInput(context, id, { types: ['bc4p-take'], roles: ['market'], at, tolerance });
  if (!read.ok) return read;
  const { rights, message } = read.value;
  if (guard('AUD-011', rights.address === message.market)) return read;
  return refused(notAllowed(`take ${id}/market`, message.market, rights.address));
}

/** A take is passed on over this market's lines with the energy and slot that it is for. */
export async function reserveFault(
  { id, slot, energy, at }: CommandOf<'reserve'>,
  context: InputContext,
): Promise<Fault | undefined> {
  const read = await openTakeInput(id, at, context);
  if (!read.ok) return read.refusal;
  const { message } = read.value;
  context.takes.add(id, { id, take: { ...message, slot: slotFrom(message.slot) } });
  const said = { slot: slotFrom(message.slot), energy: wattHours(message.lot * message.lots) };
  return memberFault(`take ${id}`, said, { slot, energy });
}

/** What was refused was asked for; why it was refused, only the market knows that saw what came along. */
export async function refuseTakeFault(
  { id, slot, at }: CommandOf<'refuse-take'>,
  context: InputContext,
): Promise<Fault | undefined> {
  const read = await openTakeInput(id, at, context, 'any');
  if (!read.ok) return read.refusal;
  return memberFault(`take ${id}`, { slot: slotFrom(read.value.message.slot) }, { slot });
}

/** A take that this market decides says what its messages say: the take, whose it is, and what lies on the way. */
export async function decideFault(
  command: CommandOf<'decide-take'>,
  context: InputContext,
): Promise<Fault | undefined> {
  const { id, slot, offer, side, lot, lots, taker, quotes, offBook, at } = command;
  const read = await openTakeInput(id, at, context);
  if (!read.ok) return read.refusal;
  const { message } = read.value;
  const terms = { slot: slotFrom(message.slot), offer: message.offer, side: message.side, lot: message.lot };
  const fault = memberFault(`take ${id}`, { ...terms, lots: message.lots }, { slot, offer, side, lot, lots });
  if (fault) return fault;
  const brought = offBook ? await offerFault(offBook, at, context) : undefined;
  if (brought) return brought;
  return takerFault(read.value, { taker, quotes, at }, context, offBook);
}

async function takerFault(
  opened: OpenedTake,
  { taker, quotes, at }: Pick<CommandOf<'decide-take'>, 'taker' | 'quotes' | 'at'>,
  context: InputContext,
  offBook: CommandOf<'decide-take'>['offBook'],
): Promise<Fault | undefined> {
  const { message: take, id } = opened;
  const own = context.inputs.get(taker.message);
  if (own === undefined) return noInput(`message ${taker.message} of take ${id}`);
  const feeQuotes = feeQuotesOnWay(take, context);
  const certificates: string[] = [];
  const frame = { type: 'tree.take' as const, take: opened.token, message: own, quotes: feeQuotes, certificates };
  const known = context.core.offer(take.offer)?.fields ?? offBook?.offer;
  const offer = known ?? { market: take.to, side: take.side, slot: slotFrom(take.slot), lot: wattHours(take.lot) };
  const judged = await judgeTake(opened, frame as Parameters<typeof judgeTake>[1], offer, context.reader.at(at));
  if (!judged.ok) {
    const { code, requirement, facts } = judged.refusal;
    const kind = code === 'signature-invalid' ? 'signature' : 'input';
    return contradiction(
      `take ${id}`,
      'what comes along agrees with it',
      `${code} [${requirement}] ${JSON.stringify(facts)}`,
      kind,
    );
  }
  const fault = memberFault(`take ${id}/taker`, judged.value.taker, taker);
  if (fault) return fault;
  const [said, found] = [judged.value.quotes, quotes].map((lines) => JSON.stringify(lines.map(lineText)));
  return guard('AUD-012', said === found) ? undefined : contradiction(`take ${id}/quotes`, said, found, 'fee');
}

const lineText = ({ market, line, direction, energy, fee }: CommandOf<'decide-take'>['quotes'][number]) =>
  [market, line, direction, energy, fee].join(' ');

/** The fee quotes of a take among the inputs, in the order of the markets on its way. */
function feeQuotesOnWay(take: Take, { inputs }: InputContext): string[] {
  const byMarket = new Map<string, string>();
  for (const token of tokensOfType(inputs.values(), 'bc4p-fee-quote')) {
    const { market } = statedText(token, 'market');
    if (market !== undefined) byMarket.set(market, token);
  }
  const way = marketPath(take.market, take.to)?.slice(0, -1) ?? [];
  return way.flatMap((market) => byMarket.get(market) ?? []);
}

function* tokensOfType(tokens: Iterable<string>, type: MessageType): Iterable<string> {
  for (const token of tokens) {
    const parsed = parseToken(token);
    if (parsed.ok && parsed.value.type === type) yield token;
  }
}

/** Texts that a message states; nothing about it is verified by this. */
function statedText<N extends string>(token: string, ...names: readonly N[]): Partial<Record<N, string>> {
  const parsed = parseToken(token);
  if (!parsed.ok) return {};
  try {
    const message = JSON.parse(new TextDecoder().decode(parsed.value.payload)) as Readonly<Record<string, unknown>>;
    const stated = names.flatMap((name) => (typeof message[name] === 'string' ? [[name, message[name]]] : []));
    return Object.fromEntries(stated) as Partial<Record<N, string>>;
  } catch {
    return {};
  }
}

/** What became of a take that was passed on is what the market that decides has signed. */
export async function resolveFault(
  { id, outcome, entering, at }: CommandOf<'resolve'>,
  context: InputContext,
): Promise<Fault | undefined> {
  const known = context.takes.get(id);
  if (!known) return noInput(`reserve ${id}`);
  return outcome === 'booked'
    ? tradeElsewhereFault(known, { entering }, at, context)
    : refusalElsewhereFault(known, undefined, at, context);
}

/** And so is what became of an own take. */
export async function settleTakeFault(
  { take: number, outcome, at }: CommandOf<'settle-take'>,
  context: InputContext,
): Promise<Fault | undefined> {
  const known = context.takes.get(number);
  if (!known) return noInput(`take ${number}`);
  return outcome.kind === 'traded'
    ? tradeElsewhereFault(known, { trade: outcome.trade, entering: outcome.entering }, at, context)
    : refusalElsewhereFault(known, outcome.refusal.code, at, context);
}

/** A signed message about a take among the inputs, of which a market further on its way is the signer. */
async function fromElsewhere<T extends 'bc4p-trade' | 'bc4p-decision'>(
  known: KnownTake,
  type: T,
  names: 'take' | 'subject',
  at: Instant,
  context: InputContext,
) {
  const token = [...tokensOfType(context.inputs.values(), type)].find(
    (one) => statedText(one, names)[names] === known.id,
  );
  if (token === undefined) return refused(noInput(`${type} of take ${known.id}`));
  const parsed = parseToken(token);
  const id = parsed.ok ? messageId(parsed.value.payload) : '';
  const wanted: Wanted<T> = { types: [type], roles: ['market'], at: statedAt(token) ?? at };
  return openInput(context, id, wanted);
}

async function tradeElsewhereFault(
  known: KnownTake,
  command: { readonly trade?: string; readonly entering?: string | undefined },
  at: Instant,
  context: InputContext,
): Promise<Fault | undefined> {
  const read = await fromElsewhere(known, 'bc4p-trade', 'take', at, context);
  if (!read.ok) return read.refusal;
  const { message, rights, id } = read.value;
  const { to } = known.take;
  if (!guard('AUD-011', message.market === to && rights.address === to))
    return notAllowed(`trade ${id}/market`, to, rights.address);
  const { entering } = moneyAtBorders(message, known.take as Take, context.address);
  const said = { ...(command.trade === undefined ? {} : { trade: id }), entering: entering.toString() };
  return memberFault(`take ${known.id}`, said, command);
}

async function refusalElsewhereFault(
  known: KnownTake,
  code: string | undefined,
  at: Instant,
  context: InputContext,
): Promise<Fault | undefined> {
  const read = await fromElsewhere(known, 'bc4p-decision', 'subject', at, context);
  if (!read.ok) return read.refusal;
  const { message, rights, id } = read.value;
  const way = marketPath(context.address, known.take.to)?.slice(1) ?? [];
  if (!guard('AUD-011', rights.address === message.market && way.includes(message.market)))
    return notAllowed(`decision ${id}/market`, `one of ${way.join(', ')}`, rights.address);
  const said = { result: 'refused', ...(code === undefined ? {} : { code: message.code }) };
  const found = { result: message.result, ...(code === undefined ? {} : { code }) };
  // Reasons that this version does not know are booked under a name of their own.
  if (code === 'take-refused' && message.result === 'refused') return undefined;
  return memberFault(`decision ${id}`, said, found);
}
