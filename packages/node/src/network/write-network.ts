import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { commonNameOf, writeCertificates, writePem } from '@bc4p/protocol/certificates';
import { UPPER_POINT } from '@bc4p/protocol/settlement';
import { nodeConfigTemplate } from '../config/template.ts';
import type { NodeConfigFile } from '../generated/node-config-file.ts';
import { foldersOf, type MarketFolders } from './folders.ts';
import type { Holder } from './holder.ts';
import type { MadeMarket, Uplink } from './make-market.ts';
import type { MadeNetwork } from './make-network.ts';
import { type MarketFacts, marketFile } from './market-file.ts';

/** What the folder of a market says beside its certificates. */
export interface NetworkFiles extends Omit<MarketFacts, 'market'> {
  /** The node's configuration; certificates, market, secret and the market above are filled in. */
  readonly config: Omit<NodeConfigFile, 'market' | 'dataDir' | 'certificates' | 'connectionPointSecret' | 'upper'>;
}

/** Where the parts of a market were written. */
export interface WrittenMarket {
  readonly address: string;
  /** The node's configuration. */
  readonly node: string;
  /** Where its store belongs, which is not made here. */
  readonly dataDir: string;
  /** Where its meter values belong, likewise; absent in a market without meters. */
  readonly metersDir?: string;
  /** Each participant's folder. */
  readonly participants: Readonly<Record<string, string>>;
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
 * Writes a network into a folder: `root.pem`, a folder each for the authorities, and each market's folders
 * (`foldersOf`): its operator, the node with its configuration, and all that each participant needs. Overwrites nothing.
 */
export async function writeNetwork(
  folder: string,
  network: MadeNetwork,
  filesFor: (market: MadeMarket) => NetworkFiles,
): Promise<readonly WrittenMarket[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, 'root.pem'), writeCertificates(network.root.chain), { flag: 'wx' });
  await writeHolder(join(folder, 'root-authority'), network.root);
  await writeHolder(join(folder, 'grid-operator'), network.gridOperator);
  await writeHolder(join(folder, 'metering-authority'), network.meteringAuthority);
  const written: WrittenMarket[] = [];
  for (const market of network.markets.values()) written.push(await writeMarket(folder, network, market, filesFor));
  return written;
}

async function writeMarket(
  folder: string,
  network: MadeNetwork,
  market: MadeMarket,
  filesFor: (market: MadeMarket) => NetworkFiles,
): Promise<WrittenMarket> {
  const folders = foldersOf(folder, network, market);
  const files = filesFor(market);
  const { address, uplink } = market;
  await writeHolder(folders.operator, market.operator);
  const secret = join(folders.operator, 'connection-points.secret');
  await writeFile(secret, market.secret, { mode: SECRET_MODE, flag: 'wx' });
  await writeHolder(folders.node, market.service);
  if (uplink && uplink !== market.operator) await writeHolder(folders.uplink, uplink);
  if (uplink?.meter) await writeHolder(join(folders.uplink, 'meter'), uplink.meter);
  const above = uplink && network.markets.get(uplink.market);
  const upper = above && { market: above.address, url: filesFor(above).url };
  const node = join(folders.node, 'node.yaml');
  const isMetered = market.participants.some(({ meter }) => meter !== undefined);
  const config = configOf(folder, folders, address, files, upper);
  const metering = { folder: METERS, meters: uplinkMeters(uplink), ...config.metering };
  const text = nodeConfigTemplate(isMetered ? { ...config, metering } : config);
  await writeFile(node, text, { flag: 'wx' });
  const rootPem = writeCertificates(network.root.chain);
  const facts = marketFile({ ...files, market: address });
  if (folders.hasMarketFile) await writeFile(join(folders.node, 'market.yaml'), facts, { flag: 'wx' });
  const participants: Record<string, string> = {};
  for (const participant of market.participants) {
    const own = join(folders.participants, participant.plan.name);
    participants[participant.plan.name] = own;
    await writeHolder(own, participant);
    if (participant.meter) await writeHolder(join(own, 'meter'), participant.meter);
    await writeFile(join(own, 'root.pem'), rootPem, { flag: 'wx' });
    await writeFile(join(own, 'market.yaml'), facts, { flag: 'wx' });
  }
  const metersDir = isMetered ? { metersDir: join(folders.node, METERS) } : {};
  return { address, node, dataDir: join(folders.node, DATA), ...metersDir, participants };
}

/** The meter of the uplink carries the pseudonym of the market above: here it is known by its name. */
function uplinkMeters(uplink: Uplink | undefined) {
  const [leaf] = uplink?.meter?.chain ?? [];
  const meter = leaf && commonNameOf(leaf.subject);
  return meter === undefined ? [] : [{ meter, point: UPPER_POINT }];
}

const DATA = 'data';
const METERS = 'meters';

function configOf(
  folder: string,
  folders: MarketFolders,
  market: string,
  { config }: NetworkFiles,
  upper: { readonly market: string; readonly url: string } | undefined,
): NodeConfigFile {
  const seen = (...path: [string, ...string[]]): string => relative(folders.node, join(...path));
  return {
    ...config,
    market,
    dataDir: DATA,
    certificates: {
      roots: [seen(folder, 'root.pem')],
      chain: 'chain.pem',
      key: 'key.pem',
      operatorChain: seen(folders.operator, 'chain.pem'),
      operatorKey: seen(folders.operator, 'key.pem'),
    },
    connectionPointSecret: seen(folders.operator, 'connection-points.secret'),
    ...(upper && {
      upper: { ...upper, chain: seen(folders.uplink, 'chain.pem'), key: seen(folders.uplink, 'key.pem') },
    }),
  };
}
