import {
  type Certificate,
  type ValidatedChain,
  type ValidationOptions,
  validateChain,
} from '../../src/certificates/index.ts';
import { createVerifier } from '../../src/crypto/index.ts';
import type { ErrorCode } from '../../src/generated/error-codes.ts';
import type { Result } from '../../src/result.ts';
import { buildChain, goodLayers, type Layer, NOON, OID, parsed } from './chain-builder.ts';

export const verifier = createVerifier();

export type Layers = readonly Layer[];
export type JudgeOptions = Partial<Omit<ValidationOptions, 'verifier'>>;
/** A change of the layers of a good chain: root, grid operator, market operator, submarket, participant. */
export type Change = (layers: ReturnType<typeof goodLayers>) => void;

/** The RFCs alone, with our policy language as an acceptable one. */
export const RFC_ALONE = { profile: 'rfc3820', languages: [OID.policy] } as const;

export function judgeChain(chain: readonly Certificate[], options: JudgeOptions = {}): Promise<Result<ValidatedChain>> {
  return validateChain(chain, { anchors: chain.slice(-1), at: NOON, verifier, ...options });
}

/** Validates the chain of these layers, root first, against its own root. */
export const judge = (layers: Layers, options: JudgeOptions = {}): Promise<Result<ValidatedChain>> =>
  judgeChain(buildChain(layers).map(parsed), options);

/** The code of the refusal, or `accepted`. */
export async function verdict(layers: Layers, options: JudgeOptions = {}): Promise<ErrorCode | 'accepted'> {
  const result = await judge(layers, options);
  return result.ok ? 'accepted' : result.refusal.code;
}

export function changed(change: Change): ReturnType<typeof goodLayers> {
  const layers = goodLayers();
  change(layers);
  return layers;
}
