import { join } from 'node:path';
import { systemClock } from '@bc4p/node';
import { type Seconds, seconds } from '@bc4p/protocol/units';
import { issueChain } from '../certificates/issue-chain.ts';
import { assertFree, keyPathFor } from '../certificates/new-file.ts';
import { readSubmarket, type SubmarketFiles, type SubmarketProxy } from './submarket-proxy.ts';
import { readUpper } from './upper-market.ts';
import { assertRoom, type MadeNode, type NodePlaces, writeNode } from './write-node.ts';

export interface SubmarketWishes extends NodePlaces, SubmarketFiles {
  /** The upper market's `market.yaml`, or where it listens. */
  readonly upper: string;
}

/** How long a service proxy lasts, unless its operator ends earlier; the running node issues the next ones. */
const SERVICE_LIFETIME = 43_200;

/**
 * Makes a node for a market behind a connection point of another one: its operator is the submarket proxy, below which
 * its service proxy is issued here, and with which it takes part in the market above.
 */
export async function initSubmarket(wishes: SubmarketWishes): Promise<MadeNode> {
  const { folder, root, chain: operatorChain, key: operatorKey } = wishes;
  assertRoom(wishes);
  const above = await readUpper(wishes.upper);
  const proxy = await readSubmarket(wishes, above);
  const chain = join(folder, 'service.pem');
  const key = keyPathFor(chain);
  await assertFree([chain, key], false);
  const operator = { chain: operatorChain, key: operatorKey };
  const upper = { market: proxy.upper, url: above.url, ...operator };
  const { rules } = above;
  return writeNode(
    wishes,
    { market: proxy.market, root, chain, key, operator, upper, ...(rules ? { rules } : {}) },
    async () => {
      await issueChain({
        role: 'market',
        issuer: operatorChain,
        issuerKey: operatorKey,
        algorithm: 'ES256',
        asEndEntity: false,
        lifetime: serviceLifetime(proxy),
        out: chain,
        keyOut: key,
        force: false,
      });
    },
  );
}

function serviceLifetime({ judged }: SubmarketProxy): Seconds {
  return seconds(Math.min(SERVICE_LIFETIME, judged.notAfter - systemClock.now()));
}
