import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from './support/free-ports.ts';
import { type RunningCommand, runBc4p, startBc4p } from './support/run-bc4p.ts';

// The real binary against a real market on loopback: everything that a meter can do.
let folder = '';
let node: RunningCommand;

const path = (...parts: string[]): string => join(folder, ...parts);
const as = (...parts: string[]): string[] => ['--as', join('net', 'participants', ...parts)];
const bc4p = (...args: string[]) => runBc4p(args, folder);
/** Runs with --json; what is printed has to be JSON. */
const json = async (command: string, ...args: string[]) => {
  const { code, out } = await bc4p('meter', command, '--json', ...args);
  return { code, value: JSON.parse(out) };
};

async function startNode(): Promise<void> {
  node = startBc4p(['node', 'start', join('net', 'market', 'node.yaml')], folder);
  await node.printed(/is open at/);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bc4p-meter-'));
  const port = await freePorts(2);
  const ports = ['--port', String(port), '--admin-port', String(port + 1)];
  const made = await bc4p('network', 'init', 'net', '--participants', 'anna,ben,cleo,dora', ...ports);
  expect(made.code).toBe(0);
  await startNode();
});
afterAll(async () => {
  node.signal('SIGKILL');
  await node.done;
  await rm(folder, { recursive: true });
});

const sign = (...args: string[]) => json('sign', ...as('anna'), ...args);
const registers = (generation: string, consumption: string): string[] => [
  ...['--generation', generation, '--consumption', consumption],
];

describe('signed by hand', () => {
  test('values count up, remember what was signed, and never go back', async () => {
    const first = await sign(...registers('12.5kWh', '3kWh'), '--at', '-4m', '--out', 'first.jws', '--with-chain');
    expect(first).toMatchObject({
      code: 0,
      value: {
        meter: 'meter anna',
        counter: 1,
        generation: 12_500,
        consumption: 3000,
        known: false,
        file: 'first.jws',
      },
    });
    const at = new Date(first.value.at * 1000).toISOString().replace('.000', '');
    // Whoever lost it gets the same value again, under the same signature.
    const again = await sign(...registers('12.5kWh', '3kWh'), '--at', at, '--counter', '1');
    expect(again.value).toMatchObject({ id: first.value.id, token: first.value.token, known: true });

    const refused = async (...args: string[]) => (await sign(...args)).value.error?.code;
    expect(await refused(...registers('12.4kWh', '3kWh'))).toBe('register-went-back');
    expect(await refused(...registers('13kWh', '3kWh'), '--counter', '1')).toBe('meter-contradiction');
    expect(await refused(...registers('13kWh', '3kWh'), '--counter', '0')).toBe('counter-disorder');
    expect(await refused(...registers('13kWh', '3kWh'), '--at', at)).toBe('counter-disorder');
    expect(await refused(...registers('13kWh', '3kWh'), '--at', '+1h')).toBe('meter-value-future');
    expect(await refused(...registers('13kWh', '3kWh'), '--at', '2020-01-01')).toBe('certificate-not-yet-valid');

    const second = await sign(
      ...registers('13kWh', '3.2kWh'),
      '--at',
      '-3m',
      '--after',
      'first.jws',
      '--out',
      'second.jws',
    );
    expect(second.value).toMatchObject({ counter: 2 });
    const state = JSON.parse(await readFile(path('net', 'participants', 'anna', 'meter', 'meter.state.json'), 'utf8'));
    expect(state).toMatchObject({ counter: 2, generation: 13_000, consumption: 3200, token: second.value.token });
  });

  test('a value follows the one in a file, too', async () => {
    const elsewhere = ['--chain', path('net', 'participants', 'anna', 'meter', 'chain.pem')];
    await copyFile(path('net', 'participants', 'anna', 'meter', 'key.pem'), path('key.pem'));
    const other = [...elsewhere, '--key', 'key.pem', '--root', join('net', 'root.pem')];
    const after = (...args: string[]) => json('sign', ...other, '--after', 'second.jws', ...args);
    expect(await after(...registers('12kWh', '4kWh'))).toMatchObject({
      code: 1,
      value: { error: { code: 'register-went-back' } },
    });
    expect((await after(...registers('14kWh', '4kWh'))).value).toMatchObject({ counter: 3 });
    expect(existsSync(path('meter.state.json'))).toBe(true);
  });

  test('values of a balancing meter have a frequency and two more registers', async () => {
    const all = ['--frequency', '50.02Hz', '--beneficial', '4kWh', '--adverse', '1kWh'];
    const { value } = await json('sign', ...as('dora'), ...registers('8kWh', '9kWh'), ...all, '--at', '-1m');
    expect(value.balancing).toEqual({ frequency: 50_020, beneficial: 4000, adverse: 1000 });
    expect((await json('sign', ...as('dora'), ...registers('8kWh', '9kWh'), '--frequency', '50Hz')).code).toBe(2);
    // Without them the registers would go back to nothing.
    const without = await json('sign', ...as('dora'), ...registers('9kWh', '9kWh'));
    expect(without.value.error.code).toBe('register-went-back');
    expect((await json('run', ...as('dora'), '--generation', '1kW')).value.error.code).toBe('meter-is-balancing');
  });

  test('the market stores values once, tells what it lacks, and who it does not believe', async () => {
    await sign(...registers('13.5kWh', '3.3kWh'), '--counter', '5', '--at', '-2m', '--out', 'fifth.jws');
    const send = (...files: string[]) => json('send', ...files, ...as('anna', 'meter'));
    const sent = await send('fifth.jws', 'first.jws');
    expect(sent).toMatchObject({ code: 0, value: { known: [], refused: [] } });
    expect(sent.value.stored.map(({ counter }: { counter: number }) => counter)).toEqual([1, 5]);
    expect(sent.value.missing).toEqual([{ meter: 'meter anna', from: 2, to: 4 }]);
    // Her participant may bring what her meter signed.
    const more = await json('send', 'fifth.jws', 'second.jws', ...as('anna'));
    expect(more.value).toMatchObject({ stored: [{ counter: 2 }, { counter: 5 }], refused: [] });
    expect((await send('fifth.jws', 'second.jws')).value).toMatchObject({ stored: [], known: [{}, {}] });

    // The meter signs something else under a counter: its memory was taken from it.
    await rm(path('net', 'participants', 'anna', 'meter', 'meter.state.json'));
    await sign(...registers('13.2kWh', '3.25kWh'), '--counter', '2', '--at', '-170s', '--out', 'other.jws');
    await sign(...registers('13.3kWh', '3.25kWh'), '--counter', '3', '--at', '-150s', '--out', 'third.jws');
    const { code, value } = await send('other.jws', 'third.jws');
    expect(code).toBe(1);
    expect(value).toMatchObject({ stored: [{ counter: 3 }], refused: [{ counter: 2, code: 'meter-contradiction' }] });
    const told = await bc4p('meter', 'send', 'other.jws', 'fifth.jws', ...as('anna'));
    expect(told).toMatchObject({ code: 1 });
    expect(told.out).toMatch(/already had 1 value|stored 1 value/);
    expect(told.out).toMatch(/Refused #2 of meter anna: meter-contradiction/);
    expect(told.out).toMatch(/Alarm: of meter anna the market lacks #4\n/);
  });

  test('evidence proves them off-line, and a contradiction is told', async () => {
    const read = await json('read', ...as('anna'), '--evidence', 'anna.json', '--from', '-1h');
    expect(read.value).toMatchObject({ meter: 'meter anna', missing: [{ from: 4, to: 4 }], evidence: ['anna.json'] });
    expect(read.value.readings.map(({ counter }: { counter: number }) => counter)).toEqual([1, 2, 3, 5]);
    const root = ['--root', join('net', 'root.pem')];
    expect(await json('verify', 'anna.json', ...root)).toMatchObject({
      code: 3,
      value: { verified: true, refused: [] },
    });

    const chain = ['--chain', path('net', 'participants', 'anna', 'meter', 'chain.pem')];
    const contradicting = await bc4p('meter', 'verify', 'anna.json', 'other.jws', ...root);
    expect(contradicting.code).toBe(1);
    expect(contradicting.out).toMatch(/Proven: 4 values of meter anna/);
    expect(contradicting.out).toMatch(/Refused: meter-contradiction at \/tokens\/4/);
    expect(await json('verify', 'first.jws', 'second.jws', ...root, ...chain)).toMatchObject({ code: 0 });
    expect((await json('verify', 'second.jws', ...root)).value.refused).toMatchObject([
      { code: 'evidence-incomplete' },
    ]);
    await writeFile(path('offer.json'), JSON.stringify({ type: 'bc4p-evidence', tokens: [], certificates: [] }));
    expect((await json('verify', 'offer.json', ...root)).code).not.toBe(0);
    expect((await json('verify', 'nowhere.json', ...root)).code).toBe(2);
  });

  test('nobody reads values of somebody else', async () => {
    const { code, value } = await json('read', 'meter anna', ...as('ben'));
    expect([code, value.error.code]).toEqual([1, 'meter-unknown']);
    const none = await bc4p('meter', 'read', ...as('anna', 'meter'), '--until', '-2d');
    expect(none.out).toBe('The market has no values of meter anna in that time.\n');
  });
});

/** The lines of JSON that a command has printed. */
const linesOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('a virtual meter', () => {
  test('plays the past quickly, and the market has every value', async () => {
    const run = await bc4p(
      ...['meter', 'run', ...as('ben'), '--load', 'LV1.101 Load 1', '--json'],
      ...['--from', '-4m', '--until', '-1m', '--interval', '10s', '--speed', '120'],
    );
    expect([run.code, run.err]).toEqual([0, '']);
    const lines = linesOf(run.out);
    const values = lines.filter(({ type }) => type === 'value');
    expect(values.length).toBeGreaterThanOrEqual(18);
    expect(values.every(({ state }) => state === 'sent')).toBe(true);
    expect(lines.at(-1)).toEqual({ type: 'end', meter: 'meter ben', end: 'done', counter: values.length, unsent: 0 });
    const { value } = await json('read', ...as('ben', 'meter'));
    expect(value.readings.map(({ id }: { id: string }) => id)).toEqual(values.map(({ id }) => id));
    const table = await bc4p('meter', 'read', ...as('ben'));
    expect(table.out).toMatch(
      /^meter ben: \d+ values\ntime \([+-]\d\d:\d\d\) +counter +generation +consumption +fed in +drawn\n/,
    );
    expect(table.out).toMatch(/^drawn +[▁▂▃▄▅▆▇█ ]+ up to [\d.]+ kW$/m);
  });

  test('loses nothing when it and the market are killed, again and again', async () => {
    const args = ['meter', 'run', ...as('cleo'), '--generation', '90kW', '--from', '-1m', '--interval', '1s', '--json'];
    for (const victim of ['meter', 'node', 'meter', 'both', 'meter']) {
      const meter = startBc4p(args, folder);
      await meter.printed(/"type":"value".*\n(.*\n)*.*"type":"value"/);
      if (victim !== 'meter') {
        node.signal('SIGKILL');
        await node.done;
        await meter.printed(/"state":"waiting"/);
      }
      if (victim !== 'node') {
        meter.signal('SIGKILL');
        await meter.done;
      }
      if (victim !== 'meter') await startNode();
      if (victim === 'node') {
        // It finds the market again by itself, and sends what waited.
        await meter.printed(/"type":"sent"/);
        meter.signal('SIGKILL');
        await meter.done;
      }
    }
    const meter = startBc4p(args, folder);
    await meter.printed(/"type":"value"/);
    meter.signal('SIGINT');
    const { code, out } = await meter.done;
    expect(code).toBe(0);
    const end = linesOf(out).at(-1);
    expect(end).toMatchObject({ type: 'end', end: 'interrupted', unsent: 0 });
    const { value } = await json('read', ...as('cleo'), '--evidence', 'cleo.json');
    expect(value.missing).toEqual([]);
    expect(value.readings).toHaveLength(end.counter);
    // 90 kW are 25 Wh a second: nothing was left out, and nothing counted twice.
    for (const { generation, at } of value.readings) expect(generation).toBe((at - value.readings[0].at) * 25);
    expect((await json('verify', 'cleo.json', '--root', join('net', 'root.pem'))).code).toBe(0);
  }, 180_000);

  test('says what is missing before it starts', async () => {
    const failed = async (...args: string[]) => (await json('run', ...args)).value.error.code;
    expect(await failed(...as('ben'))).toBe('usage');
    expect(await failed(...as('ben'), '--load', 'nobody')).toBe('profile-invalid');
    expect(await failed(...as('ben'), '--profile', 'nowhere.csv')).toBe('file-unreadable');
    expect(await failed('--as', join('net', 'market'), '--generation', '1kW')).toMatch(
      /role-not-permitted|file-unreadable/,
    );
    expect(await failed(...as('ben'), '--generation', '1kW', '--speed', '5')).toBe('usage');
  });
});
