import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../bin/run.js', import.meta.url));

interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as people do. */
function bc4p(args: readonly string[], input = ''): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [BIN, ...args], (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}

const ORDERS = 'id,side,price,lots\ns1,sell,8000,3\nb1,buy,12000,2\nb2,buy,1048577,1\n';

describe('bc4p market clear', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bc4p-clear-'));
    await writeFile(join(folder, 'orders.csv'), ORDERS);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('prints what was matched and what was rejected, and writes the trades', async () => {
    const trades = join(folder, 'trades.csv');
    const { exitCode, stdout } = await bc4p(['market', 'clear', join(folder, 'orders.csv'), '--trades', trades]);
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').map((line) => line.trimEnd())).toEqual([
      'slot  orders  accepted  rejected  trades     energy        value  prices',
      'all        3         2         1       1  0.002 kWh  0.00016 EUR  8 ct/kWh',
      '',
      'rejected:',
      '  line 4, b2: amount-out-of-range (value 1048577, minimum -1048576, maximum 1048576)',
      '',
    ]);
    expect(await readFile(trades, 'utf8')).toBe('slot,sell,buy,lots,energyWh,price,value\nall,s1,b1,2,2,8000,16000\n');
  });

  test('reads standard input and prints JSON', async () => {
    const { exitCode, stdout } = await bc4p(['market', 'clear', '-', '--json'], ORDERS);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      orders: 3,
      accepted: 2,
      rejected: 1,
      trades: 1,
      energyWh: 2,
      value: '16000',
    });
  });

  test('never writes the trades over the orders', async () => {
    const orders = join(folder, 'orders.csv');
    const { exitCode, stderr } = await bc4p(['market', 'clear', orders, '--trades', join(folder, '.', 'orders.csv')]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('holds the orders');
    expect(await readFile(orders, 'utf8')).toBe(ORDERS);
  });

  test.each([
    ['a malformed row', ['-'], 'id,side,price,lots\ns1,sell,8.5,3\n', 2, 'line 2, column price'],
    ['a file that is not there', ['nothing.csv'], '', 2, 'nothing.csv cannot be read'],
    ['no file named', [], '', 2, 'Missing 1 required arg'],
    ['trades that cannot be written', ['-', '--trades', 'no/such/folder/t.csv'], ORDERS, 1, 'cannot be written'],
  ])('fails over %s with its exit code, and prints no result', async (_, args, input, code, message) => {
    const { exitCode, stdout, stderr } = await bc4p(['market', 'clear', ...args], input);
    expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('next:');
  });
});
