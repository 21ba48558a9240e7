import { type Frame, type FrameOfType, readFrame } from '@bc4p/protocol/messages';
import type { Clock, Connection } from '../ports.ts';
import { SessionEnded } from './client-error.ts';
import { deferred } from './deferred.ts';

/** Characters that may wait: a market above has much to say as soon as it has said welcome. */
const MOST_WAITING = 4 * 1024 * 1024;

/** What came: a frame with its text, or why none will come any more. */
type Arrival = { readonly frame: Frame; readonly text: string } | SessionEnded;

/** The frames of a greeting, one at a time, before the session proper begins. */
export class FrameQueue {
  readonly #clock: Clock;
  readonly #timeoutMs: number;
  readonly #url: string;
  readonly #arrivals: Arrival[] = [];
  #waiting = 0;
  #wake: (() => void) | undefined;

  constructor(connection: Connection, clock: Clock, timeoutMs: number, url: string) {
    this.#clock = clock;
    this.#timeoutMs = timeoutMs;
    this.#url = url;
    connection.onMessage((text) => {
      const frame = readFrame(text);
      this.#waiting += text.length;
      if (this.#waiting > MOST_WAITING) return connection.close(4400, 'frame-too-large');
      this.#push(
        frame.ok
          ? { frame: frame.value, text }
          : this.#failure(frame.refusal.refusal.code, 'sent what is no frame of this version'),
      );
    });
    connection.onClose((code, reason) =>
      this.#push(this.#failure('session-ended', `closed the connection (${code} ${reason})`, code)),
    );
  }

  #failure(code: string, what: string, closeCode?: number): SessionEnded {
    return new SessionEnded(code, `${this.#url} ${what}.`, closeCode === undefined ? {} : { closeCode });
  }

  #push(arrival: Arrival): void {
    this.#arrivals.push(arrival);
    this.#wake?.();
  }

  /** The texts of the frames that came after the greeting, for whoever goes on with the connection. */
  rest(): string[] {
    return this.#arrivals.splice(0).flatMap((arrival) => (arrival instanceof SessionEnded ? [] : [arrival.text]));
  }

  /** The next frame, which must be of this type. */
  async next<T extends 'challenge' | 'welcome'>(type: T): Promise<FrameOfType[T]> {
    const { promise, resolve } = deferred<void>();
    const cancel = this.#clock.after(this.#timeoutMs, () =>
      this.#push(this.#failure('answer-timeout', `sent no ${type}`)),
    );
    this.#wake = resolve;
    if (this.#arrivals.length > 0) resolve();
    await promise;
    cancel();
    const arrival = this.#arrivals.shift();
    if (arrival instanceof SessionEnded) throw arrival;
    const frame = arrival?.frame;
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
