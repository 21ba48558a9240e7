import { afterEach, describe, expect, it } from 'vitest';
import {
  commonName,
  dropExtension,
  extendName,
  keyIdentifier,
  keyUsage,
  name,
  OID,
  PARTICIPANT,
  proxyInfo,
  SUBMARKET,
  setExtension,
  testKey,
  utcTime,
} from '../../test/support/chain-builder.ts';
import { bool, int, octets, oid, seq, set, text, tlv } from '../../test/support/der.ts';
import { type Change, changed, type JudgeOptions, judge, RFC_ALONE, verdict } from '../../test/support/judge.ts';
import type { ErrorCode } from '../generated/error-codes.ts';
import { switchOffGuard } from '../guard.ts';
import { encodePolicy } from './index.ts';

describe('a good chain', () => {
  it('breaks no rule', async () => {
    expect(await verdict(changed(() => {}))).toBe('accepted');
    expect(
      await verdict(
        changed(() => {}),
        RFC_ALONE,
      ),
    ).toBe('accepted');
  });
});

/** One change of a good chain each: the code in profile bc4p and under the RFCs alone. */
interface Case {
  readonly rule: string;
  readonly change: Change;
  readonly bc4p: ErrorCode | 'accepted';
  readonly rfc: ErrorCode | 'accepted';
  readonly options?: JudgeOptions;
}

const both = (code: ErrorCode | 'accepted') => ({ bc4p: code, rfc: code });

const mail = seq(tlv(0x82, Buffer.from('tso1.example.com')));
const directory = (subject: Uint8Array) => tlv(0xa4, subject);
const permit = (base: Uint8Array) => seq(tlv(0xa0, seq(base)));
const exclude = (base: Uint8Array) => seq(tlv(0xa1, seq(base)));

const CASES: readonly Case[] = [
  // RFC 5280, the part above the proxies
  {
    rule: 'an expired leaf [PKI-025]',
    change: ([, , , , leaf]) => (leaf.notAfter = utcTime('2026-05-08T11:59:59')),
    ...both('certificate-expired'),
  },
  {
    rule: 'a leaf in its last second',
    change: ([, , , , leaf]) => (leaf.notAfter = utcTime('2026-05-08T12:00:00')),
    ...both('accepted'),
  },
  {
    rule: 'a certificate of tomorrow [PKI-024]',
    change: ([, , market]) => (market.notBefore = utcTime('2026-05-08T12:00:01')),
    ...both('certificate-not-yet-valid'),
  },
  {
    rule: 'an expired root [PKI-025]',
    change: ([root]) => (root.notAfter = utcTime('2026-02-01T00:00:00')),
    ...both('certificate-expired'),
  },
  {
    rule: 'an issuer of another name [PKI-023]',
    change: ([, , market]) => (market.issuer = name([OID.commonName, 'somebody'])),
    ...both('issuer-name-mismatch'),
  },
  {
    rule: 'a sub-CA that is no CA [PKI-031]',
    change: ([, operator]) => {
      dropExtension(operator, OID.basicConstraints);
      setExtension(operator, OID.keyUsage, keyUsage(0), true);
    },
    bc4p: 'issuer-not-ca',
    rfc: 'issuer-not-ca',
  },
  ...(
    [
      ['a numeric string as common name', [OID.commonName, '12', 0x12]],
      ['a visible string as common name', [OID.commonName, 'market', 0x1a]],
      ['a country of three letters', ['2.5.4.6', 'DEU', 0x13]],
      ['a country in UTF-8', ['2.5.4.6', 'DE', 0x0c]],
      ['a serial number in UTF-8', ['2.5.4.5', '7', 0x0c]],
      ['an e-mail address of 256 characters', ['1.2.840.113549.1.9.1', `a@${'b'.repeat(254)}`, 0x16]],
    ] as const
  ).map(([rule, component]) => ({
    rule: `${rule} [PKI-029]`,
    change: (([, , market, submarket, leaf]) => {
      market.subject = name([OID.organization, 'BC4P'], component);
      submarket.subject = extendName(market.subject, commonName('dso-12'));
      leaf.subject = extendName(submarket.subject, commonName('pro-99'));
    }) as Change,
    ...both('name-out-of-bounds'),
  })),
  {
    rule: 'a sub-CA that only its key usage makes one [PKI-036]',
    change: ([, operator]) => dropExtension(operator, OID.basicConstraints),
    ...both('certificate-signing-without-ca'),
  },
  {
    rule: 'a sub-CA whose key may not sign certificates [PKI-032]',
    change: ([, operator]) => setExtension(operator, OID.keyUsage, keyUsage(6), true),
    ...both('issuer-key-usage'),
  },
  {
    rule: 'a sub-CA without key usage [PKI-073]',
    change: ([, operator]) => dropExtension(operator, OID.keyUsage),
    bc4p: 'profile-key-usage',
    rfc: 'accepted',
  },
  {
    rule: 'a sub-CA under a path length of 0 [PKI-033]',
    change: ([root]) => setExtension(root, OID.basicConstraints, seq(bool(255), int(0)), true),
    ...both('ca-path-length'),
  },
  {
    rule: 'names outside of what a CA permits [PKI-034]',
    change: ([, operator]) =>
      setExtension(operator, OID.nameConstraints, permit(directory(name([OID.organization, 'Else']))), true),
    ...both('name-not-permitted'),
  },
  {
    rule: 'names inside of what a CA permits',
    change: ([, operator]) =>
      setExtension(operator, OID.nameConstraints, permit(directory(name([OID.organization, 'BC4P']))), true),
    ...both('accepted'),
  },
  {
    rule: 'names that a CA excludes [PKI-034]',
    change: ([, operator]) =>
      setExtension(operator, OID.nameConstraints, exclude(directory(name([OID.organization, 'bc4p']))), true),
    ...both('name-not-permitted'),
  },
  {
    rule: 'a host name that a CA excludes [PKI-034]',
    change: ([, operator, market]) => {
      setExtension(operator, OID.nameConstraints, exclude(tlv(0x82, Buffer.from('example.com'))), true);
      setExtension(market, OID.san, mail);
    },
    ...both('name-not-permitted'),
  },
  {
    rule: 'a name of a form whose constraints nobody here understands [PKI-034]',
    change: ([, operator, market]) => {
      setExtension(operator, OID.nameConstraints, permit(tlv(0x88, Uint8Array.of(42, 3))), true);
      setExtension(market, OID.san, seq(tlv(0x88, Uint8Array.of(42, 3))));
    },
    ...both('name-not-permitted'),
  },
  {
    rule: 'no policy in common where a CA requires one at once [PKI-103]',
    change: ([, operator, market]) => {
      setExtension(operator, '2.5.29.36', seq(tlv(0x80, Uint8Array.of(0))), true);
      setExtension(operator, '2.5.29.32', seq(seq(oid('1.2.3'))));
      setExtension(market, '2.5.29.32', seq(seq(oid('1.2.4'))));
    },
    ...both('certificate-policy-missing'),
  },
  {
    rule: 'no policy where a root requires one of what its CA issues [PKI-103]',
    change: ([root]) => setExtension(root, '2.5.29.36', seq(tlv(0x80, Uint8Array.of(1))), true),
    ...both('certificate-policy-missing'),
  },
  {
    rule: 'no policy where one is required below the end-entity certificate only',
    change: ([root]) => setExtension(root, '2.5.29.36', seq(tlv(0x80, Uint8Array.of(3))), true),
    ...both('accepted'),
  },
  {
    rule: 'a policy that all have where a CA requires one',
    change: ([, operator, market]) => {
      setExtension(operator, '2.5.29.36', seq(tlv(0x80, Uint8Array.of(0))), true);
      setExtension(operator, '2.5.29.32', seq(seq(oid('1.2.3')), seq(oid('1.2.4'))));
      setExtension(market, '2.5.29.32', seq(seq(oid('1.2.4'))));
    },
    ...both('accepted'),
  },
  {
    rule: 'a policy that stands for any where a CA requires one',
    change: ([, operator, market]) => {
      setExtension(operator, '2.5.29.36', seq(tlv(0x80, Uint8Array.of(0))), true);
      setExtension(operator, '2.5.29.32', seq(seq(oid('2.5.29.32.0'))));
      setExtension(market, '2.5.29.32', seq(seq(oid('1.2.4'))));
    },
    ...both('accepted'),
  },
  {
    rule: 'a policy that stands for any where a CA requires one and inhibits that [PKI-103]',
    change: ([root, operator, market]) => {
      setExtension(root, '2.5.29.54', int(0), true);
      setExtension(operator, '2.5.29.36', seq(tlv(0x80, Uint8Array.of(0))), true);
      setExtension(operator, '2.5.29.32', seq(seq(oid('2.5.29.32.0'))));
      setExtension(market, '2.5.29.32', seq(seq(oid('1.2.4'))));
    },
    ...both('certificate-policy-missing'),
  },
  {
    rule: 'name constraints in an end-entity certificate [PKI-035]',
    change: ([, , market]) =>
      setExtension(market, OID.nameConstraints, permit(directory(name([OID.organization, 'BC4P']))), true),
    ...both('name-constraints-misplaced'),
  },
  {
    rule: 'certificate signing without being a CA [PKI-036]',
    change: ([, , market]) => setExtension(market, OID.keyUsage, keyUsage(0, 5), true),
    ...both('certificate-signing-without-ca'),
  },
  {
    rule: 'a critical extension that nobody knows [PKI-026]',
    change: ([, , market]) => setExtension(market, '1.2.3.4', seq(), true),
    ...both('critical-extension-unknown'),
  },
  {
    rule: 'an unknown extension that is not critical',
    change: ([, , market]) => setExtension(market, '1.2.3.4', seq()),
    ...both('accepted'),
  },
  {
    rule: 'the policy extension marked critical [PKI-026]',
    change: ([, , market]) =>
      setExtension(market, OID.policyExtension, encodePolicy({ role: 'market-operator' }), true),
    ...both('critical-extension-unknown'),
  },
  {
    rule: 'an authority key identifier of another key [PKI-028]',
    change: ([, , market]) => setExtension(market, OID.aki, seq(tlv(0x80, new Uint8Array(20)))),
    ...both('key-identifier-mismatch'),
  },
  {
    rule: 'an authority key identifier with another serial number [PKI-028]',
    change: ([root, operator, market]) =>
      setExtension(
        market,
        OID.aki,
        seq(tlv(0x80, keyIdentifier(operator.spki)), tlv(0xa1, directory(root.subject)), tlv(0x82, Uint8Array.of(1))),
      ),
    ...both('key-identifier-mismatch'),
  },
  {
    rule: 'an empty common name [PKI-029]',
    change: ([, , market]) => (market.subject = name([OID.commonName, ''])),
    ...both('name-out-of-bounds'),
  },
  {
    rule: 'an unnamed end entity without alternative name [PKI-030]',
    change: (layers) => {
      layers[2].subject = seq();
    },
    ...both('subject-empty'),
  },
  {
    rule: 'a signature by another key [PKI-039]',
    change: ([, , market]) => (market.signWith = testKey(9).privateKey),
    ...both('certificate-signature-invalid'),
  },
  {
    rule: 'a signature algorithm that nobody here knows [PKI-038]',
    change: ([, , market]) => {
      market.innerAlgorithm = seq(oid('1.2.840.10045.4.1'));
      market.outerAlgorithm = market.innerAlgorithm;
    },
    ...both('signature-algorithm-unsupported'),
  },
  // RFC 3820
  {
    rule: 'rule 1: a proxy of a CA [PKI-084] [PKI-040]',
    change: (layers) => {
      setExtension(layers[2], OID.basicConstraints, seq(bool(255)), true);
      setExtension(layers[2], OID.keyUsage, keyUsage(0, 5), true);
      setExtension(layers[0], OID.basicConstraints, seq(bool(255)), true);
      setExtension(layers[1], OID.basicConstraints, seq(bool(255)), true);
    },
    bc4p: 'policy-kind',
    rfc: 'proxy-issuer-is-ca',
  },
  {
    rule: 'rule 2: a proxy of somebody without a subject [PKI-041]',
    change: (layers) => {
      layers[2].subject = seq();
      setExtension(layers[2], OID.san, mail, true);
      layers[3].subject = seq(commonName('dso-12'));
      layers[4].subject = seq(commonName('dso-12'), commonName('pro-99'));
    },
    ...both('proxy-issuer-unnamed'),
  },
  {
    rule: 'rule 3: a proxy whose issuer is not the subject above [PKI-023]',
    change: ([, , , , leaf]) => (leaf.issuer = name([OID.commonName, 'pro-98'])),
    ...both('issuer-name-mismatch'),
  },
  {
    rule: 'rule 4: an end entity that may not sign [PKI-043]',
    change: ([, , market]) => setExtension(market, OID.keyUsage, keyUsage(2), true),
    ...both('proxy-issuer-key-usage'),
  },
  {
    rule: 'rule 4: a proxy in the middle that may not sign [PKI-078] [PKI-043]',
    change: ([, , , submarket]) => setExtension(submarket, OID.keyUsage, keyUsage(2), true),
    bc4p: 'profile-key-usage-widened',
    rfc: 'proxy-issuer-key-usage',
  },
  {
    rule: 'rule 4: an end entity without key usage [PKI-073]',
    change: ([, , market]) => dropExtension(market, OID.keyUsage),
    bc4p: 'profile-key-usage',
    rfc: 'accepted',
  },
  {
    rule: 'rule 5: an issuer alternative name [PKI-044]',
    change: ([, , , , leaf]) => setExtension(leaf, OID.ian, mail),
    ...both('proxy-issuer-alternative-name'),
  },
  {
    rule: 'rule 7: a subject that is not below the issuer [PKI-048]',
    change: ([, , , , leaf]) => (leaf.subject = name([OID.commonName, 'mallory'], [OID.commonName, 'pro-99'])),
    ...both('proxy-subject-base'),
  },
  {
    rule: 'rule 7: a subject with two components more [PKI-048]',
    change: ([, , , above, leaf]) => (leaf.subject = extendName(above.subject, commonName('a'), commonName('b'))),
    ...both('proxy-subject-base'),
  },
  {
    rule: 'rule 7: a subject with nothing more [PKI-048]',
    change: ([, , , above, leaf]) => (leaf.subject = above.subject),
    ...both('proxy-subject-base'),
  },
  {
    rule: 'rule 7: a component that is no common name [PKI-049]',
    change: ([, , , above, leaf]) =>
      (leaf.subject = extendName(above.subject, set(seq(oid(OID.organization), text('pro-99'))))),
    ...both('proxy-subject-not-common-name'),
  },
  {
    rule: 'rule 7: a common name beside another attribute in one component [PKI-049]',
    change: ([, , , above, leaf]) =>
      (leaf.subject = extendName(
        above.subject,
        set(seq(oid(OID.organization), text('x')), seq(oid(OID.commonName), text('pro-99'))),
      )),
    ...both('proxy-subject-not-common-name'),
  },
  {
    rule: 'rule 7: a common name of 65 characters [PKI-029]',
    change: ([, , , above, leaf]) => (leaf.subject = extendName(above.subject, commonName('a'.repeat(65)))),
    ...both('name-out-of-bounds'),
  },
  {
    rule: 'rule 7: an empty common name [PKI-029]',
    change: ([, , , above, leaf]) => (leaf.subject = extendName(above.subject, commonName(''))),
    ...both('name-out-of-bounds'),
  },
  {
    rule: 'rule 7: a common name in an ASCII string [PKI-029]',
    change: ([, , , above, leaf]) => (leaf.subject = extendName(above.subject, commonName('pro-99', 0x16))),
    ...both('name-out-of-bounds'),
  },
  {
    rule: 'rule 9: a subject alternative name [PKI-045]',
    change: ([, , , , leaf]) => setExtension(leaf, OID.san, mail),
    ...both('proxy-alternative-name'),
  },
  {
    rule: 'rule 10: a proxy without key usage [PKI-078]',
    change: ([, , , , leaf]) => dropExtension(leaf, OID.keyUsage),
    bc4p: 'profile-key-usage-widened',
    rfc: 'accepted',
  },
  {
    rule: 'rule 10: a proxy with more key usage than its issuer [PKI-078]',
    change: ([, , , , leaf]) => setExtension(leaf, OID.keyUsage, keyUsage(0, 2), true),
    bc4p: 'profile-key-usage-widened',
    rfc: 'accepted',
  },
  {
    rule: 'rule 10: a proxy with more purposes than its issuer [PKI-079]',
    change: ([, , , submarket, leaf]) => {
      setExtension(submarket, OID.extKeyUsage, seq(oid('1.3.6.1.5.5.7.3.2')));
      setExtension(leaf, OID.extKeyUsage, seq(oid('1.3.6.1.5.5.7.3.1')));
    },
    bc4p: 'profile-purpose-widened',
    rfc: 'accepted',
  },
  {
    rule: 'rule 11: a proxy that is a CA [PKI-046]',
    change: ([, , , , leaf]) => setExtension(leaf, OID.basicConstraints, seq(bool(255)), true),
    ...both('proxy-is-ca'),
  },
  {
    rule: 'rule 11: a proxy that says it is no CA',
    change: ([, , , , leaf]) => setExtension(leaf, OID.basicConstraints, seq(), true),
    ...both('accepted'),
  },
  {
    rule: 'rule 11: name constraints in a proxy [PKI-042]',
    change: ([, , , , leaf]) =>
      setExtension(leaf, OID.nameConstraints, permit(directory(name([OID.organization, 'BC4P']))), true),
    ...both('proxy-name-constraints'),
  },
  {
    rule: 'rule 12: proxy information that is not critical [PKI-047]',
    change: ([, , , , leaf]) =>
      setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.policy, encodePolicy(PARTICIPANT), 1), false),
    ...both('proxy-info-not-critical'),
  },
  {
    rule: 'rule 12: an end entity below a proxy [PKI-037]',
    change: ([, , , , leaf]) => dropExtension(leaf, OID.proxyCertInfo),
    ...both('proxy-info-missing'),
  },
  {
    rule: 'rule 13: proxy information of the Globus draft [PKI-027]',
    change: ([, , , , leaf]) => {
      const value = seq(seq(oid(OID.policy)), tlv(0xa1, int(1)));
      setExtension(leaf, '1.3.6.1.4.1.3536.1.222', value, true);
      dropExtension(leaf, OID.proxyCertInfo);
    },
    ...both('proxy-draft'),
  },
  {
    rule: 'rule 14: more proxies than the path length allows [PKI-053]',
    change: ([, , , submarket]) =>
      setExtension(submarket, OID.proxyCertInfo, proxyInfo(OID.policy, encodePolicy(SUBMARKET), 0), true),
    ...both('proxy-path-length'),
  },
  {
    rule: 'rule 14: as many proxies as the path length allows',
    change: ([, , , submarket]) =>
      setExtension(submarket, OID.proxyCertInfo, proxyInfo(OID.policy, encodePolicy(SUBMARKET), 1), true),
    ...both('accepted'),
  },
  {
    rule: 'rule 14: no path length at all [PKI-080]',
    change: ([, , , submarket]) =>
      setExtension(submarket, OID.proxyCertInfo, proxyInfo(OID.policy, encodePolicy(SUBMARKET)), true),
    bc4p: 'profile-path-length',
    rfc: 'accepted',
  },
  {
    rule: 'rule 15: a path length above that of the issuer',
    change: ([, , , , leaf]) =>
      setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.policy, encodePolicy(PARTICIPANT), 9), true),
    ...both('accepted'),
  },
  {
    rule: 'rule 16: inheritAll [PKI-081]',
    change: ([, , , , leaf]) => setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.inheritAll, undefined, 1), true),
    bc4p: 'profile-language',
    rfc: 'accepted',
    options: { languages: [OID.policy] },
  },
  {
    rule: 'rule 16: independent',
    change: ([, , , , leaf]) => setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.independent, undefined, 1), true),
    ...both('accepted'),
  },
  {
    rule: 'rule 16: inheritAll with a policy [PKI-051]',
    change: ([, , , , leaf]) =>
      setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.inheritAll, Uint8Array.of(1), 1), true),
    ...both('proxy-policy-forbidden'),
  },
  {
    rule: 'rule 16: independent with an empty policy [PKI-051]',
    change: ([, , , , leaf]) =>
      setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.independent, new Uint8Array(), 1), true),
    ...both('proxy-policy-forbidden'),
  },
  {
    rule: 'rule 17: a restricted proxy whose language needs no policy [PKI-082]',
    change: ([, , , , leaf]) => setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.policy, undefined, 1), true),
    bc4p: 'policy-missing',
    rfc: 'accepted',
  },
  {
    rule: 'rule 18: a language that is not acceptable [PKI-081] [PKI-052]',
    change: ([, , , , leaf]) => setExtension(leaf, OID.proxyCertInfo, proxyInfo('1.2.3.4', Uint8Array.of(1), 1), true),
    bc4p: 'profile-language',
    rfc: 'proxy-language-unacceptable',
  },
  {
    rule: 'rule 21: a proxy that outlives its issuer [PKI-075]',
    change: ([, , , submarket]) => (submarket.notAfter = utcTime('2026-06-01T00:00:00')),
    bc4p: 'profile-lifetime',
    rfc: 'accepted',
  },
  {
    rule: 'rule 22: an unknown critical extension in a proxy [PKI-026]',
    change: ([, , , , leaf]) => setExtension(leaf, '1.2.3.4', seq(), true),
    ...both('critical-extension-unknown'),
  },
  {
    rule: "rule 28: a proxy with its issuer's key [PKI-054]",
    change: ([, , , submarket, leaf]) => {
      leaf.spki = submarket.spki;
      setExtension(leaf, OID.ski, octets(keyIdentifier(submarket.spki)));
    },
    ...both('proxy-key-reused'),
  },
  // The profile
  {
    rule: 'names that differ only in how they are written [PKI-087]',
    change: ([, , market]) =>
      (market.issuer = name([OID.organization, 'bc4p', 0x13], [OID.commonName, 'AMPRION', 0x13])),
    bc4p: 'profile-name-bytes',
    rfc: 'accepted',
  },
  {
    rule: 'a proxy prefix that is written differently [PKI-088]',
    change: ([, , , , leaf]) =>
      (leaf.subject = name(
        [OID.organization, 'BC4P', 0x13],
        [OID.commonName, 'market operator'],
        [OID.commonName, 'dso-12'],
        [OID.commonName, 'pro-99'],
      )),
    bc4p: 'profile-proxy-prefix',
    rfc: 'accepted',
  },
  {
    rule: 'a common name with other characters [PKI-077]',
    change: ([, , , above, leaf]) => (leaf.subject = extendName(above.subject, commonName('Pro 99'))),
    bc4p: 'profile-proxy-name',
    rfc: 'accepted',
  },
  {
    rule: 'a key usage that is not critical [PKI-073]',
    change: ([, , , , leaf]) => setExtension(leaf, OID.keyUsage, keyUsage(0), false),
    bc4p: 'profile-key-usage',
    rfc: 'accepted',
  },
  {
    rule: 'no subject key identifier [PKI-074]',
    change: ([, , , , leaf]) => dropExtension(leaf, OID.ski),
    bc4p: 'profile-key-identifier',
    rfc: 'accepted',
  },
  {
    rule: 'no authority key identifier [PKI-074]',
    change: ([, , , , leaf]) => dropExtension(leaf, OID.aki),
    bc4p: 'profile-key-identifier',
    rfc: 'accepted',
  },
  {
    rule: 'a path length of 16 [PKI-080]',
    change: ([, , , , leaf]) =>
      setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.policy, encodePolicy(PARTICIPANT), 16), true),
    bc4p: 'profile-path-length',
    rfc: 'accepted',
  },
  {
    rule: 'no policy in an end-entity certificate [PKI-082]',
    change: ([, , market]) => dropExtension(market, OID.policyExtension),
    bc4p: 'policy-missing',
    rfc: 'accepted',
  },
  {
    rule: 'a malformed policy [PKI-061]',
    change: ([, , , , leaf]) =>
      setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.policy, Uint8Array.of(1, 2, 3), 1), true),
    bc4p: 'policy-malformed',
    rfc: 'accepted',
  },
  {
    rule: 'a role that the issuer may not issue [PKI-085]',
    change: ([, , , , leaf]) =>
      setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.policy, encodePolicy({ role: 'market-operator' }), 1), true),
    bc4p: 'policy-role',
    rfc: 'accepted',
  },
  {
    rule: 'a role in the wrong kind of certificate [PKI-084]',
    change: ([, , market]) => setExtension(market, OID.policyExtension, encodePolicy({ role: 'metering-authority' })),
    bc4p: 'policy-kind',
    rfc: 'accepted',
  },
  {
    rule: 'a participant without limits [PKI-086]',
    change: ([, , , , leaf]) => {
      const { feedIn: _, ...policy } = PARTICIPANT;
      setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.policy, encodePolicy(policy), 1), true);
    },
    bc4p: 'policy-members',
    rfc: 'accepted',
  },
  {
    rule: 'a market label on a participant [PKI-086]',
    change: ([, , , , leaf]) =>
      setExtension(
        leaf,
        OID.proxyCertInfo,
        proxyInfo(OID.policy, encodePolicy({ ...PARTICIPANT, label: 'mine' }), 1),
        true,
      ),
    bc4p: 'policy-members',
    rfc: 'accepted',
  },
];

describe.each(CASES)('$rule', ({ change, bc4p, rfc: alone, options }) => {
  it(`is ${bc4p} in profile bc4p`, async () => {
    expect(await verdict(changed(change))).toBe(bc4p);
  });

  it(`is ${alone} under the RFCs alone`, async () => {
    expect(await verdict(changed(change), { ...RFC_ALONE, ...options })).toBe(alone);
  });
});

describe('each rule by itself', () => {
  afterEach(() => switchOffGuard(undefined));

  it.each(CASES.filter(({ bc4p }) => bc4p !== 'accepted'))('is what refuses $rule', async ({ change }) => {
    const refused = await judge(changed(change));
    if (refused.ok) throw new Error('the case is one that is refused');
    const { requirement, code } = refused.refusal;
    switchOffGuard(requirement);
    expect(await verdict(changed(change))).not.toBe(code);
  });
});
