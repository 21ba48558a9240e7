import { join } from 'node:path';
import { loadNodeConfig } from '@bc4p/node/config';

/** Where a node's store is, by its configuration or the folder that it is in. */
export async function stoppedNode(place: string): Promise<{ readonly dataDir: string; readonly market: string }> {
  const file = /\.ya?ml$/.test(place) ? place : join(place, 'node.yaml');
  const { dataDir, market } = await loadNodeConfig(file);
  return { dataDir, market };
}
