import { equalBytes } from '../bytes.ts';
import { guard } from '../guard.ts';
import { type InclusionProof, rootAbove } from '../merkle/root-above.ts';

/** Whether the leaf with this hash stands at its place in the tree with this root (RFC 9162 §2.1.3.2). [LOG-011] */
export function provesInclusion(leaf: Uint8Array, proof: InclusionProof, root: Uint8Array): boolean {
  const above = rootAbove(leaf, proof);
  return guard('LOG-011', above !== undefined && equalBytes(above, root));
}
