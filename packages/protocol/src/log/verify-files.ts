import type { LogEvidence } from '../generated/log-evidence.ts';
import type { LogProof } from '../generated/log-proof.ts';
import { isLogEvidence, isLogProof } from '../generated/validators.ts';
import { guard } from '../guard.ts';
import { decodeBase64url } from '../messages/base64url.ts';
import { schemaRefusal } from '../messages/schema-refusal.ts';
import { refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { isCommitmentTo } from './commitment.ts';
import { leafHash } from './leaf.ts';
import { relationOf } from './prefix-root.ts';
import { type LogVerifyOptions, type ProvenHead, provenHead } from './proven-head.ts';
import { provesInclusion } from './verify-inclusion.ts';

const bytesOf = (hash: string): Uint8Array => decodeBase64url(hash) ?? new Uint8Array();

/** Two heads of one market that contradict each other. */
export interface ProvenContradiction {
  readonly earlier: ProvenHead;
  readonly later: ProvenHead;
}

/** Proves that a market has changed its history. [LOG-021] */
export async function verifyLogEvidence(
  value: unknown,
  options: LogVerifyOptions,
): Promise<Result<ProvenContradiction>> {
  if (!isLogEvidence(value)) return refused(schemaRefusal('payload-invalid', 'LOG-021', isLogEvidence.errors?.[0]));
  const evidence: LogEvidence = value;
  const { last, certificates } = evidence;
  const earlier = await provenHead(evidence.earlier, certificates, options);
  if (!earlier.ok) return refused({ ...earlier.refusal, path: '/earlier' });
  const later = await provenHead(evidence.later, certificates, options);
  if (!later.ok) return refused({ ...later.refusal, path: '/later' });
  const [{ market }, other] = [earlier.value.head, later.value.head.market];
  if (!guard('LOG-021', market === other))
    return refused(refusal('wrong-market', 'LOG-021', { market: other, expected: market }, '/later'));
  const proof = last && { leaf: bytesOf(last.leaf), path: last.path.map(bytesOf) };
  const relation = relationOf(earlier.value.state, later.value.state, proof);
  if (!guard('LOG-021', relation === 'contradicts'))
    return refused(refusal('log-unproven', 'LOG-021', { rule: `two heads that contradict each other: ${relation}` }));
  return accepted({ earlier: earlier.value, later: later.value });
}

/** A leaf of a market's log, with as much of it as was opened. */
export interface ProvenLeaf {
  readonly head: ProvenHead;
  readonly leaf: LogProof['leaf'];
  /** The command as its market keeps it. */
  readonly command?: unknown;
  /** The ids of what the market signed in consequence. */
  readonly outcome?: readonly string[];
}

const unproven = (rule: string, path: string) => refused(refusal('log-unproven', 'LOG-011', { rule }, path));

/** Proves a leaf with its opening. [LOG-003] [LOG-011] */
export async function verifyLogProof(value: unknown, options: LogVerifyOptions): Promise<Result<ProvenLeaf>> {
  if (!isLogProof(value)) return refused(schemaRefusal('payload-invalid', 'LOG-011', isLogProof.errors?.[0]));
  const proof: LogProof = value;
  const { leaf, command, outcome } = proof;
  const head = await provenHead(proof.head, proof.certificates, options);
  if (!head.ok) return refused({ ...head.refusal, path: '/head' });
  const { size, root } = head.value.state;
  const inclusion = { index: leaf.number - 1, size, path: proof.path.map(bytesOf) };
  if (!provesInclusion(leafHash(leaf), inclusion, root) || leaf.market !== head.value.head.market)
    return unproven('the leaf is not at its place under the head', '/path');
  const opened = command && parsed(command.text);
  if (command && !guard('LOG-003', isCommitmentTo(leaf.command, command.salt, opened)))
    return unproven('the command is not the one that the leaf commits to', '/command');
  if (outcome && !guard('LOG-003', isCommitmentTo(leaf.outcome ?? '', outcome.salt, outcome.ids)))
    return unproven('the outcome is not the one that the leaf commits to', '/outcome');
  return accepted({
    head: head.value,
    leaf,
    ...(command ? { command: opened } : {}),
    ...(outcome ? { outcome: outcome.ids } : {}),
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
