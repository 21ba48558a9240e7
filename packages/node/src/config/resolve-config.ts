import type { MarketParameters } from '@bc4p/protocol/market';
import { wattHours } from '@bc4p/protocol/units';
import { ConfigReader } from './config-reader.ts';
import { checkRelations } from './config-relations.ts';
import type { ConfigDocument } from './document.ts';
import { readGrid } from './grid-config.ts';
import type {
  LossesConfig,
  MeteringConfig,
  NodeConfig,
  NodeLimits,
  PointConfig,
  RevocationConfig,
  UpperConfig,
} from './node-config.ts';
import type { ConfigPath } from './path.ts';
import { readCredit, readSettlement } from './settlement-config.ts';

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
    revocation: {
      folder: read.file('revocation', 'folder'),
      staleCrl: read.text('revocation', 'staleCrl') as RevocationConfig['staleCrl'],
      pollIntervalMs: read.interval('revocation', 'pollInterval'),
    },
    connectionPointSecret: read.file('connectionPointSecret'),
    ...(read.has('upper') && { upper: readUpper(read) }),
    points: read.items('points').map((point) => readPoint(read, point)),
    ...(read.has('settlement') && { settlement: readSettlement(read) }),
    parameters: readParameters(read),
    balance: {
      reportWithin: read.duration('balance', 'reportWithin'),
      suspendAfter: read.number('balance', 'suspendAfter'),
    },
    ...(read.has('losses') && { losses: readLosses(read) }),
    limits: readLimits(read),
    ...(read.has('metering') && { metering: readMetering(read) }),
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
  checkRelations(read, config);
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

function readUpper(read: ConfigReader): UpperConfig {
  return {
    market: read.text('upper', 'market'),
    url: read.text('upper', 'url'),
    chain: read.file('upper', 'chain'),
    key: read.file('upper', 'key'),
  };
}

function readMetering(read: ConfigReader): MeteringConfig {
  const inDatabase = read.has('metering', 'postgres');
  return {
    store: inDatabase ? { postgres: read.file('metering', 'postgres') } : { folder: read.file('metering', 'folder') },
    ...(read.has('metering', 'url') && { url: read.text('metering', 'url') }),
    isOnly: read.text('metering', 'role') === 'only',
    meters: read.items('metering', 'meters').map((meter) => ({
      meter: read.text(...meter, 'meter'),
      point: read.text(...meter, 'point'),
    })),
    clockSkew: read.duration('metering', 'clockSkew'),
    pollIntervalMs: read.interval('metering', 'pollInterval'),
  };
}

/** Lots of the smallest size, unless it says otherwise. */
function readLosses(read: ConfigReader): LossesConfig {
  const sizes = read.items('rules', 'lotSizes').map((size) => read.energy(...size));
  const smallest = sizes.length > 0 ? wattHours(Math.min(...sizes)) : read.energy('rules', 'minimumLot');
  const file = (name: string) => read.file('losses', name);
  return {
    price: read.price('losses', 'price'),
    before: read.duration('losses', 'before'),
    lot: read.has('losses', 'lot') ? read.energy('losses', 'lot') : smallest,
    ...(read.has('losses', 'chain') && { proxy: { chain: file('chain'), key: file('key') } }),
  };
}

function readPoint(read: ConfigReader, point: ConfigPath): PointConfig {
  return {
    point: read.text(...point, 'point'),
    node: read.text(...point, 'node'),
    ...(read.has(...point, 'feedIn') && { feedIn: read.power(...point, 'feedIn') }),
    ...(read.has(...point, 'draw') && { draw: read.power(...point, 'draw') }),
    ...(read.has(...point, 'credit') && { credit: readCredit(read, ...point, 'credit') }),
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
    ...(read.has('settlement') && { settled: true }),
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
    greetingsPerAddress: number('greetingsPerAddress'),
    faultRate: number('faultRate'),
    faultBurst: number('faultBurst'),
    sessionsPerIdentity: number('sessionsPerIdentity'),
    helloTimeoutMs: read.interval('limits', 'helloTimeout'),
    bufferedBytes: size('bufferedBytes'),
    bookIntervalMs: read.interval('limits', 'bookInterval'),
    checksInFlight: number('checksInFlight'),
    openTakesPerPoint: number('openTakesPerPoint'),
    openTakesPerLink: number('openTakesPerLink'),
  };
}
