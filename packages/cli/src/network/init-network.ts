import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createStore, systemClock, systemRandom } from '@bc4p/node';
import { makeNetwork, type TreePlan, writeNetwork } from '@bc4p/node/network';
import { type Seconds, seconds } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import { defaultGrid, plannedParticipants } from './default-plan.ts';

export interface NetworkWishes {
  readonly folder: string;
  readonly operatorLabel: string;
  readonly marketLabel: string;
  readonly names: readonly string[];
  readonly port: number;
  readonly adminPort: number;
  readonly proxyLifetime: Seconds;
  readonly longLifetime: Seconds;
}

/** What was made, for people and machines. */
export interface MadeFiles {
  readonly folder: string;
  readonly market: string;
  readonly url: string;
  readonly root: string;
  readonly node: string;
  readonly participants: Readonly<Record<string, string>>;
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

/** Makes keys, certificates, a node's configuration and its store in a folder of its own. */
export async function initNetwork(wishes: NetworkWishes): Promise<MadeFiles> {
  const { folder, names, port, adminPort } = wishes;
  await assertEmpty(folder);
  const at = systemClock.now();
  const { operatorLabel, marketLabel, proxyLifetime, longLifetime } = wishes;
  const market = { label: marketLabel, participants: plannedParticipants(names) };
  const plan: TreePlan = { operatorLabel, market, at, proxyLifetime, longLifetime };
  const network = await makeNetwork(plan, systemRandom);
  const url = `ws://127.0.0.1:${port}`;
  await writeNetwork(folder, network, () => ({
    config: {
      listen: { host: '127.0.0.1', port },
      admin: { host: '127.0.0.1', port: adminPort },
      rules: { slotLength: '15m', gateClosure: '5m' },
      ...defaultGrid(names),
    },
    url,
    slotLength: SLOT_LENGTH,
    gateClosure: GATE_CLOSURE,
  }));
  const { address } = network.top;
  await createStore(join(folder, 'market', 'data'), { market: address, created: at });
  return {
    folder,
    market: address,
    url,
    root: join(folder, 'root.pem'),
    node: join(folder, 'market', 'node.yaml'),
    participants: Object.fromEntries(names.map((name) => [name, join(folder, 'participants', name)])),
  };
}
