// Vectors of signed messages: a token, whom to expect, and what a receiver answers. Signatures are deterministic (RFC 6979).
import { createHash } from 'node:crypto';
import { bytesFromAscii, canonicalJson, decodeBase64url, encodeBase64url } from '@bc4p/protocol/messages';
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { bundledParts, pathOf, rootText } from './bundle-kit.mjs';
import { ENERGY_CASES, energyMessages } from './sign-energy.mjs';

export const NOW = 1_800_000_000;

/** Secret on purpose no longer: a key of everybody. */
const SECRET = createHash('sha256').update('bc4p vectors, signer 1').digest();
const OTHER_SECRET = createHash('sha256').update('bc4p vectors, signer 2').digest();
/** What comes before the key in a DER SubjectPublicKeyInfo. */
const SPKI = {
  ES256: '3059301306072a8648ce3d020106082a8648ce3d030107034200',
  Ed25519: '302a300506032b6570032100',
};

/** @param {'ES256' | 'Ed25519'} algorithm @param {Buffer} secret */
function certificateOf(algorithm, secret) {
  const key = algorithm === 'ES256' ? p256.getPublicKey(secret, false) : ed25519.getPublicKey(secret);
  const publicKey = Buffer.concat([Buffer.from(SPKI[algorithm], 'hex'), key]);
  return {
    kid: createHash('sha256').update(publicKey).digest('base64url'),
    algorithm,
    publicKey: encodeBase64url(publicKey),
  };
}

export const CERTIFICATE = certificateOf('ES256', SECRET);
const EDWARDS = certificateOf('Ed25519', SECRET);

const OFFER = {
  type: 'bc4p-offer',
  signer: CERTIFICATE.kid,
  market: 'quartier7.westnetz',
  side: 'sell',
  slot: { start: 1_800_009_000, len: 900 },
  lot: 100,
  lots: 12,
  price: 15_000,
  validUntil: 1_800_005_000,
  nonce: 'dmVjdG9ycy1vZi1zaWdudA',
};
const HEADER = { alg: 'ES256', kid: CERTIFICATE.kid, typ: 'bc4p-offer' };

/** A token over any bytes, genuinely signed. @param {string | Uint8Array} payload @param {string} header @param {'ES256' | 'Ed25519'} algorithm */
function tokenOver(payload, header = canonicalJson(HEADER), algorithm = 'ES256') {
  const bytes = typeof payload === 'string' ? bytesFromAscii(payload) : payload;
  const input = `${encodeBase64url(bytesFromAscii(header))}.${encodeBase64url(bytes)}`;
  const message = bytesFromAscii(input);
  const signature = algorithm === 'ES256' ? p256.sign(message, SECRET, { lowS: false }) : ed25519.sign(message, SECRET);
  return `${input}.${encodeBase64url(signature)}`;
}

const PAYLOAD = canonicalJson(OFFER);
const GOOD = tokenOver(PAYLOAD);
const [head = '', body = '', tail = ''] = GOOD.split('.');
const swapped = (/** @type {string} */ from, /** @type {string} */ to) => tokenOver(PAYLOAD.replace(from, to));

/** The same signature with n − s for s: another signature that is as good. */
function flipped() {
  const signature = decodeBase64url(tail) ?? new Uint8Array();
  const n = p256.Point.Fn.ORDER;
  const s = n - BigInt(`0x${Buffer.from(signature.subarray(32)).toString('hex')}`);
  const other = Buffer.concat([signature.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex')]);
  return `${head}.${body}.${encodeBase64url(other)}`;
}

/** @param {string} id @param {string} comment @param {string} token */
const good = (id, comment, token, certificate = CERTIFICATE, requirements = ['SIG-008', 'ID-001']) => ({
  id,
  requirements,
  comment,
  input: { token, types: ['bc4p-offer'], certificates: [certificate] },
  expect: { result: 'valid' },
});

/** @param {string} id @param {string} requirement @param {string} code @param {string} mutation @param {string} token */
const bad = (
  id,
  requirement,
  code,
  mutation,
  token,
  types = ['bc4p-offer'],
  certificates = [CERTIFICATE],
  twin = 'offer',
) => ({
  id,
  requirements: [requirement],
  comment: `Only this differs from the twin: ${mutation}.`,
  input: { token, types, certificates },
  expect: { result: 'invalid', code },
  twin,
  mutation,
});

const withMembers = (/** @type {object} */ more) => tokenOver(canonicalJson({ ...OFFER, ...more }));
const header = (/** @type {string} */ text) => tokenOver(PAYLOAD, text);
const KID = CERTIFICATE.kid;
const deep = '['.repeat(16) + ']'.repeat(16);

/** Five offers of a bundle, one in each slot, and the token over any content of a bundle. */
export const PAYLOADS = [0, 1, 2, 3, 4].map((number) =>
  canonicalJson({ ...OFFER, slot: { ...OFFER.slot, start: OFFER.slot.start + 900 * number } }),
);
const BUNDLE = { type: 'bc4p-offer-bundle', signer: CERTIFICATE.kid, count: 5, root: rootText(PAYLOADS) };
const BUNDLE_HEADER = canonicalJson({ ...HEADER, typ: 'bc4p-offer-bundle' });
export const bundleToken = (/** @type {object} */ changes = {}) =>
  tokenOver(canonicalJson({ ...BUNDLE, ...changes }), BUNDLE_HEADER);

/** The token of the third offer, or another one. @param {{place?: number, payload?: string, path?: Uint8Array[], bundle?: string}} [changes] */
function bundled({ place = 2, payload = PAYLOADS[2] ?? '', path = pathOf(PAYLOADS, 2), bundle = bundleToken() } = {}) {
  return `${bundle}.${bundledParts(payload, place, path)}`;
}

/** @param {string} id @param {string} requirement @param {string} code @param {string} mutation @param {string} token */
const badBundled = (id, requirement, code, mutation, token) =>
  bad(id, requirement, code, mutation, token, undefined, undefined, 'offer-of-a-bundle');

const FOREIGN = canonicalJson({ ...OFFER, signer: EDWARDS.kid });
const WITH_FOREIGN = PAYLOADS.with(2, FOREIGN);
const UNSORTED = (PAYLOADS[2] ?? '').replace(/^\{("lot":100),("lots":12),/, '{$2,$1,');
const WITH_UNSORTED = PAYLOADS.with(2, UNSORTED);
const OF_BUNDLE = pathOf(PAYLOADS, 2);
const BEYOND = [...OF_BUNDLE, Buffer.alloc(32)];

const BUNDLED_CASES = [
  good('offer-of-a-bundle', 'An offer that is under the signature of a bundle.', bundled(), CERTIFICATE, [
    'SIG-017',
    'SIG-016',
  ]),
  good(
    'last-offer-of-a-bundle',
    'The last of five has no neighbour but the root of the others.',
    bundled({ place: 4, payload: PAYLOADS[4] ?? '', path: pathOf(PAYLOADS, 4) }),
    CERTIFICATE,
    ['SIG-017'],
  ),
  badBundled('bundle-six-parts', 'SIG-001', 'token-malformed', 'a part more', `${bundled()}.AA`),
  badBundled('bundle-four-parts', 'SIG-001', 'token-malformed', 'no place', bundled().split('.').slice(0, 4).join('.')),
  badBundled(
    'five-parts-of-no-bundle',
    'SIG-016',
    'token-malformed',
    'an offer in place of the bundle',
    bundled({ bundle: GOOD }),
  ),
  badBundled(
    'half-a-hash',
    'SIG-016',
    'token-malformed',
    'the last hash has 16 bytes',
    bundled({ path: [...OF_BUNDLE.slice(0, 2), OF_BUNDLE[2]?.subarray(16) ?? Buffer.of()] }),
  ),
  badBundled(
    'no-place',
    'SIG-016',
    'token-malformed',
    'hashes alone',
    `${bundleToken()}.${encodeBase64url(bytesFromAscii(PAYLOADS[2] ?? ''))}.${Buffer.concat(OF_BUNDLE).toString('base64url')}`,
  ),
  badBundled('other-place', 'SIG-017', 'bundle-mismatch', 'the place of its neighbour', bundled({ place: 3 })),
  badBundled('place-beyond', 'SIG-017', 'bundle-mismatch', 'the place after the last', bundled({ place: 5 })),
  badBundled(
    'other-message',
    'SIG-017',
    'bundle-mismatch',
    'the message of its neighbour',
    bundled({ payload: PAYLOADS[3] ?? '' }),
  ),
  badBundled(
    'message-outside',
    'SIG-017',
    'bundle-mismatch',
    'a message that is in no bundle',
    bundled({ payload: PAYLOAD.replace('15000', '15001') }),
  ),
  badBundled('hash-missing', 'SIG-017', 'bundle-mismatch', 'a hash less', bundled({ path: OF_BUNDLE.slice(0, 2) })),
  badBundled('hash-too-many', 'SIG-017', 'bundle-mismatch', 'a hash more', bundled({ path: BEYOND })),
  badBundled(
    'hashes-swapped',
    'SIG-017',
    'bundle-mismatch',
    'two hashes change places',
    bundled({ path: [OF_BUNDLE[1], OF_BUNDLE[0], OF_BUNDLE[2]].map((one) => one ?? Buffer.of()) }),
  ),
  badBundled(
    'bundle-count-other',
    'SIG-017',
    'bundle-mismatch',
    'a count that gives the way another length',
    bundled({ bundle: bundleToken({ count: 2 }) }),
  ),
  badBundled(
    'bundle-root-other',
    'SIG-017',
    'bundle-mismatch',
    'a root over other messages',
    bundled({ bundle: bundleToken({ root: rootText(PAYLOADS.slice(1)) }) }),
  ),
  badBundled(
    'bundle-too-large',
    'SIG-013',
    'payload-invalid',
    'a count of 129',
    bundled({ bundle: bundleToken({ count: 129 }) }),
  ),
  badBundled(
    'bundle-of-another-signer',
    'SIG-007',
    'signer-mismatch',
    'a bundle that names another signer',
    bundled({ bundle: bundleToken({ signer: EDWARDS.kid }) }),
  ),
  badBundled(
    'offer-of-another-signer',
    'SIG-007',
    'signer-mismatch',
    'an offer that names another signer',
    bundled({ payload: FOREIGN, path: pathOf(WITH_FOREIGN, 2), bundle: bundleToken({ root: rootText(WITH_FOREIGN) }) }),
  ),
  badBundled(
    'bundled-offer-unsorted',
    'SIG-012',
    'payload-not-canonical',
    'members of the offer out of order',
    bundled({
      payload: UNSORTED,
      path: pathOf(WITH_UNSORTED, 2),
      bundle: bundleToken({ root: rootText(WITH_UNSORTED) }),
    }),
  ),
  badBundled('bundle-alone', 'SIG-006', 'type-unexpected', 'the bundle without the offer', bundleToken()),
];

const SLOT = { start: 1_800_009_000, len: 900 };
const DOWN = { direction: 'down', energy: 300, fee: '150000' };

/** A take, a fee quote for it, and a trade that answers it: what markets of a tree sign; and what follows a trade. */
const OTHERS = {
  ...energyMessages(KID),
  take: {
    type: 'bc4p-take',
    signer: KID,
    market: 'haus3.nord.westnetz',
    to: 'sued.westnetz',
    kind: 'direct',
    offer: 'o'.repeat(42).concat('k'),
    side: 'sell',
    message: 'a'.repeat(42).concat('g'),
    slot: SLOT,
    lot: 100,
    lots: 3,
    nonce: OFFER.nonce,
  },
  'fee-quote': {
    type: 'bc4p-fee-quote',
    signer: KID,
    market: 'nord.westnetz',
    take: 't'.repeat(42).concat('k'),
    slot: SLOT,
    quotes: [{ line: 'line-3', ...DOWN }],
    fees: '150000',
    at: 1_800_000_100,
    atMs: 120,
  },
  trade: {
    type: 'bc4p-trade',
    signer: KID,
    market: 'sued.westnetz',
    number: 7,
    kind: 'direct',
    take: 't'.repeat(42).concat('k'),
    slot: SLOT,
    sell: 'o'.repeat(42).concat('k'),
    buy: 'a'.repeat(42).concat('g'),
    resting: 'sell',
    seller: KID,
    buyer: EDWARDS.kid,
    energy: 300,
    price: 15_000,
    quotes: [
      { line: 'line-3', direction: 'up', energy: 300, fee: '150000' },
      { line: 'line-3', ...DOWN, market: 'nord.westnetz' },
    ],
    fees: '300000',
    buyerPays: '4800000',
    sellerReceives: '4500000',
    at: 1_800_000_101,
    atMs: 0,
  },
};

/** A token over one of these with other members. @param {keyof typeof OTHERS} name */
const tokenOf = (name, more = {}) =>
  tokenOver(canonicalJson({ ...OTHERS[name], ...more }), canonicalJson({ ...HEADER, typ: `bc4p-${name}` }));

/** @param {keyof typeof OTHERS} name @param {string} comment */
const goodOther = (name, comment) => ({
  ...good(name, comment, tokenOf(name), CERTIFICATE, ['SIG-013']),
  input: { token: tokenOf(name), types: [`bc4p-${name}`], certificates: [CERTIFICATE] },
});

/** @param {keyof typeof OTHERS} name @param {string} id @param {string} mutation @param {object} more */
const badOther = (name, id, mutation, more) =>
  bad(id, 'SIG-013', 'payload-invalid', mutation, tokenOf(name, more), [`bc4p-${name}`], undefined, name);

/** A token of so many characters, filled up by an extension; Ed25519 has the header whose length makes it possible. @param {number} length */
function tokenOfLength(length) {
  const edwards = canonicalJson({ ...HEADER, alg: 'Ed25519', kid: EDWARDS.kid });
  const filled = (/** @type {number} */ fill) =>
    tokenOver(canonicalJson({ ...OFFER, signer: EDWARDS.kid, ext: { fill: 'a'.repeat(fill) } }), edwards, 'Ed25519');
  const rest = length - filled(0).length;
  for (let fill = Math.floor((rest * 3) / 4) - 2; ; fill += 1) {
    const token = filled(fill);
    if (token.length >= length) return token;
  }
}

const CASES = [
  good('offer', 'An offer under ES256.', GOOD, CERTIFICATE, [
    'SIG-001',
    'SIG-002',
    'SIG-003',
    'SIG-004',
    'SIG-005',
    'SIG-006',
    'SIG-007',
    'SIG-008',
    'SIG-009',
    'SIG-010',
    'SIG-011',
    'SIG-012',
    'SIG-013',
    'SIG-015',
  ]),
  good('flipped-signature', 'n − s for s: another signature, the same message and id.', flipped()),
  good(
    'offer-ed25519',
    'An offer under Ed25519.',
    tokenOver(
      canonicalJson({ ...OFFER, signer: EDWARDS.kid }),
      canonicalJson({ ...HEADER, alg: 'Ed25519', kid: EDWARDS.kid }),
      'Ed25519',
    ),
    EDWARDS,
  ),
  good(
    'extension-ignored',
    'An extension that nobody has to understand.',
    withMembers({ ext: { colour: 'green' } }),
    CERTIFICATE,
    ['SIG-014'],
  ),
  good('longest', 'A token of just 33200 characters.', tokenOfLength(33_200), EDWARDS, ['SIG-001']),
  bad('two-parts', 'SIG-001', 'token-malformed', 'no signature part', `${head}.${body}`),
  bad('empty-signature', 'SIG-001', 'token-malformed', 'an empty signature', `${head}.${body}.`),
  bad(
    'too-long',
    'SIG-001',
    'token-malformed',
    'more than 33200 characters',
    `${head}.${body}.${tail}${'A'.repeat(33_200)}`,
  ),
  bad('padding', 'SIG-002', 'token-malformed', 'padding after the signature', `${GOOD}==`),
  bad(
    'standard-alphabet',
    'SIG-002',
    'token-malformed',
    'a slash in the signature',
    `${head}.${body}./${tail.slice(1)}`,
  ),
  bad(
    'stray-bits',
    'SIG-002',
    'token-malformed',
    'unused bits that are not zero',
    `${head}.${body}.${tail.slice(0, -1)}${tail.endsWith('A') ? 'B' : tail.endsWith('Q') ? 'R' : tail.endsWith('g') ? 'h' : 'x'}`,
  ),
  bad('alg-none', 'SIG-003', 'header-invalid', 'alg none', header(`{"alg":"none","kid":"${KID}","typ":"bc4p-offer"}`)),
  bad('alg-of-another-key', 'SIG-003', 'algorithm-mismatch', 'the key is an Ed25519 key', GOOD, undefined, [
    { ...EDWARDS, kid: KID },
  ]),
  bad(
    'crit',
    'SIG-004',
    'header-invalid',
    'one header member more',
    header(`{"alg":"ES256","crit":["b64"],"kid":"${KID}","typ":"bc4p-offer"}`),
  ),
  bad(
    'kid-too-short',
    'SIG-004',
    'header-invalid',
    'a kid of 42 characters',
    header(`{"alg":"ES256","kid":"${KID.slice(1)}","typ":"bc4p-offer"}`),
  ),
  bad(
    'header-order',
    'SIG-005',
    'header-invalid',
    'another order of the header',
    header(`{"kid":"${KID}","alg":"ES256","typ":"bc4p-offer"}`),
  ),
  bad(
    'header-twice',
    'SIG-005',
    'header-invalid',
    'alg stands twice',
    header(`{"alg":"none","alg":"ES256","kid":"${KID}","typ":"bc4p-offer"}`),
  ),
  bad('type-unknown', 'SIG-006', 'header-invalid', 'typ JWT', header(`{"alg":"ES256","kid":"${KID}","typ":"JWT"}`)),
  bad('type-elsewhere', 'SIG-006', 'type-unexpected', 'an acceptance belongs here', GOOD, ['bc4p-acceptance']),
  bad('certificate-unknown', 'SIG-015', 'certificate-unknown', 'no such certificate', GOOD, undefined, []),
  bad(
    'signature-of-another-payload',
    'SIG-008',
    'signature-invalid',
    'another price under the same signature',
    `${head}.${encodeBase64url(bytesFromAscii(PAYLOAD.replace('15000', '15001')))}.${tail}`,
  ),
  bad('key-of-another', 'SIG-008', 'signature-invalid', 'the certificate has another key', GOOD, undefined, [
    { ...certificateOf('ES256', OTHER_SECRET), kid: KID },
  ]),
  bad(
    'signature-truncated',
    'SIG-008',
    'signature-invalid',
    'three bytes less of the signature',
    `${head}.${body}.${tail.slice(0, 80)}`,
  ),
  bad('no-json', 'SIG-009', 'payload-not-json', 'a payload that ends early', tokenOver(PAYLOAD.slice(0, -1))),
  bad('a-list', 'SIG-009', 'payload-not-json', 'a list for an object', tokenOver('[]')),
  bad('fraction', 'SIG-010', 'payload-not-canonical', 'a price of 15000.5', swapped('15000', '15000.5')),
  bad('beyond-2-53', 'SIG-010', 'payload-not-canonical', 'a price beyond 2^53', swapped('15000', '9007199254740993')),
  bad(
    'quote-in-string',
    'SIG-010',
    'payload-not-canonical',
    'an escaped quote in a string',
    swapped('"dmVj', '"\\"mVj'),
  ),
  bad(
    'not-ascii',
    'SIG-010',
    'payload-not-canonical',
    'a letter that is no ASCII',
    tokenOver(new TextEncoder().encode(PAYLOAD.replace('westnetz', 'wëstnetz'))),
  ),
  bad(
    'too-deep',
    'SIG-011',
    'payload-not-canonical',
    'seventeen levels',
    tokenOver(canonicalJson({ ...OFFER, ext: { a: 1 } }).replace('{"a":1}', `{"a":${deep}}`)),
    undefined,
    undefined,
    'extension-ignored',
  ),
  bad(
    'member-twice',
    'SIG-012',
    'payload-not-canonical',
    'price stands twice',
    swapped('"price":15000', '"price":1,"price":15000'),
  ),
  bad(
    'white-space',
    'SIG-012',
    'payload-not-canonical',
    'a space after a colon',
    swapped('"price":15000', '"price": 15000'),
  ),
  bad('exponent', 'SIG-012', 'payload-not-canonical', '15e3 for 15000', swapped('15000', '15e3')),
  bad('minus-zero', 'SIG-010', 'payload-not-canonical', 'a price of -0', swapped('15000', '-0')),
  bad(
    'escape',
    'SIG-012',
    'payload-not-canonical',
    'an escape where none is needed',
    swapped('"sell"', '"\\u0073ell"'),
  ),
  bad(
    'unsorted',
    'SIG-012',
    'payload-not-canonical',
    'two members change places',
    swapped('"lot":100,"lots":12', '"lots":12,"lot":100'),
  ),
  bad('member-unknown', 'SIG-013', 'payload-invalid', 'a member more', withMembers({ colour: 'green' })),
  bad(
    'member-missing',
    'SIG-013',
    'payload-invalid',
    'no nonce',
    tokenOver(canonicalJson({ ...OFFER, nonce: undefined })),
  ),
  bad('proto', 'SIG-013', 'payload-invalid', 'a member __proto__', swapped('{"lot"', '{"__proto__":{},"lot"')),
  bad('price-out-of-range', 'SIG-013', 'payload-invalid', 'a price of 2^20 + 1', withMembers({ price: 2 ** 20 + 1 })),
  bad(
    'signer-of-another',
    'SIG-007',
    'signer-mismatch',
    'another signer in the payload',
    withMembers({ signer: EDWARDS.kid }),
  ),
  bad(
    'must-understand',
    'SIG-014',
    'extension-unknown',
    'the extension must be understood',
    withMembers({ ext: { colour: 'green' }, must: ['colour'] }),
    undefined,
    undefined,
    'extension-ignored',
  ),
  ...BUNDLED_CASES,
  goodOther('take', 'A market takes an offer of another market.'),
  goodOther('fee-quote', 'A market quotes its lines for a take.'),
  goodOther('trade', 'A trade between markets: a line of the same name in each of two.'),
  badOther('take', 'take-of-no-kind', 'a kind that there is not', { kind: 'auction' }),
  badOther('take', 'take-of-nothing', 'no lots', { lots: 0 }),
  badOther('fee-quote', 'fee-quote-with-market', 'a line that names a market', {
    quotes: [{ line: 'line-3', ...DOWN, market: 'nord.westnetz' }],
  }),
  badOther('fee-quote', 'fee-quote-of-many', '129 lines', {
    quotes: Array.from({ length: 129 }, (_, place) => ({ line: `line-${place}`, ...DOWN })),
  }),
  badOther('trade', 'trade-take-no-id', 'a take that is no id', { take: 'sued.westnetz' }),
  ...ENERGY_CASES.flatMap(([name, comment, [id, mutation, more]]) => [
    goodOther(name, comment),
    badOther(name, id, mutation, more),
  ]),
];

export const sign = { area: 'sign', op: 'verify', cases: CASES.map((one) => ({ now: NOW, ...one })) };
