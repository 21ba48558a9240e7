export type { LogEvidence } from '../generated/log-evidence.ts';
export type { LogProof } from '../generated/log-proof.ts';
export { GrowingRoot } from '../merkle/growing-root.ts';
export { EMPTY_ROOT, hashOfLeaf, hashOfPair, type Sha256 } from '../merkle/hashing.ts';
export { MemoryTree } from '../merkle/memory-tree.ts';
export { consistencyRanges, inclusionRanges } from '../merkle/proof-ranges.ts';
export type { InclusionProof } from '../merkle/root-above.ts';
export { hashOfSubtrees, type LeafRange, type Subtree, subtreesOf } from '../merkle/subtrees.ts';
export { commitmentTo, isCommitmentTo, SALT_BYTES } from './commitment.ts';
export {
  EXPORT_FORMAT,
  type ExportedHead,
  type ExportedLeaf,
  type LeafOpening,
  type LeafSalts,
} from './export-form.ts';
export { idOfToken } from './id-of-token.ts';
export { bytesOfLeaf, type LogLeaf, leafHash } from './leaf.ts';
export { plainJson } from './plain-json.ts';
export { type Relation, relationOf, rootUpTo } from './prefix-root.ts';
export { type LogVerifyOptions, type ProvenHead, provenCosignature, provenHead } from './proven-head.ts';
export { type ProvenExport, verifyExport } from './read-export.ts';
export { type LogState, provesConsistency } from './verify-consistency.ts';
export { type ProvenContradiction, type ProvenLeaf, verifyLogEvidence, verifyLogProof } from './verify-files.ts';
export { provesInclusion } from './verify-inclusion.ts';
