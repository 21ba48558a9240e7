import { assert } from '@bc4p/protocol';
import { CertificateDesk } from '../certificates/certificate-desk.ts';
import type { NodeConfig } from '../config/index.ts';
import type { Revocations } from '../revocation/revocations.ts';
import type { SessionContext } from '../session/context.ts';
import { SessionHub } from '../session/session-hub.ts';
import { CurrentMaterial } from './current-material.ts';
import { type Equipment, equip } from './equipment.ts';
import { hubLimitsOf, limitsOf } from './market-context.ts';
import { type Metering, openMetering } from './metering.ts';
import { MeteringNode } from './metering-node.ts';
import { NodeState } from './node-state.ts';
import { openRevocation, type Revocation } from './revocation.ts';
import { issueService, keepServiceFresh, type Service } from './service.ts';
import { listenerOf } from './start-node.ts';
import type { World } from './world.ts';

/**
 * Starts a node that takes, keeps and serves the meter values of a market that runs elsewhere. Throws an error with a
 * code and a hint if it cannot serve.
 */
export async function startMeteringNode(config: NodeConfig, world: World): Promise<MeteringNode> {
  const equipment = await equip(config, world);
  const state = new NodeState(world.log);
  const revocation = await openRevocation(config, world, equipment);
  const metering = await openMetering(config, world, equipment, state, revocation.revocations);
  assert(metering !== undefined, 'a metering node is configured to take meter values');
  try {
    return await serve(config, world, equipment, { metering, state, revocation });
  } catch (error) {
    await metering.desk.close();
    throw error;
  }
}

async function serve(
  config: NodeConfig,
  world: World,
  equipment: Equipment,
  parts: { readonly metering: Metering; readonly state: NodeState; readonly revocation: Revocation },
): Promise<MeteringNode> {
  const { metering, state } = parts;
  const { revocations, desk: revocation } = parts.revocation;
  const { clock, log, metrics } = world;
  const keys = new CurrentMaterial(equipment.material, equipment.read, log);
  let service: Service = equipment.first;
  const context = contextOf(config, world, equipment, metering, state, () => service, revocations);
  const hub = new SessionHub(context, hubLimitsOf(config));
  const listening = await listenerOf(config, world, equipment.material).listen((connection) => hub.accept(connection));
  await revocation.enforceWith(async () => hub.endRevoked());
  const stopRenewing = keepServiceFresh({
    clock,
    log,
    current: () => service,
    next: async () => {
      const { operator, service: configured } = await keys.refresh();
      return operator ? issueService(operator, world, () => metrics.signatureMade()) : configured;
    },
    adopt: async (next) => {
      service = next;
    },
  });
  log.info('metering node open', { market: config.market, url: listening.url });
  return new MeteringNode({
    config,
    world,
    metering,
    hub,
    listening,
    state,
    revocation,
    stopRenewing,
    service: () => service,
  });
}

function contextOf(
  config: NodeConfig,
  world: World,
  { material, verifier }: Equipment,
  { desk, chains }: Metering,
  state: NodeState,
  service: () => Service,
  revocations: Revocations,
): SessionContext {
  const { clock, random, log, metrics } = world;
  const { market: address, points } = config;
  return {
    address,
    rules: () => config.parameters,
    identity: service,
    desk: new CertificateDesk({
      address,
      anchors: material.roots,
      verifier,
      clock,
      archive: { chain: async (kid) => (await desk.chain(kid))?.map((der) => der) },
      secret: material.secret,
      attachments: new Map(points.map(({ point, ...attachment }) => [point, attachment])),
      meters: chains,
      revocations,
    }),
    verifier,
    clock,
    random,
    log,
    metrics,
    ...limitsOf(config, world),
    // What is sent to somebody whose own chain has ended, or was revoked, proves nothing.
    closedFor: () => {
      if (state.closedFor) return state.closedFor;
      const { until, chain } = service();
      return until <= clock.now() || revocations.refusalFor(chain) ? 'market-stopping' : undefined;
    },
    features: ['metering'],
    metering: desk,
  };
}
