// How long a node takes to come back: a store of a million events is written once, then real processes start from it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeHistory } from '../src/measure/write-history.ts';
import { prefixRange } from '../src/store/keys.ts';
import { openStore } from '../src/store/open-store.ts';
import { TestMarket } from '../test/support/test-market.ts';

const DAEMON = fileURLToPath(new URL('../../../test/support/daemon.mjs', import.meta.url));

interface Start {
  readonly seconds: number;
  readonly peakMb: number;
}

/** Starts a node process; measures until it serves, then ends it as `ending` says. */
async function start(config: string, ending: 'kill' | 'stop'): Promise<Start> {
  const began = performance.now();
  const child = spawn(process.execPath, [DAEMON, config], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const served = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended.then(() => false)]);
  if (served === false) throw new Error('the node did not start');
  const seconds = (performance.now() - began) / 1000;
  const [, peak = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
  if (ending === 'kill') child.kill('SIGKILL');
  else child.stdin.end();
  await ended;
  return { seconds, peakMb: Number(peak) / 1024 };
}

const tell = (what: string, { seconds, peakMb }: Start): void =>
  console.log(`${what.padEnd(56)} ${seconds.toFixed(2).padStart(6)} s  ${peakMb.toFixed(0).padStart(5)} MB`);

/** Takes the snapshots away, as an update to another form of the state does. */
async function withoutSnapshots(folder: string, market: string): Promise<void> {
  await using parts = await openStore(folder, market);
  for await (const [key] of parts.store.range(prefixRange('snapshot/')))
    await parts.store.write([{ type: 'del', key }]);
}

const { values } = parseArgs({ options: { events: { type: 'string', default: '1000000' } } });
const events = Number(values.events);
const market = await TestMarket.prepare();
try {
  const { config } = market;
  const began = performance.now();
  const written = await writeHistory(config, events, [
    { point: 'point-1', node: 'station' },
    { point: 'point-2', node: 'west' },
  ]);
  console.log(
    `${written.records} events, ${written.trades} trades, newest snapshot ${written.records - written.snapshot} events ago; written in ${((performance.now() - began) / 1000).toFixed(0)} s\n`,
  );
  console.log(`${'start'.padEnd(56)} ${'until it serves'.padStart(8)}  peak`);
  const { file } = config.source;
  tell('after kill -9, as many events after a snapshot as can be', await start(file, 'kill'));
  tell('the same once more', await start(file, 'stop'));
  tell('after a clean stop', await start(file, 'kill'));
  await withoutSnapshots(config.dataDir, config.market);
  tell('no snapshot can be used: the whole journal is replayed', await start(file, 'kill'));
} finally {
  await market[Symbol.asyncDispose]();
}
