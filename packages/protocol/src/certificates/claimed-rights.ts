import type { Certificate } from './certificate.ts';
import { policyOf } from './path-state.ts';
import { narrow, type Rights } from './rights.ts';

/**
 * What the policies of a chain, leaf first, come to; undefined where one is missing or cannot be read. Nothing is
 * verified: for what was found good before, or is only to be shown.
 */
export function claimedRights(chain: readonly Certificate[]): Rights | undefined {
  let rights: Rights | undefined;
  for (const certificate of chain.toReversed()) {
    const policy = policyOf(certificate);
    if (typeof policy !== 'object') return undefined;
    rights = narrow(rights, policy);
  }
  return rights;
}
