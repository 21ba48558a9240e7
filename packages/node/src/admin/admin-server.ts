import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLoopback } from '../config/loopback.ts';
import type { Log } from '../ports.ts';
import { AdminError } from './admin-error.ts';

/** What the operator's port shows. */
export interface AdminPages {
  /** Why the node does not serve now; empty if it does. */
  readonly notReadyBecause: () => readonly string[];
  /** What `bc4p node status` shows, as JSON. */
  readonly status: () => unknown;
  readonly metrics: { readonly contentType: string; page(): Promise<string> };
}

export interface AdminOptions extends AdminPages {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly log: Log;
}

/** The operator's port, open until it is closed. */
export interface AdminServer extends AsyncDisposable {
  /** With the port that was really taken: `http://127.0.0.1:8471`. */
  readonly url: string;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const LIMITS = { headersTimeout: 5000, requestTimeout: 5000, connectionsCheckingInterval: 1000, maxHeaderSize: 8192 };
const MAX_CONNECTIONS = 64;

/** Opens the operator's port: for reading only. Throws an `AdminError` if the address cannot be had. */
export async function startAdminServer(options: AdminOptions): Promise<AdminServer> {
  const server = createServer(LIMITS, (request, response) => void respond(options, request, response));
  server.maxConnections = MAX_CONNECTIONS;
  server.on('clientError', (_, socket) => socket.destroy());
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://${host}:${port}`, close, [Symbol.asyncDispose]: close };
}

function listen(server: Server, { host, port }: AdminOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const hint =
        cause.code === 'EADDRINUSE'
          ? 'Another program has the port: stop it, or choose another one under admin.port.'
          : 'Choose another address under admin.host, or a port above 1023.';
      reject(
        new AdminError(
          'cannot-listen',
          `The operator’s port ${host}:${port} cannot be opened (${cause.code}).`,
          hint,
          cause,
        ),
      );
    });
    server.listen({ host, port }, () => resolve());
  });
}

async function respond(options: AdminOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, type, body } = await answerTo(options, request).catch((error: unknown) => {
    options.log.error('A page of the operator’s port failed', { error });
    return json(500, { error: 'This page failed; the log says why.' });
  });
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 405 && { allow: 'GET' }),
  });
  response.end(body);
}

async function answerTo(options: AdminOptions, request: IncomingMessage): Promise<Answer> {
  if (!isMeant(request, options.host)) {
    // A web page elsewhere can point its own name at this machine, and would then read what only the operator may.
    return json(403, { error: `This port answers to the names of this machine only, not to ${request.headers.host}.` });
  }
  if (request.method !== 'GET') return json(405, { error: 'This port is for reading: GET only.' });
  const [path = ''] = (request.url ?? '').split('?');
  switch (path) {
    case '/healthz':
      return json(200, { alive: true });
    case '/readyz': {
      const reasons = options.notReadyBecause();
      return reasons.length === 0 ? json(200, { ready: true }) : json(503, { ready: false, reasons });
    }
    case '/status':
      return json(200, options.status());
    case '/metrics':
      return { status: 200, type: options.metrics.contentType, body: await options.metrics.page() };
    default:
      return json(404, { error: 'There is no such page.', pages: ['/healthz', '/readyz', '/status', '/metrics'] });
  }
}

const json = (status: number, value: unknown): Answer => ({
  status,
  type: 'application/json',
  body: `${JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part))}\n`,
});

/** True if the name that was asked for is one of this machine's, or the address that was configured. */
function isMeant({ headers, socket }: IncomingMessage, host: string): boolean {
  const name = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(headers.host ?? '')?.[1];
  if (name === undefined) return false;
  const bare = name.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return isLoopback(bare) || bare === host.toLowerCase() || bare === socket.localAddress;
}
