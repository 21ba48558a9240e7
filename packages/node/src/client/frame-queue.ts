import { type Frame, type FrameOfType, readFrame } from '@bc4p/protocol/messages';
import type { Clock, Connection } from '../ports.ts';
import { SessionEnded } from './client-error.ts';
import { deferred } from './deferred.ts';

/** Frames that may wait: a greeting has two, and one that does not belong there ends it. */
const MOST_WAITING = 4;

/** The frames of a greeting, one at a time, before the session proper begins. */
export class FrameQueue {
  readonly #clock: Clock;
  readonly #timeoutMs: number;
  readonly #url: string;
  readonly #frames: (Frame | SessionEnded)[] = [];
  #wake: (() => void) | undefined;

  constructor(connection: Connection, clock: Clock, timeoutMs: number, url: string) {
    this.#clock = clock;
    this.#timeoutMs = timeoutMs;
    this.#url = url;
    connection.onMessage((text) => {
      const frame = readFrame(text);
      this.#push(
        frame.ok ? frame.value : this.#failure(frame.refusal.refusal.code, 'sent what is no frame of this version'),
      );
    });
    connection.onClose((code, reason) =>
      this.#push(this.#failure('session-ended', `closed the connection (${code} ${reason})`, code)),
    );
  }

  #failure(code: string, what: string, closeCode?: number): SessionEnded {
    return new SessionEnded(code, `${this.#url} ${what}.`, closeCode === undefined ? {} : { closeCode });
  }

  #push(frame: Frame | SessionEnded): void {
    if (this.#frames.length < MOST_WAITING) this.#frames.push(frame);
    this.#wake?.();
  }

  /** The next frame, which must be of this type. */
  async next<T extends 'challenge' | 'welcome'>(type: T): Promise<FrameOfType[T]> {
    const { promise, resolve } = deferred<void>();
    const cancel = this.#clock.after(this.#timeoutMs, () =>
      this.#push(this.#failure('answer-timeout', `sent no ${type}`)),
    );
    this.#wake = resolve;
    if (this.#frames.length > 0) resolve();
    await promise;
    cancel();
    const frame = this.#frames.shift();
    if (frame instanceof SessionEnded) throw frame;
    if (frame?.type === 'error') {
      const { code, facts } = frame;
      const details = Object.entries(facts)
        .map(([name, value]) => `, ${name} ${String(value)}`)
        .join('');
      throw new SessionEnded(code, `${this.#url} refused the session: ${code}${details}.`, { frame });
    }
    if (frame?.type !== type) throw this.#failure('frame-type-unknown', `sent ${frame?.type} where ${type} belongs`);
    return frame as FrameOfType[T];
  }
}
