import type { MarketParameters } from '@bc4p/protocol/market';
import { ConfigReader } from './config-reader.ts';
import type { ConfigDocument } from './document.ts';
import { checkTree, readGrid } from './grid-config.ts';
import { isLoopback } from './loopback.ts';
import type { NodeConfig, NodeLimits, PointConfig } from './node-config.ts';
import type { ConfigPath } from './path.ts';

/** Turns a document that is valid against the schema into a configuration; throws a `ConfigError` if it cannot be one. */
export function resolveConfig(document: ConfigDocument, folder: string): NodeConfig {
  const read = new ConfigReader(document, folder);
  const address = (group: string) => ({ host: read.text(group, 'host'), port: read.number(group, 'port') });
  const config: NodeConfig = {
    source: { file: document.file, locate: document.locate },
    market: read.text('market'),
    dataDir: read.file('dataDir'),
    listen: address('listen'),
    ...(read.has('tls') && { tls: { certificate: read.file('tls', 'certificate'), key: read.file('tls', 'key') } }),
    certificates: readCertificates(read),
    connectionPointSecret: read.file('connectionPointSecret'),
    points: read.items('points').map((point) => readPoint(read, point)),
    parameters: readParameters(read),
    limits: readLimits(read),
    journal: {
      queue: read.number('journal', 'queue'),
      batch: read.number('journal', 'batch'),
      batchBytes: read.size('journal', 'batchBytes'),
      snapshotEvery: read.number('journal', 'snapshotEvery'),
    },
    admin: address('admin'),
    log: {
      level: read.text('log', 'level') as NodeConfig['log']['level'],
      format: read.text('log', 'format') as NodeConfig['log']['format'],
    },
  };
  // Each value on its own first: what is said about their relations would be wrong about wrong values.
  read.check();
  checkRules(read, config.parameters);
  checkTree(read, config.parameters.grid);
  checkPoints(read, config);
  checkExposure(read, config);
  checkPorts(read, config);
  read.check();
  return config;
}

function readCertificates(read: ConfigReader): NodeConfig['certificates'] {
  const file = (name: string) => read.file('certificates', name);
  return {
    roots: read.items('certificates', 'roots').map((root) => read.file(...root)),
    chain: file('chain'),
    key: file('key'),
    ...(read.has('certificates', 'operatorKey') && {
      operator: { chain: file('operatorChain'), key: file('operatorKey') },
    }),
  };
}

function readPoint(read: ConfigReader, point: ConfigPath): PointConfig {
  return {
    point: read.text(...point, 'point'),
    node: read.text(...point, 'node'),
    ...(read.has(...point, 'feedIn') && { feedIn: read.power(...point, 'feedIn') }),
    ...(read.has(...point, 'draw') && { draw: read.power(...point, 'draw') }),
  };
}

function readParameters(read: ConfigReader): MarketParameters {
  const duration = (name: string) => read.duration('rules', name);
  return {
    address: read.text('market'),
    slotLength: duration('slotLength'),
    gateClosure: duration('gateClosure'),
    minimumAvailability: duration('minimumAvailability'),
    horizon: duration('horizon'),
    minimumLot: read.energy('rules', 'minimumLot'),
    lotSizes: read.items('rules', 'lotSizes').map((size) => read.energy(...size)),
    depth: read.number('rules', 'depth'),
    retention: duration('retention'),
    grid: readGrid(read),
  };
}

function readLimits(read: ConfigReader): NodeLimits {
  const number = (name: string) => read.number('limits', name);
  const size = (name: string) => read.size('limits', name);
  return {
    frameBytes: size('frameBytes'),
    inFlight: number('inFlight'),
    ratePerIdentity: number('ratePerIdentity'),
    burstPerIdentity: number('burstPerIdentity'),
    ratePerSubtree: number('ratePerSubtree'),
    burstPerSubtree: number('burstPerSubtree'),
    sessions: number('sessions'),
    greetings: number('greetings'),
    sessionsPerIdentity: number('sessionsPerIdentity'),
    helloTimeoutMs: read.interval('limits', 'helloTimeout'),
    bufferedBytes: size('bufferedBytes'),
    bookIntervalMs: read.interval('limits', 'bookInterval'),
    checksInFlight: number('checksInFlight'),
  };
}

function checkRules(read: ConfigReader, rules: MarketParameters): void {
  if (86_400 % rules.slotLength !== 0)
    read.fault(
      ['rules', 'slotLength'],
      'Slots of this length do not fill a day.',
      'Write a divisor of 24h: 15m, 30m, 1h.',
    );
  if (rules.horizon < rules.gateClosure + rules.minimumAvailability + rules.slotLength)
    read.fault(
      ['rules', 'horizon'],
      'With this horizon no slot could ever be traded.',
      'Write more than gateClosure, minimumAvailability and slotLength together.',
    );
  for (const [place, size] of rules.lotSizes.entries())
    if (size < rules.minimumLot)
      read.fault(
        ['rules', 'lotSizes', place],
        'This lot is smaller than minimumLot.',
        'Raise it, or lower minimumLot.',
      );
}

function checkPoints(read: ConfigReader, { points, parameters: { grid } }: NodeConfig): void {
  const nodes = new Set([grid.root, ...grid.lines.map(({ lower }) => lower)]);
  const names = new Set<string>();
  for (const [place, { point, node }] of points.entries()) {
    if (names.has(point))
      read.fault(['points', place, 'point'], `The connection point ${point} is here twice.`, 'Attach it to one node.');
    names.add(point);
    if (!nodes.has(node))
      read.fault(
        ['points', place, 'node'],
        `The grid has no node ${node}.`,
        'Mend its name, or add the line that leads to it.',
      );
  }
}

/** One port of one interface is for one thing. */
function checkPorts(read: ConfigReader, { listen, admin }: NodeConfig): void {
  if (listen.port === 0 || listen.port !== admin.port || listen.host !== admin.host) return;
  read.fault(['admin', 'port'], `Participants connect to port ${admin.port} already.`, 'Choose another one.');
}

/** What listens outside this machine without protection has to be wanted, in so many words. */
function checkExposure(read: ConfigReader, { listen, tls, admin }: NodeConfig): void {
  const wanted = new Set(read.items('insecure').map((word) => read.text(...word)));
  if (!tls && !isLoopback(listen.host) && !wanted.has('plaintext-outside-loopback'))
    read.fault(
      ['listen', 'host'],
      `${listen.host} is reached from other machines, and there is no tls.`,
      'Configure tls; or listen on 127.0.0.1; or, where the network itself is protected, write insecure: [plaintext-outside-loopback].',
    );
  if (!isLoopback(admin.host) && !wanted.has('admin-outside-loopback'))
    read.fault(
      ['admin', 'host'],
      `${admin.host} is reached from other machines, and the operator’s port asks for no password.`,
      'Listen on 127.0.0.1 and put a proxy that does in front of it; or write insecure: [admin-outside-loopback].',
    );
}
