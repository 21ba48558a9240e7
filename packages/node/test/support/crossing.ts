import { createSignatureCache } from '@bc4p/protocol/certificates';
import {
  type Evidence,
  encodeBase64url,
  type FrameOfType,
  messageId,
  parseToken,
  signMessage,
} from '@bc4p/protocol/messages';
import { AT, type CrossingChanges, crossingEvidence, SLOT } from '../../../protocol/test/support/crossing-evidence.ts';
import { treeNetwork } from '../../../protocol/test/support/tree-network.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import type { OpenTake } from '../../src/tree/open-takes.ts';
import { SignedReader } from '../../src/tree/signed-reader.ts';

export { AT, SLOT };
export type Network = Awaited<ReturnType<typeof treeNetwork>>;
type Member = Network['top']['service'];

/** Four markets, where `haus` takes an offer of `sued` over `nord` and `top`. */
export const crossingNetwork = (): Promise<Network> => treeNetwork(AT);

const decoder = new TextDecoder();
/** Type, id and content of a token, unverified. */
export function readToken(token: string) {
  const parsed = parseToken(token);
  if (!parsed.ok) throw new Error('no token');
  const { payload, type } = parsed.value;
  return { token, type, id: messageId(payload), message: JSON.parse(decoder.decode(payload)) };
}

const tokenOf = ({ tokens }: Evidence, type: string, place = 0) => {
  const found = tokens.map(readToken).filter((token) => token.type === type)[place];
  if (!found) throw new Error(`no ${type}`);
  return found;
};

/** A crossing that is signed in earnest, in the pieces in which it travels. */
export async function crossing(network: Network, changes: CrossingChanges = {}) {
  const evidence = await crossingEvidence(network, changes);
  const take = tokenOf(evidence, 'bc4p-take');
  const offer = tokenOf(evidence, 'bc4p-offer');
  const message = changes.bid ? tokenOf(evidence, 'bc4p-offer', 1) : tokenOf(evidence, 'bc4p-acceptance');
  const quotes = evidence.tokens.filter((token) => readToken(token).type === 'bc4p-fee-quote');
  const frame: FrameOfType['tree.take'] = {
    type: 'tree.take',
    take: take.token,
    message: message.token,
    quotes,
    certificates: evidence.certificates,
  };
  const { market: from, to } = take.message;
  const head = { type: 'tree.result', take: take.id, from, to, slot: SLOT } as const;
  return { evidence, take, offer, message, frame, traded: { ...head, outcome: 'traded', evidence } as const, head };
}
export type CrossingPieces = Awaited<ReturnType<typeof crossing>>;

/** A refusal of a take, signed by whoever it is. */
export async function refusedFrame(
  { head }: CrossingPieces,
  signer: Member,
  market: string,
  changes: { readonly said?: object; readonly frame?: object } = {},
): Promise<FrameOfType['tree.result']> {
  const content = { subject: head.take, result: 'refused', number: 1, at: AT, atMs: 0, code: 'line-busy' };
  const said = { ...content, requirement: 'FEE-005', market, ...changes.said };
  const present = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const { token } = await signMessage(signer, 'bc4p-decision', present as never);
  const certificates = signer.chain.slice(0, -1).map(({ der }) => encodeBase64url(der));
  const told = { decision: token, certificates, code: 'line-busy', requirement: 'FEE-005', facts: { line: 'x' } };
  return { ...head, outcome: 'refused', ...told, ...changes.frame };
}

/** The take as one that waits for its answer. */
export const openTakeOf = ({ take, head }: CrossingPieces, role: OpenTake['role'] = 'taker'): OpenTake => ({
  id: take.id,
  role,
  number: 1,
  from: head.from,
  to: head.to,
  slot: SLOT as never,
  owner: 'point',
  since: 0,
  askAt: 0,
  waitMs: 0,
  isSettling: false,
});

export const readerOptions = ({ root }: Network, at: number = AT) => ({
  anchors: [root],
  verifier: nativeVerifier(),
  at: at as never,
  cache: createSignatureCache(),
});

/** A reader with the certificates of a frame. */
export function readerOf(network: Network, certificates: readonly string[], at?: number): SignedReader {
  const reader = SignedReader.of(certificates, readerOptions(network, at));
  if (!reader.ok) throw new Error(reader.refusal.code);
  return reader.value;
}
