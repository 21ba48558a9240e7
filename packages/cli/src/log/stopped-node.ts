import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readIdentity } from '@bc4p/node';
import { loadNodeConfig } from '@bc4p/node/config';

/** Where a market's store is: by its node's configuration, the folder that that is in, or a backup. */
export async function stoppedNode(place: string): Promise<{ readonly dataDir: string; readonly market: string }> {
  const [configured, copied] = [join(place, 'node.yaml'), join(place, 'data')];
  if (!existsSync(configured) && existsSync(copied)) {
    const identity = await readIdentity(copied);
    if (identity) return { dataDir: copied, market: identity.market };
  }
  const file = /\.ya?ml$/.test(place) ? place : configured;
  const { dataDir, market } = await loadNodeConfig(file);
  return { dataDir, market };
}
