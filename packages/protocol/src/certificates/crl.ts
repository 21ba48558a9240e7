import { equalBytes, hexFromBytes } from '../bytes.ts';
import type { Result } from '../result.ts';
import type { Instant } from '../units/index.ts';
import { type AlgorithmIdentifier, readAlgorithm } from './algorithms.ts';
import {
  booleanFromDer,
  constructedTag,
  DerReader,
  demand,
  naturalFromDer,
  octetsFromBits,
  oidFromDer,
  parsing,
  strictDer,
  TAG,
} from './der/index.ts';
import { type Name, readName } from './name.ts';
import { EXTENSION } from './oids.ts';
import { readTime } from './time.ts';

/** The largest revocation list that anybody reads, in octets. */
export const MAX_CRL_BYTES = 1 << 20;

/** A parsed certificate revocation list: complete, of its issuer's own certificates. */
export interface RevocationList {
  readonly tbs: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  readonly issuer: Name;
  readonly thisUpdate: Instant;
  readonly nextUpdate: Instant;
  /** Its number, which grows from list to list; a list of version 1 has none. */
  readonly number?: bigint;
  /** Serial numbers in hexadecimal, each with the instant of revocation. */
  readonly revoked: ReadonlyMap<string, Instant>;
  /** Why, by serial number, where the list tells: the numbers of RFC 5280 §5.3.1. */
  readonly reasons: ReadonlyMap<string, number>;
}

const KIND = { requirement: 'PKI-013', code: 'crl-malformed' } as const;

// Known and of no influence here. Others are refused where critical: delta lists, indirect lists and lists of a
// part of the certificates mean something else than a complete list.
const HARMLESS: readonly string[] = [
  EXTENSION.authorityKeyIdentifier,
  EXTENSION.crlNumber,
  EXTENSION.reasonCode,
  EXTENSION.invalidityDate,
];

/** Reads extensions; returns the values of those that this reader knows. */
function readExtensions(list: DerReader): ReadonlyMap<string, Uint8Array> {
  const known = new Map<string, Uint8Array>();
  list.each('extension', (each: DerReader) => {
    const fields: DerReader = each.enter(TAG.sequence, 'an extension');
    const oid = oidFromDer(fields.read(TAG.oid, 'the identifier of an extension'));
    const flag = fields.optional(TAG.boolean, 'critical');
    fields.demand(flag === undefined || booleanFromDer(flag), 'a default criticality is left out');
    const value = fields.read(TAG.octetString, 'the value of an extension');
    fields.end('an extension');
    each.demand(flag === undefined || HARMLESS.includes(oid), 'a revocation list is complete and of its issuer alone');
    if (HARMLESS.includes(oid)) known.set(oid, value.content);
  });
  return known;
}

/** A whole number in the value of an extension. */
function wholeNumber(value: Uint8Array, tag: number, most: number, what: string): bigint {
  const reader: DerReader = new DerReader(strictDer(value), KIND);
  const { tag: found, content } = strictDer(value);
  const [first = 0x80] = content;
  reader.demand(found === tag && first < 0x80 && content.length <= most, what);
  return BigInt(`0x${hexFromBytes(content)}`);
}

interface Entry {
  readonly serial: string;
  readonly at: Instant;
  readonly reason?: number;
}

function readEntry(reader: DerReader): Entry {
  const fields: DerReader = reader.enter(TAG.sequence, 'a revoked certificate');
  const serial = hexFromBytes(fields.read(TAG.integer, 'a serial number').content);
  const at = readTime(fields, 'revocationDate');
  const extensions = fields.optionalEnter(TAG.sequence, 'the extensions of an entry');
  const reason = extensions && readExtensions(extensions).get(EXTENSION.reasonCode);
  fields.end('a revoked certificate');
  if (reason === undefined) return { serial, at };
  return { serial, at, reason: Number(wholeNumber(reason, TAG.enumerated, 1, 'a reason is a number of RFC 5280')) };
}

function readList(der: Uint8Array): RevocationList {
  demand('PKI-013', 'crl-malformed', der.length <= MAX_CRL_BYTES, `a list has at most ${MAX_CRL_BYTES} octets`, 0);
  const outer = strictDer(der);
  const reader: DerReader = new DerReader(outer, KIND);
  reader.demand(outer.tag === TAG.sequence, 'a revocation list is a sequence');
  const tbs = reader.read(TAG.sequence, 'tbsCertList');
  const signatureAlgorithm = readAlgorithm(reader);
  const signature = octetsFromBits(reader.read(TAG.bitString, 'the signature'));
  reader.end('the revocation list');
  reader.demand(signature !== undefined, 'a signature is whole octets');
  const fields: DerReader = new DerReader(tbs, KIND);
  const version = fields.optional(TAG.integer, 'the version');
  fields.demand(version === undefined || naturalFromDer(version) === 1, 'the version is 2, or 1 and left out');
  const inner = readAlgorithm(fields);
  fields.demand(equalBytes(inner.encoded, signatureAlgorithm.encoded), 'both signature algorithm fields are equal');
  const issuer = readName(fields.read(TAG.sequence, 'the issuer'));
  const thisUpdate = readTime(fields, 'thisUpdate');
  const nextUpdate = readTime(fields, 'nextUpdate');
  const entries = fields.optionalEnter(TAG.sequence, 'the revoked certificates');
  const all = entries?.each('revoked certificate', readEntry) ?? [];
  const extensions = fields.optionalEnter(constructedTag(0), 'the extensions');
  const known = extensions && readExtensions(extensions.enter(TAG.sequence, 'the extensions'));
  extensions?.end('the extensions');
  fields.end('the revocation list');
  const number = known?.get(EXTENSION.crlNumber);
  return {
    tbs: tbs.encoded,
    signatureAlgorithm,
    signature,
    issuer,
    thisUpdate,
    nextUpdate,
    ...(number === undefined
      ? {}
      : { number: wholeNumber(number, TAG.integer, 20, 'the number of a list is a natural one of 20 octets at most') }),
    revoked: new Map(all.map(({ serial, at }) => [serial, at])),
    reasons: new Map(all.flatMap(({ serial, reason }) => (reason === undefined ? [] : [[serial, reason]]))),
  };
}

/** Reads a certificate revocation list in strict DER (RFC 5280 §5); nothing is verified yet. [PKI-013] */
export function parseRevocationList(der: Uint8Array): Result<RevocationList> {
  return parsing(() => readList(new Uint8Array(der)));
}

/** When the list revoked a serial number, undefined if it did not. */
export const revokedAt = (list: RevocationList, serial: Uint8Array): Instant | undefined =>
  list.revoked.get(hexFromBytes(serial));
