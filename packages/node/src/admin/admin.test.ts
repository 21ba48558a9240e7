import { request } from 'node:http';
import { connect } from 'node:net';
import { refusal, refused } from '@bc4p/protocol';
import { wattHours } from '@bc4p/protocol/units';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { silentLog } from '../log.ts';
import {
  type AccountsDesk,
  type AdminOptions,
  type AdminServer,
  type PrometheusMetrics,
  prometheusMetrics,
  startAdminServer,
} from './index.ts';

const opened: AdminServer[] = [];
const counting: PrometheusMetrics[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
  for (const metrics of counting.splice(0)) metrics.close();
});

function newMetrics(): PrometheusMetrics {
  const metrics = prometheusMetrics();
  counting.push(metrics);
  return metrics;
}

async function start(pages: Partial<AdminOptions> = {}): Promise<AdminServer> {
  const server = await startAdminServer({
    host: '127.0.0.1',
    port: 0,
    log: silentLog,
    notReadyBecause: () => [],
    status: () => ({ market: 'a.b', balance: 2n ** 70n }),
    metrics: newMetrics(),
    reload: async () => ({ faults: [] }),
    ...pages,
  });
  opened.push(server);
  return server;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

function ask(
  server: AdminServer,
  path: string,
  options: { method?: string; host?: string; body?: string } = {},
): Promise<Answer> {
  const { method = 'GET', host, body } = options;
  return new Promise((resolve, reject) => {
    const asked = request(`${server.url}${path}`, { method, ...(host !== undefined && { headers: { host } }) });
    asked.on('error', reject);
    asked.on('response', (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    });
    asked.end(body);
  });
}

describe('the operator’s port', () => {
  test('/healthz says that the process lives', async () => {
    expect(await ask(await start({ notReadyBecause: () => ['stopped'] }), '/healthz')).toMatchObject({
      status: 200,
      body: '{"alive":true}\n',
    });
  });

  test('/readyz says whether the node serves, and if not, why', async () => {
    const reasons: string[] = [];
    const server = await start({ notReadyBecause: () => reasons });
    expect(await ask(server, '/readyz')).toMatchObject({ status: 200, body: '{"ready":true}\n' });
    reasons.push('the journal has stopped');
    const answer = await ask(server, '/readyz');
    expect(answer.status).toBe(503);
    expect(JSON.parse(answer.body)).toEqual({ ready: false, reasons: ['the journal has stopped'] });
  });

  test('/status shows what the node says, sums of any size included', async () => {
    const { status, body, headers } = await ask(await start(), '/status?pretty');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ market: 'a.b', balance: '1180591620717411303424' });
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'application/json' });
  });

  test('a page that fails is told and logged, and the next one works', async () => {
    const error = vi.fn();
    const log = { ...silentLog, error };
    const server = await start({
      log,
      status: () => {
        throw new Error('not yet');
      },
    });
    expect((await ask(server, '/status')).status).toBe(500);
    expect(error).toHaveBeenCalledTimes(1);
    expect((await ask(server, '/healthz')).status).toBe(200);
  });

  test('other pages do not exist', async () => {
    const server = await start();
    for (const path of ['/', '/healthz/', '/%2e%2e']) expect((await ask(server, path)).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])('%s is refused', async (method) => {
    const answer = await ask(await start(), '/status', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET');
  });

  test.each([
    'evil.example',
    'evil.example:8471',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.1',
    '[::2]:80',
    'localhost:80:80',
  ])('asked under the name %j it says nothing (DNS rebinding)', async (host) => {
    const answer = await ask(await start(), '/status', { host });
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain('a.b');
  });

  test.each(['localhost', 'LocalHost:1234', '127.0.0.1', '127.0.0.1:80', '[::1]:8471'])(
    'asked under the name %s it answers',
    async (host) => {
      expect((await ask(await start(), '/status', { host })).status).toBe(200);
    },
  );

  test('garbage ends its own connection only', async () => {
    const server = await start();
    const { port } = new URL(server.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('\x16\x03\x01 nonsense\r\n\r\n'));
      socket.on('error', () => {});
      socket.on('close', () => resolve());
    });
    expect((await ask(server, '/healthz')).status).toBe(200);
  });

  test('a port that is taken is said, with a way out', async () => {
    const server = await start();
    await expect(start({ port: Number(new URL(server.url).port) })).rejects.toMatchObject({
      name: 'AdminError',
      message: expect.stringContaining('EADDRINUSE'),
      hint: expect.stringContaining('admin.port'),
    });
  });
});

describe('/metrics', () => {
  const sampleOf = (page: string, name: string): number => {
    const line = page.split('\n').find((candidate) => candidate.startsWith(`${name} `));
    return Number(line?.split(' ').at(-1));
  };

  test('counts what the node did', async () => {
    const metrics = newMetrics();
    const server = await start({ metrics });
    metrics.frameIn('offer.submit');
    metrics.frameIn('offer.submit');
    metrics.frameOut('ok');
    metrics.bytesIn(700);
    metrics.bytesOut(70);
    metrics.sessionOpened();
    metrics.sessionOpened();
    metrics.sessionClosed();
    metrics.offerTaken();
    metrics.acceptanceTaken();
    metrics.traded(wattHours(500));
    metrics.traded(wattHours(250));
    metrics.refused('gate-closed');
    metrics.signatureChecked(true, 0.2);
    metrics.signatureChecked(false, 0.2);
    metrics.batchWritten({ records: 3, bytes: 900, storeMs: 0.6, anchorMs: 0.2 });
    metrics.batchWritten({ records: 0, bytes: 100, storeMs: 0.6, anchorMs: 0 });
    let waiting = 7;
    metrics.watchQueue(() => waiting);

    const { body, headers } = await ask(server, '/metrics');
    expect(headers['content-type']).toContain('text/plain');
    for (const [name, value] of [
      ['bc4p_frames_total{direction="in",type="offer.submit"}', 2],
      ['bc4p_frames_total{direction="out",type="ok"}', 1],
      ['bc4p_frame_bytes_total{direction="in"}', 700],
      ['bc4p_frame_bytes_total{direction="out"}', 70],
      ['bc4p_sessions', 1],
      ['bc4p_sessions_opened_total', 2],
      ['bc4p_offers_total', 1],
      ['bc4p_acceptances_total', 1],
      ['bc4p_trades_total', 2],
      ['bc4p_traded_watt_hours_total', 750],
      ['bc4p_refusals_total{code="gate-closed"}', 1],
      ['bc4p_signature_checks_total{valid="true"}', 1],
      ['bc4p_signature_checks_total{valid="false"}', 1],
      ['bc4p_signature_check_seconds_bucket{le="0.00025"}', 2],
      ['bc4p_journal_batch_records_sum', 3],
      ['bc4p_journal_batch_bytes_sum', 1000],
      ['bc4p_journal_store_seconds_bucket{le="0.0005"}', 0],
      ['bc4p_journal_store_seconds_bucket{le="0.001"}', 2],
      ['bc4p_journal_anchor_seconds_count', 1],
      ['bc4p_journal_queue_length', 7],
    ] as const)
      expect([name, sampleOf(body, name)]).toEqual([name, value]);
    expect(sampleOf(body, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(sampleOf(body, 'process_cpu_seconds_total')).toBeGreaterThan(0);

    waiting = 0;
    expect(sampleOf((await ask(server, '/metrics')).body, 'bc4p_journal_queue_length')).toBe(0);
  });

  test('shows how late the event loop was, since the last reading', async () => {
    const metrics = newMetrics();
    await new Promise((resolve) => setTimeout(resolve, 60));
    const until = performance.now() + 120;
    while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const worst = 'bc4p_event_loop_lag_seconds{quantile="1"}';
    expect(sampleOf(await metrics.page(), worst)).toBeGreaterThan(0.09);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(sampleOf(await metrics.page(), worst)).toBeLessThan(0.09);
  });

  test('of two nodes in one process do not mix', async () => {
    const [one, other] = [newMetrics(), newMetrics()];
    one.offerTaken();
    expect(sampleOf(await one.page(), 'bc4p_offers_total')).toBe(1);
    expect(sampleOf(await other.page(), 'bc4p_offers_total')).toBe(0);
  });
});

describe('accounts at the operator’s port', () => {
  const desk = (changes: Partial<AccountsDesk> = {}): AccountsDesk => ({
    accounts: () => ({ market: 'a', accounts: [], accountsSum: '0' }),
    settlements: async () => [],
    topUp: async (token) => ({
      ok: true,
      value: { id: token, point: 'p', amount: '1', balance: '1', repeated: false },
    }),
    run: async () => ({ settled: 2, corrected: 0, waiting: [] }),
    ...changes,
  });
  const post = (server: AdminServer, path: string, body = '') => ask(server, path, { method: 'POST', body });

  test('are read, with their sum', async () => {
    const { body } = await ask(await start({ accounts: desk() }), '/accounts');
    expect(JSON.parse(body)).toEqual({ market: 'a', accounts: [], accountsSum: '0' });
  });

  test('are said not to be there where the market keeps none', async () => {
    const server = await start();
    for (const path of ['/accounts', '/settlements']) expect((await ask(server, path)).status).toBe(404);
    for (const path of ['/accounts/top-up', '/settlement/run'])
      expect((await post(server, path, 't')).status).toBe(404);
  });

  test('show how slots were settled, from an instant on, page by page', async () => {
    const asked: [number, number][] = [];
    const settlements: AccountsDesk['settlements'] = async (from, limit) => {
      asked.push([from, limit]);
      return Array.from({ length: limit }, (_, place) => ({ slot: { start: from + 900 * place } }));
    };
    const server = await start({ accounts: desk({ settlements }) });
    const page = JSON.parse((await ask(server, '/settlements?from=2026-07-01T12:00Z')).body);
    expect(page.settlements).toHaveLength(500);
    expect(page.next).toBe(1_782_907_200 + 900 * 500);
    await ask(server, '/settlements?from=1800');
    await ask(server, '/settlements');
    expect(asked.map(([from]) => from)).toEqual([1_782_907_200, 1800, 0]);
    expect((await ask(server, '/settlements?from=noon')).status).toBe(400);
  });

  test.each([
    ['a token', 'abc', ['abc', undefined]],
    ['a token with its chain', '{"token":"abc","chain":["d","e"]}', ['abc', ['d', 'e']]],
  ])('take %s for a payment', async (_, body, expected) => {
    const taken: unknown[] = [];
    const topUp: AccountsDesk['topUp'] = (token, chain) => {
      taken.push(token, chain);
      return desk().topUp(token, chain);
    };
    const answer = await post(await start({ accounts: desk({ topUp }) }), '/accounts/top-up', body);
    expect([answer.status, taken]).toEqual([200, expected]);
    expect(JSON.parse(answer.body)).toMatchObject({ id: 'abc', balance: '1', repeated: false });
  });

  test('say why a payment is refused', async () => {
    const topUp: AccountsDesk['topUp'] = async () =>
      refused(refusal('account-unknown', 'ACT-042', { point: 'x' }, '/point'));
    const answer = await post(await start({ accounts: desk({ topUp }) }), '/accounts/top-up', 't');
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.body)).toMatchObject({
      code: 'account-unknown',
      requirement: 'ACT-042',
      facts: { point: 'x' },
    });
  });

  test.each(['', '{', '{"token":1}', '{"token":"a","chain":"b"}', '{"token":"a","chain":[1]}'])(
    '%j is no payment',
    async (body) => expect((await post(await start({ accounts: desk() }), '/accounts/top-up', body)).status).toBe(400),
  );

  test('take no more than a payment needs', async () => {
    const answer = await post(await start({ accounts: desk() }), '/accounts/top-up', 'x'.repeat(300_000));
    expect(answer.status).toBe(413);
  });

  test('are settled when the operator wants it, and by no page that is read', async () => {
    const server = await start({ accounts: desk() });
    expect(JSON.parse((await post(server, '/settlement/run')).body)).toEqual({ settled: 2, corrected: 0, waiting: [] });
    const read = await ask(server, '/settlement/run');
    expect([read.status, read.headers.allow]).toEqual([405, 'POST']);
    expect((await post(server, '/accounts')).headers.allow).toBe('GET');
  });
});
