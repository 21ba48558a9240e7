import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { LOSS_POINT } from '@bc4p/protocol/settlement';
import type { Submarkets } from '../balance/submarkets.ts';
import { type Attachment, CertificateDesk } from '../certificates/certificate-desk.ts';
import { type ProxyIssuer, proxyRenewal } from '../certificates/proxy-renewal.ts';
import type { NodeConfig } from '../config/index.ts';
import type { Archive } from '../market/archive.ts';
import { KeptChains } from '../market/kept-chains.ts';
import type { RunningMarket } from '../market/running-market.ts';
import type { MarketContext, SessionContext } from '../session/context.ts';
import { TokenBuckets } from '../session/token-bucket.ts';
import type { TreeContext } from '../tree/context.ts';
import { Neighbours } from '../tree/neighbours.ts';
import type { NodeMaterial } from './material.ts';
import type { Metering } from './metering.ts';
import type { NodeState } from './node-state.ts';
import type { SigningService } from './signing-service.ts';
import type { World } from './world.ts';

/** Features that a market of this version offers beside the core of the session. */
const FEATURES = ['direct', 'pay-as-offer', 'fees', 'tree', 'log'];

/** What is made when the rest of a context is there. */
type Later = 'tree' | 'settlement' | 'balances' | 'marketLog' | 'heads' | 'witness' | 'reporter';

/** The parts of a node that its sessions work with. */
export interface ContextParts {
  readonly config: NodeConfig;
  readonly world: World;
  readonly material: NodeMaterial;
  /** Who issues proxies here now; absent where the operator's key is kept elsewhere. */
  readonly operator: () => ProxyIssuer | undefined;
  readonly verifier: SignatureVerifier;
  readonly market: RunningMarket;
  readonly archive: Archive;
  readonly service: SigningService;
  readonly metering: Metering | undefined;
  readonly state: NodeState;
}

/** What all sessions of a node share, but for the market's part in the tree, which works with these parts itself. */
export function contextOf(parts: ContextParts): Omit<MarketContext, Later> {
  const { config, world, market, archive, service, verifier, metering } = parts;
  const { clock, random, log, metrics } = world;
  return {
    address: config.market,
    rules: () => market.core.parameters,
    market,
    archive,
    chains: new KeptChains(),
    identity: () => service.current,
    feeSchedule: () => service.schedule,
    desk: deskOf(parts),
    verifier,
    clock,
    random,
    log,
    metrics,
    ...limitsOf(config, world),
    closedFor: () => closedFor(parts),
    ...(metering?.takesValues ? { metering: metering.desk } : {}),
    features: featuresOf(parts),
  };
}

/** What the market's part in the tree works with. */
export function treeContextOf(
  { config, world, material, verifier }: ContextParts,
  context: Omit<MarketContext, Later>,
  submarkets: Submarkets,
): TreeContext {
  const { openTakesPerPoint, openTakesPerLink, bookIntervalMs } = config.limits;
  const { address, market, archive, chains, desk, closedFor } = context;
  const { clock, random, log } = world;
  const shared = { address, market, archive, chains, desk, closedFor, clock, random, log, verifier };
  return {
    ...shared,
    anchors: material.roots,
    limits: { openTakesPerPoint, openTakesPerLink, bookIntervalMs },
    neighbours: new Neighbours(config.market),
    submarkets,
    hasUpper: config.upper !== undefined,
  };
}

/** Why nothing new is taken now, if so. */
function closedFor({ config, world, market, service, state }: ContextParts): ReturnType<MarketContext['closedFor']> {
  if (state.closedFor) return state.closedFor;
  // What a market signs after its own chain has ended proves nothing.
  if (service.current.until <= world.clock.now()) return 'market-stopping';
  return market.unsettled >= config.journal.queue ? 'busy' : undefined;
}

function deskOf({
  config,
  world: { clock, random },
  material,
  operator,
  archive,
  verifier,
  metering,
}: ContextParts): CertificateDesk {
  const { roots, secret } = material;
  return new CertificateDesk({
    address: config.market,
    anchors: roots,
    verifier,
    clock,
    archive,
    secret,
    attachments: attachmentsOf(config),
    ...(metering?.takesValues ? { meters: metering.chains } : {}),
    ...(material.operator ? { renew: proxyRenewal(operator, secret, clock, random) } : {}),
  });
}

/** What this market offers: each group of its configuration that is there, too. */
const featuresOf = ({ config, material, metering }: ContextParts): readonly string[] => [
  ...FEATURES,
  ...(material.operator ? ['renewal'] : []),
  ...(metering?.takesValues ? ['metering'] : []),
  ...(config.settlement ? ['settlement'] : []),
];

/** Where connection points are attached, and what is set for each; the account for losses is at the root. */
function attachmentsOf({ points, settlement, losses, parameters }: NodeConfig): ReadonlyMap<string, Attachment> {
  const configured = points.map(
    ({ point, credit = settlement?.credit ?? 'unlimited', ...attachment }): [string, Attachment] => [
      point,
      credit === 'unlimited' ? attachment : { ...attachment, credit },
    ],
  );
  return new Map(losses ? [...configured, [LOSS_POINT, { node: parameters.grid.root }]] : configured);
}

export function limitsOf(
  { limits }: NodeConfig,
  { clock }: World,
): Pick<SessionContext, 'limits' | 'perPoint' | 'perIssuer'> {
  const { ratePerIdentity, burstPerIdentity, ratePerSubtree, burstPerSubtree } = limits;
  const { frameBytes, inFlight, helloTimeoutMs, bufferedBytes, bookIntervalMs } = limits;
  const rate = (perSecond: number, burst: number) => new TokenBuckets({ perSecond, burst }, clock);
  const told = { ratePerSecond: ratePerIdentity, burst: burstPerIdentity };
  return {
    limits: { frameBytes, inFlight, helloTimeoutMs, bufferedBytes, bookIntervalMs, ...told },
    perPoint: rate(ratePerIdentity, burstPerIdentity),
    perIssuer: rate(ratePerSubtree, burstPerSubtree),
  };
}
