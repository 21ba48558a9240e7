import { describe, expect, it } from 'vitest';
import { ECDSA_SHA256, name, OID, RSA_SHA256, utcTime } from '../../test/support/chain-builder.ts';
import { bits, bool, int, octets, oid, seq, tlv } from '../../test/support/der.ts';
import { parseRevocationList } from './index.ts';

interface Parts {
  version: Uint8Array;
  inner: Uint8Array;
  nextUpdate: Uint8Array;
  entries: Uint8Array;
  extensions: Uint8Array;
}

const extension = (id: string, critical: boolean) => seq(oid(id), ...(critical ? [bool(255)] : []), octets(int(1)));

/** A list with one entry; nobody signed it, which parsing does not look at. */
function list(change: Partial<Parts> = {}): Uint8Array {
  const parts: Parts = {
    version: int(1),
    inner: ECDSA_SHA256,
    nextUpdate: utcTime('2026-06-01T00:00:00'),
    entries: seq(seq(int(77), utcTime('2026-05-01T00:00:00'))),
    extensions: tlv(0xa0, seq(extension('2.5.29.20', false))),
    ...change,
  };
  const { version, inner, nextUpdate, entries, extensions } = parts;
  const issuer = name([OID.commonName, 'amprion']);
  const tbs = seq(version, inner, issuer, utcTime('2026-05-01T00:00:00'), nextUpdate, entries, extensions);
  return seq(tbs, ECDSA_SHA256, bits(Uint8Array.of(1, 2, 3)));
}

const fault = (der: Uint8Array): unknown => {
  const result = parseRevocationList(der);
  return result.ok ? 'accepted' : [result.refusal.code, result.refusal.facts.rule];
};

describe('a revocation list [PKI-013]', () => {
  it('is read with what it revokes', () => {
    const result = parseRevocationList(list());
    expect(result.ok && [...result.value.revoked.keys()]).toEqual(['4d']);
  });

  it('may revoke nothing, and be of version 1', () => {
    const none = new Uint8Array();
    expect(fault(list({ entries: none }))).toBe('accepted');
    expect(fault(list({ version: none, extensions: none }))).toBe('accepted');
  });

  it.each<[string, Partial<Parts>, string]>([
    ['another version', { version: int(2) }, 'the version is 2, or 1 and left out'],
    ['two algorithms', { inner: RSA_SHA256 }, 'both signature algorithm fields are equal'],
    [
      'no next update',
      { nextUpdate: new Uint8Array() },
      'nextUpdate is YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ and exists in the calendar',
    ],
    ['an empty list of entries', { entries: seq() }, 'there is at least one revoked certificate'],
    [
      'changes of another list only',
      { extensions: tlv(0xa0, seq(extension('2.5.29.27', true))) },
      'a revocation list is complete and of its issuer alone',
    ],
    [
      'a part of the certificates only',
      { extensions: tlv(0xa0, seq(extension('2.5.29.28', true))) },
      'a revocation list is complete and of its issuer alone',
    ],
  ])('is refused with %s', (_, change, rule) => {
    expect(fault(list(change))).toEqual(['crl-malformed', rule]);
  });
});
