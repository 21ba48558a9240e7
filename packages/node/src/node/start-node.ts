import { Submarkets } from '../balance/submarkets.ts';
import type { NodeConfig } from '../config/index.ts';
import { Journal } from '../journal/index.ts';
import { Archive } from '../market/archive.ts';
import { PUBLISHED_KEY } from '../market/keys.ts';
import { RunningMarket, STATE_FORMAT } from '../market/running-market.ts';
import { MarketLog } from '../market-log/market-log.ts';
import { startLog } from '../market-log/start-log.ts';
import type { Listener } from '../ports.ts';
import { enforceRevocations } from '../revocation/enforce.ts';
import { SessionHub } from '../session/session-hub.ts';
import { failStop } from '../store/fail-stop.ts';
import { type OpenStore, openStore } from '../store/open-store.ts';
import { RememberingStore } from '../store/remembering-store.ts';
import { wsListener } from '../transport/ws-listener.ts';
import { Tree } from '../tree/tree.ts';
import type { UpperLink } from '../tree/upper-link.ts';
import { backupDeskOf } from './backups.ts';
import { lossBuyerOf, startBalances } from './balances.ts';
import { countEvents } from './count-events.ts';
import { CurrentMaterial } from './current-material.ts';
import { type Equipment, equip } from './equipment.ts';
import { contextOf, hubLimitsOf, treeContextOf } from './market-context.ts';
import type { NodeMaterial } from './material.ts';
import { mirrorOf } from './meter-mirror.ts';
import { type Metering, openMetering } from './metering.ts';
import { NodeState } from './node-state.ts';
import { assertParameters, checkClosed, openUnder } from './open-market.ts';
import { openRevocation, type Revocation } from './revocation.ts';
import { RunningNode } from './running-node.ts';
import { issueService } from './service.ts';
import { openSettlement } from './settlement.ts';
import { SigningService } from './signing-service.ts';
import { upperLinkOf } from './upper-market.ts';
import type { World } from './world.ts';

/** Room in the journal's queue beside that for commands: for ticks, snapshots and renewed certificates. */
const QUEUE_RESERVE = 64;

/** Starts a node: reads its keys, rebuilds its market, listens. Throws an error with a code and a hint if it cannot serve. */
export async function startNode(config: NodeConfig, world: World): Promise<RunningNode> {
  assertParameters(config.parameters);
  return startEquipped(config, world, await equip(config, world));
}

/** Starts a node whose keys and certificates are at hand. */
export async function startEquipped(config: NodeConfig, world: World, equipment: Equipment): Promise<RunningNode> {
  const state = new NodeState(world.log);
  const opened = await (world.openStore ?? openStore)(config.dataDir, config.market);
  const disk = failStop(opened.store, (failure) => state.fail(failure));
  const store = { ...opened, store: new RememberingStore(disk) };
  let metering: Metering | undefined;
  try {
    const revocation = await openRevocation(config, world, equipment);
    metering = await openMetering(config, world, equipment, state, revocation.revocations);
    return await serve(config, world, equipment, { store, metering, state, revocation });
  } catch (error) {
    await metering?.desk.close();
    await store.close();
    throw error;
  }
}

/** Rebuilds the market from the store, and lets participants in. */
async function serve(
  config: NodeConfig,
  world: World,
  equipment: Equipment,
  opened: { store: OpenStore; metering: Metering | undefined; state: NodeState; revocation: Revocation },
): Promise<RunningNode> {
  const { store, metering, state } = opened;
  const { revocations, desk: revocation } = opened.revocation;
  const { clock, log, metrics } = world;
  const { material, verifier, first, read } = equipment;
  const keys = new CurrentMaterial(material, read, log);
  const journal = await openJournal(config, world, store, state);
  const archive = new Archive(store.store);
  const { parameters } = config;
  const service = await SigningService.begin({ store: store.store, journal, parameters, clock }, first);
  const marketLog = await MarketLog.open({
    market: config.market,
    store: store.store,
    journal,
    secret: store.logSecret,
  });
  const market = await RunningMarket.start(
    {
      address: config.market,
      journal,
      archive,
      marketLog,
      clock,
      log,
      identity: () => service.current,
      snapshotEvery: config.journal.snapshotEvery,
      assertInvariants: world.assertInvariants ?? false,
      onFault: (fault) => state.fail(fault),
    },
    await publishedUpTo(store),
  );
  await openUnder(market, parameters);
  metrics.watchQueue(() => journal.waiting);
  market.listen({ onSettled: ({ events }) => countEvents(metrics, events) });
  // What was resting when a list was taken just before a crash, ends before anybody is let in.
  await enforceRevocations({ revocations, market, archive });
  market.listen({ onSettled: ({ events }) => checkClosed(market, events, state) });

  const parts = {
    config,
    world,
    material,
    operator: () => keys.now.operator,
    verifier,
    market,
    archive,
    service,
    metering,
    state,
    revocations,
  };
  const uplink: { link?: UpperLink | undefined } = {};
  const merkle = await startLog({
    address: config.market,
    marketLog,
    archive,
    store: store.store,
    keep: (writes) => journal.keep(writes),
    identity: () => service.current,
    anchors: material.roots,
    verifier,
    clock,
    log,
    upper: config.upper?.market,
    session: () => uplink.link?.session,
  });
  const base = { ...contextOf(parts), ...merkle, reporter: () => merkle.reporter };
  const submarkets = await Submarkets.load({ store: store.store, keep: (writes) => journal.keep(writes), log });
  const tree = await Tree.start(treeContextOf(parts, base, submarkets));
  const balances = await startBalances(parts, base, { store: store.store, journal, submarkets });
  metrics.watchTree(() => tree.status());
  metrics.watchBalances(() => balances.status());
  metrics.watchLog(() => marketLog.size);
  const settlement = await openSettlement(parts, {
    ...base,
    store,
    journal,
    submarkets,
    upper: () => uplink.link?.session,
  });
  const context = { ...base, tree, settlement, balances };
  const hub = new SessionHub(context, hubLimitsOf(config));
  const listener = listenerOf(config, world, material);
  const listening = await listener
    .listen((connection) => hub.accept(connection))
    .catch(async (error: unknown) => {
      tree.stop();
      await settlement?.stop();
      throw error;
    });
  const stopRenewing = service.keepFresh(log, async () => {
    const { operator, service: configured } = await keys.refresh();
    return operator ? issueService(operator, world, () => metrics.signatureMade()) : configured;
  });
  log.info('market open', { market: config.market, url: listening.url });
  const mirror = metering && mirrorOf(config, world, { keys, verifier, metering, service: () => service.current });
  const upper = upperLinkOf(config, world, { keys, verifier, tree, market, revocations });
  uplink.link = upper;
  balances.reportTo(upper);
  await revocation.enforceWith(() => enforceRevocations({ revocations, market, archive, hub, upper }));
  const losses = lossBuyerOf(parts, context, keys);
  const parted = {
    listening,
    hub,
    tree,
    upper,
    metering,
    mirror,
    settlement,
    balances,
    losses,
    merkle,
    backups: backupDeskOf(config, world, store, { metering, heads: merkle.heads }),
    world,
    state,
    revocation,
    stopRenewing,
  };
  return new RunningNode({ config, market, store, journal, ...parted, service: () => service.current });
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

/** Where clients come from: what the world hands over, else WebSocket as configured. */
export function listenerOf(
  { listen, limits }: NodeConfig,
  { listener, clock }: World,
  { tls }: NodeMaterial,
): Listener {
  const newcomers = { all: limits.greetings, perOrigin: limits.greetingsPerAddress };
  return listener ?? wsListener({ ...listen, ...(tls ? { tls } : {}), clock, newcomers });
}
