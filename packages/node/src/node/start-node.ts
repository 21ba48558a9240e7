import { Submarkets } from '../balance/submarkets.ts';
import type { NodeConfig } from '../config/index.ts';
import { Journal } from '../journal/index.ts';
import { Archive } from '../market/archive.ts';
import { PUBLISHED_KEY } from '../market/keys.ts';
import { RunningMarket, STATE_FORMAT } from '../market/running-market.ts';
import { HeadDesk } from '../market-log/head-desk.ts';
import { HeadReporter } from '../market-log/head-reporter.ts';
import { HeadWitness } from '../market-log/head-witness.ts';
import { MarketLog } from '../market-log/market-log.ts';
import type { Listener, StoreWrite } from '../ports.ts';
import { SessionHub } from '../session/session-hub.ts';
import { type OpenStore, openStore } from '../store/open-store.ts';
import { wsListener } from '../transport/ws-listener.ts';
import { Tree } from '../tree/tree.ts';
import type { UpperLink } from '../tree/upper-link.ts';
import { lossBuyerOf, startBalances } from './balances.ts';
import { countEvents } from './count-events.ts';
import { CurrentMaterial } from './current-material.ts';
import { type Equipment, equip } from './equipment.ts';
import { contextOf, treeContextOf } from './market-context.ts';
import type { NodeMaterial } from './material.ts';
import { mirrorOf } from './meter-mirror.ts';
import { type Metering, openMetering } from './metering.ts';
import { NodeState } from './node-state.ts';
import { assertParameters, checkClosed, openUnder } from './open-market.ts';
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
  const store = await (world.openStore ?? openStore)(config.dataDir, config.market);
  let metering: Metering | undefined;
  try {
    metering = await openMetering(config, world, equipment.material, equipment.verifier);
    return await serve(config, world, equipment, store, metering);
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
  store: OpenStore,
  metering: Metering | undefined,
): Promise<RunningNode> {
  const { clock, log, metrics } = world;
  const { material, verifier, first, read } = equipment;
  const keys = new CurrentMaterial(material, read, log);
  const state = new NodeState(log);
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
  market.listen({ onSettled: ({ events }) => checkClosed(market, events, state) });

  const { sessions, sessionsPerIdentity: perPoint, greetings } = config.limits;
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
  };
  const kept = {
    store: store.store,
    keep: (writes: readonly StoreWrite[]) => journal.keep(writes),
    identity: () => service.current,
    anchors: material.roots,
    verifier,
    clock,
    log,
  };
  const heads = await HeadDesk.start({ ...kept, address: config.market, marketLog, archive });
  const witness = await HeadWitness.start(kept);
  const uplink: { link?: UpperLink | undefined } = {};
  const reporter =
    config.upper &&
    (await HeadReporter.start({
      ...kept,
      marketLog,
      heads,
      upper: config.upper.market,
      session: () => uplink.link?.session,
    }));
  const base = { ...contextOf(parts), marketLog, heads, witness, reporter: () => reporter };
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
  const hub = new SessionHub(context, { sessions, perPoint, greetings });
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
  const upper = upperLinkOf(config, world, { keys, verifier, tree, market });
  uplink.link = upper;
  balances.reportTo(upper);
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
    merkle: { marketLog, heads, witness, reporter },
    world,
    state,
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
export function listenerOf({ listen }: NodeConfig, { listener, clock }: World, { tls }: NodeMaterial): Listener {
  return listener ?? wsListener({ ...listen, ...(tls ? { tls } : {}), clock });
}
