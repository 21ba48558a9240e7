import type { LogEvidence } from '@bc4p/protocol/log';
import { putJson } from '../market/archive.ts';
import type { Store, StoreWrite } from '../ports.ts';
import { prefixRange } from '../store/keys.ts';
import { EVIDENCE_PREFIX, evidenceKey, WITNESSED_PREFIX, witnessedKey } from './keys.ts';

/** What this market has co-signed last of a submarket's log. */
export interface Witnessed {
  readonly market: string;
  readonly size: number;
  readonly root: string;
  /** The id and token of the head, with the chain of its signer. */
  readonly id: string;
  readonly head: string;
  readonly chain: readonly string[];
  /** This market's signature, with the chain of its signer; seconds since 1970. */
  readonly cosignature: string;
  readonly signerChain: readonly string[];
  readonly at: number;
  /** The id of a head that contradicts this one, and how many leaves it has: nothing is co-signed any more. */
  readonly contradicted?: { readonly id: string; readonly size: number };
}

const jsonFrom = <T>(value: Uint8Array): T => JSON.parse(new TextDecoder().decode(value)) as T;

export async function readWitnessed(store: Store, market: string): Promise<Witnessed | undefined> {
  const value = await store.get(witnessedKey(market));
  return value && jsonFrom(value);
}

export async function allWitnessed(store: Store): Promise<Witnessed[]> {
  const found: Witnessed[] = [];
  for await (const [, value] of store.range(prefixRange(WITNESSED_PREFIX))) found.push(jsonFrom(value));
  return found;
}

export const witnessedWrite = (witnessed: Witnessed): StoreWrite => putJson(witnessedKey(witnessed.market), witnessed);

export const evidenceWrite = (market: string, id: string, evidence: LogEvidence): StoreWrite =>
  putJson(evidenceKey(market, id), evidence);

/** The heads of submarkets that were refused, each with the one that it does not extend. */
export async function allEvidence(store: Store): Promise<LogEvidence[]> {
  const found: LogEvidence[] = [];
  for await (const [, value] of store.range(prefixRange(EVIDENCE_PREFIX))) found.push(jsonFrom(value));
  return found;
}
