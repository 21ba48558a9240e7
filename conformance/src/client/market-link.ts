import { ERRORS, type ErrorCode } from '@bc4p/protocol';
import type { Frame, FrameOfType } from '@bc4p/protocol/messages';
import type { WebSocket } from 'ws';
import { WrongVerdict } from '../checks/fault.ts';
import { readReceived, type WireLog, writeSent } from '../wire/index.ts';

/** A frame that asks for an answer. */
export type Request = Extract<Frame, { readonly id: string }>;
/** What a client's frame leads to. */
export type Serve = (link: MarketLink, frame: Frame) => Promise<void>;

/** How a connection ended, by whoever ended it. */
interface Ended {
  readonly code: number;
  readonly reason: string;
}

/** The suite's end of a client's connection: it says what is right, or on purpose something else. */
export class MarketLink {
  readonly #socket: WebSocket;
  readonly #log: WireLog;
  readonly #name: string;
  #turn = Promise.resolve();
  /** All frames of the client, in their order. */
  readonly received: Frame[] = [];
  /** The first thing that the client did wrong, or that the suite did. */
  fault: Error | undefined;
  isGreeted = false;
  /** The close code that the suite sent. */
  closedWith: number | undefined;
  readonly ended: Promise<Ended>;

  constructor(socket: WebSocket, log: WireLog, name: string, serve: Serve) {
    this.#socket = socket;
    this.#log = log;
    this.#name = name;
    socket.on('message', (data, isBinary) => {
      const text = data.toString();
      log.add('received', name, text);
      this.inTurn(async () => {
        if (this.fault || this.closedWith !== undefined) return;
        if (isBinary) throw new WrongVerdict('it sent a binary message');
        const frame = readReceived(text);
        this.received.push(frame);
        await serve(this, frame);
      });
    });
    socket.on('error', (error) => log.note(`${name}: ${error.message}`));
    this.ended = new Promise((resolve) => {
      socket.once('close', (code, reason) => {
        log.note(`${name}: closed with ${code} ${reason.toString()}`);
        // What came before the end is judged before the end is known.
        this.#turn.then(() => resolve({ code, reason: reason.toString() }));
      });
    });
  }

  /** Does things one after the other, as a market handles frames; what goes wrong ends the connection. */
  inTurn(work: () => Promise<void> | void): void {
    this.#turn = this.#turn.then(work).catch((error: unknown) => {
      this.fault ??= error as Error;
      this.#socket.close(1011);
    });
  }

  /** Sends a frame that is right; one that its schema refuses is a fault of the suite. */
  send(frame: object): void {
    this.sendText(writeSent(frame));
  }

  /** Sends whatever text a check wants to. */
  sendText(text: string): void {
    this.#log.add('sent', this.#name, text);
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(text);
  }

  sendBytes(bytes: Uint8Array): void {
    this.#log.add('sent', this.#name, `${bytes.length} bytes, binary`);
    this.#socket.send(bytes, { binary: true });
  }

  ok(request: Request, body: object): void {
    this.send(okFrame(request, body));
  }

  error(
    re: string | undefined,
    code: ErrorCode,
    facts: object = {},
    changes: Partial<FrameOfType['error']> = {},
  ): void {
    const { class: kind, stage } = ERRORS[code];
    this.send({ type: 'error', ...(re !== undefined && { re }), code, class: kind, stage, facts, ...changes });
  }

  close(code: number, reason = ''): void {
    this.closedWith = code;
    this.#log.note(`${this.#name}: the suite closes with ${code} ${reason}`);
    this.#socket.close(code, reason);
  }

  /** Ends the connection as a broken line would. */
  cut(): void {
    this.closedWith = 1006;
    this.#log.note(`${this.#name}: the suite cuts the line`);
    this.#socket.terminate();
  }

  /** The frames of one type that came. */
  all<T extends keyof FrameOfType>(type: T): FrameOfType[T][] {
    return this.received.filter((frame) => frame.type === type) as unknown as FrameOfType[T][];
  }
}

/** The answer `ok` to a request. */
export const okFrame = ({ id, type }: Request, body: object) => ({ type: 'ok', re: id, of: type, ...body });
