import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLoopback } from '../config/loopback.ts';
import type { Log } from '../ports.ts';
import { type AccountsDesk, type PageAnswer, settlementsPage, topUpPage } from './accounts-pages.ts';
import { AdminError } from './admin-error.ts';
import { type BackupPages, beginBackup } from './backup-pages.ts';

/** What the operator's port shows. */
export interface AdminPages {
  /** Why the node does not serve now; empty if it does. */
  readonly notReadyBecause: () => readonly string[];
  /** What `bc4p node status` shows, as JSON. */
  readonly status: () => unknown;
  readonly metrics: { readonly contentType: string; page(): Promise<string> };
  /** Looks for revocation lists now; resolves when they are applied. */
  readonly reload: () => Promise<unknown>;
  /** Backups, for whoever has the token of the data folder; absent where no market runs. */
  readonly backups?: BackupPages | undefined;
  /** Accounts, where the market keeps any. */
  readonly accounts?: AccountsDesk | undefined;
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
  /** The method that a page takes, if it was asked by another. */
  readonly allow?: string;
}

/** The most bytes of what is posted: a token with its chain is far smaller. */
const MOST_BYTES = 256 * 1024;
const LIMITS = { headersTimeout: 5000, requestTimeout: 5000, connectionsCheckingInterval: 1000, maxHeaderSize: 8192 };
const MAX_CONNECTIONS = 64;

/** Opens the operator's port: for reading, and for what is signed or does no harm. Throws an `AdminError` if the address cannot be had. */
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
  const { status, type, body, allow } = await answerTo(options, request).catch((error: unknown) => {
    options.log.error('A page of the operator’s port failed', { error });
    return json(500, { error: 'This page failed; the log says why.' });
  });
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(allow && { allow }),
  });
  response.end(body);
}

async function answerTo(options: AdminOptions, request: IncomingMessage): Promise<Answer> {
  if (!isMeant(request, options.host)) {
    // A web page elsewhere can point its own name at this machine, and would then read what only the operator may.
    return json(403, { error: `This port answers to the names of this machine only, not to ${request.headers.host}.` });
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://operator');
  const method = POSTS.has(pathname) ? 'POST' : 'GET';
  if (request.method !== method) return { ...json(405, { error: `This page takes ${method} only.` }), allow: method };
  const { accounts } = options;
  switch (pathname) {
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
    case '/accounts':
      return accounts ? json(200, accounts.accounts()) : NO_ACCOUNTS;
    case '/settlements':
      return accounts ? page(await settlementsPage(accounts, searchParams)) : NO_ACCOUNTS;
    case '/accounts/top-up': {
      const body = await bodyOf(request);
      if (body === undefined) return json(413, { error: `This page takes ${MOST_BYTES} bytes at most.` });
      return accounts ? page(await topUpPage(accounts, body)) : NO_ACCOUNTS;
    }
    case '/backup':
      return options.backups ? json(200, options.backups.desk.status) : NO_BACKUPS;
    case '/backup/begin': {
      const body = await bodyOf(request);
      if (body === undefined) return json(413, { error: `This page takes ${MOST_BYTES} bytes at most.` });
      return options.backups ? page(beginBackup(options.backups, request.headers.authorization, body)) : NO_BACKUPS;
    }
    case '/settlement/run':
      return accounts ? json(200, await accounts.run()) : NO_ACCOUNTS;
    case '/revocation/reload':
      return json(200, await options.reload());
    default:
      return json(404, { error: 'There is no such page.', pages: PAGES });
  }
}

/** What was posted; undefined if it is too much. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > MOST_BYTES) return undefined;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

const page = ({ status, value }: PageAnswer): Answer => json(status, value);

const json = (status: number, value: unknown): Answer => ({
  status,
  type: 'application/json',
  body: `${JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part))}\n`,
});

const READS = ['/healthz', '/readyz', '/status', '/metrics', '/backup', '/accounts', '/settlements'];
/** What is posted proves itself, shows the token of the data folder, or does no harm: whoever reaches the port may. */
const POSTS: ReadonlySet<string> = new Set([
  '/accounts/top-up',
  '/settlement/run',
  '/backup/begin',
  '/revocation/reload',
]);
const PAGES = [...READS, ...POSTS];
const NO_BACKUPS = json(404, { error: 'A node for meter values alone is stopped, and its folder copied.' });
const NO_ACCOUNTS = json(404, { error: 'This market keeps no accounts: its configuration has no group settlement.' });

/** True if the name that was asked for is one of this machine's, or the address that was configured. */
function isMeant({ headers, socket }: IncomingMessage, host: string): boolean {
  const name = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(headers.host ?? '')?.[1];
  if (name === undefined) return false;
  const bare = name.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return isLoopback(bare) || bare === host.toLowerCase() || bare === socket.localAddress;
}
