import { createMeterStore, createStore, systemRandom } from '@bc4p/node';
import { makeNetwork, writeNetwork } from '@bc4p/node/network';
import { assert } from '@bc4p/protocol';
import { type Instant, seconds } from '@bc4p/protocol/units';
import { freePorts } from './free-ports.ts';
import { marketsOf, plannedMarket, type TreeDesign } from './market-design.ts';
import { nodeFiles } from './node-files.ts';
import { NodeTree } from './node-tree.ts';
import { demoParameters } from './parameters.ts';
import { SimulatedClock } from './simulated-clock.ts';

// Certificates are good for the whole simulated day, with time left on either side.
const LIFETIME = seconds(2 * 86_400);

/**
 * Makes keys and certificates for everybody in a tree of markets, writes them into an empty folder together with the
 * configuration and an empty database of a node each, and starts the nodes, their clock at `start`.
 */
export async function startTree(folder: string, design: TreeDesign, start: Instant): Promise<NodeTree> {
  const { operator, label, top } = design;
  const market = { ...plannedMarket(top), ...(label === undefined ? {} : { label }) };
  const plan = { operatorLabel: operator, at: start, longLifetime: LIFETIME, proxyLifetime: LIFETIME, market };
  const network = await makeNetwork(plan, systemRandom);
  const designs = marketsOf(design);
  const free = await freePorts(designs.size);
  const ports = new Map([...designs.keys()].map((address, index) => [address, free[index] ?? 0]));
  const written = await writeNetwork(folder, network, ({ address }) => {
    const wanted = designs.get(address);
    assert(wanted !== undefined, `${address} is designed`);
    return nodeFiles(demoParameters(address, wanted.grid, wanted.depth), wanted, ports.get(address) ?? 0);
  });
  for (const { address: market, dataDir, metersDir } of written) {
    await createStore(dataDir, { market, created: start });
    if (metersDir !== undefined) await createMeterStore(metersDir, { market, created: start });
  }
  return NodeTree.start(written, network, new SimulatedClock(start));
}
