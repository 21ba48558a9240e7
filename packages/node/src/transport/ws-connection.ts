import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import type { WebSocket } from 'ws';
import type { Clock, Connection } from '../ports.ts';
import { originOf } from './origin.ts';

/** The label under which both ends derive the value that ties their proofs to this TLS connection. [WS-013] */
const EXPORTER_LABEL = 'EXPORTER-bc4p.v1';
const EXPORTER_BYTES = 32;

/** How long the other end may take to answer a goodbye before the connection is cut: it may never read it. */
export const CLOSE_TIMEOUT_MS = 3000;

/** Answers to pings wait for a reader up to here; whoever asks for more without reading them is cut off. */
const PONG_BYTES = 64 * 1024;
/** What may come beyond the largest frame before a message is whole: the last piece read, with what follows. */
const SLACK_BYTES = 64 * 1024;
/** What a control frame of a client has beside its content: two bytes and the mask. */
const CONTROL_BYTES = 6;

/** How a connection finds out that the other end is gone. */
export interface KeepAlive {
  readonly clock: Clock;
  /** Between two WebSocket pings; an end that answered none of two is taken for gone. */
  readonly intervalMs: number;
}

function exporterOf(socket: Duplex): Uint8Array | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  return new Uint8Array(socket.exportKeyingMaterial(EXPORTER_BYTES, EXPORTER_LABEL, Buffer.alloc(0)));
}

/** Pings the other end; cuts the connection when two pings in a row stay without an answer. */
function keepAlive(socket: WebSocket, { clock, intervalMs }: KeepAlive): void {
  let unanswered = 0;
  let cancel = clock.after(intervalMs, beat);
  function beat(): void {
    if (unanswered >= 2) return socket.terminate();
    unanswered += 1;
    socket.ping();
    cancel = clock.after(intervalMs, beat);
  }
  socket.on('pong', () => {
    unanswered = 0;
  });
  socket.on('close', () => cancel());
}

/** Answers the other end's pings. `ws` does that by itself, too, but for a reader that takes no answer it keeps them all. */
function answerPings(socket: WebSocket): void {
  socket.on('ping', (data) => {
    if (socket.bufferedAmount > PONG_BYTES) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.pong(data);
  });
}

/** Calls `onExcess` when more bytes than allowed have come without a message's being whole. */
function watchBytes(socket: WebSocket, transport: Duplex, onExcess: () => void): (bytes: number) => void {
  let allowed = Number.POSITIVE_INFINITY;
  let come = 0;
  const control = (data: Buffer): void => {
    come -= data.length + CONTROL_BYTES;
  };
  socket.on('message', () => {
    come = 0;
  });
  socket.on('ping', control);
  socket.on('pong', control);
  transport.on('data', (piece: Buffer) => {
    come += piece.length;
    if (come <= allowed + SLACK_BYTES) return;
    allowed = Number.POSITIVE_INFINITY;
    onExcess();
  });
  return (bytes) => {
    allowed = bytes;
  };
}

/** Where a connection leads to. */
export interface Remote {
  /** As logs name it. */
  readonly name: string;
  readonly address: string | undefined;
}

/** An open WebSocket, which does not answer pings by itself, as the session code knows connections. */
export function wsConnection(socket: WebSocket, transport: Duplex, remote: Remote, alive: KeepAlive): Connection {
  const waiting: string[] = [];
  let onMessage: ((text: string) => void) | undefined;
  let onClose: ((code: number, reason: string) => void) | undefined;
  let closed: readonly [number, string] | undefined;

  socket.on('message', (data, isBinary) => {
    // The protocol knows text frames only; the session's error codes are for what is at least text.
    if (isBinary) {
      socket.close(4400, 'frame-not-text');
      return cutLater();
    }
    const text = data.toString();
    if (onMessage) onMessage(text);
    else waiting.push(text);
  });
  socket.on('close', (code, reason) => {
    closed = [code, reason.toString()];
    onClose?.(...closed);
  });
  /** Cuts the connection if the other end does not take its leave: it may never read that it should. */
  const cutLater = (): void => {
    const cancel = alive.clock.after(CLOSE_TIMEOUT_MS, () => socket.terminate());
    socket.once('close', cancel);
  };
  // Whatever breaks a connection (a reset, a frame too large) is followed by `close`, which is what counts.
  socket.on('error', cutLater);
  keepAlive(socket, alive);
  answerPings(socket);
  const allow = watchBytes(socket, transport, () => {
    if (socket.readyState === socket.OPEN) socket.close(1009, 'frame-too-large');
    // Nothing more of it is read: the rest would be kept until the frame is whole.
    socket.pause();
    cutLater();
  });

  /** What is sent in one turn of the event loop leaves in one write. */
  let isHeld = false;
  const holdForTurn = (): void => {
    if (isHeld) return;
    isHeld = true;
    transport.cork();
    setImmediate(() => {
      isHeld = false;
      transport.uncork();
    });
  };

  const tlsExporter = exporterOf(transport);
  return {
    remote: remote.name,
    origin: originOf(remote.address),
    ...(tlsExporter === undefined ? {} : { tlsExporter }),
    send(text) {
      if (socket.readyState === socket.OPEN) {
        holdForTurn();
        socket.send(text);
      }
      return socket.bufferedAmount;
    },
    bufferedBytes: () => socket.bufferedAmount,
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    allow,
    close(code, reason) {
      if (socket.readyState !== socket.OPEN) return;
      // A paused socket would never read the other end's close frame.
      socket.resume();
      socket.close(code, reason);
      cutLater();
    },
    onMessage(handler) {
      onMessage = handler;
      for (const text of waiting.splice(0)) handler(text);
    },
    onClose(handler) {
      onClose = handler;
      if (closed) handler(...closed);
    },
  };
}
