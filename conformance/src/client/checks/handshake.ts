import type { ErrorCode } from '@bc4p/protocol';
import { type Instant, instant } from '@bc4p/protocol/units';
import { WrongVerdict } from '../../checks/fault.ts';
import { issueGridOperator, issueMarketOperator, issueProxy, issueRoot } from '../../network/index.ts';
import { area, type ClientCheck } from '../client-check.ts';
import type { ClientScene } from '../client-scene.ts';
import { newNonce } from '../market-books.ts';
import type { Script } from '../scripted-market.ts';

const { positive, negative } = area('participant', 'core');
const CONNECT = { do: 'connect' } as const;
const TWIN = 'client/session-opened';
const DAY = 86_400;

/** A proof that is for another session, or signed by somebody else: nothing may follow the hello. */
const wrongWelcome = async (scene: ClientScene, script: Script, code?: ErrorCode): Promise<void> => {
  const visit = await scene.visit(CONNECT, script);
  visit.expectRefused(code);
  visit.expectOnly('hello');
};

/** A greeting that is not that of the market that is meant: not even a hello may follow. */
const wrongChallenge = async (scene: ClientScene, script: Script, code?: ErrorCode): Promise<void> => {
  const visit = await scene.visit(CONNECT, script);
  visit.expectRefused(code);
  visit.expectOnly();
};

const proofWith = (
  member: string,
  id: 'WS-012' | 'WS-013' | 'WS-014',
  proof: NonNullable<Script['proof']>,
): ClientCheck =>
  negative(
    `client/proof-${member}`,
    `The market's proof is for another session: ${member} differs`,
    [id, 'WS-011'],
    TWIN,
    (scene) => wrongWelcome(scene, { proof }, 'proof-invalid'),
  );

/** A service of the very same address under a root that the client does not trust. */
async function foreignService(at: Instant) {
  const long = { at, notAfter: instant(at + DAY) };
  const root = await issueRoot('Another root', long);
  const operator = await issueMarketOperator(await issueGridOperator(root, 'suite', long), 'target', long);
  return issueProxy(operator, { ...long, role: 'market' });
}

/** A service of another market below the same grid operator. */
export async function elsewhere({ network, now }: Pick<ClientScene, 'network' | 'now'>) {
  const long = { at: now, notAfter: instant(now + DAY) };
  const operator = await issueMarketOperator(network.gridOperator, 'elsewhere', long);
  return issueProxy(operator, { ...long, role: 'market' });
}

export const handshakeChecks: readonly ClientCheck[] = [
  positive(
    TWIN,
    'Offers the subprotocol, proves itself and goes on with the market that is meant',
    ['WS-001', 'WS-011', 'WS-031', 'WS-032'],
    async (scene) => void (await scene.visit(CONNECT)).expectDone(),
  ),
  positive('client/nonces-of-hello', 'Greets with a nonce of its own in each session', ['WS-011'], async (scene) => {
    const [first, second] = [await scene.visit(CONNECT), await scene.visit(CONNECT)];
    for (const visit of [first, second]) visit.expectDone();
    const nonces = [...first.all('hello'), ...second.all('hello')].map(({ nonce }) => nonce);
    if (new Set(nonces).size < nonces.length)
      throw new WrongVerdict('it greeted twice with one nonce', { actual: nonces });
  }),
  negative(
    'client/foreign-root',
    'Says no hello to a market of another root',
    ['PKI-022', 'WS-031'],
    TWIN,
    async (scene) => wrongChallenge(scene, { greeter: await foreignService(scene.now) }, 'anchor-unknown'),
  ),
  negative(
    'client/chain-expired',
    'Says no hello to a market whose chain has ended',
    ['PKI-025', 'WS-031'],
    TWIN,
    async (scene) => {
      const { now: at, network } = scene;
      const terms = { at, notBefore: instant(at - 300), notAfter: instant(at - 60) };
      const greeter = await issueProxy(network.operator, { ...terms, role: 'market' });
      await wrongChallenge(scene, { greeter }, 'certificate-expired');
    },
  ),
  negative(
    'client/chain-early',
    'Says no hello to a market whose chain has not begun',
    ['PKI-024', 'WS-031'],
    TWIN,
    async (scene) => {
      const { now: at, network } = scene;
      const terms = { at, notBefore: instant(at + 3600), notAfter: instant(at + 7200) };
      const greeter = await issueProxy(network.operator, { ...terms, role: 'market' });
      await wrongChallenge(scene, { greeter }, 'certificate-not-yet-valid');
    },
  ),
  negative(
    'client/chain-of-participant',
    'Says no hello to a participant who plays the market',
    ['WS-031'],
    TWIN,
    async (scene) => wrongChallenge(scene, { greeter: await scene.neighbour() }),
  ),
  negative('client/chain-of-operator', 'Says no hello to whoever has no proxy of a market', ['WS-031'], TWIN, (scene) =>
    wrongChallenge(scene, { greeter: scene.network.gridOperator }),
  ),
  negative(
    'client/address-of-another',
    'Says no hello to a market of another address than the one meant',
    ['WS-032'],
    TWIN,
    async (scene) =>
      wrongChallenge(scene, { greeter: await elsewhere(scene), challenge: { market: 'elsewhere.suite' } }),
  ),
  negative(
    'client/address-not-of-chain',
    'Says no hello to a market that claims an address which its chain does not give',
    ['WS-032'],
    TWIN,
    async (scene) => wrongChallenge(scene, { greeter: await elsewhere(scene) }),
  ),
  negative('client/version-unknown', 'Says no hello where its version is not spoken', ['WS-061'], TWIN, (scene) =>
    wrongChallenge(scene, { challenge: { versions: ['bc4p.v9'] } }),
  ),
  proofWith('role', 'WS-012', { role: 'client' }),
  proofWith('clientNonce', 'WS-012', { clientNonce: newNonce() }),
  proofWith('marketNonce', 'WS-012', { marketNonce: newNonce() }),
  proofWith('exporter', 'WS-013', { exporter: 'A'.repeat(43) }),
  proofWith('market', 'WS-014', { market: 'elsewhere.suite' }),
  proofWith('peer', 'WS-014', { peer: 'A'.repeat(43) }),
  negative(
    'client/proof-by-another',
    'Goes not on when another market has signed the proof',
    ['WS-011'],
    TWIN,
    async (scene) => wrongWelcome(scene, { prover: await elsewhere(scene) }),
  ),
  negative(
    'client/proof-forged',
    'Goes not on when the signature of the proof is not one',
    ['SIG-008', 'WS-011'],
    TWIN,
    (scene) =>
      wrongWelcome(scene, { welcome: (right) => ({ ...right, proof: forged(right.proof) }) }, 'signature-invalid'),
  ),
  negative('client/welcome-invalid', 'Goes not on when the welcome lacks a member', ['WS-005'], TWIN, (scene) =>
    wrongWelcome(scene, { welcome: ({ rules: _, ...rest }) => JSON.stringify(rest) }, 'frame-invalid'),
  ),
  negative(
    'client/closed-before-challenge',
    'Reports no session when the market closes before its challenge',
    ['WS-061'],
    TWIN,
    async (scene) => {
      const visit = await scene.visit(CONNECT, { onConnect: (link) => link.close(1013) });
      visit.expectRefused();
      visit.expectOnly();
    },
  ),
  negative(
    'client/closed-after-hello',
    'Reports no session when the market closes in place of a welcome',
    ['WS-061'],
    TWIN,
    async (scene) => {
      const visit = await scene.visit(CONNECT, { onHello: (link) => link.close(1001) });
      visit.expectRefused();
      visit.expectOnly('hello');
    },
  ),
  negative(
    'client/hello-refused',
    'Reports the error with which the market refuses its hello',
    ['WS-061'],
    TWIN,
    async (scene) => {
      const onHello: Script['onHello'] = (link, hello) => {
        link.error(hello.id, 'role-not-permitted', { role: 'participant' }, { class: 'fatal' });
        link.close(4401, 'role-not-permitted');
      };
      const visit = await scene.visit(CONNECT, { onHello });
      visit.expectRefused('role-not-permitted');
      visit.expectOnly('hello');
    },
  ),
];

/** A token with another signature of the same length. */
export function forged(token: string): string {
  const cut = token.lastIndexOf('.') + 1;
  const signature = Buffer.from(token.slice(cut), 'base64url');
  signature[10] = (signature[10] ?? 0) ^ 1;
  return token.slice(0, cut) + signature.toString('base64url');
}
