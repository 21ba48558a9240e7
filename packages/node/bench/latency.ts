import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { MarketClient } from '../src/client/index.ts';
import { systemClock } from '../src/clock.ts';
import { systemRandom } from '../src/random.ts';
import { signOffer } from './ground/bench-trader.ts';
import { KINDS, RealChain } from './ground/real-chain.ts';
import { Spans } from './ground/spans.ts';
import { printTable, rounded } from './ground/table.ts';
import { slotFor } from './ground/tree-shape.ts';

const HOPS = [0, 1, 3, 5];
const WARM_UP = 20;
/** Everything that followed from one trade is over after this time, before the next one begins. */
const QUIET_MS = 30;

interface Measured {
  readonly ms: number;
  readonly shares: ReadonlyMap<string, number>;
  readonly counts: ReadonlyMap<string, number>;
  readonly frames: number;
  readonly cpuMs: number;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(1);
}

/** Resolves when a message has traded. */
const tradedEvent = (client: MarketClient, subject: string): Promise<void> =>
  new Promise((resolve) => {
    client.onEvent = (event) => {
      if (event.kind === 'traded' && event.subject === subject) resolve();
    };
  });

const framesOf = ({ nodes }: RealChain): number =>
  nodes.reduce((sum, { tree }) => sum + tree.status().links.reduce((all, { framesOut }) => all + framesOut, 0), 0);

/** One bid at the bottom takes one lot of an ask that is shown there, from the market `hops` links above. */
async function tradeOnce(
  chain: RealChain,
  spans: Spans,
  [bidder, seller]: readonly [MarketClient, MarketClient],
  hops: number,
): Promise<Measured> {
  const bottom = chain.nodes.length - 1;
  const slot = slotFor(systemClock.now());
  const offer = (level: number, which: 0 | 1, side: 'buy' | 'sell', price: number) => {
    const market = chain.nodes[level]?.config.market ?? '';
    return signOffer(chain.identity(level, which), market, slot, { side, lots: 1, price }, systemRandom);
  };
  const ask = await offer(bottom - hops, 1, 'sell', 5_000);
  await seller.request('offer.submit', { token: ask.token });
  const below = chain.nodes[bottom];
  if (hops > 0) await until(() => below?.tree.book.find(ask.id) !== undefined);
  await wait(QUIET_MS);
  const bid = await offer(bottom, 0, 'buy', 20_000);
  const framesBefore = framesOf(chain);
  spans.clear();
  const traded = tradedEvent(bidder, bid.id);
  const cpu = process.cpuUsage();
  const from = performance.now();
  const answered = bidder.request('offer.submit', { token: bid.token });
  await traded;
  const to = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  await answered;
  const shares = spans.share(from, to, KINDS);
  const counts = new Map(KINDS.map((kind) => [kind, spans.countOf(kind)]));
  await until(() => chain.nodes.every(({ tree }) => tree.status().takes.length === 0));
  await wait(QUIET_MS);
  return { ms: to - from, shares, counts, frames: framesOf(chain) - framesBefore, cpuMs: (user + system) / 1000 };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const median = (values: readonly number[]): number => percentile(values, 0.5);

/** How long this disk takes for the least that is synced: the floor under everything else. */
async function syncFloor(): Promise<number> {
  const file = join(tmpdir(), `bc4p-bench-sync-${process.pid}`);
  const handle = await open(file, 'w');
  const times: number[] = [];
  for (let time = 0; time < 200; time += 1) {
    const from = performance.now();
    await handle.write(new Uint8Array(512), 0, 512, time * 512);
    await handle.datasync();
    times.push(performance.now() - from);
  }
  await handle.close();
  await rm(file);
  return median(times);
}

/** How long a trade takes over so many links, through real sockets on loopback and with real stores. */
export async function latency(trades: number): Promise<void> {
  const spans = new Spans();
  await using chain = await RealChain.start(Math.max(...HOPS) + 1, spans);
  await until(
    () => chain.nodes.reduce((sum, { tree }) => sum + tree.status().links.length, 0) === 2 * Math.max(...HOPS),
  );
  console.log(
    `${chain.nodes.length} markets, one below the other, in one process; ${trades} trades each, one at a time;`,
  );
  console.log('from the moment a bid is sent until its own event "traded" has come. Medians but for p99, in ms.');
  console.log(`A bare write and datasync of 512 bytes takes ${rounded(await syncFloor(), 2)} ms here.`);
  const rows: (string | number)[][] = [
    ['links', 'p50', 'p99', ...KINDS, 'rest', 'CPU', 'frames', ...KINDS.map((kind) => `${kind}s`)],
  ];
  const bottom = chain.nodes.length - 1;
  const bidder = await chain.connect(bottom, 0);
  for (const hops of HOPS) {
    const seller = await chain.connect(bottom - hops, 1);
    const measured: Measured[] = [];
    for (let number = 0; number < trades + WARM_UP; number += 1) {
      const one = await tradeOnce(chain, spans, [bidder, seller], hops);
      if (number >= WARM_UP) measured.push(one);
    }
    const times = measured.map(({ ms }) => ms);
    const share = (kind: string) => rounded(median(measured.map(({ shares }) => shares.get(kind) ?? 0)), 2);
    rows.push([
      hops,
      rounded(median(times), 1),
      rounded(percentile(times, 0.99), 1),
      ...[...KINDS, 'rest'].map(share),
      rounded(median(measured.map(({ cpuMs }) => cpuMs)), 1),
      median(measured.map(({ frames }) => frames)),
      ...KINDS.map((kind) => median(measured.map(({ counts }) => counts.get(kind) ?? 0))),
    ]);
  }
  printTable(rows);
}
