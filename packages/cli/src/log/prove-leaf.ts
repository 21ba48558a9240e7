import { type LogProof, verifyLogProof } from '@bc4p/protocol/log';
import { brokenPromise, type MarketSession } from '../participant/market-session.ts';
import { askHead } from './market-head.ts';

/** How often a head that has the leaf already is asked for. */
const TRIES = 10;
const WAIT_MS = 300;

/** Gets what proves an own leaf, by its number or by a message, and checks it. */
export async function proveLeaf(session: MarketSession, subject: string): Promise<LogProof> {
  const body = /^\d{1,15}$/.test(subject) ? { number: Number(subject) } : { message: subject };
  const { number, command, outcome } = await session.request('log.open', body);
  let head = await askHead(session);
  // A market signs one head in a second: the leaf may be newer than the last one.
  for (let tries = 1; head.proven.state.size < number && tries < TRIES; tries += 1) {
    await new Promise<void>((resolve) => setTimeout(resolve, WAIT_MS));
    head = await askHead(session);
  }
  const { leaf, inclusion = [] } = await session.request('log.proof', { size: head.proven.state.size, number });
  const proof = {
    type: 'bc4p-log-proof' as const,
    head: head.token,
    leaf: leaf as LogProof['leaf'],
    path: inclusion,
    ...(command ? { command } : {}),
    ...(outcome ? { outcome } : {}),
    certificates: [...head.chain],
  };
  const { anchors } = session.participant;
  const verified = await verifyLogProof(proof, { anchors, verifier: session.verifier });
  if (!verified.ok) throw brokenPromise(verified.refusal);
  return proof;
}
