import { beforeAll, describe, expect, it } from 'vitest';
import {
  below,
  type Holder,
  issuerOf,
  makeNetwork,
  nextSerial,
  participantPolicy,
  START,
  terms,
  unwrap,
  YEAR,
} from '../../test/support/network.ts';
import type { Certificate } from '../certificates/index.ts';
import { commonNameOf, parseRevocationList, validateChain } from '../certificates/index.ts';
import { createVerifier, generateSigningKey, importSigningKey, type SigningKey } from '../crypto/index.ts';
import type { Result } from '../result.ts';
import { instant, watts } from '../units/index.ts';
import {
  createRequest,
  issueCrl,
  issueGridOperator,
  issueMarketOperator,
  issueMeter,
  issueProxy,
  issueRoot,
  parseRequest,
  serialFromRandom,
} from './index.ts';

const verifier = createVerifier();
let network: Awaited<ReturnType<typeof makeNetwork>>;
let key: SigningKey;

beforeAll(async () => {
  network = await makeNetwork();
  key = await generateSigningKey();
});

const validate = ({ chain }: Pick<Holder, 'chain'>, options = {}) =>
  validateChain(chain, { anchors: network.root.chain, at: START, verifier, ...options });

const codeOf = async (result: Promise<Result<Certificate>>): Promise<string> => {
  const { ok, ...rest } = await result;
  return ok ? 'accepted' : (rest as { refusal: { code: string } }).refusal.code;
};

describe('what is issued', () => {
  it('is accepted by our own validator, each role with its rights', async () => {
    for (const [role, holder] of Object.entries(network)) {
      const result = await validate(holder);
      expect(result.ok ? 'accepted' : result.refusal, role).toBe('accepted');
    }
    const flat = unwrap(await validate(network.flat));
    expect(flat.rights).toMatchObject({ role: 'participant', tradesIn: 'westnetz.amprion', feedIn: 600, draw: 3000 });
    const house = unwrap(await validate(network.house));
    expect(flat.rights?.connectionPoint).toEqual(house.rights?.connectionPoint);
    const submarket = unwrap(await validate(network.submarket));
    expect(submarket.rights).toMatchObject({ address: 'westnetz.amprion', tradesIn: 'amprion' });
    expect(unwrap(await validate(network.service)).rights).toMatchObject({ role: 'market', address: 'amprion' });
    expect(unwrap(await validate(network.meter)).rights).toMatchObject({ role: 'meter' });
  });

  it('is accepted in the literal shape too: the grid operator as end entity, the market operator as its proxy', async () => {
    const [operatorKey, marketKey] = await Promise.all([generateSigningKey(), generateSigningKey()]);
    const operator = await below(network.root, operatorKey, (issuer) =>
      issueGridOperator(issuer, { ...terms('TSO 2', operatorKey, YEAR), label: 'tso2', asEndEntity: true }),
    );
    const market = await below(operator, marketKey, (issuer) =>
      issueProxy(issuer, { ...terms('mo', marketKey), policy: { role: 'market-operator' }, pathLength: 3 }),
    );
    const result = unwrap(await validate(market));
    expect(result.rights).toMatchObject({ role: 'market-operator', address: 'tso2' });
  });

  it('can be signed with Ed25519', async () => {
    const own = await generateSigningKey('Ed25519');
    const leafKey = await generateSigningKey('Ed25519');
    const root = unwrap(await issueRoot({ ...terms('root', own, YEAR), signer: own }));
    const operator = unwrap(
      await issueGridOperator({ chain: [root], signer: own }, { ...terms('go', leafKey), label: 'go' }),
    );
    const result = await validateChain([operator, root], { anchors: [root], at: START, verifier });
    expect(result.ok).toBe(true);
  });
});

describe('an issuer', () => {
  const policyFor = (serial: Uint8Array) => participantPolicy('house 8', serial);
  const proxyTerms = () => {
    const own = terms('pro-100', key);
    return { ...own, policy: policyFor(own.serial), pathLength: 0 };
  };
  const market = () => issuerOf(network.market);
  const submarket = () => issuerOf(network.submarket);

  it('gives a proxy what it has', async () => {
    expect(await codeOf(issueProxy(submarket(), proxyTerms()))).toBe('accepted');
  });

  it('does not give more power than it has [PKI-097]', async () => {
    const own = terms('pro-100', key);
    const policy = participantPolicy('house 8', own.serial, watts(100_001));
    expect(await codeOf(issueProxy(submarket(), { ...own, policy, pathLength: 0 }))).toBe('issue-rights');
  });

  it('gives path lengths strictly below its own [PKI-096]', async () => {
    expect(await codeOf(issueProxy(submarket(), { ...proxyTerms(), pathLength: 1 }))).toBe('accepted');
    expect(await codeOf(issueProxy(submarket(), { ...proxyTerms(), pathLength: 2 }))).toBe('issue-path-length');
    expect(await codeOf(issueProxy(market(), { ...proxyTerms(), pathLength: 15 }))).toBe('accepted');
    expect(await codeOf(issueProxy(market(), { ...proxyTerms(), pathLength: 16 }))).toBe('issue-path-length');
    expect(
      await codeOf(
        issueProxy(issuerOf(network.flat), {
          ...proxyTerms(),
          policy: { role: 'participant', feedIn: watts(1), draw: watts(1) },
        }),
      ),
    ).toBe('issue-path-length');
  });

  it('issues nothing that outlives it or begins before it [PKI-094]', async () => {
    const late = { ...proxyTerms(), notAfter: instant(START + 86_401) };
    expect(await codeOf(issueProxy(submarket(), late))).toBe('issue-lifetime');
    const early = { ...proxyTerms(), notBefore: instant(START - 1) };
    expect(await codeOf(issueProxy(submarket(), early))).toBe('issue-lifetime');
    const empty = { ...proxyTerms(), notAfter: START };
    expect(await codeOf(issueProxy(submarket(), empty))).toBe('issue-lifetime');
  });

  it('issues nothing after its own end or before its beginning [PKI-098]', async () => {
    expect(await codeOf(issueProxy(submarket(), { ...proxyTerms(), at: instant(START + 86_401) }))).toBe(
      'issue-issuer-not-valid',
    );
    expect(await codeOf(issueProxy(submarket(), { ...proxyTerms(), at: instant(START - 1) }))).toBe(
      'issue-issuer-not-valid',
    );
    const early = await issueProxy(submarket(), { ...proxyTerms(), at: instant(START - 1) });
    expect(early.ok || early.refusal.facts.notBefore).toBe(START);
  });

  it('does not certify a key of its own chain [PKI-092]', async () => {
    const { publicKey } = network.market.key;
    expect(await codeOf(issueProxy(submarket(), { ...proxyTerms(), publicKey }))).toBe('issue-key-reused');
  });

  it('certifies keys that BC4P signs with and no others [PKI-091]', async () => {
    expect(await codeOf(issueProxy(submarket(), { ...proxyTerms(), publicKey: Uint8Array.of(1, 2) }))).toBe(
      'request-key-unsupported',
    );
  });

  it('names proxies with few characters [PKI-093]', async () => {
    expect(await codeOf(issueProxy(submarket(), { ...proxyTerms(), commonName: 'Pro 100' }))).toBe('issue-name');
    expect(await codeOf(issueMeter(issuerOf(network.metering), terms('', key)))).toBe('issue-name');
    expect(await codeOf(issueMeter(issuerOf(network.metering), terms('x'.repeat(65), key)))).toBe('issue-name');
  });

  it('issues only the kind of certificate that it can [PKI-095]', async () => {
    expect(await codeOf(issueProxy(issuerOf(network.operator), proxyTerms()))).toBe('issue-issuer-kind');
    expect(await codeOf(issueMarketOperator(market(), terms('mo 2', key)))).toBe('issue-issuer-kind');
  });

  it('issues only roles that are its to give [PKI-064]', async () => {
    expect(await codeOf(issueProxy(issuerOf(network.house), { ...proxyTerms(), policy: { role: 'market' } }))).toBe(
      'issue-role',
    );
    expect(await codeOf(issueMeter(issuerOf(network.operator), terms('meter', key)))).toBe('issue-role');
    expect(await codeOf(issueMarketOperator(issuerOf(network.metering), terms('mo', key)))).toBe('issue-role');
  });

  it('gives roles all that belongs to them [PKI-101]', async () => {
    const policy = { role: 'participant', feedIn: watts(1), draw: watts(1) } as const;
    expect(await codeOf(issueProxy(submarket(), { ...proxyTerms(), policy }))).toBe('issue-members');
  });

  it('cannot sign with a key that is not its own', async () => {
    const wrong = { chain: network.submarket.chain, signer: key };
    expect(await codeOf(issueProxy(wrong, { ...proxyTerms(), publicKey: network.meter.key.publicKey }))).toBe(
      'certificate-signature-invalid',
    );
  });
});

describe('a request', () => {
  it('carries the key, the name and the rights that are asked for', async () => {
    const policy = participantPolicy('house 8', nextSerial());
    const der = await createRequest({ commonName: 'pro-100', publicKey: key.publicKey, policy }, key);
    const request = unwrap(await parseRequest(der, verifier));
    expect(commonNameOf(request.subject)).toBe('pro-100');
    expect(request.publicKey.spki).toEqual(key.publicKey);
    expect(request.policy).toEqual(policy);
  });

  it('proves that its maker has the key [PKI-100]', async () => {
    const other = await generateSigningKey();
    const der = await createRequest({ commonName: 'pro-100', publicKey: other.publicKey }, key);
    const result = await parseRequest(der, verifier);
    expect(result.ok ? 'accepted' : result.refusal.code).toBe('request-signature-invalid');
  });

  it('is refused when it is something else [PKI-099]', async () => {
    const certificate = network.root.chain[0].der;
    const result = await parseRequest(certificate, verifier);
    expect(result.ok ? 'accepted' : result.refusal.code).toBe('request-malformed');
    const garbage = await parseRequest(Uint8Array.of(0x30, 0x80), verifier);
    expect(garbage.ok ? 'accepted' : garbage.refusal.code).toBe('der-malformed');
  });

  it('is refused with a policy that is none, as a request: it has no place in a chain yet [PKI-099]', async () => {
    const key = await generateSigningKey();
    const policy = participantPolicy('house 8', nextSerial());
    const der = await createRequest({ commonName: 'pro-100', publicKey: key.publicKey, policy }, key);
    // A role beyond the table; nobody looks at the signature here.
    const at = Buffer.from(der).indexOf(Buffer.from([0x0a, 0x01]));
    const changed = der.map((octet, place) => (place === at + 2 ? 0x7f : octet));
    const result = await parseRequest(changed, { verify: () => Promise.resolve(true) });
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: 'request-malformed', facts: { rule: expect.any(String) } },
    });
    expect(Object.keys(result.ok ? {} : result.refusal.facts).sort()).toEqual(['offset', 'rule', 'section']);
  });
});

describe('a revocation list', () => {
  const list = async (
    revoked: readonly Holder[],
    nextUpdate = instant(START + 3600),
    signer = network.operator.key,
    thisUpdate = START,
  ) => {
    const der = await issueCrl({
      issuer: network.operator.chain[0],
      signer,
      number: 7,
      thisUpdate,
      nextUpdate,
      revoked: revoked.map(({ chain }) => ({ serial: chain[0].serial, at: START })),
    });
    return unwrap(parseRevocationList(der));
  };
  const verdict = async (crls: readonly unknown[], options = {}) => {
    const result = await validate(network.house, { crls, ...options });
    return result.ok ? 'accepted' : `${result.refusal.code} ${result.refusal.path}`;
  };

  it('ends every chain through a certificate that it names [PKI-057]', async () => {
    expect(await verdict([await list([])])).toBe('accepted');
    expect(await verdict([await list([network.metering])])).toBe('accepted');
    expect(await verdict([await list([network.market])])).toBe('certificate-revoked [2]');
  });

  it('counts only while it is current and signed by the issuer [PKI-056]', async () => {
    const late = { at: instant(START + 3601) };
    expect(await verdict([await list([])], { at: instant(START + 3600) })).toBe('accepted');
    expect(await verdict([await list([])], late)).toBe('crl-unusable [2]');
    expect(await verdict([await list([], instant(START + 7200), network.root.key)])).toBe('crl-unusable [2]');
  });

  it('is superseded by a newer one [PKI-056]', async () => {
    const older = await list([network.market]);
    const newer = await list([], undefined, undefined, instant(START + 1));
    const at = instant(START + 2);
    expect(await verdict([older], { at })).toBe('certificate-revoked [2]');
    expect(await verdict([older, newer], { at })).toBe('accepted');
    expect(await verdict([newer, older], { at })).toBe('accepted');
  });
});

describe('a revocation list of today', () => {
  it('tells since when, so that what was signed before stays good, however long ago that is [PKI-057]', async () => {
    const today = instant(START + 30_000);
    const revoked = { serial: network.market.chain[0].serial, at: instant(START + 600), reason: 1 };
    const der = await issueCrl({
      issuer: network.operator.chain[0],
      signer: network.operator.key,
      number: 300,
      thisUpdate: today,
      nextUpdate: instant(today + 3600),
      revoked: [revoked],
    });
    const list = unwrap(parseRevocationList(der));
    expect([list.number, [...list.reasons.values()]]).toEqual([300n, [1]]);
    const judged = async (at: number, listsAt?: number) => {
      const more = listsAt === undefined ? {} : { listsAt: instant(listsAt) };
      const result = await validate(network.house, { crls: [list], at: instant(at), ...more });
      return result.ok ? 'accepted' : result.refusal.code;
    };
    expect(await judged(START + 599)).toBe('crl-unusable');
    expect(await judged(START + 599, today)).toBe('accepted');
    expect(await judged(START + 600, today)).toBe('certificate-revoked');
    expect(await judged(START + 599, today + 3601)).toBe('crl-unusable');
  });
});

describe('a deny list', () => {
  it('ends every chain through a certificate that it names [PKI-058]', async () => {
    const denied = new Set([network.submarket.chain[0].kid]);
    const refusedBy = async (holder: Holder) => {
      const result = await validate(holder, { denied });
      return result.ok ? 'accepted' : result.refusal.code;
    };
    expect(await refusedBy(network.submarket)).toBe('certificate-denied');
    expect(await refusedBy(network.house)).toBe('certificate-denied');
    expect(await refusedBy(network.service)).toBe('accepted');
  });
});

describe('keys', () => {
  it('can be kept and read again', async () => {
    for (const algorithm of ['ES256', 'Ed25519'] as const) {
      const made = await generateSigningKey(algorithm);
      const read = await importSigningKey(made.privateKey);
      expect(read.publicKey).toEqual(made.publicKey);
      const message = Uint8Array.of(1, 2, 3);
      const signature = await read.sign(message);
      expect(signature).toHaveLength(64);
      expect(await verifier.verify(algorithm, made.publicKey, message, signature)).toBe(true);
      expect(await verifier.verify(algorithm, made.publicKey, Uint8Array.of(1, 2, 4), signature)).toBe(false);
    }
  });

  it('are refused in words when they are something else', async () => {
    await expect(importSigningKey(Uint8Array.of(1, 2, 3))).rejects.toThrow(/PKCS #8/);
  });
});

describe('a serial number', () => {
  it('is positive and 16 octets long, whatever the chance [PKI-090]', () => {
    for (const octet of [0, 0x7f, 0x80, 0xff]) {
      const serial = serialFromRandom(new Uint8Array(16).fill(octet));
      expect(serial).toHaveLength(16);
      expect(serial[0]).toBeGreaterThanOrEqual(0x40);
      expect(serial[0]).toBeLessThan(0x80);
    }
  });
});
