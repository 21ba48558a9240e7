import { afterEach, describe, expect, it } from 'vitest';
import {
  buildLayer,
  commonName,
  ECDSA_SHA256,
  extendName,
  goodLayers,
  type Layer,
  name,
  OID,
  proxyInfo,
  RSA_SHA256,
  setExtension,
} from '../../test/support/chain-builder.ts';
import { bits, bool, int, nothing, octets, oid, seq, set, text, tlv } from '../../test/support/der.ts';
import type { ErrorCode } from '../generated/error-codes.ts';
import { switchOffGuard } from '../guard.ts';
import { parseCertificate } from './index.ts';

type Change = (leaf: Layer, above: Layer) => void;

/** The verdict on the participant's certificate of a good chain after one change. */
function read(change: Change = () => {}) {
  const [, , , above, leaf] = goodLayers();
  change(leaf, above);
  return parseCertificate(buildLayer(leaf, above));
}

const verdict = (change: Change): ErrorCode | 'accepted' => {
  const result = read(change);
  return result.ok ? 'accepted' : result.refusal.code;
};

/** Replaces one run of octets in a finished certificate: lengths around it stay as they were. */
const replaced = (from: readonly number[], to: readonly number[]) => (der: Uint8Array) => {
  const at = Buffer.from(der).indexOf(Buffer.from(from));
  if (at < 0) throw new Error('the octets to replace are not there');
  const copy = new Uint8Array(der);
  copy.set(to, at);
  return copy;
};

const extension = (leaf: Layer, id: string, value: Uint8Array) => setExtension(leaf, id, value, true);

describe('a parsed certificate', () => {
  it('holds what was written into it', () => {
    const result = read();
    if (!result.ok) throw new Error(result.refusal.code);
    const { value } = result;
    expect(value.version).toBe(3);
    expect(value.publicKey.kind).toBe('P-256');
    expect(value.signatureAlgorithm.encoded).toEqual(new Uint8Array(ECDSA_SHA256));
    expect(value.extensions.keyUsage).toEqual(['digitalSignature']);
    expect(value.extensions.proxyInfo).toMatchObject({ critical: true, pathLength: 1, language: OID.policy });
    expect(value.kid).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('does not change when the bytes that it was read from do', () => {
    const [, , , above, leaf] = goodLayers();
    const der = buildLayer(leaf, above);
    const result = parseCertificate(der);
    const before = result.ok ? Array.from(result.value.tbs) : [];
    der.fill(0);
    expect(result.ok ? Array.from(result.value.tbs) : []).toEqual(before);
  });
});

interface Case {
  readonly rule: string;
  readonly change: Change;
  readonly code: ErrorCode | 'accepted';
}

const ONE_PROXY = proxyInfo(OID.inheritAll, undefined, 1);

const CASES: readonly Case[] = [
  { rule: 'a good certificate', change: () => {}, code: 'accepted' },
  {
    rule: 'a certificate of more than 8 KiB [PKI-001]',
    change: (leaf) => extension(leaf, '1.2.3.4', octets(new Uint8Array(8000))),
    code: 'certificate-too-large',
  },
  {
    rule: 'a certificate of nearly 8 KiB [PKI-001]',
    change: (leaf) => extension(leaf, '1.2.3.4', octets(new Uint8Array(7000))),
    code: 'accepted',
  },
  {
    rule: 'an octet too many after the certificate [PKI-002]',
    change: (leaf) => (leaf.finish = (der) => Buffer.concat([der, Uint8Array.of(0)])),
    code: 'der-malformed',
  },
  {
    rule: 'an octet too few [PKI-002]',
    change: (leaf) => (leaf.finish = (der) => der.subarray(0, -1)),
    code: 'der-malformed',
  },
  {
    rule: 'an indefinite length [PKI-002]',
    change: (leaf) =>
      (leaf.finish = (der) => Buffer.concat([Uint8Array.of(0x30, 0x80), der.subarray(4), Uint8Array.of(0, 0)])),
    code: 'der-malformed',
  },
  {
    rule: 'a length in more octets than it needs [PKI-002]',
    change: (leaf) => (leaf.version = Uint8Array.of(0xa0, 0x81, 0x03, 2, 1, 2)),
    code: 'der-malformed',
  },
  {
    rule: 'an integer with a leading zero too many [PKI-002]',
    change: (leaf) => (leaf.version = tlv(0xa0, tlv(2, Uint8Array.of(0, 2)))),
    code: 'der-malformed',
  },
  {
    rule: 'a boolean of 01 [PKI-002]',
    change: (leaf) => extension(leaf, OID.basicConstraints, seq(bool(1))),
    code: 'der-malformed',
  },
  {
    rule: 'a set out of order [PKI-002]',
    change: (leaf) =>
      (leaf.issuer = seq(set(seq(oid(OID.commonName), text('zzz')), seq(oid(OID.organization), text('a'))))),
    code: 'der-malformed',
  },
  {
    rule: 'unused bits that are not zero [PKI-002]',
    change: (leaf) => extension(leaf, OID.keyUsage, bits(Uint8Array.of(0x81), 7)),
    code: 'der-malformed',
  },
  {
    rule: 'more than seven unused bits [PKI-002]',
    change: (leaf) => extension(leaf, OID.keyUsage, bits(Uint8Array.of(0x80), 8)),
    code: 'der-malformed',
  },
  {
    rule: 'an object identifier with a padded arc [PKI-002]',
    change: (leaf) => (leaf.innerAlgorithm = seq(tlv(6, Uint8Array.of(0x2a, 0x80, 0x01)))),
    code: 'der-malformed',
  },
  {
    rule: 'an object identifier that does not end [PKI-002]',
    change: (leaf) => (leaf.innerAlgorithm = seq(tlv(6, Uint8Array.of(0x2a, 0x81)))),
    code: 'der-malformed',
  },
  {
    rule: 'a null with content [PKI-002]',
    change: (leaf) => (leaf.innerAlgorithm = seq(oid('1.2.3'), tlv(5, Uint8Array.of(0)))),
    code: 'der-malformed',
  },
  {
    rule: 'a constructed octet string [PKI-002]',
    change: (leaf) => (leaf.innerAlgorithm = seq(oid('1.2.3'), tlv(0x24, octets(Uint8Array.of(1))))),
    code: 'der-malformed',
  },
  {
    rule: 'a tag of several octets [PKI-002]',
    change: (leaf) => (leaf.innerAlgorithm = seq(oid('1.2.3'), Uint8Array.of(0xbf, 0x1f, 0))),
    code: 'der-malformed',
  },
  {
    rule: 'a number written too long behind a tag [PKI-002]',
    change: (leaf) => extension(leaf, OID.proxyCertInfo, seq(tlv(2, Uint8Array.of(0, 1)), seq(oid(OID.inheritAll)))),
    code: 'der-malformed',
  },
  {
    rule: 'values nested 40 deep [PKI-002]',
    change: (leaf) => {
      let value = nothing();
      for (let depth = 0; depth < 40; depth += 1) value = seq(value);
      leaf.innerAlgorithm = seq(oid('1.2.3'), value);
    },
    code: 'der-malformed',
  },
  {
    rule: 'text that is not UTF-8 [PKI-002]',
    change: (leaf) => (leaf.subject = seq(set(seq(oid(OID.commonName), tlv(0x0c, Uint8Array.of(0xc0, 0x80)))))),
    code: 'der-malformed',
  },
  {
    rule: 'a printable string with an underscore [PKI-002]',
    change: (leaf) => (leaf.subject = name([OID.commonName, 'a_b', 0x13])),
    code: 'der-malformed',
  },
  {
    rule: 'a subject that is no sequence [PKI-003]',
    change: (leaf) => (leaf.subject = int(1)),
    code: 'certificate-malformed',
  },
  {
    rule: 'an algorithm with something after its parameters [PKI-003]',
    change: (leaf) => {
      leaf.innerAlgorithm = seq(oid('1.2.840.10045.4.3.2'), nothing(), nothing());
    },
    code: 'certificate-malformed',
  },
  {
    rule: 'a public key of half an octet [PKI-003]',
    change: (leaf) => (leaf.spki = seq(seq(oid('1.2.840.10045.2.1')), bits(Uint8Array.of(0x10), 4))),
    code: 'certificate-malformed',
  },
  { rule: 'a version 4 [PKI-004]', change: (leaf) => (leaf.version = tlv(0xa0, int(3))), code: 'certificate-version' },
  {
    rule: 'a version 1 that is not left out [PKI-004]',
    change: (leaf) => (leaf.version = tlv(0xa0, int(0))),
    code: 'certificate-version',
  },
  {
    rule: 'extensions in version 1 [PKI-004]',
    change: (leaf) => (leaf.version = new Uint8Array()),
    code: 'certificate-version',
  },
  {
    rule: 'version 1 without extensions [PKI-004]',
    change: (leaf) => {
      leaf.version = new Uint8Array();
      leaf.extensions = [];
    },
    code: 'accepted',
  },
  {
    rule: 'a serial number 0 [PKI-005]',
    change: (leaf) => (leaf.serial = Uint8Array.of(0)),
    code: 'certificate-serial',
  },
  {
    rule: 'a negative serial number [PKI-005]',
    change: (leaf) => (leaf.serial = Uint8Array.of(0x80)),
    code: 'certificate-serial',
  },
  {
    rule: 'a serial number of 21 octets [PKI-005]',
    change: (leaf) => (leaf.serial = new Uint8Array(21).fill(1)),
    code: 'certificate-serial',
  },
  {
    rule: 'a serial number of 20 octets [PKI-005]',
    change: (leaf) => (leaf.serial = new Uint8Array(20).fill(1)),
    code: 'accepted',
  },
  {
    rule: 'two different algorithm fields [PKI-006]',
    change: (leaf) => (leaf.outerAlgorithm = RSA_SHA256),
    code: 'certificate-algorithm-mismatch',
  },
  {
    rule: 'algorithm fields that differ in their parameters only [PKI-006]',
    change: (leaf) => (leaf.outerAlgorithm = seq(oid('1.2.840.10045.4.3.2'), nothing())),
    code: 'certificate-algorithm-mismatch',
  },
  {
    rule: 'a time without seconds [PKI-007]',
    change: (leaf) => (leaf.notAfter = text('2612310000Z', 0x17)),
    code: 'certificate-time-malformed',
  },
  {
    rule: 'a time in another zone [PKI-007]',
    change: (leaf) => (leaf.notAfter = text('261231000000+0100', 0x17)),
    code: 'certificate-time-malformed',
  },
  {
    rule: 'a day that does not exist [PKI-007]',
    change: (leaf) => (leaf.notAfter = text('260230000000Z', 0x17)),
    code: 'certificate-time-malformed',
  },
  {
    rule: 'a GeneralizedTime before 2050 [PKI-007]',
    change: (leaf) => (leaf.notAfter = text('20261231000000Z', 0x18)),
    code: 'certificate-time-malformed',
  },
  {
    rule: 'a GeneralizedTime with a fraction [PKI-007]',
    change: (leaf) => (leaf.notAfter = text('20501231000000.5Z', 0x18)),
    code: 'certificate-time-malformed',
  },
  {
    rule: 'a GeneralizedTime from 2050 on [PKI-007]',
    change: (leaf) => (leaf.notAfter = text('99991231235959Z', 0x18)),
    code: 'accepted',
  },
  {
    rule: 'a time that is a text [PKI-007]',
    change: (leaf) => (leaf.notAfter = text('261231000000Z')),
    code: 'certificate-time-malformed',
  },
  {
    rule: 'an empty component of a name [PKI-008]',
    change: (leaf) => (leaf.subject = seq(set())),
    code: 'certificate-name-malformed',
  },
  {
    rule: 'an attribute without a value [PKI-008]',
    change: (leaf) => (leaf.subject = seq(set(seq(oid(OID.commonName))))),
    code: 'certificate-name-malformed',
  },
  {
    rule: 'an attribute with a value of a type that only a context could tell [PKI-008]',
    change: (leaf, above) => (leaf.subject = extendName(above.subject, commonName('x', 0x80))),
    code: 'certificate-name-malformed',
  },
  {
    rule: 'a name in five alphabets of ASN.1 [PKI-008]',
    change: (leaf, above) =>
      (leaf.subject = extendName(above.subject, commonName('x', 0x14), commonName('x', 0x12 + 1))),
    code: 'accepted',
  },
  {
    rule: 'an extension that is there twice [PKI-009]',
    change: (leaf) => {
      const [first] = leaf.extensions;
      if (first) leaf.extensions.push(first);
    },
    code: 'certificate-extension-repeated',
  },
  {
    rule: 'an unknown extension that is there twice [PKI-009]',
    change: (leaf) => {
      const unknown = { oid: '1.2.3.4', critical: false, value: nothing() };
      leaf.extensions.push(unknown, unknown);
    },
    code: 'certificate-extension-repeated',
  },
  {
    rule: 'a key usage without any use [PKI-010]',
    change: (leaf) => extension(leaf, OID.keyUsage, bits(new Uint8Array())),
    code: 'certificate-extension-malformed',
  },
  {
    rule: 'a key usage with zeros after its last bit [PKI-010]',
    change: (leaf) => extension(leaf, OID.keyUsage, bits(Uint8Array.of(0x80), 0)),
    code: 'certificate-extension-malformed',
  },
  {
    rule: 'a default cA that is written [PKI-010]',
    change: (leaf) => extension(leaf, OID.basicConstraints, seq(bool(0))),
    code: 'certificate-extension-malformed',
  },
  {
    rule: 'a path length of somebody who is no CA [PKI-010]',
    change: (leaf) => extension(leaf, OID.basicConstraints, seq(int(1))),
    code: 'certificate-extension-malformed',
  },
  {
    rule: 'a negative path length of a CA [PKI-010]',
    change: (leaf) => extension(leaf, OID.basicConstraints, seq(bool(255), tlv(2, Uint8Array.of(0xff)))),
    code: 'certificate-extension-malformed',
  },
  {
    rule: 'no purposes in a list of purposes [PKI-010]',
    change: (leaf) => extension(leaf, OID.extKeyUsage, seq()),
    code: 'certificate-extension-malformed',
  },
  {
    rule: 'no names in a list of names [PKI-010]',
    change: (leaf) => extension(leaf, OID.san, seq()),
    code: 'certificate-extension-malformed',
  },
  {
    rule: 'an address of 5 octets as an alternative name [PKI-010]',
    change: (leaf) => extension(leaf, OID.san, seq(tlv(0x87, Uint8Array.of(10, 0, 0, 0, 1)))),
    code: 'certificate-extension-malformed',
  },
  {
    rule: 'a network without a mask in name constraints [PKI-010]',
    change: (leaf) => extension(leaf, OID.nameConstraints, seq(tlv(0xa0, seq(tlv(0x87, Uint8Array.of(10, 0, 0, 0)))))),
    code: 'certificate-extension-malformed',
  },
  ...(
    [
      ['no constraint in policy constraints', '2.5.29.36', seq()],
      ['a negative number in policy constraints', '2.5.29.36', seq(tlv(0x80, Uint8Array.of(0xff)))],
      ['a longer number than needed in policy constraints', '2.5.29.36', seq(tlv(0x80, Uint8Array.of(0, 1)))],
      ['a negative inhibitAnyPolicy', '2.5.29.54', tlv(2, Uint8Array.of(0xff))],
    ] as const
  ).map(([rule, oid, value]) => ({
    rule: `${rule} [PKI-010]`,
    change: (leaf: Layer) => extension(leaf, oid, value),
    code: 'certificate-extension-malformed' as const,
  })),
  {
    rule: 'name constraints that constrain nothing [PKI-010]',
    change: (leaf) => extension(leaf, OID.nameConstraints, seq()),
    code: 'certificate-extension-malformed',
  },
  {
    rule: 'an issuer in the authority key identifier without a serial number [PKI-010]',
    change: (leaf, above) => extension(leaf, OID.aki, seq(tlv(0xa1, tlv(0xa4, above.subject)))),
    code: 'certificate-extension-malformed',
  },
  {
    rule: 'a default criticality that is written [PKI-010]',
    change: (leaf) => {
      leaf.finish = () => {
        const plain = { ...leaf, extensions: [{ oid: '1.2.3.4', critical: true, value: nothing() }] };
        delete plain.finish;
        return replaced([0x01, 0x01, 0xff], [0x01, 0x01, 0x00])(buildLayer(plain));
      };
    },
    code: 'certificate-extension-malformed',
  },
  {
    rule: 'a negative path length of a proxy [PKI-011]',
    change: (leaf) => extension(leaf, OID.proxyCertInfo, seq(tlv(2, Uint8Array.of(0xff)), seq(oid(OID.inheritAll)))),
    code: 'proxy-info-malformed',
  },
  {
    rule: 'the layout of the draft under the OID of the RFC [PKI-011]',
    change: (leaf) => extension(leaf, OID.proxyCertInfo, seq(seq(oid(OID.inheritAll)), tlv(0xa1, int(1)))),
    code: 'proxy-info-malformed',
  },
  {
    rule: 'proxy information without a policy language [PKI-011]',
    change: (leaf) => extension(leaf, OID.proxyCertInfo, seq(int(1))),
    code: 'proxy-info-malformed',
  },
  {
    rule: 'a policy that is no octet string [PKI-011]',
    change: (leaf) => extension(leaf, OID.proxyCertInfo, seq(seq(oid(OID.inheritAll), text('all')))),
    code: 'proxy-info-malformed',
  },
  {
    rule: 'something after the proxy information [PKI-011]',
    change: (leaf) => extension(leaf, OID.proxyCertInfo, Buffer.concat([ONE_PROXY, nothing()])),
    code: 'der-malformed',
  },
  {
    rule: 'a path length of more than 64 bits [PKI-011]',
    change: (leaf) =>
      extension(leaf, OID.proxyCertInfo, seq(tlv(2, new Uint8Array(12).fill(0x7f)), seq(oid(OID.inheritAll)))),
    code: 'accepted',
  },
];

describe.each(CASES)('$rule', ({ change, code }) => {
  it(`is ${code}`, () => {
    expect(verdict(change)).toBe(code);
  });
});

describe('each check by itself', () => {
  afterEach(() => switchOffGuard(undefined));

  it.each(CASES.filter(({ code }) => code !== 'accepted'))('is what refuses $rule', ({ change, code }) => {
    const result = read(change);
    switchOffGuard(result.ok ? undefined : result.refusal.requirement);
    expect(readSomehow(change)).not.toBe(code);
  });
});

/** The verdict where a check is switched off, which may leave the parser anywhere. */
function readSomehow(change: Change): string {
  try {
    return verdict(change);
  } catch {
    return 'threw';
  }
}

describe('a refusal', () => {
  it('tells the rule and how far into the certificate the fault lies', () => {
    const result = read((leaf) => (leaf.serial = Uint8Array.of(0)));
    expect(result.ok ? {} : result.refusal.facts).toEqual({
      rule: 'a serial number is positive and at most 20 octets long',
      section: 'RFC 5280 §4.1.2.2',
      offset: 13,
    });
  });
});
