import { accepted, guard, type Result, refused } from '@bc4p/protocol';
import type { Role } from '@bc4p/protocol/certificates';
import type { MarketCommand, MarketCore } from '@bc4p/protocol/market';
import { type MessageType, messageId, parseToken } from '@bc4p/protocol/messages';
import type { Instant } from '@bc4p/protocol/units';
import type { Read } from '../tree/signed-reader.ts';
import { type AuditReader, type Tolerance, unopened } from './audit-reader.ts';
import { type DeviationKind, type Fault, shown } from './deviation.ts';
import { firstDifference } from './difference.ts';
import type { KnownTakes } from './known-takes.ts';

/** The messages that a command rests on, by id. */
export type Inputs = ReadonlyMap<string, string>;

/** What checking a command against its messages needs. */
export interface InputContext {
  readonly address: string;
  readonly inputs: Inputs;
  readonly reader: AuditReader;
  /** The market right after the command. */
  readonly core: MarketCore;
  readonly takes: KnownTakes;
}

/** A command of one kind. */
export type CommandOf<K extends MarketCommand['kind']> = Extract<MarketCommand, { readonly kind: K }>;

/** The messages that a log gives for a command, by id; nothing about them is verified yet. */
export function inputsFrom(tokens: readonly string[]): Result<Inputs, Fault> {
  const inputs = new Map<string, string>();
  for (const [place, token] of tokens.entries()) {
    const parsed = parseToken(token);
    if (!parsed.ok) return unopened(parsed, `input ${place}`, 'a signed message');
    inputs.set(messageId(parsed.value.payload), token);
  }
  return accepted(inputs);
}

export interface Wanted<T extends MessageType> {
  readonly types: readonly T[];
  readonly roles: readonly Role[];
  /** When its signer's chain has to be good. */
  readonly at: Instant;
  readonly tolerance?: Tolerance;
}

/** Opens the message with this id that a command rests on. [AUD-010] [AUD-011] */
export async function openInput<T extends MessageType>(
  { inputs, reader }: Pick<InputContext, 'inputs' | 'reader'>,
  id: string,
  { types, roles, at, tolerance }: Wanted<T>,
): Promise<Result<Read<T>, Fault>> {
  const what = `${types.join(' or ')} ${id}`;
  const token = inputs.get(id);
  if (token === undefined) return refused(noInput(what));
  const opened = await reader.open(token, types, roles, at, tolerance);
  return opened.ok ? opened : unopened(opened, what, `signed by a ${roles.join(' or ')}`);
}

/** A command for which nobody's message stands. [AUD-010] */
export const noInput = (what: string): Fault => ({
  kind: 'invented',
  requirement: 'AUD-010',
  what,
  expected: 'the message that the command rests on',
  found: 'none',
});

/** Members by which money is meant. */
const PRICES: readonly string[] = ['price', 'limit', 'amount', 'prices', 'entering'];

/** A command that does not say what its messages say. [AUD-012] */
export function contradiction(what: string, expected: unknown, found: unknown, kind: DeviationKind = 'input'): Fault {
  return { kind, requirement: 'AUD-012', what, expected: shown(expected), found: shown(found) };
}

/** The first member in which a command says something else than its messages. */
export function memberFault(what: string, expected: object, found: object): Fault | undefined {
  const difference = firstDifference(expected, found);
  if (guard('AUD-012', difference === undefined) || !difference) return undefined;
  const kind = PRICES.includes(difference.member) ? 'price' : 'input';
  return contradiction(`${what}/${difference.member}`, difference.expected, difference.found, kind);
}

/** A message that its signer may not sign here. [AUD-011] */
export const notAllowed = (what: string, expected: string, found: string | undefined): Fault => ({
  kind: 'signature',
  requirement: 'AUD-011',
  what,
  expected,
  found: shown(found),
});
