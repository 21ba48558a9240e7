import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCertificates, writePem } from '@bc4p/protocol/certificates';
import { nodeConfigTemplate } from '../config/template.ts';
import type { NodeConfigFile } from '../generated/node-config-file.ts';
import type { Holder, MadeNetwork } from './make-network.ts';
import { type MarketFacts, marketFile } from './market-file.ts';

/** What a network's folder says beside its certificates. */
export interface NetworkFiles extends Omit<MarketFacts, 'market'> {
  /** The node's configuration; certificates, points, market and secret are filled in. */
  readonly config: Pick<NodeConfigFile, 'listen' | 'grid' | 'rules' | 'admin' | 'points' | 'limits'>;
}

const SECRET_MODE = 0o600;

/** Writes a holder's key, and its chain leaf first without the root. */
async function writeHolder(folder: string, { key, chain }: Holder): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // A root is its own chain.
  const certificates = chain.length > 1 ? chain.slice(0, -1) : chain;
  await writeFile(join(folder, 'chain.pem'), writeCertificates(certificates), { flag: 'wx' });
  const pem = writePem([{ label: 'PRIVATE KEY', bytes: key.privateKey }]);
  await writeFile(join(folder, 'key.pem'), pem, { mode: SECRET_MODE, flag: 'wx' });
}

/**
 * Writes a network into a folder: `root.pem`, a folder each for the authorities, `market/` with the node's
 * configuration, and `participants/NAME/` with all that a participant needs. Overwrites nothing.
 */
export async function writeNetwork(folder: string, network: MadeNetwork, files: NetworkFiles): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const rootPem = writeCertificates(network.root.chain);
  await writeFile(join(folder, 'root.pem'), rootPem, { flag: 'wx' });
  await writeHolder(join(folder, 'root-authority'), network.root);
  await writeHolder(join(folder, 'grid-operator'), network.gridOperator);
  await writeHolder(join(folder, 'market-operator'), network.marketOperator);
  await writeHolder(join(folder, 'metering-authority'), network.meteringAuthority);
  await writeFile(join(folder, 'market-operator', 'connection-points.secret'), network.secret, {
    mode: SECRET_MODE,
    flag: 'wx',
  });
  await writeHolder(join(folder, 'market'), network.service);
  await writeFile(join(folder, 'market', 'node.yaml'), nodeConfigTemplate(configOf(network, files)), { flag: 'wx' });
  for (const participant of network.participants) {
    const own = join(folder, 'participants', participant.plan.name);
    await writeHolder(own, participant);
    await writeHolder(join(own, 'meter'), participant.meter);
    await writeFile(join(own, 'root.pem'), rootPem, { flag: 'wx' });
    await writeFile(join(own, 'market.yaml'), marketFile({ ...files, market: network.market }), { flag: 'wx' });
  }
}

function configOf({ market }: MadeNetwork, { config }: NetworkFiles): NodeConfigFile {
  return {
    ...config,
    market,
    dataDir: 'data',
    certificates: {
      roots: ['../root.pem'],
      chain: 'chain.pem',
      key: 'key.pem',
      operatorChain: '../market-operator/chain.pem',
      operatorKey: '../market-operator/key.pem',
    },
    connectionPointSecret: '../market-operator/connection-points.secret',
  };
}
