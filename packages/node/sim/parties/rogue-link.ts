import type { Frame, FrameOfType } from '@bc4p/protocol/messages';
import { readFrame } from '@bc4p/protocol/messages';
import { type ClientIdentity, greet } from '../../src/client/greet.ts';
import type { Clock, Connection } from '../../src/ports.ts';
import { isTreeFrame, type TreeFrame } from '../../src/tree/frames.ts';
import type { Chance } from '../world/chance.ts';
import type { Life } from '../world/scheduler.ts';
import type { SimWorld } from '../world/world.ts';
import { root } from './authority.ts';

export interface RogueLinkOptions {
  readonly world: SimWorld;
  readonly life: Life;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly host: string;
  /** The market above. */
  readonly upper: string;
  readonly identity: ClientIdentity;
  /** Called for each frame of the tree that comes. */
  readonly onTree: (frame: TreeFrame) => void;
  /** Called when a session is open. */
  readonly onOpen: () => void;
}

/** After so long without a session the next one is tried. */
const AGAIN_MS = 2000;

/** A rogue market's sessions with the market above: greets as it should, and then says whatever it is told to. */
export class RogueLink {
  readonly #options: RogueLinkOptions;
  #connection: Connection | undefined;
  #isGreeted = false;

  constructor(options: RogueLinkOptions) {
    this.#options = options;
    this.#connect();
  }

  /** Sends a text, if there is a session. */
  say(text: string): void {
    if (this.#isGreeted) this.#connection?.send(text);
  }

  send(frame: TreeFrame): void {
    this.say(JSON.stringify(frame));
  }

  hangUp(): void {
    this.#connection?.close(1000, '');
  }

  #connect(): void {
    const { world, host, life, upper, clock } = this.#options;
    const again = (): void => {
      this.#connection = undefined;
      this.#isGreeted = false;
      clock.after(AGAIN_MS, () => this.#connect());
    };
    world.network
      .dialer(host, life)
      .dial(world.network.urlOf(upper), 5000)
      .then((connection) => this.#begin(connection, again), again);
  }

  #begin(connection: Connection, again: () => void): void {
    this.#connection = connection;
    connection.onClose(again);
    connection.onMessage((text) => {
      const frame = readFrame(text);
      if (frame.ok) void this.#onFrame(frame.value, connection);
    });
  }

  async #onFrame(frame: Frame, connection: Connection): Promise<void> {
    const { world, host, onTree, onOpen } = this.#options;
    if (frame.type === 'challenge') return this.#greet(frame, connection);
    if (frame.type === 'error' && frame.code === 'internal-error')
      return world.report(`${host} brings its upper market to an internal error`);
    if (isTreeFrame(frame)) return onTree(frame);
    if (frame.type !== 'welcome') return;
    this.#isGreeted = true;
    this.send({ type: 'tree.subscribe' });
    onOpen();
  }

  async #greet(challenge: FrameOfType['challenge'], connection: Connection): Promise<void> {
    const { world, identity, clock, chance } = this.#options;
    const { verifier } = world;
    const anchors = (await root()).chain;
    const greeting = await greet(challenge, connection, { identity, anchors, verifier, clock, random: chance });
    if (greeting.ok) connection.send(JSON.stringify(greeting.value.hello));
  }
}
