import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { int, octets, seq, text, tlv } from '../../test/support/der.ts';
import { hexFromBytes, utf8FromText } from '../bytes.ts';
import { watts } from '../units/index.ts';
import { connectionPointPseudonym, encodePolicy, findConnectionPoint, parsePolicy } from './index.ts';

const role = (number: number) => tlv(0x0a, Uint8Array.of(number));

/** The rule that a policy breaks. */
function fault(bytes: Uint8Array): unknown {
  const result = parsePolicy(bytes);
  return result.ok ? 'accepted' : [result.refusal.code, result.refusal.facts.rule];
}

describe('a policy in DER [PKI-061]', () => {
  it('is the sequence of the specification', () => {
    const bytes = encodePolicy({
      role: 'submarket',
      label: 'westnetz',
      connectionPoint: new Uint8Array(32).fill(0xab),
      feedIn: watts(100_000),
      draw: watts(0),
    });
    expect(hexFromBytes(bytes)).toBe(
      `30370a0104800877657374 6e65747a8120${'ab'.repeat(32)}82030186a0830100`.replace(' ', ''),
    );
  });

  it.each([
    ['a role that nobody has', seq(role(8)), 'the role is one of the table'],
    ['no role', seq(), 'the role is there, of its type'],
    ['a role as an integer', seq(int(1)), 'the role is there, of its type'],
    ['an empty label', seq(role(4), tlv(0x80)), 'a label is 1 to 63 lower-case letters, digits and inner hyphens'],
    [
      'a label with a dot',
      seq(role(4), text('a.b', 0x80)),
      'a label is 1 to 63 lower-case letters, digits and inner hyphens',
    ],
    [
      'a label with a capital',
      seq(role(4), text('Ab', 0x80)),
      'a label is 1 to 63 lower-case letters, digits and inner hyphens',
    ],
    [
      'a label that ends with a hyphen',
      seq(role(4), text('ab-', 0x80)),
      'a label is 1 to 63 lower-case letters, digits and inner hyphens',
    ],
    [
      'a label of 64 characters',
      seq(role(4), text('a'.repeat(64), 0x80)),
      'a label is 1 to 63 lower-case letters, digits and inner hyphens',
    ],
    ['a connection point of 31 octets', seq(role(5), tlv(0x81, new Uint8Array(31))), 'a connection point is 32 octets'],
    ['a negative limit', seq(role(5), tlv(0x82, Uint8Array.of(0xff))), 'a limit is 0 to 2^40 W'],
    ['a limit above 2^40', seq(role(5), tlv(0x83, Uint8Array.of(1, 0, 0, 0, 0, 1))), 'a limit is 0 to 2^40 W'],
    [
      'members out of order',
      seq(role(5), tlv(0x83, Uint8Array.of(1)), tlv(0x82, Uint8Array.of(1))),
      'nothing more is in the policy',
    ],
    ['a member that nobody knows', seq(role(5), tlv(0x84, Uint8Array.of(1))), 'nothing more is in the policy'],
    ['another structure', octets(Uint8Array.of(1)), 'a policy is a sequence'],
  ])('is refused with %s', (_, bytes, rule) => {
    expect(fault(bytes)).toEqual(['policy-malformed', rule]);
  });

  it('is refused with a limit in more octets than it needs', () => {
    expect(fault(seq(role(5), tlv(0x82, Uint8Array.of(0, 1))))).toEqual([
      'der-malformed',
      'an integer takes as few octets as it can',
    ]);
  });

  it('allows limits up to 2^40 W [PKI-062]', () => {
    expect(fault(seq(role(5), tlv(0x82, Uint8Array.of(1, 0, 0, 0, 0, 0))))).toBe('accepted');
  });
});

describe('the pseudonym of a connection point [PKI-068]', () => {
  const secret = new Uint8Array(32).fill(1);
  const serial = Uint8Array.of(0x40, 1, 2);

  it('is the HMAC of the specification', () => {
    const pseudonym = connectionPointPseudonym(secret, 'house 7', serial);
    const message = Buffer.concat([Uint8Array.of(0, 7), utf8FromText('house 7'), serial]);
    expect(hexFromBytes(pseudonym)).toBe(createHmac('sha256', secret).update(message).digest('hex'));
  });

  it('is another one for each secret, point and serial number', () => {
    const made = [
      connectionPointPseudonym(secret, 'house 7', serial),
      connectionPointPseudonym(secret, 'house 8', serial),
      connectionPointPseudonym(secret, 'house 7', Uint8Array.of(0x40, 1, 3)),
      connectionPointPseudonym(new Uint8Array(32).fill(2), 'house 7', serial),
      // The same octets in a row, divided elsewhere.
      connectionPointPseudonym(secret, 'house 7@', Uint8Array.of(1, 2)),
    ];
    expect(new Set(made.map(hexFromBytes)).size).toBe(made.length);
  });

  it('tells its issuer where it belongs, and nobody else', () => {
    const pseudonym = connectionPointPseudonym(secret, 'house 7', serial);
    const points = ['house 6', 'house 7', 'house 8'];
    expect(findConnectionPoint(secret, points, pseudonym, serial)).toBe('house 7');
    expect(findConnectionPoint(new Uint8Array(32).fill(2), points, pseudonym, serial)).toBeUndefined();
  });
});
