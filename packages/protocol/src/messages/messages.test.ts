import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SignatureVerifier } from '../crypto/ports.ts';
import {
  bytesFromAscii,
  canonicalJson,
  decodeBase64url,
  encodeBase64url,
  type Identity,
  messageId,
  openToken,
  readCanonicalJson,
  readFrame,
  type SigningCertificate,
  signMessage,
} from './index.ts';

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const edwards = generateKeyPairSync('ed25519');
const KID = 'A'.repeat(43);
const OTHER = `${'B'.repeat(42)}A`;
const OFFER = {
  market: 'quartier7.amprion',
  side: 'sell',
  slot: { start: 1_800_000_000, len: 900 },
  lot: 100,
  lots: 5,
  price: 15_000,
  validUntil: 1_799_990_000,
  nonce: 'n'.repeat(22),
} as const;

const signWith = (key: KeyObject, message: Uint8Array): Uint8Array =>
  key.asymmetricKeyType === 'ed25519'
    ? sign(null, message, key)
    : sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' });

const identity: Identity = {
  kid: KID,
  signer: { algorithm: 'ES256', sign: async (bytes) => signWith(keys.privateKey, bytes) },
};
const certificate: SigningCertificate = {
  kid: KID,
  algorithm: 'ES256',
  publicKey: keys.publicKey.export({ type: 'spki', format: 'der' }),
};
const verifier: SignatureVerifier = {
  verify: async (algorithm, publicKey, message, signature) => {
    const key = createPublicKey({ key: Buffer.from(publicKey), type: 'spki', format: 'der' });
    if (algorithm === 'Ed25519') return verify(null, message, key, signature);
    return verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
  },
};
const open = (token: string, found: SigningCertificate = certificate) =>
  openToken(token, { types: ['bc4p-offer'], certificate: () => ({ ok: true, value: found }), verifier });

/** A token over any header and payload text, genuinely signed: what a hostile signer can send. */
function forge(
  payload: string,
  header = `{"alg":"ES256","kid":"${KID}","typ":"bc4p-offer"}`,
  bytes?: Uint8Array,
): string {
  const input = `${encodeBase64url(bytesFromAscii(header))}.${encodeBase64url(bytes ?? bytesFromAscii(payload))}`;
  return `${input}.${encodeBase64url(signWith(keys.privateKey, bytesFromAscii(input)))}`;
}
const PAYLOAD = canonicalJson({ ...OFFER, type: 'bc4p-offer', signer: KID });
const code = async (token: string, found?: SigningCertificate) => {
  const opened = await open(token, found);
  return opened.ok ? 'accepted' : `${opened.refusal.code} ${opened.refusal.requirement}`;
};

describe('a signed message', () => {
  test('is opened again as it was signed, and its id is the hash of its payload', async () => {
    const signed = await signMessage(identity, 'bc4p-offer', OFFER);
    const opened = await open(signed.token);
    expect(opened).toMatchObject({ ok: true, value: { id: signed.id, kid: KID, message: OFFER } });
    expect(signed.id).toBe(messageId(bytesFromAscii(PAYLOAD)));
  });

  test('has the same id under a second signature', async () => {
    const [first, second] = [
      await signMessage(identity, 'bc4p-offer', OFFER),
      await signMessage(identity, 'bc4p-offer', OFFER),
    ];
    expect(first.token).not.toBe(second.token);
    expect(first.id).toBe(second.id);
  });

  test('may be signed with Ed25519 where the certificate has such a key', async () => {
    const signer = {
      algorithm: 'Ed25519',
      sign: async (bytes: Uint8Array) => signWith(edwards.privateKey, bytes),
    } as const;
    const publicKey = edwards.publicKey.export({ type: 'spki', format: 'der' });
    const { token } = await signMessage({ kid: KID, signer }, 'bc4p-offer', OFFER);
    expect(await code(token, { kid: KID, algorithm: 'Ed25519', publicKey })).toBe('accepted');
    expect(await code(token)).toBe('algorithm-mismatch SIG-003');
  });

  test('that does not fit its schema is never signed', async () => {
    await expect(signMessage(identity, 'bc4p-offer', { ...OFFER, lots: 0 })).rejects.toThrow('internal error');
  });
});

describe('a token is refused, each fault under its own code', () => {
  const swap = (from: string, to: string) => PAYLOAD.replace(from, to);
  const header = (text: string) => forge(PAYLOAD, text);
  test('the twin of all of them is accepted', async () => expect(await code(forge(PAYLOAD))).toBe('accepted'));

  test.each([
    ['[SIG-001] two parts', 'aaaa.bbbb', 'token-malformed SIG-001'],
    ['[SIG-001] an empty part', 'aaaa..bbbb', 'token-malformed SIG-001'],
    ['[SIG-001] too long', 'a'.repeat(33_201), 'token-malformed SIG-001'],
    ['[SIG-002] padding', `${forge(PAYLOAD)}=`, 'token-malformed SIG-002'],
    [
      '[SIG-002] stray bits',
      forge(PAYLOAD).replace(/.$/, (last) => (last === 'A' ? 'B' : last === 'Q' ? 'R' : last === 'g' ? 'h' : 'x')),
      'token-malformed SIG-002',
    ],
    [
      '[SIG-003] an algorithm that is none of ours',
      header(`{"alg":"none","kid":"${KID}","typ":"bc4p-offer"}`),
      'header-invalid SIG-003',
    ],
    [
      '[SIG-004] one member more',
      header(`{"alg":"ES256","crit":["b64"],"kid":"${KID}","typ":"bc4p-offer"}`),
      'header-invalid SIG-004',
    ],
    ['[SIG-004] one member less', header(`{"alg":"ES256","kid":"${KID}"}`), 'header-invalid SIG-004'],
    ['[SIG-004] a header that is null', header('null'), 'header-invalid SIG-004'],
    ['[SIG-005] another order', header(`{"kid":"${KID}","alg":"ES256","typ":"bc4p-offer"}`), 'header-invalid SIG-005'],
    [
      '[SIG-005] a member twice',
      header(`{"alg":"none","alg":"ES256","kid":"${KID}","typ":"bc4p-offer"}`),
      'header-invalid SIG-005',
    ],
    ['[SIG-006] an unknown type', header(`{"alg":"ES256","kid":"${KID}","typ":"JWT"}`), 'header-invalid SIG-006'],
    [
      '[SIG-006] another type than belongs here',
      header(`{"alg":"ES256","kid":"${KID}","typ":"bc4p-trade"}`),
      'type-unexpected SIG-006',
    ],
    ['[SIG-007] another signer in the payload', forge(swap(KID, OTHER)), 'signer-mismatch SIG-007'],
    [
      '[SIG-008] another payload under the signature',
      `${forge(PAYLOAD).split('.')[0]}.${encodeBase64url(bytesFromAscii(swap('15000', '15001')))}.${forge(PAYLOAD).split('.')[2]}`,
      'signature-invalid SIG-008',
    ],
    ['[SIG-009] a payload that is no JSON', forge('{'), 'payload-not-json SIG-009'],
    ['[SIG-009] a payload that is a list', forge('[]'), 'payload-not-json SIG-009'],
    ['[SIG-010] a fraction', forge(swap('15000', '15000.5')), 'payload-not-canonical SIG-010'],
    ['[SIG-010] a number beyond 2^53', forge(swap('15000', '9007199254740993')), 'payload-not-canonical SIG-010'],
    ['[SIG-010] a text that is no token', forge(swap('n'.repeat(22), '<'.repeat(22))), 'payload-not-canonical SIG-010'],
    [
      '[SIG-010] a byte that is no ASCII',
      forge('', undefined, new TextEncoder().encode(swap('amprion', 'ümlaut'))),
      'payload-not-canonical SIG-010',
    ],
    [
      '[SIG-011] too deep',
      forge(swap('"lot":100', `"ext":{"a":${'['.repeat(16)}${']'.repeat(16)}},"lot":100`)),
      'payload-not-canonical SIG-011',
    ],
    ['[SIG-012] a member twice', forge(swap('"lot":100', '"lot":1,"lot":100')), 'payload-not-canonical SIG-012'],
    ['[SIG-012] white space', forge(swap('"lot":100', '"lot": 100')), 'payload-not-canonical SIG-012'],
    ['[SIG-012] another spelling of a number', forge(swap('15000', '15e3')), 'payload-not-canonical SIG-012'],
    ['[SIG-012] an escape', forge(swap('sell', '\\u0073ell')), 'payload-not-canonical SIG-012'],
    ['[SIG-013] a member that nobody knows', forge(swap('"lot":100', '"lot":100,"lot2":1')), 'payload-invalid SIG-013'],
    ['[SIG-013] __proto__', forge(swap('{"lot":100', '{"__proto__":{},"lot":100')), 'payload-invalid SIG-013'],
    [
      '[SIG-014] an extension that must be understood',
      forge(canonicalJson({ ...OFFER, type: 'bc4p-offer', signer: KID, ext: { x: 1 }, must: ['x'] })),
      'extension-unknown SIG-014',
    ],
  ])('%s', async (_, token, expected) => {
    expect(await code(token)).toBe(expected);
  });

  test('[SIG-014] an extension that need not be understood is let through', async () => {
    expect(await code(forge(canonicalJson({ ...OFFER, type: 'bc4p-offer', signer: KID, ext: { x: 1 } })))).toBe(
      'accepted',
    );
  });
});

describe('base64url', () => {
  test('has one text for each byte string, as the platform writes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = encodeBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64url(text)).toEqual(bytes);
      }),
    );
  });

  test('anything that is read is written back the same', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (text) => {
        const bytes = decodeBase64url(text);
        expect(bytes === undefined || encodeBase64url(bytes) === text).toBe(true);
      }),
    );
  });
});

describe('canonical JSON', () => {
  const token = fc.stringMatching(/^[a-z0-9_-]{0,8}$/);
  const leaf = fc.oneof(
    token,
    fc.maxSafeInteger().map((n) => n + 0),
    fc.boolean(),
    fc.constant(null),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(token, tie('any'), { maxKeys: 4 }),
    ),
  })).any;

  test('is read as itself, whatever it holds', () => {
    fc.assert(
      fc.property(fc.dictionary(token, value, { maxKeys: 5 }), (object) => {
        const text = canonicalJson(object);
        expect(readCanonicalJson(text).ok).toBe(true);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });

  test('any other text of the same value is refused', () => {
    fc.assert(
      fc.property(fc.dictionary(token, value, { minKeys: 1, maxKeys: 5 }), (object) => {
        const text = JSON.stringify(object, null, 1);
        expect(readCanonicalJson(text)).toMatchObject({ ok: false, refusal: { code: 'payload-not-canonical' } });
      }),
    );
  });
});

describe('a frame', () => {
  const answer = (text: string) => {
    const frame = readFrame(text);
    return frame.ok ? frame.value.type : `${frame.refusal.refusal.code} ${frame.refusal.refusal.requirement}`;
  };
  test.each([
    ['[WS-005] is read by its type', '{"type":"ping","id":"1"}', 'ping'],
    ['[WS-005] an answer is read by what it answers', '{"type":"ok","of":"book.subscribe","re":"1"}', 'ok'],
    ['[WS-005] must fit its schema', '{"type":"ping","id":"1","extra":1}', 'frame-invalid WS-005'],
    ['[WS-005] needs its id', '{"type":"ping"}', 'frame-invalid WS-005'],
    ['[WS-006] is JSON', '{"type":', 'frame-not-json WS-006'],
    ['[WS-006] is an object', '42', 'frame-not-json WS-006'],
    ['[WS-006] is not a list', '[{"type":"ping","id":"1"}]', 'frame-not-json WS-006'],
    ['[WS-007] has no member twice', '{"type":"ping","id":"1","id":"2"}', 'frame-duplicate-key WS-007'],
    ['[WS-007] nor under an escape', '{"type":"ping","id":"1","\\u0069d":"2"}', 'frame-duplicate-key WS-007'],
    [
      '[WS-007] the same name in two objects is fine',
      '{"type":"book.snapshot","id":"1","slot":{"start":900,"len":900}}',
      'book.snapshot',
    ],
    ['[WS-008] is not nested without end', `{"type":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'frame-too-deep WS-008'],
    ['[WS-009] has a known type', '{"type":"offer.cancel","id":"1"}', 'frame-type-unknown WS-009'],
    ['[WS-009] not one of the language', '{"type":"toString","id":"1"}', 'frame-type-unknown WS-009'],
    ['[WS-009] answers something known', '{"type":"ok","of":"__proto__","re":"1"}', 'frame-type-unknown WS-009'],
  ])('%s', (_, text, expected) => expect(answer(text)).toBe(expected));

  test('is answered under its id even when it is wrong', () => {
    expect(readFrame('{"type":"ping","id":"a-1","x":1}')).toMatchObject({ ok: false, refusal: { re: 'a-1' } });
  });

  test('[WS-007] every JSON text is read as JSON reads it, or refused', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(() => readFrame(text)).not.toThrow();
      }),
    );
  });
});
