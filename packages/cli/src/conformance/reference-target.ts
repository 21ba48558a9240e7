import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TargetConfig, TargetTier } from '@bc4p/conformance';
import { createMeterStore, createStore } from '@bc4p/node';
import { loadNodeConfig, type NodeConfig, type NodeConfigFile, nodeConfigTemplate } from '@bc4p/node/config';
import { instant } from '@bc4p/protocol/units';

const s = (seconds: number): string => `${seconds}s`;
const w = (watts: number): string => `${watts}W`;
const wh = (energy: number): string => `${energy}Wh`;
const mct = (price: number): string => `${price}mct`;
const percent = (permille: number): string => `${permille / 10}%`;
const bytes = (size: number): string => `${size}B`;

/** An amount in 10⁻⁸ EUR as a configuration has it. */
function eur(amount: string): string {
  if (amount === 'unlimited') return amount;
  const digits = amount.padStart(9, '0');
  return `${digits.slice(0, -8)}.${digits.slice(-8)}EUR`;
}

const tiers = (list: readonly TargetTier[]) =>
  list.map(({ fromPermille, price }) => ({ from: percent(fromPermille), price: mct(price) }));

/** The files that a node's configuration names, by their names in the folder of the target's state. */
function filesOf({ root, service, operator, upper, tls }: TargetConfig): Record<string, string> {
  return {
    'root.pem': root,
    'service.pem': service.chain,
    'service-key.pem': service.key,
    ...(operator && { 'operator.pem': operator.chain, 'operator-key.pem': operator.key }),
    ...(upper && { 'upper.pem': upper.chain, 'upper-key.pem': upper.key }),
    ...(tls && { 'tls.pem': tls.certificate, 'tls-key.pem': tls.key }),
  };
}

/** A target's configuration as the file of a reference node, which lies in the folder of the target's state. */
function nodeFileOf(config: TargetConfig): NodeConfigFile {
  const { market, listen, tls, operator, upper, grid, points, rules, limits, revocation } = config;
  const { metering, settlement, balance, losses } = config;
  const { slotLength, gateClosure, minimumAvailability, horizon, retention, minimumLot, lotSizes, depth } = rules;
  return {
    market,
    dataDir: 'data',
    listen,
    ...(tls && { tls: { certificate: 'tls.pem', key: 'tls-key.pem' } }),
    insecure: ['plaintext-outside-loopback'],
    certificates: {
      roots: ['root.pem'],
      chain: 'service.pem',
      key: 'service-key.pem',
      ...(operator && { operatorChain: 'operator.pem', operatorKey: 'operator-key.pem' }),
    },
    ...(revocation && {
      revocation: { folder: revocation.folder, pollInterval: `${revocation.pollIntervalMs}ms` },
    }),
    connectionPointSecret: 'connection-points.secret',
    ...(upper && { upper: { market: upper.market, url: upper.url, chain: 'upper.pem', key: 'upper-key.pem' } }),
    grid: {
      root: grid.root,
      lines: grid.lines.map(({ id, upper: above, lower, capacityUp, capacityDown, ...line }) => ({
        id,
        upper: above,
        lower,
        capacity: w(Math.max(capacityUp, capacityDown)),
        capacityUp: w(capacityUp),
        capacityDown: w(capacityDown),
        baseFee: mct(line.baseFee),
        tiersUp: tiers(line.tiersUp),
        tiersDown: tiers(line.tiersDown),
        lossFactor: percent(line.lossPermille),
      })),
    },
    points: points.map(({ point, node, credit }) => ({
      point,
      node,
      ...(credit !== undefined && { credit: eur(credit) }),
    })),
    rules: {
      slotLength: s(slotLength),
      gateClosure: s(gateClosure),
      minimumAvailability: s(minimumAvailability),
      horizon: s(horizon),
      retention: s(retention),
      minimumLot: wh(minimumLot),
      lotSizes: lotSizes.map(wh),
      depth,
    },
    ...(settlement && {
      settlement: {
        mode: settlement.mode,
        ...(settlement.mode === 'separate'
          ? { energyPrice: mct(settlement.prices[0]), servicePrice: mct(settlement.prices[1]) }
          : { shortPrice: mct(settlement.prices[0]), longPrice: mct(settlement.prices[1]) }),
        after: s(settlement.after),
        latest: s(settlement.latest),
        maxEstimated: settlement.maxEstimated,
        credit: eur(settlement.credit),
      },
    }),
    ...(balance && { balance: { reportWithin: s(balance.reportWithin), suspendAfter: balance.suspendAfter } }),
    ...(losses && { losses: { price: mct(losses.price), before: s(losses.before), lot: wh(losses.lot) } }),
    limits: {
      frameBytes: bytes(limits.frameBytes),
      inFlight: limits.inFlight,
      ratePerIdentity: limits.ratePerPoint,
      burstPerIdentity: limits.burstPerPoint,
      ratePerSubtree: limits.ratePerIssuer,
      burstPerSubtree: limits.burstPerIssuer,
      sessions: limits.sessions,
      sessionsPerIdentity: limits.sessionsPerPoint,
      greetings: limits.greetings,
      greetingsPerAddress: limits.greetingsPerNetwork,
      faultRate: limits.faultRate,
      faultBurst: limits.faultBurst,
      helloTimeout: `${limits.helloTimeoutMs}ms`,
      bufferedBytes: bytes(limits.bufferedBytes),
      bookInterval: `${limits.bookIntervalMs}ms`,
      ...(limits.takesPerPoint !== undefined && { openTakesPerPoint: limits.takesPerPoint }),
      ...(limits.takesPerLink !== undefined && { openTakesPerLink: limits.takesPerLink }),
    },
    ...(metering && {
      metering: { folder: 'meters', meters: [...metering.meters], clockSkew: s(metering.clockSkew) },
    }),
    admin: { host: '127.0.0.1', port: 0 },
    log: { level: 'warn', format: 'text' },
  };
}

/**
 * Lays out a reference node in the folder of the target's state as the suite's configuration wants it, and makes its
 * store if there is none: a target is started again on what it left.
 */
export async function layOutTarget(config: TargetConfig, now: number): Promise<NodeConfig> {
  const { state, market } = config;
  await mkdir(state, { recursive: true, mode: 0o700 });
  for (const [name, text] of Object.entries(filesOf(config))) await writeFile(join(state, name), text, { mode: 0o600 });
  const secret = Buffer.from(config.connectionPointSecret, 'base64url');
  await writeFile(join(state, 'connection-points.secret'), secret, { mode: 0o600 });
  const file = join(state, 'node.yaml');
  await writeFile(file, nodeConfigTemplate(nodeFileOf(config)));
  const node = await loadNodeConfig(file);
  const identity = { market, created: instant(now) };
  if (!existsSync(node.dataDir)) await createStore(node.dataDir, identity);
  const meters = join(state, 'meters');
  if (config.metering && !existsSync(meters)) await createMeterStore(meters, identity);
  return node;
}
