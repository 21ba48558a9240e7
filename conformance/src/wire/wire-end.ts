import { TLSSocket } from 'node:tls';
import type { Frame } from '@bc4p/protocol/messages';
import type { WebSocket } from 'ws';
import { NoAnswer, SubjectGone, WrongVerdict } from '../checks/fault.ts';
import { judgeError, readReceived, writeSent } from './judge-frame.ts';
import type { WireLog } from './wire-log.ts';

/** How long anything may take that has to come. */
const PATIENCE_MS = 8000;
/** The label under which both ends derive the value that ties their proofs to this TLS connection. [WS-013] */
const EXPORTER_LABEL = 'EXPORTER-bc4p.v1';
const EXPORTER_BYTES = 32;

export interface WireOptions {
  /** As the log names this connection. */
  readonly name: string;
  readonly log: WireLog;
  readonly patienceMs?: number;
}

/** How a connection ended. */
export interface Close {
  readonly code: number;
  readonly reason: string;
}

/**
 * The suite's end of one WebSocket connection.
 *
 * Every frame that comes is checked against its schema before anything else happens with it, and so is each that the
 * suite sends as right (`send`); what a check breaks on purpose goes out as a text (`sendText`). Frames that nobody has
 * asked for yet wait in their order. A fault of the other end comes out at the next wait, and at each after that.
 */
export class WireEnd {
  readonly socket: WebSocket;
  readonly name: string;
  readonly log: WireLog;
  /** Until the end of the handshake every error is fatal. [WS-040] */
  isGreeted = false;
  /** Resolves as soon as the other end has answered anything: whoever does so and does not send what has to come, does not hang. */
  probe: (() => Promise<void>) | undefined;
  #isProbing = false;
  readonly #patienceMs: number;
  readonly #pending: Frame[] = [];
  #last: Frame | undefined;
  #fault: Error | undefined;
  #close: Close | undefined;
  #waiting = new Set<() => void>();
  /** The keying material of the TLS connection; absent without TLS. */
  readonly exporter: Uint8Array | undefined;

  constructor(socket: WebSocket, { name, log, patienceMs = PATIENCE_MS }: WireOptions, transport?: unknown) {
    this.socket = socket;
    this.name = name;
    this.log = log;
    this.#patienceMs = patienceMs;
    this.exporter =
      transport instanceof TLSSocket
        ? new Uint8Array(transport.exportKeyingMaterial(EXPORTER_BYTES, EXPORTER_LABEL, Buffer.alloc(0)))
        : undefined;
    socket.on('message', (data, isBinary) => this.#onMessage(data.toString(), isBinary));
    socket.on('error', (error) => log.note(`${name}: ${error.message}`));
    socket.on('close', (code, reason) => {
      this.#close = { code, reason: reason.toString() };
      log.note(`${name}: closed with ${code} ${reason.toString()}`);
      this.#wake();
    });
  }

  #onMessage(text: string, isBinary: boolean): void {
    this.log.add('received', this.name, text);
    try {
      if (isBinary) throw new WrongVerdict('it sent a binary message');
      const frame = readReceived(text);
      if (frame.type === 'error') judgeError(frame, !this.isGreeted);
      this.#last = frame;
      this.#pending.push(frame);
    } catch (error) {
      this.#fault ??= error as Error;
    }
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }

  /** Sends a frame that is right; one that its schema refuses is a fault of the suite. */
  send(frame: object): void {
    this.#sendRaw(writeSent(frame));
  }

  /** Sends whatever text a check wants to. */
  sendText(text: string): void {
    this.#sendRaw(text);
  }

  sendBytes(bytes: Uint8Array): void {
    this.log.add('sent', this.name, `${bytes.length} bytes, binary`);
    this.socket.send(bytes, { binary: true });
  }

  #sendRaw(text: string): void {
    this.log.add('sent', this.name, text);
    this.socket.send(text);
  }

  /** The newest frame that came, whether somebody has asked for it or not. */
  get last(): Frame | undefined {
    return this.#last;
  }

  /** Waits for a frame and takes it; those before it stay. */
  async take<F extends Frame>(matches: (frame: Frame) => frame is F, what: string): Promise<F>;
  async take(matches: (frame: Frame) => boolean, what: string): Promise<Frame>;
  async take(matches: (frame: Frame) => boolean, what: string): Promise<Frame> {
    return this.until(() => {
      const place = this.#pending.findIndex(matches);
      return place < 0 ? undefined : this.#pending.splice(place, 1)[0];
    }, what);
  }

  /** Takes all frames that have come and match, without waiting. */
  takeAll<F extends Frame>(matches: (frame: Frame) => frame is F): F[] {
    const taken = this.#pending.filter(matches);
    for (const frame of taken) this.#pending.splice(this.#pending.indexOf(frame), 1);
    return taken;
  }

  /**
   * Waits until `look` finds something, which is asked anew whenever something came. Fails with the other end's fault,
   * when the connection ends before, and when it does not come: with `NoAnswer` if nothing else is answered either.
   */
  async until<T>(look: () => T | undefined, what: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    let isLate = false;
    let late: Error | undefined;
    try {
      for (;;) {
        if (this.#fault) throw this.#fault;
        const found = look();
        if (found !== undefined) return found;
        if (this.#close) throw this.#goneFault(this.#close, what);
        if (late) throw late;
        if (isLate) {
          late = await this.#lateFault(what);
          continue;
        }
        await new Promise<void>((resolve) => {
          const wake = (): void => {
            this.#waiting.delete(wake);
            resolve();
          };
          this.#waiting.add(wake);
          timer ??= setTimeout(() => {
            isLate = true;
            this.#wake();
          }, this.#patienceMs);
        });
      }
    } finally {
      clearTimeout(timer);
    }
  }

  async #lateFault(what: string): Promise<Error> {
    const late = `${what} did not come within ${this.#patienceMs} ms`;
    const hang = new NoAnswer(`${this.name}: ${late}`);
    if (!this.probe || this.#isProbing) return hang;
    this.#isProbing = true;
    try {
      await this.probe();
      return new WrongVerdict(`${late}, though the session goes on`, { expected: what });
    } catch (error) {
      return error instanceof NoAnswer ? hang : (error as Error);
    } finally {
      this.#isProbing = false;
    }
  }

  #goneFault({ code, reason }: Close, what: string): Error {
    if (code === 1006) return new SubjectGone(`${this.name}: the connection broke while ${what} was waited for`);
    const last = this.#last?.type === 'error' ? `, after the error ${this.#last.code}` : '';
    return new WrongVerdict(`it ended the session instead of sending ${what}`, {
      expected: what,
      actual: `close ${code} ${reason}${last}`,
    });
  }

  /** Waits for the other end to close the connection. */
  async ended(): Promise<Close> {
    return this.until(() => this.#close, 'the end of the connection').catch((error: unknown) => {
      if (this.#close && !this.#fault) return this.#close;
      throw error;
    });
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  /** Lets go of the connection, however it stands. */
  async drop(): Promise<void> {
    if (this.socket.readyState === this.socket.CLOSED) return;
    const closed = new Promise<void>((resolve) => this.socket.once('close', () => resolve()));
    this.socket.resume();
    this.socket.close(1000);
    const cut = setTimeout(() => this.socket.terminate(), 500);
    await closed;
    clearTimeout(cut);
  }
}
