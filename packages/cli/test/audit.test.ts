import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePem } from '@bc4p/protocol/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuditedMarket, commandOf, tradedMarket } from '../../node/test/support/audited-market.ts';
import { exportLines, type OpenedLog, resigned } from '../../node/test/support/opened-log.ts';
import { type Run, runBc4p } from './support/run-bc4p.ts';

// What an auditor types who was given the log of a market by its operator, and has nothing else but the root certificate.
let folder = '';
let market: AuditedMarket;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bc4p-audit-'));
  market = await tradedMarket();
  const blocks = market.anchors.map(({ der }) => ({ label: 'CERTIFICATE', bytes: der }));
  await writeFile(join(folder, 'root.pem'), writePem(blocks));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const audit = (...args: string[]): Promise<Run> => runBc4p(['audit', ...args, '--root', 'root.pem'], folder);

/** Exports the log after a change by whoever has the operator's key. */
async function exported(file: string, change: (log: OpenedLog) => unknown = () => undefined): Promise<string[]> {
  const log = structuredClone(market.log);
  await change(log);
  const lines = await exportLines(log, market);
  await writeFile(join(folder, file), `${lines.join('\n')}\n`);
  return lines;
}

describe('bc4p audit', () => {
  test('[AUD-013] says that everything follows in the log of an honest market', async () => {
    await writeFile(join(folder, 'honest.ndjson'), market.log.exported.join('\n'));
    const { code, out, err } = await audit('honest.ndjson');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`${market.log.market}: ${market.log.commands.length} leaves, and everything follows.`);
    expect(out).toMatch(/ has signed +\d+ messages/);
    const { out: json } = await audit('honest.ndjson', '--json');
    expect(JSON.parse(json)).toMatchObject({ clean: true, isSigned: true, leaves: market.log.commands.length });
  });

  test('[AUD-002] names the first thing that does not follow: leaf, kind, what should be, what is, and who says so', async () => {
    await exported('lie.ndjson', async (log) => {
      for (const place of [1, 0]) {
        const one = commandOf(log, 'accept-offer', place);
        const change = (message: Record<string, unknown>) => ('price' in message ? { price: 14_000 } : {});
        one.outputs = await Promise.all(one.outputs.map((token) => resigned(token, market.service, change)));
      }
      commandOf(log, 'settle-slot').inputs = [];
    });
    const { number } = commandOf(market.log, 'accept-offer');
    const { code, out } = await audit('lie.ndjson');
    expect(code).toBe(1);
    expect(out).toContain(`leaf ${number} of ${market.log.commands.length} does not follow`);
    expect(out).toMatch(/ kind +price\n/);
    expect(out).toMatch(/ should be +15000\n +is +14000\n +demanded by +TRD-003\n/);
    expect(out).toContain('it cannot deny them');
    const { code: again, out: json } = await audit('lie.ndjson', '--json');
    expect(again).toBe(1);
    expect(JSON.parse(json)).toMatchObject({
      clean: false,
      isSigned: true,
      deviation: { leaf: number, kind: 'price', requirement: 'TRD-003', expected: '15000', found: '14000' },
    });
  });

  test('a file that somebody else has changed accuses nobody', async () => {
    const lines = await exported('changed.ndjson');
    lines.splice(2, 1);
    await writeFile(join(folder, 'changed.ndjson'), lines.join('\n'));
    const { code, out } = await audit('changed.ndjson');
    expect(code).toBe(1);
    expect(out).toContain('somebody else may have changed the file');
  });

  test('[AUD-001] what is no exported log with openings is refused, and what cannot be read as well', async () => {
    const lines = await exported('closed.ndjson');
    const closed = lines.map((line) => JSON.stringify({ ...JSON.parse(line), opening: undefined }));
    await writeFile(join(folder, 'closed.ndjson'), closed.join('\n'));
    const refused = await audit('closed.ndjson');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('log-export-invalid');
    expect(refused.err).toContain('every leaf is opened');
    expect(refused.err).toContain('[AUD-001]');
    const other = await audit('root.pem', '--json');
    expect(other.code).toBe(1);
    expect(JSON.parse(other.out)).toMatchObject({ error: { code: 'log-export-invalid', requirement: 'AUD-001' } });
    const missing = await audit('nowhere.ndjson');
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('bc4p log export');
  });
});
