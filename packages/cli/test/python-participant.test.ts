import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestMarket } from '../../node/test/support/test-market.ts';
import { runBc4p } from './support/run-bc4p.ts';

const SCRIPT = fileURLToPath(new URL('../../../conformance/clients/python/participant.py', import.meta.url));

const hasPython = (): boolean => {
  try {
    execFileSync('python3', ['-c', 'import cryptography, sys; assert sys.version_info >= (3, 11)'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
};

let market: TestMarket;
beforeAll(async () => {
  market = await TestMarket.start();
});
afterAll(() => market[Symbol.asyncDispose]());

/** The example participant, as people start it, with the lines that it prints. */
function participant(name: string, ...args: string[]) {
  const { url } = market.node;
  const address = market.network.top.address;
  const folder = join(market.folder, 'participants', name);
  const child = spawn('python3', ['-B', SCRIPT, url, '--as', folder, '--market', address, ...args]);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { lines: createInterface(child.stdout)[Symbol.asyncIterator](), ended };
}

test.skipIf(!hasPython())('the participant in Python trades with somebody in a real market', async () => {
  const { start } = market.slot;
  const seller = participant('anna', '--sell', '--lots', '10', '--price', '12000', '--slot', String(start));
  const slot = new Date(start * 1000).toISOString().replace('.000', '');
  const buying = ['offer', 'send', '--as', join('participants', 'ben'), '--url', market.node.url, '--slot', slot];
  const bought = await runBc4p([...buying, '--buy', '1kWh', '--price', '20ct', '--wait', '--json'], market.folder);
  expect(bought.err).toBe('');
  const [trade] = JSON.parse(bought.out).trades;
  const { value: line } = await seller.lines.next();
  expect(JSON.parse(line as string)).toMatchObject({ id: trade.id, energy: 1000, price: trade.price });
  expect(JSON.parse((await seller.lines.next()).value as string)).toMatchObject({ result: 'done' });
  expect(await seller.ended).toBe(0);
});

test.skipIf(!hasPython())('and is told what the market refuses', async () => {
  const past = String(market.slot.start - 86_400);
  const seller = participant('anna', '--sell', '--lots', '10', '--price', '12000', '--slot', past);
  const { value: line } = await seller.lines.next();
  expect(JSON.parse(line as string)).toMatchObject({ result: 'refused', code: 'gate-closed' });
  expect(await seller.ended).toBe(1);
});
