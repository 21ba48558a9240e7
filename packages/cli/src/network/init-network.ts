import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createMeterStore, createStore, systemClock, systemRandom } from '@bc4p/node';
import { makeNetwork, writeNetwork } from '@bc4p/node/network';
import { assert } from '@bc4p/protocol';
import { type Seconds, seconds } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import { type Design, marketsOf, planOf } from './design.ts';
import type { Ports } from './ports.ts';
import { twoLineGrid } from './two-line-grid.ts';

export interface NetworkWishes {
  readonly folder: string;
  readonly design: Design;
  /** The ports of each market, by its address. */
  readonly ports: ReadonlyMap<string, Ports>;
  readonly proxyLifetime: Seconds;
  readonly longLifetime: Seconds;
}

/** A market that was made, for people and machines. */
export interface MadeMarketFiles {
  readonly market: string;
  readonly url: string;
  /** The node's configuration. */
  readonly node: string;
  /** Each participant's folder. */
  readonly participants: Readonly<Record<string, string>>;
}

/** A network that was made; markets come after those above them. */
export interface MadeFiles {
  readonly folder: string;
  readonly root: string;
  readonly markets: readonly MadeMarketFiles[];
}

const SLOT_LENGTH = seconds(900);
const GATE_CLOSURE = seconds(300);

async function assertEmpty(folder: string): Promise<void> {
  if (!existsSync(folder) || (await readdir(folder)).length === 0) return;
  throw new Failure(`${folder} is not empty.`, {
    code: 'folder-not-empty',
    exitCode: EXIT.usage,
    hint: 'name a folder that does not exist yet: nothing is ever overwritten',
  });
}

/** Makes keys, certificates, and the configuration and store of a node for each market, in a folder of its own. */
export async function initNetwork({ folder, design, ports, ...lifetimes }: NetworkWishes): Promise<MadeFiles> {
  await assertEmpty(folder);
  const at = systemClock.now();
  const network = await makeNetwork(planOf(design, { at, ...lifetimes }), systemRandom);
  const markets = marketsOf(design);
  const urlOf = (address: string): string => `ws://127.0.0.1:${ports.get(address)?.port}`;
  const written = await writeNetwork(folder, network, ({ address }) => {
    const [market, own] = [markets.get(address), ports.get(address)];
    assert(market !== undefined && own !== undefined, `the market ${address} was designed, with ports`);
    return {
      config: {
        listen: { host: '127.0.0.1', port: own.port },
        admin: { host: '127.0.0.1', port: own.adminPort },
        rules: { slotLength: '15m', gateClosure: '5m' },
        // Meters are made with the participants: what is traded is settled with what they see.
        settlement: { mode: 'separate', energyPrice: '12ct', servicePrice: '10ct' },
        ...twoLineGrid(market),
      },
      url: urlOf(address),
      slotLength: SLOT_LENGTH,
      gateClosure: GATE_CLOSURE,
    };
  });
  for (const { address: market, dataDir, metersDir } of written) {
    await createStore(dataDir, { market, created: at });
    if (metersDir !== undefined) await createMeterStore(metersDir, { market, created: at });
  }
  return {
    folder,
    root: join(folder, 'root.pem'),
    markets: written.map(({ address: market, node, participants }) => ({
      market,
      url: urlOf(market),
      node,
      participants,
    })),
  };
}
