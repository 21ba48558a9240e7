import type { Frame, FrameOfType } from '@bc4p/protocol/messages';
import type { Connection } from '../../src/ports.ts';
import type { SimWorld } from '../world/world.ts';

/** A connection over which anything can be said, whatever the protocol thinks of it. */
export class RawSession {
  readonly #connection: Connection;
  #ids = 0;
  /** The frames of each kind that somebody waits for. */
  readonly #waiting = new Map<string, (frame: Frame) => void>();
  readonly #early = new Map<string, Frame>();

  constructor(connection: Connection, world: SimWorld, host: string) {
    this.#connection = connection;
    connection.onMessage((text) => {
      const frame = JSON.parse(text) as Frame;
      if (frame.type === 'error' && frame.code === 'internal-error')
        world.report(`${host} brings its market to an internal error`);
      const waiting = this.#waiting.get(frame.type);
      this.#waiting.delete(frame.type);
      if (waiting) waiting(frame);
      else if (frame.type === 'challenge' || frame.type === 'welcome') this.#early.set(frame.type, frame);
    });
    connection.onClose(() => undefined);
  }

  /** The next frame of a greeting; never, if it does not come. */
  next<T extends 'challenge' | 'welcome'>(type: T): Promise<FrameOfType[T]> {
    const early = this.#early.get(type);
    if (early) return Promise.resolve(early as FrameOfType[T]);
    return new Promise((resolve) => this.#waiting.set(type, (frame) => resolve(frame as FrameOfType[T])));
  }

  say(text: string): void {
    this.#connection.send(text);
  }

  /** Sends a request under a new id, or under one that was used before. */
  ask(type: string, body: object, id?: string): void {
    this.#ids += 1;
    this.say(JSON.stringify({ type, id: id ?? `r${this.#ids}`, ...body }));
  }

  get connection(): Connection {
    return this.#connection;
  }

  leave(): void {
    this.#connection.close(1000, '');
  }
}
