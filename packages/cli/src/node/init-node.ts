import { Failure } from '../failure.ts';
import { assertKey, judgedChain } from './judged-chain.ts';
import { assertRoom, type MadeNode, type NodePlaces, writeNode } from './write-node.ts';

export interface NodeWishes extends NodePlaces {
  /** PEM files: the root, the service proxy's chain and key, and the market operator's if this node issues proxies. */
  readonly root: string;
  readonly chain: string;
  readonly key: string;
  readonly operator?: { readonly chain: string; readonly key: string };
}

/** Makes a node for a market that has its service proxy already, whose chain says which market that is. */
export async function initNode(wishes: NodeWishes): Promise<MadeNode> {
  const { root, chain, key, operator } = wishes;
  assertRoom(wishes);
  const { rights, leaf } = await judgedChain(chain, root);
  if (rights?.role !== 'market')
    throw new Failure(`${chain} is the chain of a ${rights?.role}, not of a market's service.`, {
      code: 'role-not-permitted',
      hint:
        rights?.role === 'submarket'
          ? `have the service proxy issued below it: bc4p node init --upper FILE_OR_URL --as ${chain} --root ${root}`
          : 'issue a service proxy for the node: bc4p cert issue --role market',
    });
  await assertKey(key, chain, leaf);
  return writeNode(wishes, { market: rights.address, root, chain, key, ...(operator ? { operator } : {}) });
}
