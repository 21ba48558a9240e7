import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SignatureVerifier } from '../crypto/ports.ts';
import {
  bundleTokens,
  bytesFromAscii,
  canonicalJson,
  decodeBase64url,
  encodeBase64url,
  gatherBundles,
  type Identity,
  MAX_BUNDLE,
  messageId,
  openBundle,
  openToken,
  type SigningCertificate,
  signBundle,
  signMessage,
  type Unsigned,
} from './index.ts';

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const KID = 'A'.repeat(43);
const OTHER = `${'B'.repeat(42)}A`;

let signatures = 0;
const identityOf = (kid: string): Identity => ({
  kid,
  signer: {
    algorithm: 'ES256',
    sign: async (bytes) => {
      signatures += 1;
      return sign('sha256', bytes, { key: keys.privateKey, dsaEncoding: 'ieee-p1363' });
    },
  },
});
const identity = identityOf(KID);

let checks = 0;
const verifier: SignatureVerifier = {
  verify: async (_, publicKey, message, signature) => {
    checks += 1;
    const key = createPublicKey({ key: Buffer.from(publicKey), type: 'spki', format: 'der' });
    return verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
  },
};
const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' });
const certificate = (kid: string) => ({
  ok: true as const,
  value: { kid, algorithm: 'ES256', publicKey } satisfies SigningCertificate,
});

const offer = (number: number): Unsigned<'bc4p-offer'> => ({
  market: 'quartier7.amprion',
  side: 'sell',
  slot: { start: 1_800_000_000 + 900 * number, len: 900 },
  lot: 100,
  lots: 5,
  price: 15_000,
  validUntil: 1_799_990_000,
  nonce: 'n'.repeat(22),
});
const day = (count: number) => Array.from({ length: count }, (_, number) => offer(number));

const open = (token: string) => openToken(token, { types: ['bc4p-offer'], certificate, verifier });
const openAll = (token: string, payloads: readonly string[]) => openBundle(token, payloads, { certificate, verifier });

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string; requirement: string } }): string =>
  result.ok ? 'accepted' : `${result.refusal.code} ${result.refusal.requirement}`;

/** The parts of a token, changed as wanted. */
const withPart = (token: string, at: number, part: string): string =>
  token
    .split('.')
    .map((old, place) => (place === at ? part : old))
    .join('.');

/** Signs any content as a bundle, whether or not it is one. */
async function forge(content: object, kid = KID): Promise<string> {
  const header = encodeBase64url(bytesFromAscii(canonicalJson({ alg: 'ES256', kid, typ: 'bc4p-offer-bundle' })));
  const input = `${header}.${encodeBase64url(bytesFromAscii(canonicalJson(content)))}`;
  return `${input}.${encodeBase64url(await identity.signer.sign(bytesFromAscii(input)))}`;
}

describe('a bundle', () => {
  test('is one signature, and every offer in it has the id that it has alone', async () => {
    const before = signatures;
    const bundle = await signBundle(identity, day(96));
    expect(signatures - before).toBe(1);
    for (const number of [0, 1, 50, 95]) {
      const alone = await signMessage(identity, 'bc4p-offer', offer(number));
      expect(bundle.offers[number]?.id).toBe(alone.id);
    }
    const seen = checks;
    const opened = await openAll(bundle.token, bundle.payloads);
    expect(opened.ok && opened.value.offers.map(({ id }) => id)).toEqual(bundle.offers.map(({ id }) => id));
    expect(checks - seen).toBe(1);
  });

  test('[SIG-017] proves each of its offers alone, however many there are, and at no other place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: MAX_BUNDLE }), fc.nat(), fc.nat(), async (count, some, other) => {
        const bundle = await signBundle(identity, day(count));
        const tokens = bundleTokens(bundle.token, bundle.payloads);
        const place = some % count;
        const token = tokens[place] as string;
        expect(await open(token)).toMatchObject({
          ok: true,
          value: { id: bundle.offers[place]?.id, kid: KID, message: { slot: offer(place).slot } },
        });
        const elsewhere = other % count;
        if (elsewhere === place) return;
        const mixed = withPart(token, 3, (tokens[elsewhere] as string).split('.')[3] as string);
        expect(codeOf(await open(mixed))).toBe('bundle-mismatch SIG-017');
        const where = withPart(token, 4, (tokens[elsewhere] as string).split('.')[4] as string);
        expect(codeOf(await open(where))).toBe('bundle-mismatch SIG-017');
      }),
      { numRuns: 40 },
    );
  });

  test('[SIG-017] is not opened with a hash more, a hash less, a changed one, or a place beyond its end', async () => {
    const bundle = await signBundle(identity, day(5));
    const token = bundleTokens(bundle.token, bundle.payloads)[3] as string;
    const where = decodeBase64url(token.split('.')[4] as string) as Uint8Array;
    const changed = where.with(40, (where[40] as number) ^ 1);
    const more = Uint8Array.from([...where, ...new Uint8Array(32)]);
    const beyond = where.with(0, 5);
    for (const wrong of [changed, more, where.slice(0, -32), beyond]) {
      expect(codeOf(await open(withPart(token, 4, encodeBase64url(wrong))))).toBe('bundle-mismatch SIG-017');
    }
  });

  test('of one offer has no hashes beside its way', async () => {
    const bundle = await signBundle(identity, day(1));
    const [token] = bundleTokens(bundle.token, bundle.payloads);
    expect(token?.split('.')[4]).toBe('AA');
    expect(codeOf(await open(token as string))).toBe('accepted');
  });

  test('[SIG-016] [SIG-001] has tokens of five whole parts', async () => {
    const bundle = await signBundle(identity, day(2));
    const token = bundleTokens(bundle.token, bundle.payloads)[0] as string;
    const alone = await signMessage(identity, 'bc4p-offer', offer(0));
    const [, , , message, place] = token.split('.');
    const wrong: [string, string][] = [
      [`${alone.token}.${message}.${place}`, 'token-malformed SIG-016'],
      [withPart(token, 4, encodeBase64url(new Uint8Array(32))), 'token-malformed SIG-016'],
      [withPart(token, 4, ''), 'token-malformed SIG-001'],
      [`${bundle.token}.${message}`, 'token-malformed SIG-001'],
      [`${token}.AA`, 'token-malformed SIG-001'],
      [withPart(token, 3, '!!!!'), 'token-malformed SIG-002'],
      [bundle.token, 'type-unexpected SIG-006'],
    ];
    for (const [text, code] of wrong) expect(codeOf(await open(text))).toBe(code);
  });

  test('[SIG-007] holds only offers of its own signer', async () => {
    const foreign = await signBundle(identityOf(OTHER), day(2));
    // Their owner never signed this: another one puts them under a signature of its own.
    const stolen = await forge({ ...foreign.message, signer: KID });
    const token = bundleTokens(stolen, foreign.payloads)[0] as string;
    expect(codeOf(await open(token))).toBe('signer-mismatch SIG-007');
    const all = await openAll(stolen, foreign.payloads);
    expect(all.ok && all.value.offers.map(({ read }) => codeOf(read))).toEqual(
      Array(2).fill('signer-mismatch SIG-007'),
    );
    const lying = bundleTokens(await forge(foreign.message), foreign.payloads)[0] as string;
    expect(codeOf(await open(lying))).toBe('signer-mismatch SIG-007');
  });

  test('[SIG-008] is nothing without its signature', async () => {
    const bundle = await signBundle(identity, day(3));
    const [header, payload] = bundle.token.split('.');
    const unsigned = `${header}.${payload}.${'A'.repeat(86)}`;
    expect(codeOf(await openAll(unsigned, bundle.payloads))).toBe('signature-invalid SIG-008');
    const token = bundleTokens(unsigned, bundle.payloads)[0] as string;
    expect(codeOf(await open(token))).toBe('signature-invalid SIG-008');
  });

  test('[SIG-018] comes with exactly the messages that were signed, in their order', async () => {
    const { token, payloads } = await signBundle(identity, day(4));
    const [first = '', ...others] = payloads;
    expect(codeOf(await openAll(token, others))).toBe('bundle-mismatch SIG-018');
    expect(codeOf(await openAll(token, [...others, first]))).toBe('bundle-mismatch SIG-018');
    expect(codeOf(await openAll(token, [first.replace('15000', '15001'), ...others]))).toBe('bundle-mismatch SIG-018');
    // š and a have the same low byte.
    expect(codeOf(await openAll(token, [first.replace('amprion', 'šmprion'), ...others]))).toBe(
      'bundle-mismatch SIG-018',
    );
  });

  test('[SIG-018] holds nothing twice', async () => {
    const bundle = await signBundle(identity, day(2));
    const [one = ''] = bundle.payloads;
    // The root over twice the same, as anybody can compute it.
    const { createHash } = await import('node:crypto');
    const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
    const leaf = hash(Buffer.of(0), hash(bytesFromAscii(one)));
    const root = hash(Buffer.of(1), leaf, leaf).toString('base64url');
    const token = await forge({ type: 'bc4p-offer-bundle', signer: KID, count: 2, root });
    expect(codeOf(await openAll(token, [one, one]))).toBe('bundle-mismatch SIG-018');
  });

  test('[SIG-013] is refused as what its schema does not admit, before any message is looked at', async () => {
    const { token, payloads, message } = await signBundle(identity, day(2));
    const many = await forge({ ...message, count: MAX_BUNDLE + 1 });
    expect(codeOf(await openAll(many, payloads))).toBe('payload-invalid SIG-013');
    const must = await forge({ ...message, ext: {}, must: ['haste'] });
    expect(codeOf(await openAll(must, payloads))).toBe('extension-unknown SIG-014');
    expect(codeOf(await open(bundleTokens(must, payloads)[0] as string))).toBe('extension-unknown SIG-014');
    expect(codeOf(await openAll(token, payloads))).toBe('accepted');
  });

  test('an offer with a fault harms no other one', async () => {
    const texts = [canonicalJson({ ...offer(0), type: 'bc4p-offer', signer: KID }), '{"no":"offer"}', '{ }'];
    const { createHash } = await import('node:crypto');
    const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
    const [a, b, c] = texts.map((text) => hash(Buffer.of(0), hash(bytesFromAscii(text)))) as [Buffer, Buffer, Buffer];
    const root = hash(Buffer.of(1), hash(Buffer.of(1), a, b), c).toString('base64url');
    const token = await forge({ type: 'bc4p-offer-bundle', signer: KID, count: 3, root });
    const opened = await openAll(token, texts);
    expect(opened.ok && opened.value.offers.map(({ read }) => codeOf(read))).toEqual([
      'accepted',
      'payload-invalid SIG-013',
      'payload-not-canonical SIG-012',
    ]);
    expect(opened.ok && opened.value.offers[0]?.id).toBe(messageId(bytesFromAscii(texts[0] as string)));
  });

  test('is put together again from the tokens of its offers, in whatever order, if none is missing', async () => {
    const [one, two] = [await signBundle(identity, day(9)), await signBundle(identity, day(3))];
    const alone = await signMessage(identity, 'bc4p-offer', offer(0));
    const [first = '', ...rest] = bundleTokens(two.token, two.payloads);
    const tokens = [...bundleTokens(one.token, one.payloads).toReversed(), alone.token, ...rest];
    const gathered = await gatherBundles(tokens);
    expect(gathered.bundles).toEqual([{ token: one.token, payloads: one.payloads }]);
    expect(gathered.alone).toEqual([alone.token, ...rest]);
    const all = await gatherBundles([...rest, first]);
    expect(all).toEqual({ bundles: [{ token: two.token, payloads: two.payloads }], alone: [] });
  });
});
