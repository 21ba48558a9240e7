import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  addProxy,
  buildChain,
  buildLayer,
  commonName,
  dropExtension,
  extendName,
  goodLayers,
  keyIdentifier,
  type Layer,
  NOON,
  name,
  OID,
  parsed,
  point,
  proxyInfo,
  RSA_SHA256,
  SUBMARKET,
  setExtension,
  testKey,
  utcTime,
} from '../../test/support/chain-builder.ts';
import { bool, int, octets, oid, seq, tlv } from '../../test/support/der.ts';
import {
  type Change,
  changed,
  type JudgeOptions,
  judge,
  type Layers,
  RFC_ALONE,
  verdict,
  verifier,
} from '../../test/support/judge.ts';
import { instant } from '../units/index.ts';
import { createSignatureCache, printName, type RuleOutcome, validateChain } from './index.ts';

const mail = seq(tlv(0x82, Buffer.from('tso1.example.com')));

describe('a good chain', () => {
  it('is accepted under both profiles, with its root and without', async () => {
    expect(await verdict(goodLayers())).toBe('accepted');
    expect(await verdict(goodLayers(), RFC_ALONE)).toBe('accepted');
    const chain = buildChain(goodLayers()).map(parsed);
    const result = await validateChain(chain.slice(0, -1), { anchors: chain.slice(-1), at: NOON, verifier });
    expect(result.ok).toBe(true);
  });

  it('tells who the holder is and what it may do', async () => {
    const result = await judge(goodLayers());
    if (!result.ok) throw new Error(result.refusal.code);
    const { value } = result;
    expect(value.kid).toBe(value.certificates[0]?.kid);
    expect(value.endEntity).toBe(2);
    expect(value.proxies.map(({ certificate }) => certificate)).toEqual([1, 0]);
    expect(value.rights).toMatchObject({
      role: 'participant',
      address: 'westnetz.amprion',
      tradesIn: 'westnetz.amprion',
      feedIn: 10_000,
      draw: 11_000,
    });
    expect(value.rights?.connectionPoint).toEqual(point('house 7'));
    expect(value.remainingPathLength).toBe(1);
    expect(value.keyUsage).toEqual(['digitalSignature']);
  });

  it('ends with its first certificate to end', async () => {
    const result = await judge(changed(([, , , , leaf]) => (leaf.notAfter = utcTime('2026-05-09T00:00:00'))));
    expect(result.ok && result.value.notAfter).toBe(NOON + 12 * 3600);
  });

  it('is explained rule by rule', async () => {
    const outcomes: RuleOutcome[] = [];
    await judge(goodLayers(), { explain: (outcome) => outcomes.push(outcome) });
    expect(outcomes.every(({ holds }) => holds)).toBe(true);
    expect(new Set(outcomes.map(({ certificate }) => certificate))).toEqual(new Set([4, 3, 2, 1, 0]));
    expect(outcomes.at(-1)).toMatchObject({ requirement: 'PKI-039', certificate: 0 });
  });
});

describe('policy languages [PKI-052]', () => {
  const restricted = () =>
    changed(([, , , , leaf]) => {
      setExtension(leaf, OID.proxyCertInfo, proxyInfo('1.2.3.4', Uint8Array.of(1), 1), true);
    });

  it('are acceptable when they are given', async () => {
    expect(await verdict(restricted(), { ...RFC_ALONE, languages: [OID.policy, '1.2.3.4'] })).toBe('accepted');
  });

  it('are all acceptable with the wildcard of the RFC', async () => {
    expect(await verdict(restricted(), { ...RFC_ALONE, languages: ['1.3.6.1.5.5.7.21.0'] })).toBe('accepted');
  });

  it('need not be given for inheritAll and independent', async () => {
    const layers = changed(([, , , submarket, leaf]) => {
      setExtension(submarket, OID.proxyCertInfo, proxyInfo(OID.inheritAll), true);
      setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.independent), true);
    });
    expect(await verdict(layers, { profile: 'rfc3820' })).toBe('accepted');
    expect(await verdict(goodLayers(), { profile: 'rfc3820' })).toBe('proxy-language-unacceptable');
  });
});

describe('identity and effective uses (RFC 3820 §3.8.2, §4.2)', () => {
  const CLIENT = '1.3.6.1.5.5.7.3.2';
  const SERVER = '1.3.6.1.5.5.7.3.1';

  async function described(change: Change) {
    const result = await judge(changed(change), RFC_ALONE);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  }

  it("is the issuer's for as long as everything is inherited", async () => {
    const inherited = await described(([, , , submarket, leaf]) => {
      setExtension(submarket, OID.proxyCertInfo, proxyInfo(OID.inheritAll), true);
      setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.inheritAll), true);
    });
    expect(printName(inherited.identity)).toBe('O=BC4P, CN=market operator');
    const own = await described(([, , , submarket, leaf]) => {
      setExtension(submarket, OID.proxyCertInfo, proxyInfo(OID.independent), true);
      setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.inheritAll), true);
    });
    expect(printName(own.identity)).toBe('O=BC4P, CN=market operator, CN=dso-12');
  });

  it('intersects purposes down the chain', async () => {
    const value = await described(([, , , submarket, leaf]) => {
      setExtension(submarket, OID.extKeyUsage, seq(oid(CLIENT)));
      setExtension(leaf, OID.extKeyUsage, seq(oid(CLIENT), oid(SERVER)));
    });
    expect(value.extendedKeyUsage).toEqual([CLIENT]);
    expect(value.proxies.map(({ extendedKeyUsage }) => extendedKeyUsage)).toEqual([[CLIENT], [CLIENT, SERVER]]);
  });

  it('begins anew at an independent proxy', async () => {
    const value = await described(([, , , submarket, leaf]) => {
      setExtension(submarket, OID.extKeyUsage, seq(oid(CLIENT)));
      setExtension(leaf, OID.extKeyUsage, seq(oid(SERVER)));
      setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.independent), true);
    });
    expect(value.extendedKeyUsage).toEqual([SERVER]);
  });

  it('leaves nothing to what an independent proxy issues [PKI-085]', async () => {
    const layers = changed(([, , , submarket]) => {
      setExtension(submarket, OID.proxyCertInfo, proxyInfo(OID.independent, undefined, 2), true);
    });
    expect(await verdict(layers)).toBe('policy-role');
  });
});

describe('how long a chain may be', () => {
  function withProxies(count: number): Layer[] {
    const layers: Layer[] = goodLayers().slice(0, 3);
    for (let index = 0; index < count; index += 1)
      layers.push(addProxy(layers.at(-1) as Layer, 3 + index, { ...SUBMARKET, label: `m${index}` }, 12 - index));
    return layers;
  }

  it('is 8 proxies in profile bc4p [PKI-076]', async () => {
    expect(await verdict(withProxies(8))).toBe('accepted');
    expect(await verdict(withProxies(9))).toBe('profile-too-many-proxies');
    expect(await verdict(withProxies(9), RFC_ALONE)).toBe('accepted');
  });

  it('is 12 certificates under any rules [PKI-020]', async () => {
    expect(await verdict(withProxies(10), RFC_ALONE)).toBe('chain-too-long');
  });

  it('is at least one certificate [PKI-021]', async () => {
    const result = await validateChain([], { anchors: [], at: NOON, verifier });
    expect(result.ok ? 'accepted' : result.refusal.code).toBe('chain-empty');
  });
});

describe('the way to an anchor', () => {
  const chainOf = (layers: Layers) => buildChain(layers).map(parsed);
  const codeOf = async (chain: ReturnType<typeof chainOf>, options: JudgeOptions) => {
    const result = await validateChain(chain, { anchors: [], at: NOON, verifier, ...options });
    return result.ok ? 'accepted' : result.refusal.code;
  };

  it('has to exist [PKI-022]', async () => {
    const chain = chainOf(goodLayers());
    const stranger = chainOf(changed(([root]) => (root.subject = name([OID.commonName, 'stranger'])))).slice(-1);
    expect(await codeOf(chain, { anchors: stranger })).toBe('anchor-unknown');
    expect(await codeOf(chain, { anchors: stranger, ...RFC_ALONE })).toBe('anchor-unknown');
  });

  it('is not found through another root of the same name', async () => {
    const chain = chainOf(goodLayers());
    const fake = chainOf(
      changed(([root]) => {
        Object.assign(root, testKey(9));
        dropExtension(root, OID.ski);
      }),
    ).slice(-1);
    expect(await codeOf(chain.slice(0, -1), { anchors: fake, ...RFC_ALONE })).toBe('certificate-signature-invalid');
    expect(await codeOf(chain.slice(0, -1), { anchors: [...fake, ...chain.slice(-1)], ...RFC_ALONE })).toBe('accepted');
    expect(await codeOf(chain.slice(0, -1), { anchors: [...fake, ...chain.slice(-1)] })).toBe('accepted');
  });

  it('is the order of the file in profile bc4p, and found under the RFCs alone', async () => {
    const [leaf, submarket, market, operator, root] = chainOf(goodLayers());
    if (!leaf || !submarket || !market || !operator || !root) throw new Error('five certificates');
    const mixed = [leaf, operator, market, submarket];
    expect(await codeOf(mixed, { anchors: [root] })).toBe('anchor-unknown');
    expect(await codeOf(mixed, { anchors: [root], ...RFC_ALONE })).toBe('accepted');
    const swapped = [leaf, market, submarket, operator];
    expect(await codeOf(swapped, { anchors: [root] })).toBe('issuer-name-mismatch');
    expect(await codeOf(swapped, { anchors: [root], ...RFC_ALONE })).toBe('accepted');
  });

  it('has its leaf first: one that stands below is not passed over [PKI-102]', async () => {
    const chain = chainOf(goodLayers());
    const anchors = chain.slice(-1);
    const [leaf, submarket, market, operator] = chain;
    if (!leaf || !submarket || !market || !operator) throw new Error('five certificates');
    // Without its root too; in the two after that, only the way as presented is left to judge.
    expect(await codeOf([operator, market, submarket, leaf], { anchors, ...RFC_ALONE })).toBe('leaf-not-first');
    expect(await codeOf(chain.toReversed(), { anchors, ...RFC_ALONE })).toBe('leaf-not-first');
    expect(await codeOf([market, leaf, submarket, operator], { anchors, ...RFC_ALONE })).toBe('issuer-name-mismatch');
    expect(await codeOf([submarket, leaf, market, operator], { anchors, ...RFC_ALONE })).toBe('issuer-name-mismatch');
  });

  it('is looked for in bounded time, whatever circles the names go in', async () => {
    const names = Array.from({ length: 12 }, (_, index) => {
      const [root] = goodLayers();
      root.serial = Uint8Array.of(index + 1);
      dropExtension(root, OID.aki);
      return root;
    });
    const circle = names.map((layer) => parsed(buildLayer(layer)));
    const [, stranger] = chainOf(goodLayers());
    if (!stranger) throw new Error('five certificates');
    expect(await codeOf(circle, { anchors: [stranger], ...RFC_ALONE })).toBe('anchor-unknown');
  });

  it('has each certificate once in profile bc4p [PKI-070]', async () => {
    const chain = chainOf(goodLayers());
    const repeated = [...chain.slice(0, 2), ...chain.slice(1)];
    expect(await codeOf(repeated, { anchors: chain.slice(-1) })).toBe('chain-duplicate');
    expect(await codeOf(repeated, { anchors: chain.slice(-1), ...RFC_ALONE })).toBe('accepted');
  });

  it("may be a CA's own, or nothing but the root", async () => {
    const chain = chainOf(goodLayers());
    const anchors = chain.slice(-1);
    for (const start of [2, 3, 4]) {
      expect(await codeOf(chain.slice(start), { anchors })).toBe('accepted');
      expect(await codeOf(chain.slice(start), { anchors, ...RFC_ALONE })).toBe('accepted');
    }
  });

  it('does not become longer by a proxy: the path length of a CA stays what it is', async () => {
    const layers = changed(([root, , , , leaf]) => {
      setExtension(root, OID.basicConstraints, seq(bool(255), int(0)), true);
      setExtension(leaf, OID.proxyCertInfo, proxyInfo(OID.inheritAll, undefined, 9), true);
    });
    expect(await verdict(layers, RFC_ALONE)).toBe('ca-path-length');
  });

  it('ends at a proxy that a root issued directly [PKI-040]', async () => {
    const [root, , , , leaf] = goodLayers();
    leaf.subject = extendName(root.subject, commonName('pro-99'));
    dropExtension(leaf, OID.aki);
    expect(await verdict([root, leaf], RFC_ALONE)).toBe('proxy-issuer-is-ca');
    root.version = new Uint8Array();
    root.extensions = [];
    expect(await verdict([root, leaf], RFC_ALONE)).toBe('proxy-issuer-is-ca');
  });

  it('may end at a root of version 1 under the RFCs alone [PKI-071]', async () => {
    const layers = changed(([root]) => {
      root.version = new Uint8Array();
      root.extensions = [];
    });
    expect(await verdict(layers)).toBe('profile-version');
    expect(await verdict(layers, RFC_ALONE)).toBe('accepted');
  });
});

describe('keys of other kinds [PKI-072]', () => {
  it.each(['P-384', 'P-521', 'RSA'])('%s: under the RFCs alone', async (kind) => {
    const made =
      kind === 'RSA'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 })
        : generateKeyPairSync('ec', { namedCurve: kind });
    const spki = new Uint8Array(made.publicKey.export({ type: 'spki', format: 'der' }));
    const layers = changed(([, , market, submarket]) => {
      Object.assign(market, { privateKey: made.privateKey, spki });
      setExtension(market, OID.ski, octets(keyIdentifier(spki)));
      setExtension(submarket, OID.aki, seq(tlv(0x80, keyIdentifier(spki))));
      if (kind !== 'RSA') return;
      submarket.innerAlgorithm = RSA_SHA256;
      submarket.outerAlgorithm = RSA_SHA256;
    });
    expect(await verdict(layers)).toBe('profile-algorithm');
    expect(await verdict(layers, RFC_ALONE)).toBe('accepted');
  });

  it('are not checked with an algorithm of another kind [PKI-038]', async () => {
    const layers = changed(([, , , submarket]) => {
      submarket.innerAlgorithm = RSA_SHA256;
      submarket.outerAlgorithm = RSA_SHA256;
    });
    expect(await verdict(layers, RFC_ALONE)).toBe('signature-algorithm-unsupported');
  });
});

describe('the signature cache', () => {
  it('remembers good signatures only, and judges everything else anew', async () => {
    const cache = createSignatureCache();
    let checked = 0;
    const counting = {
      verify: (...all: Parameters<typeof verifier.verify>) => {
        checked += 1;
        return verifier.verify(...all);
      },
    };
    const chain = buildChain(goodLayers()).map(parsed);
    const options = { anchors: chain.slice(-1), at: NOON, verifier: counting, cache };
    await validateChain(chain, options);
    expect([checked, cache.size]).toEqual([4, 4]);
    expect((await validateChain(chain, options)).ok).toBe(true);
    expect(checked).toBe(4);
    const late = await validateChain(chain, { ...options, at: instant(NOON + 400 * 86_400) });
    expect(late.ok ? 'accepted' : late.refusal.code).toBe('certificate-expired');
    const forged = buildChain(changed(([, , , , leaf]) => (leaf.signWith = testKey(9).privateKey))).map(parsed);
    const judged = await validateChain(forged, { ...options, anchors: forged.slice(-1) });
    expect(judged.ok ? 'accepted' : judged.refusal.code).toBe('certificate-signature-invalid');
    expect(cache.size).toBe(7);
  });

  it('holds no more than it may', async () => {
    const cache = createSignatureCache(2);
    const chain = buildChain(goodLayers()).map(parsed);
    await validateChain(chain, { anchors: chain.slice(-1), at: NOON, verifier, cache });
    expect(cache.size).toBe(2);
  });
});

describe('the order of checks [PKI-014]', () => {
  it('goes from the top down: the topmost of two faults is reported', async () => {
    const layers = changed(([, , market, , leaf]) => {
      market.notAfter = utcTime('2026-02-01T00:00:00');
      leaf.issuer = name([OID.commonName, 'somebody']);
    });
    const result = await judge(layers);
    expect(result.ok ? 'accepted' : [result.refusal.code, result.refusal.path]).toEqual([
      'certificate-expired',
      '[2].validity',
    ]);
  });

  it('comes to signatures last', async () => {
    const layers = changed(([, operator, , , leaf]) => {
      operator.signWith = testKey(9).privateKey;
      setExtension(leaf, OID.san, mail);
    });
    expect(await verdict(layers)).toBe('proxy-alternative-name');
  });

  it('names certificate, rule and section', async () => {
    const result = await judge(changed(([, , , , leaf]) => setExtension(leaf, OID.san, mail)));
    expect(result.ok ? {} : result.refusal).toEqual({
      code: 'proxy-alternative-name',
      requirement: 'PKI-045',
      path: '[0].subjectAltName',
      facts: { certificate: 0, rule: 'a proxy has no subject alternative name', section: 'RFC 3820 §3.5' },
    });
  });
});
