import { CertificateDesk } from '../certificates/certificate-desk.ts';
import { proxyRenewal } from '../certificates/proxy-renewal.ts';
import type { NodeConfig } from '../config/index.ts';
import { boundedVerifier } from '../crypto/bounded-verifier.ts';
import { nativeVerifier } from '../crypto/index.ts';
import { Journal } from '../journal/index.ts';
import { Archive, chainWrites } from '../market/archive.ts';
import { currentSchedule } from '../market/fee-schedule.ts';
import { PUBLISHED_KEY } from '../market/keys.ts';
import { RunningMarket, STATE_FORMAT } from '../market/running-market.ts';
import type { Listener } from '../ports.ts';
import type { MarketContext, SessionLimits } from '../session/context.ts';
import { SessionHub } from '../session/session-hub.ts';
import { TokenBuckets } from '../session/token-bucket.ts';
import { type OpenStore, openStore } from '../store/open-store.ts';
import { wsListener } from '../transport/ws-listener.ts';
import { countEvents } from './count-events.ts';
import { badChain, type NodeMaterial, readMaterial } from './material.ts';
import { NodeState } from './node-state.ts';
import { checkClosed, openUnder } from './open-market.ts';
import { RunningNode } from './running-node.ts';
import { issueService, keepServiceFresh, type Service } from './service.ts';
import type { World } from './world.ts';

/** Features that a market of this version offers beside the core of the session. */
const FEATURES = ['direct', 'pay-as-offer', 'fees'];
/** Room in the journal's queue beside that for commands: for ticks, snapshots and renewed certificates. */
const QUEUE_RESERVE = 64;

/** Starts a node: reads its keys, rebuilds its market, listens. Throws an error with a code and a hint if it cannot serve. */
export async function startNode(config: NodeConfig, world: World): Promise<RunningNode> {
  const { clock, log, metrics } = world;
  const native = nativeVerifier((genuine, elapsedMs) => metrics.signatureChecked(genuine, elapsedMs));
  const verifier = boundedVerifier(native, config.limits.checksInFlight);
  const read = () => readMaterial(config, clock.now(), verifier, () => metrics.signatureMade());
  const material = await read();
  for (const finding of material.findings) log.warn(finding);
  let service = await firstService(config, world, material);
  const store = await (world.openStore ?? openStore)(config.dataDir, config.market);
  try {
    const state = new NodeState(log);
    const journal = await openJournal(config, world, store, state);
    const archive = new Archive(store.store);
    const identity = () => service;
    const market = await RunningMarket.start(
      {
        address: config.market,
        journal,
        archive,
        clock,
        log,
        identity,
        snapshotEvery: config.journal.snapshotEvery,
        assertInvariants: world.assertInvariants ?? false,
        onFault: (fault) => state.fail(fault),
      },
      await publishedUpTo(store),
    );
    await openUnder(market, config.parameters);
    const signedSchedule = () => currentSchedule(store.store, journal, service, config.parameters, clock.now());
    // Whoever gets a trade must be able to check its signature, long after this service proxy has ended.
    await journal.keep(chainWrites(service.chain));
    let schedule = await signedSchedule();
    market.listen({ onSettled: ({ events }) => countEvents(metrics, events) });
    metrics.watchQueue(() => journal.waiting);
    market.listen({ onSettled: ({ events }) => checkClosed(market, events, state) });
    const context: MarketContext = {
      address: config.market,
      market,
      archive,
      identity,
      feeSchedule: () => schedule,
      desk: deskOf(config, world, material, archive, verifier),
      verifier,
      clock,
      random: world.random,
      log,
      metrics,
      ...limitsOf(config, world),
      closedFor: () => {
        // What a market signs after its own chain has ended proves nothing.
        if (!state.closedFor && service.until <= clock.now()) return 'market-stopping';
        return state.closedFor ?? (market.unsettled >= config.journal.queue ? 'busy' : undefined);
      },
      features: material.operator ? [...FEATURES, 'renewal'] : FEATURES,
    };
    const { sessions, sessionsPerIdentity, greetings } = config.limits;
    const hub = new SessionHub(context, { sessions, perPoint: sessionsPerIdentity, greetings });
    const listening = await listenerOf(config, world, material).listen((connection) => hub.accept(connection));
    const stopRenewing = keepServiceFresh({
      clock,
      log,
      current: identity,
      next: async () =>
        material.operator
          ? issueService(material.operator, world, () => metrics.signatureMade())
          : (await read()).service,
      adopt: async (next) => {
        await journal.keep(chainWrites(next.chain));
        service = next;
        schedule = await signedSchedule();
      },
    });
    log.info('market open', { market: config.market, url: listening.url });
    return new RunningNode({
      config,
      market,
      store,
      journal,
      listening,
      hub,
      world,
      service: identity,
      state,
      stopRenewing,
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The configured service proxy; where that is not good any more, a new one if this node can issue it. */
async function firstService(config: NodeConfig, world: World, { service, operator }: NodeMaterial): Promise<Service> {
  if (service.ok) return service.value;
  const { chain } = config.certificates;
  if (!operator) throw badChain(chain, "The market's chain", service.refusal);
  const issued = await issueService(operator, world, () => world.metrics.signatureMade());
  if (!issued.ok) throw badChain(chain, "The market's chain", issued.refusal);
  world.log.warn(`the service proxy in ${chain} is not good now; a new one was issued`, { code: service.refusal.code });
  return issued.value;
}

async function openJournal(config: NodeConfig, world: World, parts: OpenStore, state: NodeState): Promise<Journal> {
  const { clock, log, metrics } = world;
  const { store, anchor, identity } = parts;
  const journal = await Journal.open({
    store,
    anchor,
    identity,
    // Each command has one entry at a time in the queue: itself, and when that is on disk what follows from it.
    limits: { ...config.journal, queue: config.journal.queue + QUEUE_RESERVE },
    clock,
    stateFormat: STATE_FORMAT,
    onBatch: (report) => metrics.batchWritten(report),
    onFailure: (failure) => state.fail(failure),
  });
  for (const finding of journal.findings) log.warn(finding);
  return journal;
}

async function publishedUpTo({ store }: OpenStore): Promise<number> {
  const kept = await store.get(PUBLISHED_KEY);
  return kept ? Number(new TextDecoder().decode(kept)) : 0;
}

function deskOf(
  config: NodeConfig,
  { clock, random }: World,
  { roots, secret, operator }: NodeMaterial,
  archive: Archive,
  verifier: MarketContext['verifier'],
): CertificateDesk {
  return new CertificateDesk({
    address: config.market,
    anchors: roots,
    verifier,
    clock,
    archive,
    secret,
    attachments: new Map(config.points.map(({ point, ...attachment }) => [point, attachment])),
    ...(operator ? { renew: proxyRenewal(operator, secret, clock, random) } : {}),
  });
}

function limitsOf({ limits }: NodeConfig, { clock }: World) {
  const session: SessionLimits = {
    frameBytes: limits.frameBytes,
    inFlight: limits.inFlight,
    ratePerSecond: limits.ratePerIdentity,
    burst: limits.burstPerIdentity,
    helloTimeoutMs: limits.helloTimeoutMs,
    bufferedBytes: limits.bufferedBytes,
    bookIntervalMs: limits.bookIntervalMs,
  };
  const rate = (perSecond: number, burst: number) => new TokenBuckets({ perSecond, burst }, clock);
  return {
    limits: session,
    perPoint: rate(limits.ratePerIdentity, limits.burstPerIdentity),
    perIssuer: rate(limits.ratePerSubtree, limits.burstPerSubtree),
  };
}

function listenerOf({ listen, limits }: NodeConfig, { listener, clock }: World, { tls }: NodeMaterial): Listener {
  return listener ?? wsListener({ ...listen, ...(tls ? { tls } : {}), frameBytes: limits.frameBytes, clock });
}
