import type { ErrorCode } from '@bc4p/protocol';
import type { RequirementId } from '@bc4p/protocol/guard';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { instant } from '@bc4p/protocol/units';
import { WrongVerdict } from '../../checks/fault.ts';
import { chainInFrame, type Holder } from '../../network/index.ts';
import { type HelloChanges, SUBPROTOCOL, upgrade } from '../../wire/index.ts';
import { expectMembers, expectSame, expectTrue } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import type { Scene } from '../scene.ts';
import { newNonce } from '../trader.ts';

/** Whoever has a good certificate can still greet: the market refused a hello, not everybody. */
async function othersAreWelcome(scene: Scene): Promise<void> {
  const other = await scene.trader();
  await other.session.barrier();
}

/** A hello that is refused with this code and close code, after which others are welcome. */
async function refusedHello(
  scene: Scene,
  holder: Holder,
  changes: HelloChanges,
  expected: { readonly code: ErrorCode; readonly close?: number; readonly requirement?: RequirementId },
): Promise<void> {
  const { code, close = 4401, requirement } = expected;
  const session = await scene.connection();
  const ended = await session.greetInVain(holder, changes);
  expectMembers(ended.error, { code, class: 'fatal' }, 'the error that ends the session');
  expectSame(ended.close, close, 'the close code');
  // The requirement is told for people; where it is told, it is the one that was broken.
  if (requirement !== undefined && ended.error.req !== undefined)
    expectSame(ended.error.req, requirement, 'the requirement that the error names');
  await othersAreWelcome(scene);
}

const WELCOME = 'session/welcome';

/** A hello in which one thing is wrong. */
interface BadHello {
  readonly id: string;
  readonly title: string;
  readonly requirements: readonly [RequirementId, ...RequirementId[]];
  readonly code: ErrorCode;
  readonly close?: number;
  readonly holder?: (scene: Scene, at: ReturnType<typeof instant>) => Promise<Holder>;
  readonly changes?: (holder: Holder, scene: Scene) => HelloChanges;
}

const someone = (scene: Scene, at: ReturnType<typeof instant>): Promise<Holder> =>
  scene.network.participant(scene.point().point, at);

const otherId = (): string => encodeBase64url(new Uint8Array(32).fill(7));

/** The chain of a certificate with the last octet of its signature changed. */
function withBrokenSignature({ chain }: Holder): string[] {
  const [leaf, ...above] = chain.slice(0, -1);
  const der = new Uint8Array(leaf?.der ?? []);
  der[der.length - 1] = (der[der.length - 1] ?? 0) ^ 1;
  return [encodeBase64url(der), ...above.map((certificate) => encodeBase64url(certificate.der))];
}

const BAD_HELLOS: readonly BadHello[] = [
  {
    id: 'session/version-unsupported',
    title: 'A hello without a version that the market speaks is refused',
    requirements: ['WS-003'],
    code: 'version-unsupported',
    close: 4426,
    changes: () => ({ versions: ['bc4p.v999'] }),
  },
  {
    id: 'session/proof-role',
    title: 'A proof of a market is none of a client',
    requirements: ['WS-012'],
    code: 'proof-invalid',
    changes: () => ({ proof: { role: 'market' } }),
  },
  {
    id: 'session/proof-client-nonce',
    title: 'A proof with another client’s nonce is refused',
    requirements: ['WS-012'],
    code: 'proof-invalid',
    changes: () => ({ proof: { clientNonce: newNonce() } }),
  },
  {
    id: 'session/proof-market-nonce',
    title: 'A proof made for another challenge is refused',
    requirements: ['WS-012'],
    code: 'proof-invalid',
    changes: () => ({ proof: { marketNonce: newNonce() } }),
  },
  {
    id: 'session/proof-exporter',
    title: 'A proof tied to another TLS connection, or to one where there is none, is refused',
    requirements: ['WS-013'],
    code: 'proof-invalid',
    changes: () => ({ exporter: new Uint8Array(32).fill(9) }),
  },
  {
    id: 'session/proof-market',
    title: 'A proof made for another market is refused',
    requirements: ['WS-014'],
    code: 'proof-invalid',
    changes: () => ({ proof: { market: 'elsewhere.suite' } }),
  },
  {
    id: 'session/proof-peer',
    title: 'A proof that names another certificate of the market is refused',
    requirements: ['WS-014'],
    code: 'proof-invalid',
    changes: () => ({ proof: { peer: otherId() } }),
  },
  {
    id: 'session/role-market',
    title: 'A market may not greet as a client',
    requirements: ['WS-017'],
    code: 'role-not-permitted',
    holder: async ({ network }) => network.service,
  },
  {
    id: 'session/role-operator',
    title: 'A market operator may not greet as a client',
    requirements: ['WS-017'],
    code: 'role-not-permitted',
    holder: async ({ network }) => network.operator,
  },
  {
    id: 'session/role-meter',
    title: 'A meter may not greet a market that takes no meter values',
    requirements: ['WS-017'],
    code: 'role-not-permitted',
    holder: (scene, at) => scene.network.meter('meter of nobody', scene.point().point, at),
  },
  {
    id: 'session/wrong-market',
    title: 'A participant of another market is refused',
    requirements: ['WS-033'],
    code: 'wrong-market',
    holder: (scene, at) => scene.network.neighbour(scene.point().point, at),
  },
  {
    id: 'session/point-unknown',
    title: 'A certificate of a connection point that the market does not know is refused',
    requirements: ['WS-035', 'PKI-068'],
    code: 'connection-point-unknown',
    holder: ({ network }, at) => network.participant('nowhere', at),
  },
  {
    id: 'session/chain-foreign',
    title: 'A chain to a root that the market does not trust is refused',
    requirements: ['PKI-022', 'WS-040'],
    code: 'anchor-unknown',
    holder: (scene, at) => scene.network.foreigner(scene.point().point, at),
  },
  {
    id: 'session/chain-expired',
    title: 'A chain whose certificate has expired is refused',
    requirements: ['PKI-025'],
    code: 'certificate-expired',
    holder: (scene, at) =>
      scene.network.participant(scene.point().point, instant(at - 200), { notAfter: instant(at - 60) }),
  },
  {
    id: 'session/chain-not-yet-valid',
    title: 'A chain whose certificate is not valid yet is refused',
    requirements: ['PKI-024'],
    code: 'certificate-not-yet-valid',
    holder: (scene, at) => scene.network.participant(scene.point().point, at, { notBefore: instant(at + 3600) }),
  },
  {
    id: 'session/chain-signature',
    title: 'A chain with a certificate that its issuer has not signed is refused',
    requirements: ['PKI-039'],
    code: 'certificate-signature-invalid',
    changes: (holder) => ({ chain: withBrokenSignature(holder) }),
  },
  {
    id: 'session/chain-duplicate',
    title: 'A chain in which a certificate stands twice is refused',
    requirements: ['PKI-070'],
    code: 'chain-duplicate',
    changes: (holder) => ({ chain: [...chainInFrame(holder), chainInFrame(holder)[1] as string] }),
  },
  {
    id: 'session/chain-too-short',
    title: 'A chain that lacks the certificate below the root is refused',
    requirements: ['PKI-022'],
    code: 'anchor-unknown',
    changes: (holder) => ({ chain: chainInFrame(holder).slice(0, -1) }),
  },
  {
    id: 'session/chain-not-der',
    title: 'A certificate that is not DER is refused',
    requirements: ['PKI-002'],
    code: 'der-malformed',
    changes: (holder) => ({
      chain: [encodeBase64url(Uint8Array.of(0x30, 0x80, 0, 0)), ...chainInFrame(holder).slice(1)],
    }),
  },
  {
    id: 'session/order-version-first',
    title: 'A version is judged before the chain',
    requirements: ['WS-041'],
    code: 'version-unsupported',
    close: 4426,
    holder: (scene, at) => scene.network.foreigner(scene.point().point, at),
    changes: () => ({ versions: ['bc4p.v999'] }),
  },
  {
    id: 'session/order-chain-before-role',
    title: 'A chain is judged before its role',
    requirements: ['WS-041'],
    code: 'certificate-signature-invalid',
    holder: async ({ network }) => network.service,
    changes: (holder) => ({ chain: withBrokenSignature(holder) }),
  },
  {
    id: 'session/order-role-before-proof',
    title: 'A role is judged before the proof',
    requirements: ['WS-041'],
    code: 'role-not-permitted',
    holder: async ({ network }) => network.service,
    changes: () => ({ proof: { marketNonce: newNonce() } }),
  },
  {
    id: 'session/order-market-before-proof',
    title: 'The market of a participant is judged before the proof',
    requirements: ['WS-041'],
    code: 'wrong-market',
    holder: (scene, at) => scene.network.neighbour(scene.point().point, at),
    changes: () => ({ proof: { marketNonce: newNonce() } }),
  },
  {
    id: 'session/order-point-before-proof',
    title: 'A connection point is judged before the proof',
    requirements: ['WS-041'],
    code: 'connection-point-unknown',
    holder: ({ network }, at) => network.participant('nowhere', at),
    changes: () => ({ proof: { marketNonce: newNonce() } }),
  },
];

/** A proof whose token another key has signed. */
async function foreignlySigned(scene: Scene): Promise<void> {
  const holder = await someone(scene, scene.now);
  const other = await someone(scene, scene.now);
  const session = await scene.connection();
  const { frame } = await session.hello({ ...holder, key: other.key });
  await refusedHello(scene, holder, { token: frame.proof }, { code: 'signature-invalid' });
}

export const HANDSHAKE_CHECKS: readonly MarketCheck[] = [
  positive(
    WELCOME,
    'A participant with a good chain and a good proof is welcome, and the market proves itself',
    [
      'WS-011',
      'WS-012',
      'WS-013',
      'WS-014',
      'WS-041',
      'WS-003',
      'WS-017',
      'WS-033',
      'WS-035',
      'PKI-022',
      'PKI-067',
      'WS-019',
      'WS-040',
      'WS-018',
      'PKI-002',
      'PKI-024',
      'PKI-025',
      'PKI-039',
      'PKI-070',
      'PKI-068',
    ],
    async (scene) => {
      const trader = await scene.trader();
      const { welcome } = trader.session;
      expectSame(welcome.version, SUBPROTOCOL, 'the version of welcome');
      const { slotLength, gateClosure, minimumAvailability, horizon, minimumLot, lotSizes, depth } = scene.rules;
      const rules = { slotLength, gateClosure, minimumAvailability, horizon, minimumLot, lotSizes, depth };
      expectSame(welcome.rules, { ...rules, lotSizes: [...lotSizes] }, 'the rules in welcome');
      const { frameBytes, inFlight } = scene.limits;
      expectMembers(welcome.limits, { frameBytes, inFlight }, 'the limits in welcome');
      expectSame(welcome.sessionUntil, trader.holder.chain[0].notAfter, 'the end of the session');
      for (const feature of scene.target.setting.features)
        expectTrue(welcome.features.includes(feature), `welcome does not name the feature ${feature}`);
    },
  ),
  positive(
    'session/welcome-ed25519',
    'A participant with an Ed25519 key is welcome',
    ['WS-011', 'SIG-003'],
    async (scene) => {
      const trader = await scene.trader('station', { algorithm: 'Ed25519' });
      await trader.submit();
    },
  ),
  positive(
    'session/welcome-submarket',
    'A market behind a connection point is welcome as a client of the one above',
    ['WS-017'],
    async (scene) => {
      const { network, now } = scene;
      const house = await network.submarket(scene.point().point, 'house', now);
      const session = await scene.greeted(house);
      await session.barrier();
    },
  ),
  positive(
    'session/session-until-earliest',
    'A session lasts as long as the certificate of the chain that ends first',
    ['WS-034'],
    async (scene) => {
      const notAfter = instant(scene.now + 1800);
      const owner = await scene.stranger('station', { notAfter, pathLength: 1 });
      const power = { feedIn: 1000 as never, draw: 1000 as never };
      const device = await scene.network.device(owner.holder, scene.now, power);
      const session = await scene.greeted(device);
      expectSame(session.welcome.sessionUntil, notAfter, 'the end of the session');
    },
  ),
  ...BAD_HELLOS.map(({ id, title, requirements, code, close, holder = someone, changes }) =>
    negative(id, title, requirements, WELCOME, async (scene) => {
      const who = await holder(scene, scene.now);
      await refusedHello(scene, who, changes?.(who, scene) ?? {}, { code, ...(close !== undefined && { close }) });
    }),
  ),
  negative(
    'session/proof-signature',
    'A proof that is not signed with the key of the certificate is refused',
    ['WS-011', 'SIG-008'],
    WELCOME,
    foreignlySigned,
  ),
  positive(
    'session/upgrade',
    'An upgrade that offers the subprotocol among others is accepted',
    ['WS-002'],
    async (scene) => {
      const session = await scene.connection({ protocols: ['bc4p.v999', SUBPROTOCOL] });
      expectTrue(session.challenge.versions.includes(SUBPROTOCOL), 'the challenge does not offer bc4p.v1');
    },
  ),
  ...[['other', ['bc4p.v999']] as const, ['none', []] as const].map(([name, protocols]) =>
    negative(
      `session/upgrade-${name}`,
      name === 'none'
        ? 'An upgrade without a subprotocol is answered with 400 and the subprotocols that there are'
        : 'An upgrade to another subprotocol is answered with 400 and the subprotocols that there are',
      ['WS-002'],
      'session/upgrade',
      async (scene) => {
        const { status, body } = await upgrade(scene.target.address, protocols);
        expectSame(status, 400, 'the HTTP status');
        const { supported } = jsonOf(body) as { supported?: unknown };
        expectTrue(Array.isArray(supported) && supported.includes(SUBPROTOCOL), 'the body does not list bc4p.v1', {
          expected: { supported: [SUBPROTOCOL] },
          actual: body,
        });
        await othersAreWelcome(scene);
      },
    ),
  ),
  negative(
    'session/before-hello',
    'Anything else before the hello ends the session',
    ['WS-019', 'WS-020', 'WS-040'],
    WELCOME,
    async (scene) => {
      const session = await scene.connection();
      session.post('ping');
      const { error, close } = await session.endedBy();
      expectMembers(error, { code: 'hello-expected', class: 'fatal' }, 'the error');
      expectSame(close, 4400, 'the close code');
      await othersAreWelcome(scene);
    },
  ),
  negative(
    'session/not-json-before-hello',
    'Before welcome each refusal is fatal, also one that is not elsewhere',
    ['WS-040', 'ERR-001', 'WS-020'],
    'frames/goes-on',
    async (scene) => {
      const session = await scene.connection();
      session.end.sendText('nonsense');
      const { error, close } = await session.endedBy();
      expectMembers(error, { code: 'frame-not-json', class: 'fatal' }, 'the error');
      expectSame(close, 4400, 'the close code');
      await othersAreWelcome(scene);
    },
  ),
  negative(
    'session/ends-with-certificate',
    'A session ends when its certificate ends',
    ['WS-034', 'WS-020'],
    'session/session-until-earliest',
    async (scene) => {
      const notAfter = instant(scene.now + 3);
      const trader = await scene.trader('station', { notAfter });
      await trader.session.barrier();
      const { error, close } = await trader.session.endedBy();
      expectMembers(error, { code: 'credential-expired' }, 'the error');
      expectSame(close, 4401, 'the close code');
      // Clocks may differ by a second; that it ended long before its time is a fault.
      expectTrue(scene.now >= notAfter - 1, 'the session ended before its certificate', {
        expected: notAfter,
        actual: scene.now,
      });
      await othersAreWelcome(scene);
    },
  ),
];

function jsonOf(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below.
  }
  throw new WrongVerdict('the body of the HTTP answer is no JSON object', { actual: text.slice(0, 300) });
}
