// Revocation lists, right and wrong.
import { around, bits, int, seq, tlv } from './der.mjs';
import { signature } from './keys.mjs';
import { NOW, utcTime, writeExtension } from './layers.mjs';
import { OID } from './oids.mjs';

/** @typedef {import('./der.mjs').Octets} Octets */
/** @typedef {{serial: Octets, at: number, extensions?: {oid: string, critical: boolean, value: Octets}[]}} Entry */
/**
 * @typedef {object} List
 * @property {Octets} issuer
 * @property {import('./keys.mjs').Key} key
 * @property {Octets} [version]
 * @property {Octets} [algorithm] inside, if another
 * @property {Octets} [thisUpdate]
 * @property {Octets} [nextUpdate]
 * @property {readonly Entry[]} [entries]
 * @property {{oid: string, critical: boolean, value: Octets}[]} [extensions]
 */

/** @param {Entry} entry */
const writeEntry = ({ serial, at, extensions }) =>
  seq(tlv(0x02, serial), utcTime(at), ...(extensions ? [seq(...extensions.map(writeExtension))] : []));

/** The octets of a list, good from an hour ago to an hour from now unless told otherwise. @param {List} list */
export function writeList({ issuer, key, entries = [], ...more }) {
  const {
    version = int(1),
    algorithm = key.algorithm,
    thisUpdate = utcTime(NOW - 3600),
    nextUpdate = utcTime(NOW + 3600),
    extensions = [{ oid: OID.crlNumber, critical: false, value: int(7) }],
  } = more;
  const tbs = seq(
    version,
    algorithm,
    issuer,
    thisUpdate,
    nextUpdate,
    ...(entries.length === 0 ? [] : [seq(...entries.map(writeEntry))]),
    ...(extensions.length === 0 ? [] : [around(0, seq(...extensions.map(writeExtension)))]),
  );
  return seq(tbs, key.algorithm, bits(signature(key, tbs)));
}
