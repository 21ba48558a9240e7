import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bc4pIn, type Outcome } from './support/bc4p.ts';
import { payload, reading, Station } from './support/ocmf-station.ts';

const station = new Station();
let folder: string;
let run: (...args: readonly string[]) => Promise<Outcome>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bc4p-ocmf-'));
  const bc4p = bc4pIn(folder);
  run = (...args) => bc4p('meter', 'import-ocmf', ...args);
  const begin = station.record(payload({ PG: 'T8', RD: [reading('B', '12.3450')] }));
  const end = station.record(payload({ PG: 'T9', RD: [reading('E', '20.0001')] }));
  const files = {
    'begin.ocmf': begin,
    'end.ocmf': end,
    'whole.xml': station.container(begin, end),
    'altered.xml': station.container(station.record(), station.record(payload({ PG: 'T2' })).replace('3.5', '4.5')),
    'foreign.xml': new Station().container(station.record()),
    'odd.xml': station.container(station.record(payload({ MS: 'M\u001b[2J' }))),
    'station.pem': station.pem,
    'stations.keys': `# the stations of our street\n${new Station().spki.toString('hex')}\n${station.spki.toString('base64')}\n`,
    'strangers.keys': new Station().pem,
    'no.keys': '# nobody yet\n',
    'empty.xml': '\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'station.der'), station.spki);
  const declared = '<?xml version="1.0" encoding="ISO-8859-1"?>';
  const latin = station.container(station.record(payload({ GI: 'Säule' }))).replace(/^<\?xml.*\?>/, declared);
  await writeFile(join(folder, 'latin.xml'), Buffer.from(latin, 'latin1'));
  await writeFile(join(folder, 'latin.ocmf'), Buffer.from('OCMF|S\u00e4ule|', 'latin1'));
});
afterAll(() => rm(folder, { recursive: true }));

const json = async (...args: readonly string[]) => JSON.parse((await run(...args, '--json')).stdout);

describe('bc4p meter import-ocmf', () => {
  test('prints a line for each record and on what it rests', async () => {
    const { exitCode, stdout } = await run('whole.xml');
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').map((line) => line.trimEnd())).toEqual([
      'whole.xml',
      '  #  meter  transaction  page     kWh  time (UTC)',
      '  1  M-1    77           T8            2026-05-08 10:00:00           verified',
      '  2  M-1    77           T9    7.6551  2026-05-08 10:00:00–10:05:00  verified',
      '',
      '2 records: 2 verified, 0 refused; 1 whole charging process',
      '2 verified records brought the key along: it proves only that nothing was altered since,',
      'not whose meter it was.',
      '  next: pin the key that the operator of the station publishes, with --public-key or --trust',
      '',
    ]);
  });

  test('names the code and place of what is refused, and keeps the rest', async () => {
    const { exitCode, stdout } = await run('altered.xml', '--out', 'kept.json');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('record 2 refused: signature-wrong: the signature is not of this payload by this key');
    expect(stdout).toContain('2 records: 1 verified, 1 refused');
    expect(JSON.parse(await readFile(join(folder, 'kept.json'), 'utf8')).records).toHaveLength(1);
  });

  test('asks for the key of records that come without, and takes it in any form', async () => {
    const without = await run('begin.ocmf', 'end.ocmf');
    expect(without.exitCode).toBe(1);
    expect(without.stdout).toContain('key-missing');
    expect(without.stdout).toContain('next: give the key that the operator of the station publishes: --public-key');
    for (const key of [
      'station.pem',
      'station.der',
      station.spki.toString('hex'),
      station.point(32).toString('base64'),
    ]) {
      const outcome = await run('begin.ocmf', 'end.ocmf', '--public-key', key);
      expect(outcome.exitCode, outcome.stderr).toBe(0);
      expect(outcome.stdout).not.toContain('brought the key along');
    }
  });

  test('trusts a key that came along only if it is one of --trust', async () => {
    expect(await json('whole.xml', '--trust', 'stations.keys')).toMatchObject({
      verified: 2,
      records: [{ keyOrigin: 'trusted' }, { keyOrigin: 'trusted' }],
    });
    const strange = await run('whole.xml', '--trust', 'strangers.keys');
    expect(strange.exitCode).toBe(1);
    expect(strange.stdout).toContain('key-not-trusted');
    expect(await json('foreign.xml', '--public-key', 'station.pem')).toMatchObject({ verified: 1, refused: 0 });
  });

  test('writes evidence that the same command verifies again', async () => {
    expect((await run('whole.xml', '--out', 'evidence.json')).stdout).toContain('Evidence: evidence.json');
    const evidence = JSON.parse(await readFile(join(folder, 'evidence.json'), 'utf8'));
    expect(evidence).toMatchObject({
      type: 'bc4p-ocmf-evidence',
      records: [
        {
          source: 'whole.xml#1',
          publicKey: station.spki.toString('base64url'),
          keyOrigin: 'record',
          algorithm: 'ECDSA-secp256r1-SHA256',
          gateway: { model: 'Test station', serial: 'G-1' },
          meter: { vendor: 'Test', serial: 'M-1' },
          transaction: '77',
          pagination: 'T8',
          readings: [
            {
              at: '2026-05-08T10:00:00Z',
              clock: 'S',
              event: 'B',
              register: '1-b:1.8.0',
              energy: '12345',
              value: '12.3450',
              unit: 'kWh',
            },
          ],
        },
        { source: 'whole.xml#2', readings: [{ energy: '20000.1' }] },
      ],
    });
    expect((await run('evidence.json', '--out', 'again.json')).exitCode).toBe(0);
    expect(JSON.parse(await readFile(join(folder, 'again.json'), 'utf8'))).toEqual(evidence);

    evidence.records[1].readings[0].energy = '30000';
    await writeFile(join(folder, 'embellished.json'), JSON.stringify(evidence));
    const embellished = await run('embellished.json');
    expect([embellished.exitCode, embellished.stdout]).toEqual([1, expect.stringContaining('evidence-differs')]);
  });

  test('prints JSON with what was proven', async () => {
    expect(await json('whole.xml')).toMatchObject({
      verified: 2,
      refused: 0,
      records: [
        { file: 'whole.xml', record: 1, verdict: 'verified', isSigned: true, reasons: [] },
        {
          record: 2,
          process: {
            begin: '2026-05-08T10:00:00Z',
            end: '2026-05-08T10:05:00Z',
            energy: [{ register: '1-b:1.8.0', energy: '7655.1' }],
          },
        },
      ],
    });
  });

  test('reads a container in the encoding that it declares', async () => {
    expect(await json('latin.xml')).toMatchObject({ verified: 1, records: [{ gateway: { model: 'Säule' } }] });
  });

  test('lets no record steer the terminal', async () => {
    const { exitCode, stdout } = await run('odd.xml');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('M?[2J');
  });

  test('writes no evidence of nothing, and over nothing that is there', async () => {
    const nothing = await run('begin.ocmf', '--out', 'nothing.json');
    expect([nothing.exitCode, nothing.stdout]).toEqual([1, expect.stringContaining('No evidence is written')]);
    await expect(readFile(join(folder, 'nothing.json'))).rejects.toThrow('ENOENT');
    const there = await run('whole.xml', '--out', 'station.pem');
    expect([there.exitCode, there.stderr]).toEqual([2, expect.stringContaining('station.pem is there already')]);
    expect(await readFile(join(folder, 'station.pem'), 'utf8')).toBe(station.pem);
  });

  test.each([
    ['no file', []],
    ['a file that is not there', ['nowhere.xml']],
    ['an empty file', ['empty.xml']],
    ['a file that is not text', ['latin.ocmf']],
    ['a key that is none', ['whole.xml', '--public-key', 'nokey']],
    ['a file of keys without keys', ['whole.xml', '--trust', 'no.keys']],
    ['a file of keys that is not there', ['whole.xml', '--trust', 'nowhere.keys']],
    ['both ways to say which keys', ['whole.xml', '--trust', 'stations.keys', '--public-key', 'station.pem']],
  ])('cannot tell with %s: exit code 2, and what to do', async (_, args) => {
    const { exitCode, stderr } = await run(...args);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^Error: .*[\s\S]*next: /);
  });
});
