import type { ErrorCode } from '@bc4p/protocol';
import type { RequirementId } from '@bc4p/protocol/guard';
import { canonicalJson } from '@bc4p/protocol/messages';
import { expectTrue } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import { signAnyhow } from '../sign-anyhow.ts';
import type { Offer, Trader } from '../trader.ts';

const SIGNED = 'signatures/signed';

/** An offer with something wrong under, in or around its signature. */
interface BadToken {
  readonly id: string;
  readonly title: string;
  readonly requirements: readonly [RequirementId, ...RequirementId[]];
  readonly code: ErrorCode;
  readonly make: (trader: Trader, offer: Offer) => Promise<string> | string;
}

const parts = (token: string): [string, string, string] => token.split('.') as [string, string, string];
const part = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
const headerOf = ({ holder, kid }: Trader, more: object = {}): string =>
  JSON.stringify({ alg: holder.key.algorithm, kid, typ: 'bc4p-offer', ...more });

/** The token with another last character of its signature part that stands for the same octets. */
function withUnusedBits(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return token.slice(0, -1) + alphabet[alphabet.indexOf(token.slice(-1)) + 1];
}

/** A good signature over a payload that is the usual one, changed as a text. */
const retold =
  (change: (text: string) => string): BadToken['make'] =>
  (trader, { message }) =>
    signAnyhow(trader.holder, message, { text: change(canonicalJson(message)) });

const BAD_TOKENS: readonly BadToken[] = [
  {
    id: 'unused-bits',
    title: 'A token with unused bits that are not zero is refused',
    requirements: ['SIG-002'],
    code: 'token-malformed',
    make: (_, { token }) => withUnusedBits(token),
  },
  {
    id: 'signature-changed',
    title: 'A token whose signature was changed is refused',
    requirements: ['SIG-008'],
    code: 'signature-invalid',
    make: (_, { token }) => {
      const [header, payload, signature] = parts(token);
      return `${header}.${payload}.${signature.slice(1)}A`;
    },
  },
  {
    id: 'payload-changed',
    title: 'A token whose payload was changed is refused',
    requirements: ['SIG-008'],
    code: 'signature-invalid',
    make: (_, { token, message }) => {
      const [header, , signature] = parts(token);
      return `${header}.${part(canonicalJson({ ...message, price: 1 }))}.${signature}`;
    },
  },
  {
    id: 'algorithm-unknown',
    title: 'A header with an algorithm that nobody uses here is refused',
    requirements: ['SIG-003'],
    code: 'header-invalid',
    make: (trader, { message }) => signAnyhow(trader.holder, message, { header: headerOf(trader, { alg: 'none' }) }),
  },
  {
    id: 'algorithm-other',
    title: 'A header with another algorithm than the signer’s key has is refused',
    requirements: ['SIG-003'],
    code: 'algorithm-mismatch',
    make: (trader, { message }) => signAnyhow(trader.holder, message, { header: headerOf(trader, { alg: 'Ed25519' }) }),
  },
  {
    id: 'header-member',
    title: 'A header with a member too many is refused',
    requirements: ['SIG-004'],
    code: 'header-invalid',
    make: (trader, { message }) =>
      signAnyhow(trader.holder, message, { header: headerOf(trader, { x5u: 'https://x.example' }) }),
  },
  {
    id: 'header-not-canonical',
    title: 'A header that is not canonical is refused',
    requirements: ['SIG-005'],
    code: 'header-invalid',
    make: (trader, { message }) => signAnyhow(trader.holder, message, { header: headerOf(trader).replace('{', '{ ') }),
  },
  {
    id: 'type-unknown',
    title: 'A token of a type that the specification does not have is refused',
    requirements: ['SIG-006'],
    code: 'header-invalid',
    make: (trader, { message }) =>
      signAnyhow(trader.holder, message, { header: headerOf(trader, { typ: 'bc4p-wish' }) }),
  },
  {
    id: 'type-misplaced',
    title: 'A token of a type that does not belong where it stands is refused',
    requirements: ['SIG-006'],
    code: 'type-unexpected',
    make: async (trader, { id }) => (await trader.signAcceptance(id)).token,
  },
  {
    id: 'signer-differs',
    title: 'A payload that names another signer than the header is refused',
    requirements: ['SIG-007'],
    code: 'signer-mismatch',
    make: async (trader, { message }) => {
      const other = await trader.scene.stranger();
      return signAnyhow(trader.holder, { ...message, signer: other.kid });
    },
  },
  {
    id: 'payload-not-json',
    title: 'A payload that is no JSON object is refused',
    requirements: ['SIG-009'],
    code: 'payload-not-json',
    make: retold(() => 'an offer to sell'),
  },
  {
    id: 'number-fraction',
    title: 'A payload with a number that is no whole one is refused',
    requirements: ['SIG-010', 'NUM-001'],
    code: 'payload-not-canonical',
    make: retold((text) => text.replace('"lot":100', '"lot":100.5')),
  },
  {
    id: 'payload-white-space',
    title: 'A payload with white space is refused',
    requirements: ['SIG-012'],
    code: 'payload-not-canonical',
    make: retold((text) => text.replace('{', '{ ')),
  },
  {
    id: 'payload-order',
    title: 'A payload whose members are not sorted is refused',
    requirements: ['SIG-012'],
    code: 'payload-not-canonical',
    make: retold((text) => text.replace(/^\{("lot":100),("lots":10),/, '{$2,$1,')),
  },
  {
    id: 'payload-number-form',
    title: 'A payload that writes a whole number otherwise is refused',
    requirements: ['SIG-012'],
    code: 'payload-not-canonical',
    make: retold((text) => text.replace('"lot":100', '"lot":1e2')),
  },
  {
    id: 'payload-schema',
    title: 'A payload that does not fit its schema is refused',
    requirements: ['SIG-013'],
    code: 'payload-invalid',
    make: (trader, { message }) => signAnyhow(trader.holder, { ...message, lots: 0 }),
  },
  {
    id: 'payload-too-deep',
    title: 'A payload of 17 levels is refused',
    requirements: ['SIG-011'],
    code: 'payload-not-canonical',
    make: (trader, { message }) => {
      const text = canonicalJson({ ...message, ext: { 'x-deep': nested(14) } });
      const deeper = text.replace('1]', '[1]]');
      return signAnyhow(trader.holder, message, { text: deeper });
    },
  },
  {
    id: 'price-out-of-range',
    title: 'An offer at a price beyond all prices is refused',
    requirements: ['OFR-005', 'NUM-005', 'SIG-013'],
    // The schema has the same bounds, and is looked at first.
    code: 'payload-invalid',
    make: (trader, { message }) => signAnyhow(trader.holder, { ...message, price: 2 ** 20 + 1 }),
  },
  {
    id: 'extension-needed',
    title: 'A message that needs an extension which nobody understands is refused',
    requirements: ['SIG-014'],
    code: 'extension-unknown',
    make: (trader, { message }) => signAnyhow(trader.holder, { ...message, ext: { 'x-new': 1 }, must: ['x-new'] }),
  },
  {
    id: 'header-before-signature',
    title: 'A header is judged before the signature',
    requirements: ['ERR-002', 'SIG-004'],
    code: 'header-invalid',
    make: (trader, { token }) => {
      const [, payload, signature] = parts(token);
      return `${part(headerOf(trader, { crit: [] }))}.${payload}.${signature}`;
    },
  },
  {
    id: 'signature-before-payload',
    title: 'A signature is judged before the payload',
    requirements: ['ERR-002', 'SIG-008'],
    code: 'signature-invalid',
    make: (_, { token }) => {
      const [header, , signature] = parts(token);
      return `${header}.${part('an offer to sell')}.${signature}`;
    },
  },
  {
    id: 'canonical-before-schema',
    title: 'Canonical form is judged before the schema',
    requirements: ['ERR-002', 'SIG-012'],
    code: 'payload-not-canonical',
    make: retold((text) => text.replace('"lots":10', '"lots" :0')),
  },
];

/** So many lists within each other. */
const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

export const SIGNATURE_CHECKS: readonly MarketCheck[] = [
  positive(
    SIGNED,
    'An offer that is signed as it should be is taken',
    [
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
      'SIG-012',
      'SIG-013',
    ],
    async (scene) => {
      const trader = await scene.trader();
      // By the very hand that makes the wrong ones: what differs in these is what the check is about.
      const { message } = await trader.signOffer();
      await trader.session.ask('offer.submit', { token: await signAnyhow(trader.holder, message) });
    },
  ),
  positive(
    'signatures/extension-known-to-nobody',
    'An extension that nobody needs is passed over',
    ['SIG-014'],
    async (scene) => {
      const trader = await scene.trader();
      const { message } = await trader.signOffer();
      const token = await signAnyhow(trader.holder, { ...message, ext: { 'x-new': 1 } });
      await trader.session.ask('offer.submit', { token });
    },
  ),
  positive('signatures/deep-enough', 'A payload of 16 levels is taken', ['SIG-011'], async (scene) => {
    const trader = await scene.trader();
    const { message } = await trader.signOffer();
    const token = await signAnyhow(trader.holder, { ...message, ext: { 'x-deep': nested(14) } });
    await trader.session.ask('offer.submit', { token });
  }),
  positive(
    'signatures/high-s',
    'A signature with a high s is as good as one with a low s',
    ['SIG-008'],
    async (scene) => {
      const trader = await scene.trader();
      const offer = await trader.submit();
      const again = await trader.session.ask('offer.submit', { token: withOtherS(offer.token) });
      expectTrue(again.dup === true, 'it took the same message under another signature for a new one');
    },
  ),
  ...BAD_TOKENS.map(({ id, title, requirements, code, make }) =>
    negative(
      `signatures/${id}`,
      title,
      requirements,
      id === 'extension-needed' ? 'signatures/extension-known-to-nobody' : SIGNED,
      async (scene) => {
        const trader = await scene.trader();
        const offer = await trader.signOffer();
        const token = await make(trader, offer);
        await trader.unchanged(async () => {
          const error = await trader.session.refused('offer.submit', { token }, code);
          expectTrue(error.decision === undefined, 'what is no message of its signer was decided about');
        });
      },
    ),
  ),
];

/** The order of the group of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** A token under the other one of the two values of s that are good. */
function withOtherS(token: string): string {
  const [header, payload, signature] = parts(token);
  const raw = Buffer.from(signature, 'base64url');
  const s = BigInt(`0x${raw.subarray(32).toString('hex')}`);
  const other = Buffer.from((ORDER - s).toString(16).padStart(64, '0'), 'hex');
  return `${header}.${payload}.${Buffer.concat([raw.subarray(0, 32), other]).toString('base64url')}`;
}
