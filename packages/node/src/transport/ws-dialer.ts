import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import type { Clock, Connection, Dialer } from '../ports.ts';
import { SUBPROTOCOL } from '../subprotocol.ts';
import { TransportError } from './transport-error.ts';
import { wsConnection } from './ws-connection.ts';

/** The largest frame a market may send: answers with much evidence are longer than requests. [WS-004] */
const ANSWER_BYTES = 1024 * 1024;
const KEEP_ALIVE_MS = 30_000;

/** Why a market answered the upgrade with plain HTTP, as far as it says so. */
async function describeResponse(response: IncomingMessage): Promise<string> {
  let body = '';
  try {
    for await (const part of response) {
      body += part;
      if (body.length > 500) break;
    }
  } catch {
    // The connection broke: what came until then is all that it says.
  }
  return `HTTP ${response.statusCode}${body ? `: ${body.slice(0, 500).trim()}` : ''}`;
}

/**
 * Connects over WebSocket. With TLS the certificate is not judged here: who the market is is proven by its signed
 * welcome, which is tied to this very connection by the TLS exporter (Node cannot validate proxy certificates in TLS).
 */
export function wsDialer(clock: Clock): Dialer {
  return {
    dial(url: string, timeoutMs: number): Promise<Connection> {
      return new Promise((resolve, reject) => {
        const fail = (message: string, hint: string, cause?: unknown): void =>
          reject(new TransportError('cannot-connect', `No session with ${url}: ${message}.`, hint, cause));
        let socket: WebSocket;
        try {
          socket = new WebSocket(url, [SUBPROTOCOL], {
            maxPayload: ANSWER_BYTES,
            perMessageDeflate: false,
            autoPong: false,
            handshakeTimeout: timeoutMs,
            rejectUnauthorized: false,
            minVersion: 'TLSv1.3',
          });
        } catch (cause) {
          return fail('this is no address of a market', 'Give an address such as wss://market.example:8470.', cause);
        }
        socket.once('unexpected-response', (_, response) => {
          void describeResponse(response).then((what) => {
            socket.on('error', () => undefined);
            socket.terminate();
            fail(`the other end is no market that speaks ${SUBPROTOCOL} (${what})`, 'Check the address and the port.');
          });
        });
        socket.once('error', (cause) => {
          const code = (cause as NodeJS.ErrnoException).code ?? cause.message;
          const hint =
            code === 'ECONNREFUSED'
              ? 'Is the node running? `bc4p node status` tells; `bc4p node start` starts it.'
              : 'Check the address, the port, and whether it is ws:// or wss://.';
          fail(code, hint, cause);
        });
        // The TCP or TLS socket is at hand only when the upgrade is answered.
        let transport: IncomingMessage['socket'];
        socket.once('upgrade', (response) => {
          transport = response.socket;
        });
        socket.once('open', () =>
          resolve(
            wsConnection(
              socket,
              transport,
              { name: url, address: transport.remoteAddress },
              { clock, intervalMs: KEEP_ALIVE_MS },
            ),
          ),
        );
      });
    },
  };
}
