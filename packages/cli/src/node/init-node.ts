import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { createStore, systemClock, systemRandom } from '@bc4p/node';
import {
  isLoopback,
  loadNodeConfig,
  type NodeConfigFile,
  nodeConfigTemplate,
  parseNodeConfig,
} from '@bc4p/node/config';
import { equalKeys } from '@bc4p/node/crypto';
import { type MarketFacts, marketFile } from '@bc4p/node/network';
import { type Certificate, parseCertificates, type ValidatedChain, validateChain } from '@bc4p/protocol/certificates';
import { createVerifier } from '@bc4p/protocol/crypto';
import { describeRefusal } from '../describe-refusal.ts';
import { EXIT, Failure } from '../failure.ts';
import { readText } from '../terminal/files.ts';

export interface NodeWishes {
  readonly folder: string;
  /** PEM files: the root, the service proxy's chain and key, and the market operator's if this node issues proxies. */
  readonly root: string;
  readonly chain: string;
  readonly key: string;
  readonly operator?: { readonly chain: string; readonly key: string };
  /** File of the secret behind connection points; made if it does not exist. */
  readonly secret: string;
  readonly points: readonly string[];
  readonly host: string;
  /** PEM files of the server certificate for wss:// and its key. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  readonly port: number;
  readonly adminPort: number;
}

export interface MadeNode {
  readonly config: string;
  readonly market: string;
  readonly dataDir: string;
}

/** The name of the grid's one node, until the operator describes the grid. */
const BUSBAR = 'busbar';
const SECRET_BYTES = 32;

async function certificates(file: string): Promise<readonly Certificate[]> {
  const text = await readText(file, 'certificate file', 'give a PEM file with certificates');
  const parsed = parseCertificates(text);
  if (parsed.ok && parsed.value.length > 0) return parsed.value;
  const why = parsed.ok ? 'no certificate in it' : describeRefusal(parsed.refusal);
  throw new Failure(`${file}: ${why}`, {
    code: 'certificate-unreadable',
    exitCode: EXIT.usage,
    hint: 'give a PEM file with certificates',
  });
}

/** The market that a service proxy's chain stands for. */
async function judgedChain({ root, chain }: NodeWishes): Promise<ValidatedChain> {
  const [anchors, presented] = await Promise.all([certificates(root), certificates(chain)]);
  const judged = await validateChain(presented, { anchors, at: systemClock.now(), verifier: createVerifier() });
  const hint = `bc4p cert verify ${chain} --root ${root} --explain`;
  if (!judged.ok)
    throw new Failure(`${chain} is not good now: ${describeRefusal(judged.refusal)}`, {
      code: judged.refusal.code,
      hint,
      refusal: judged.refusal,
    });
  const role = judged.value.rights?.role;
  if (role === 'market') return judged.value;
  throw new Failure(`${chain} is the chain of a ${role}, not of a market's service.`, {
    code: 'role-not-permitted',
    hint: 'issue a service proxy for the node: bc4p cert issue --role market',
  });
}

async function makeSecret(file: string): Promise<void> {
  if (existsSync(file)) return;
  await writeFile(file, systemRandom.bytes(SECRET_BYTES), { mode: 0o600, flag: 'wx' });
  await chmod(file, 0o600);
}

/** Beyond this machine a market listens with TLS only, unless its operator writes something else by hand. */
function assertProtected({ host, tls }: NodeWishes): void {
  if (tls !== undefined || isLoopback(host)) return;
  throw new Failure(`${host} is reached from other machines, and there is no certificate for TLS.`, {
    code: 'tls-missing',
    exitCode: EXIT.usage,
    hint: 'add --tls-certificate FILE and --tls-key FILE; one that is self-signed will do, since the market proves itself',
  });
}

async function assertKey(file: string, chain: string, leaf: Certificate): Promise<void> {
  const hint = 'name the key that the certificate was issued for';
  const text = await readText(file, 'private key', hint);
  if (isKeyOf(text, leaf)) return;
  throw new Failure(`The key in ${file} is not the one of the certificate in ${chain}.`, {
    code: 'key-mismatch',
    hint,
  });
}

function isKeyOf(text: string, { publicKey }: Certificate): boolean {
  try {
    return equalKeys(text, publicKey.spki);
  } catch {
    // Not a private key at all.
    return false;
  }
}

/** How others name an interface; all of them together have the name of the machine. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return hostname();
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * Writes a configuration in which every field is explained and what participants have to know (`market.yaml`), and
 * makes the market's store. Overwrites nothing.
 */
export async function initNode(wishes: NodeWishes): Promise<MadeNode> {
  const { folder, operator, points, host, port, adminPort, tls } = wishes;
  const config = join(folder, 'node.yaml');
  if (existsSync(config)) {
    throw new Failure(`There is a configuration at ${config} already.`, {
      code: 'config-exists',
      exitCode: EXIT.usage,
      hint: `start it with bc4p node start ${config}, or name another folder`,
    });
  }
  assertProtected(wishes);
  const { rights, leaf } = await judgedChain(wishes);
  await assertKey(wishes.key, wishes.chain, leaf);
  const market = rights?.address ?? '';
  const seen = (file: string): string => relative(resolve(folder), resolve(file));
  const values: NodeConfigFile = {
    market,
    dataDir: 'data',
    listen: { host, port },
    ...(tls ? { tls: { certificate: seen(tls.certificate), key: seen(tls.key) } } : {}),
    certificates: {
      roots: [seen(wishes.root)],
      chain: seen(wishes.chain),
      key: seen(wishes.key),
      ...(operator ? { operatorChain: seen(operator.chain), operatorKey: seen(operator.key) } : {}),
    },
    connectionPointSecret: seen(wishes.secret),
    grid: { root: BUSBAR, lines: [] },
    points: points.map((point) => ({ point, node: BUSBAR })),
    admin: { host: '127.0.0.1', port: adminPort },
  };
  const text = nodeConfigTemplate(values);
  // What is wrong with it is told before anything is written.
  const { parameters } = parseNodeConfig(text, config);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await makeSecret(wishes.secret);
  await writeFile(config, text, { flag: 'wx' });
  const facts = { market, url: `${tls ? 'wss' : 'ws'}://${reachable(host)}:${port}`, ...pick(parameters) };
  await writeFile(join(folder, 'market.yaml'), marketFile(facts));
  return makeStore(config);
}

const pick = ({ slotLength, gateClosure }: Pick<MarketFacts, 'slotLength' | 'gateClosure'>) => ({
  slotLength,
  gateClosure,
});

/** Makes the store that a configuration names: for one whose dataDir was moved, or that somebody wrote by hand. */
export async function makeStore(config: string): Promise<MadeNode> {
  const { market, dataDir } = await loadNodeConfig(config);
  await createStore(dataDir, { market, created: systemClock.now() });
  return { config, market, dataDir };
}
