import type { NodeConfig } from '../config/index.ts';
import type { MeteringStatus } from '../metering/meter-status.ts';
import type { Cancel, Listening } from '../ports.ts';
import type { RevocationDesk, RevocationStatus } from '../revocation/revocation-desk.ts';
import type { SessionHub } from '../session/session-hub.ts';
import type { Metering } from './metering.ts';
import type { NodeState } from './node-state.ts';
import type { Service } from './service.ts';
import type { ServingNode } from './serving-node.ts';
import type { World } from './world.ts';

/** What `bc4p node status` shows of a node that only takes, keeps and serves meter values. */
export interface MeteringNodeStatus {
  readonly market: string;
  readonly url: string;
  readonly at: number;
  readonly certificate: { readonly kid: string; readonly until: number };
  readonly sessions: number;
  readonly revocation: RevocationStatus;
  readonly metering: MeteringStatus;
}

/** What such a node is made of. */
export interface MeteringNodeParts {
  readonly config: NodeConfig;
  readonly world: World;
  readonly metering: Metering;
  readonly hub: SessionHub;
  readonly listening: Listening;
  readonly state: NodeState;
  readonly service: () => Service;
  readonly revocation: RevocationDesk;
  readonly stopRenewing: Cancel;
}

/** A place for meter values, running: it has no market, no journal, and nothing to lose but values. */
export class MeteringNode implements ServingNode {
  readonly #parts: MeteringNodeParts;
  #stopped: Promise<void> | undefined;
  readonly #stopWatching: Cancel;

  constructor(parts: MeteringNodeParts) {
    this.#parts = parts;
    this.#stopWatching = parts.revocation.watch();
  }

  get revocation(): RevocationDesk {
    return this.#parts.revocation;
  }

  get url(): string {
    return this.#parts.listening.url;
  }

  get failed(): Promise<Error> {
    return this.#parts.state.failed;
  }

  notReady(): string[] {
    const { state, service, world } = this.#parts;
    return [
      ...(state.closedFor ? [state.closedFor] : []),
      ...(service().until <= world.clock.now() ? ['the market’s certificate chain has ended'] : []),
      ...(this.revocation.isRevoked(service().chain) ? ['the market’s certificate chain is revoked'] : []),
    ];
  }

  status(): MeteringNodeStatus {
    const { config, world, service, hub, metering } = this.#parts;
    const { kid, until } = service();
    return {
      market: config.market,
      url: this.url,
      at: world.clock.now(),
      certificate: { kid, until },
      sessions: hub.size,
      revocation: this.revocation.status(),
      metering: metering.desk.status(),
    };
  }

  /** Takes nothing new, answers what was asked, says goodbye, closes the store. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    const { state, stopRenewing, listening, hub, metering, world, config } = this.#parts;
    state.stopping = true;
    stopRenewing();
    this.#stopWatching();
    const closed = listening.close();
    await hub.leave();
    await closed;
    await metering.desk.close();
    world.log.info('metering node closed', { market: config.market });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}
