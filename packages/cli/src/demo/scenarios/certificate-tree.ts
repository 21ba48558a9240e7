import type { MadeNetwork } from '@bc4p/node/network';
import { type Certificate, claimedRights } from '@bc4p/protocol/certificates';

/** One certificate in the tree of them: how many are above it, and whose it is. */
export interface CertificateLine {
  readonly depth: number;
  readonly text: string;
}

interface Branch {
  text: string;
  readonly below: Map<string, Branch>;
}

/** Everybody who issues or trades, each below the one who signed its certificate; meters are left out. */
export function certificateTree({ markets }: MadeNetwork): readonly CertificateLine[] {
  const top: Branch = { text: '', below: new Map() };
  for (const { service, participants, uplink } of markets.values()) {
    if (uplink) add(top, uplink.chain, '');
    add(top, service.chain, '');
    for (const { chain, plan } of participants) add(top, chain, plan.name);
  }
  return linesOf(top, 0);
}

/** Adds a chain, leaf first, from its root down; the name is that of its leaf. */
function add(top: Branch, chain: readonly Certificate[], name: string): void {
  let branch = top;
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const kid = chain[index]?.kid ?? '';
    const found = branch.below.get(kid) ?? { text: described(chain.slice(index)), below: new Map() };
    branch.below.set(kid, found);
    branch = found;
  }
  if (name !== '') branch.text += ` (${name})`;
}

function described(chain: readonly Certificate[]): string {
  const rights = claimedRights(chain);
  if (rights === undefined) return 'certificate';
  return `${rights.role} ${rights.address}`.trim();
}

const linesOf = ({ below }: Branch, depth: number): CertificateLine[] =>
  [...below.values()].flatMap((branch) => [{ depth, text: branch.text }, ...linesOf(branch, depth + 1)]);
