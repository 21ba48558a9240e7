import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { createMeterStore, createStore, systemClock, systemRandom } from '@bc4p/node';
import {
  isLoopback,
  loadNodeConfig,
  type NodeConfigFile,
  nodeConfigTemplate,
  parseNodeConfig,
} from '@bc4p/node/config';
import { marketFile } from '@bc4p/node/network';
import { EXIT, Failure } from '../failure.ts';

/** Where a node listens, and what belongs to its market. */
export interface NodePlaces {
  readonly folder: string;
  /** File of the secret behind connection points; made if it does not exist. */
  readonly secret: string;
  readonly points: readonly string[];
  readonly host: string;
  /** PEM files of the server certificate for wss:// and its key. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  readonly port: number;
  readonly adminPort: number;
}

/** The market that the node serves; files as seen from here. */
export interface NodeMarket {
  readonly market: string;
  /** PEM files. */
  readonly root: string;
  readonly chain: string;
  readonly key: string;
  readonly operator?: { readonly chain: string; readonly key: string };
  readonly upper?: NonNullable<NodeConfigFile['upper']>;
  readonly rules?: NonNullable<NodeConfigFile['rules']>;
}

export interface MadeNode {
  readonly config: string;
  readonly market: string;
  readonly dataDir: string;
}

/** The name of the grid's one node, until the operator describes the grid. */
const BUSBAR = 'busbar';
const SECRET_BYTES = 32;
const CONFIG = 'node.yaml';
const FACTS = 'market.yaml';

/** Refuses, before anything is made, where a node could not be or is already. */
export function assertRoom({ folder, host, tls }: NodePlaces): void {
  const config = join(folder, CONFIG);
  if (existsSync(config)) {
    throw new Failure(`There is a configuration at ${config} already.`, {
      code: 'config-exists',
      exitCode: EXIT.usage,
      hint: `start it with bc4p node start ${config}, or name another folder`,
    });
  }
  // What lies there may be the description of another market, such as the one above.
  if (existsSync(join(folder, FACTS)))
    throw new Failure(`${join(folder, FACTS)} is there already.`, {
      code: 'file-exists',
      exitCode: EXIT.usage,
      hint: 'name another folder: this file is what a market tells its participants',
    });
  // Beyond this machine a market listens with TLS only, unless its operator writes something else by hand.
  if (tls !== undefined || isLoopback(host)) return;
  throw new Failure(`${host} is reached from other machines, and there is no certificate for TLS.`, {
    code: 'tls-missing',
    exitCode: EXIT.usage,
    hint: 'add --tls-certificate FILE and --tls-key FILE; one that is self-signed will do, since the market proves itself',
  });
}

/**
 * Writes a configuration in which every field is explained and what participants have to know (`market.yaml`), and
 * makes the market's store. Overwrites nothing; `before` is called when nothing has been written yet, but will be.
 */
export async function writeNode(
  places: NodePlaces,
  market: NodeMarket,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<MadeNode> {
  const { folder, secret, host, port, tls } = places;
  const config = join(folder, CONFIG);
  const text = nodeConfigTemplate(configOf(places, market));
  // What is wrong with it is told before anything is written.
  const { slotLength, gateClosure } = parseNodeConfig(text, config).parameters;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await makeSecret(secret);
  await before();
  await writeFile(config, text, { flag: 'wx' });
  const url = `${tls ? 'wss' : 'ws'}://${reachable(host)}:${port}`;
  const facts = marketFile({ market: market.market, url, slotLength, gateClosure });
  await writeFile(join(folder, FACTS), facts, { flag: 'wx' });
  return makeStore(config);
}

function configOf({ folder, tls, secret, points, host, port, adminPort }: NodePlaces, of: NodeMarket): NodeConfigFile {
  const { market, root, chain, key, operator, upper, rules } = of;
  const seen = (file: string): string => relative(resolve(folder), resolve(file));
  return {
    market,
    dataDir: 'data',
    listen: { host, port },
    ...(tls ? { tls: { certificate: seen(tls.certificate), key: seen(tls.key) } } : {}),
    certificates: {
      roots: [seen(root)],
      chain: seen(chain),
      key: seen(key),
      ...(operator ? { operatorChain: seen(operator.chain), operatorKey: seen(operator.key) } : {}),
    },
    connectionPointSecret: seen(secret),
    ...(upper ? { upper: { ...upper, chain: seen(upper.chain), key: seen(upper.key) } } : {}),
    grid: { root: BUSBAR, lines: [] },
    points: points.map((point) => ({ point, node: BUSBAR })),
    ...(rules ? { rules } : {}),
    admin: { host: '127.0.0.1', port: adminPort },
  };
}

async function makeSecret(file: string): Promise<void> {
  if (existsSync(file)) return;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, systemRandom.bytes(SECRET_BYTES), { mode: 0o600, flag: 'wx' });
  await chmod(file, 0o600);
}

/** How others name an interface; all of them together have the name of the machine. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return hostname();
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * Makes the stores that a configuration names: for one whose dataDir was moved, or that somebody wrote by hand. One of
 * meter values can be added to a market that is there.
 */
export async function makeStore(config: string): Promise<MadeNode> {
  const { market, dataDir, metering } = await loadNodeConfig(config);
  const identity = { market, created: systemClock.now() };
  const meters = metering && 'folder' in metering.store ? metering.store.folder : undefined;
  const addsMeters = meters !== undefined && !existsSync(meters);
  const onlyMeters = metering?.isOnly || (addsMeters && existsSync(join(dataDir, 'identity.json')));
  if (!onlyMeters) await createStore(dataDir, identity);
  if (addsMeters || (onlyMeters && meters !== undefined)) await createMeterStore(meters, identity);
  return { config, market, dataDir: onlyMeters ? (meters ?? dataDir) : dataDir };
}
