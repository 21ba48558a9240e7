import { join } from 'node:path';
import { createStore, systemRandom } from '@bc4p/node';
import { makeNetwork, writeNetwork } from '@bc4p/node/network';
import type { MarketParameters } from '@bc4p/protocol/market';
import { type Instant, seconds } from '@bc4p/protocol/units';
import { nodeFiles } from './node-files.ts';
import { NodeMarket } from './node-market.ts';
import type { Participant } from './participants.ts';
import { SimulatedClock } from './simulated-clock.ts';

/** The labels of the market and of its grid operator, and the address that they make. */
const MARKET = 'rural1';
const OPERATOR = 'simbench';
export const ADDRESS = `${MARKET}.${OPERATOR}`;

// Certificates are good for the whole simulated day, with time left on either side.
const LIFETIME = seconds(2 * 86_400);

/**
 * Makes keys and certificates for everybody, writes them into an empty folder together with the configuration and an
 * empty database of a node, and starts it, its clock at `start`.
 */
export async function startMarket(
  folder: string,
  parameters: MarketParameters,
  participants: readonly Participant[],
  start: Instant,
): Promise<NodeMarket> {
  const network = await makeNetwork(
    {
      ...{ operatorLabel: OPERATOR, at: start, longLifetime: LIFETIME, proxyLifetime: LIFETIME },
      market: {
        label: MARKET,
        participants: participants.map(({ name, feedIn, draw }) => ({ name, point: name, feedIn, draw })),
      },
    },
    systemRandom,
  );
  await writeNetwork(folder, network, () => nodeFiles(parameters, participants));
  await createStore(join(folder, 'market', 'data'), { market: network.top.address, created: start });
  return NodeMarket.start(join(folder, 'market', 'node.yaml'), network, new SimulatedClock(start));
}
