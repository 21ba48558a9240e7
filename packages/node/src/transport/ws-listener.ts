import { constants } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Clock, Connection, Listener, Listening } from '../ports.ts';
import { SUBPROTOCOL } from '../subprotocol.ts';
import { type NewcomerLimits, Newcomers } from './newcomers.ts';
import { originOf } from './origin.ts';
import { TransportError } from './transport-error.ts';
import { CLOSE_TIMEOUT_MS, wsConnection } from './ws-connection.ts';

export interface WsListenerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** PEM texts; without them the connection is not encrypted. */
  readonly tls?: { readonly key: string; readonly certificate: string };
  readonly clock: Clock;
  /** Connections that have not become a WebSocket yet: beyond these, new ones are cut before anything is read. */
  readonly newcomers: NewcomerLimits;
}

/** The largest frame that anybody may send: between markets. What others may, their session sees to. [WS-004] */
const FRAME_BYTES = 1024 * 1024;
const KEEP_ALIVE_MS = 30_000;
/** Pieces of one frame: 1 MiB in packets of 1400 bytes and of what arrives together has far fewer. */
const PIECES = 4096;
const SHARED = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000, maxHeaderSize: 8192 };

function createServer({ tls }: WsListenerOptions, answer: RequestListener): Server {
  if (!tls) return createHttpServer(SHARED, answer);
  return createHttpsServer(
    {
      ...SHARED,
      key: tls.key,
      cert: tls.certificate,
      minVersion: 'TLSv1.3',
      handshakeTimeout: 5000,
      // A resumed TLS session would carry over what was true when it began.
      secureOptions: constants.SSL_OP_NO_TICKET,
    },
    answer,
  );
}

/** Refuses an upgrade before it happens, with the versions that would have been accepted. [WS-002] */
function refuseUpgrade(socket: Duplex): void {
  const body = JSON.stringify({ code: 'version-unsupported', supported: [SUBPROTOCOL] });
  // Half a connection would stay for as long as the other end likes.
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const placeOf = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress}:${remotePort}`;

const offered = (request: IncomingMessage): string[] =>
  (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());

/** Waits for participants over WebSocket: TLS 1.3 where a certificate is given. */
export function wsListener(options: WsListenerOptions): Listener {
  return {
    async listen(accept: (connection: Connection) => void): Promise<Listening> {
      const server = createServer(options, (_, response) => {
        response.writeHead(426, { 'content-type': 'text/plain', upgrade: 'websocket', connection: 'close' });
        response.end(`This is a BC4P market: connect with WebSocket, subprotocol ${SUBPROTOCOL}.\n`);
      });
      const sockets = new WebSocketServer({
        noServer: true,
        maxPayload: FRAME_BYTES,
        perMessageDeflate: false,
        autoPong: false,
        maxFragments: 64,
        maxBufferedChunks: PIECES,
        handleProtocols: () => SUBPROTOCOL,
      });
      const newcomers = new Newcomers(options.newcomers);
      /** Ends that a connection counts as a newcomer, by its place: over TLS requests come from a socket around it. */
      const arrivals = new Map<string, () => void>();
      server.on('upgrade', (request, socket, head) => {
        socket.on('error', () => socket.destroy());
        if (!offered(request).includes(SUBPROTOCOL)) return refuseUpgrade(socket);
        sockets.handleUpgrade(request, socket, head, (open) => {
          const remote = { name: placeOf(request.socket), address: request.socket.remoteAddress };
          arrivals.get(remote.name)?.();
          accept(wsConnection(open, request.socket, remote, { clock: options.clock, intervalMs: KEEP_ALIVE_MS }));
        });
      });
      const connected = new Set<Socket>();
      server.on('connection', (socket) => {
        const place = placeOf(socket);
        const leave = newcomers.admit(originOf(socket.remoteAddress));
        if (!leave) return socket.destroy();
        arrivals.set(place, leave);
        connected.add(socket);
        socket.on('close', () => {
          leave();
          arrivals.delete(place);
          connected.delete(socket);
        });
      });
      server.on('tlsClientError', (_, socket) => socket.destroy());
      server.on('clientError', (_, socket) => socket.destroy());
      await start(server, options);
      const { port } = server.address() as AddressInfo;
      const host = options.host.includes(':') ? `[${options.host}]` : options.host;
      return {
        url: `${options.tls ? 'wss' : 'ws'}://${host}:${port}`,
        close: () =>
          new Promise((resolve) => {
            sockets.close();
            // Whoever never finishes a request, or never answers a goodbye, does not keep the market from stopping.
            const cancel = options.clock.after(CLOSE_TIMEOUT_MS, () => {
              for (const socket of connected) socket.destroy();
            });
            server.close(() => {
              cancel();
              resolve();
            });
            server.closeIdleConnections();
          }),
      };
    },
  };
}

function start(server: Server, { host, port }: WsListenerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new TransportError(
          'cannot-listen',
          `The market cannot listen on ${host} port ${port} (${cause.code}).`,
          cause.code === 'EADDRINUSE'
            ? 'Another program has the port: stop it, or choose another one under listen.port.'
            : 'Choose another address under listen.host, or a port above 1023.',
          cause,
        ),
      ),
    );
    server.listen({ host, port }, () => resolve());
  });
}
