import { textFromUtf8 } from '../bytes.ts';
import type { Result } from '../result.ts';
import { type Watts, watts } from '../units/index.ts';
import {
  type DerElement,
  DerReader,
  derNatural,
  derOctets,
  derSequence,
  derUtf8,
  derValue,
  isNegative,
  naturalFromDer,
  parsing,
  primitiveTag,
  strictDer,
  TAG,
} from './der/index.ts';
import { ROLES, type Role } from './roles.ts';

/** The largest power limit, in watts. [PKI-062] */
export const MAX_LIMIT = watts(2 ** 40);

/** A market label: one step of a market address. [PKI-063] */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
export const isMarketLabel = (text: string): boolean => LABEL.test(text);

/** What one certificate says about its holder. What it may do is this within what its issuers may. [PKI-061] */
export interface Policy {
  readonly role: Role;
  /** The holder's step in the address of the market that it runs. */
  readonly label?: string;
  /** Pseudonym of a connection point, 32 octets. */
  readonly connectionPoint?: Uint8Array;
  /** The most power that may flow from the connection point into the grid. */
  readonly feedIn?: Watts;
  /** The most power that may be drawn from the grid. */
  readonly draw?: Watts;
}

const FIELD = {
  label: primitiveTag(0),
  connectionPoint: primitiveTag(1),
  feedIn: primitiveTag(2),
  draw: primitiveTag(3),
};

const KIND = { requirement: 'PKI-061', code: 'policy-malformed' } as const;

function readLabel(element: DerElement, reader: DerReader): string {
  const text = textFromUtf8(element.content);
  const rule = 'a label is 1 to 63 lower-case letters, digits and inner hyphens';
  reader.demand(text !== undefined && isMarketLabel(text), rule);
  return text;
}

function readLimit(element: DerElement, reader: DerReader): Watts {
  // Under an implicit tag nobody has looked at the form of the integer yet.
  const integer = strictDer(derValue(TAG.integer, element.content), element.offset);
  reader.demand(!isNegative(integer) && naturalFromDer(integer) <= MAX_LIMIT, 'a limit is 0 to 2^40 W');
  return watts(naturalFromDer(integer));
}

function readPolicy(bytes: Uint8Array): Policy {
  const outer = strictDer(bytes);
  const frame: DerReader = new DerReader(outer, KIND);
  frame.demand(outer.tag === TAG.sequence, 'a policy is a sequence');
  const number = naturalFromDer(frame.read(TAG.enumerated, 'the role'));
  const role = ROLES[number];
  frame.demand(role !== undefined, 'the role is one of the table');
  const label = frame.optional(FIELD.label, 'the label');
  const point = frame.optional(FIELD.connectionPoint, 'the connection point');
  frame.demand(point === undefined || point.content.length === 32, 'a connection point is 32 octets');
  const feedIn = frame.optional(FIELD.feedIn, 'the limit of feed-in');
  const draw = frame.optional(FIELD.draw, 'the limit of draw');
  frame.end('the policy');
  return {
    role,
    ...(label === undefined ? {} : { label: readLabel(label, frame) }),
    ...(point === undefined ? {} : { connectionPoint: point.content }),
    ...(feedIn === undefined ? {} : { feedIn: readLimit(feedIn, frame) }),
    ...(draw === undefined ? {} : { draw: readLimit(draw, frame) }),
  };
}

/** Reads a policy of our language, strictly: DER, its fields in order, nothing else. [PKI-061] */
export function parsePolicy(bytes: Uint8Array): Result<Policy> {
  return parsing(() => readPolicy(bytes));
}

/** Writes a policy in DER. */
export function encodePolicy({ role, label, connectionPoint, feedIn, draw }: Policy): Uint8Array {
  return derSequence(
    derNatural(ROLES.indexOf(role), TAG.enumerated),
    ...(label === undefined ? [] : [derUtf8(label, FIELD.label)]),
    ...(connectionPoint === undefined ? [] : [derValue(FIELD.connectionPoint, connectionPoint)]),
    ...(feedIn === undefined ? [] : [derNatural(feedIn, FIELD.feedIn)]),
    ...(draw === undefined ? [] : [derNatural(draw, FIELD.draw)]),
  );
}

/** A policy as an octet string, as ProxyCertInfo carries it. */
export const encodeProxyPolicy = (policy: Policy): Uint8Array => derOctets(encodePolicy(policy));
