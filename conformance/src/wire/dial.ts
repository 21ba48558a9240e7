import type { IncomingMessage } from 'node:http';
import { type ClientOptions, WebSocket } from 'ws';
import { NoAnswer, SubjectGone, WrongVerdict } from '../checks/fault.ts';
import { WireEnd, type WireOptions } from './wire-end.ts';

export const SUBPROTOCOL = 'bc4p.v1';
/** The largest frame that a market may send. [WS-004] */
const MAX_FRAME = 1024 * 1024;
const DIAL_MS = 8000;

/** Where the target listens, and how its TLS certificate is judged. */
export interface Address {
  readonly url: string;
  /** PEM of the authorities whose TLS certificates are good; without them, none is judged: the chain in challenge tells who it is. */
  readonly ca?: string;
}

export interface DialOptions extends WireOptions {
  readonly protocols?: readonly string[];
  /** True: messages are not read until `resume`. */
  readonly isPaused?: boolean;
}

function socketTo({ url, ca }: Address, protocols: readonly string[]): WebSocket {
  const options: ClientOptions = {
    maxPayload: MAX_FRAME,
    perMessageDeflate: false,
    handshakeTimeout: DIAL_MS,
    minVersion: 'TLSv1.3',
    ...(ca === undefined ? { rejectUnauthorized: false } : { ca }),
  };
  return new WebSocket(url, [...protocols], options);
}

/** Opens a connection that the target has to accept. */
export async function dial(address: Address, options: DialOptions): Promise<WireEnd> {
  const socket = socketTo(address, options.protocols ?? [SUBPROTOCOL]);
  let transport: unknown;
  // Made at once: the first frame may come together with the answer to the upgrade.
  const made = new Promise<WireEnd>((resolve) =>
    socket.once('upgrade', (response) => {
      transport = response.socket;
      resolve(new WireEnd(socket, options, transport));
    }),
  );
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('unexpected-response', (_, response) => {
      socket.on('error', () => undefined);
      socket.terminate();
      reject(new WrongVerdict(`it refused the upgrade to a WebSocket with HTTP ${response.statusCode}`));
    });
    socket.once('error', (error) => reject(faultOfDial(address.url, error)));
  });
  if (socket.protocol !== SUBPROTOCOL)
    throw new WrongVerdict('it accepted the upgrade under another subprotocol', {
      expected: SUBPROTOCOL,
      actual: socket.protocol,
    });
  return made;
}

function faultOfDial(url: string, error: Error): Error {
  if (/timed out/.test(error.message)) return new NoAnswer(`no connection to ${url}: ${error.message}`);
  return new SubjectGone(`no connection to ${url}: ${error.message}`);
}

/** How a target answered an upgrade: with 101, or with an HTTP answer and its body. */
export interface UpgradeAnswer {
  readonly status: number;
  readonly body: string;
}

/** Asks for an upgrade that the target may refuse. */
export function upgrade(address: Address, protocols: readonly string[]): Promise<UpgradeAnswer> {
  return new Promise((resolve, reject) => {
    const socket = socketTo(address, protocols);
    const answered = (status: number, response: IncomingMessage): void => {
      const parts: string[] = [];
      response.setEncoding('utf8');
      response.on('data', (part: string) => parts.push(part));
      response.on('end', () => resolve({ status, body: parts.join('') }));
    };
    socket.once('unexpected-response', (_, response) => {
      socket.on('error', () => undefined);
      answered(response.statusCode ?? 0, response);
    });
    socket.once('upgrade', () => {
      socket.on('error', () => undefined);
      socket.terminate();
      resolve({ status: 101, body: '' });
    });
    socket.once('error', (error) => reject(faultOfDial(address.url, error)));
  });
}
