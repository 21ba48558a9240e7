import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkStore } from '../../src/check/check-store.ts';
import { noMetrics, startNode, systemRandom } from '../../src/index.ts';
import { ChildDaemon } from '../support/child-daemon.ts';
import { Disks, replaceByDisk } from '../support/disks.ts';
import { type AnyFrame, RawClient } from '../support/raw-client.ts';
import { TestMarket } from '../support/test-market.ts';

/** How many power cuts; many with `npm run test:power -- --cuts N`. */
const CUTS = Number(process.env.BC4P_POWER_CUTS ?? 2);
/** Offers under way at once from each client. */
const TOGETHER = 8;

const impossible = Disks.impossible;
if (impossible) console.warn(`NOT TESTED: power cuts, since no disk can be mounted here: ${impossible}`);

interface Acknowledged {
  readonly name: string;
  readonly token: string;
  readonly answer: AnyFrame;
}
const NAMES = ['anna', 'ben', 'carla'];

describe.skipIf(impossible)('when the power is cut', () => {
  let market: TestMarket;
  let disks: Disks;
  let image: string;
  beforeAll(async () => {
    market = await TestMarket.prepare({
      limits: {
        ratePerIdentity: 100_000,
        burstPerIdentity: 100_000,
        ratePerSubtree: 100_000,
        burstPerSubtree: 100_000,
      },
    });
    disks = new Disks();
    image = disks.makeImage(64);
    replaceByDisk(market.config.dataDir, (place) => disks.mountImage(image, place));
  });
  afterAll(async () => {
    disks?.unmount(market.config.dataDir);
    disks?.[Symbol.dispose]();
    await market?.[Symbol.asyncDispose]();
  });

  test(
    `[DUR-001] what was acknowledged before is there, word for word, ${CUTS} times over`,
    async () => {
      const acknowledged = new Map<string, Acknowledged>();
      let wanted = true;
      let waiting = Number.POSITIVE_INFINITY;
      let enough: () => void = () => undefined;
      const load = async (client: RawClient, name: string): Promise<void> => {
        while (wanted) {
          market.nextSlot(60);
          const offers = await Promise.all(
            Array.from({ length: TOGETHER }, () => market.offer(name, { lot: 1, lots: 1 })),
          );
          const posted = offers.map(({ id, token }) => ({
            id,
            token,
            request: client.post('offer.submit', { token }),
          }));
          for (const { id, token, request } of posted) {
            const answer = await client.find(({ re }) => re === request);
            if (answer.type === 'ok') acknowledged.set(id, { name, token, answer });
            waiting -= 1;
            if (waiting <= 0) enough();
          }
        }
      };
      const cuts: { readonly copy: string; readonly before: ReadonlyMap<string, Acknowledged> }[] = [];
      const daemon = await ChildDaemon.start(market.config.source.file);
      const clients = await Promise.all(NAMES.map((name) => RawClient.greeted(daemon.url, market.identity(name))));
      const busy = clients.map((client, place) => load(client, NAMES[place] as string));
      const failed = Promise.all(busy);
      for (let cut = 0; cut < CUTS; cut += 1) {
        const more = new Promise<void>((resolve) => {
          enough = resolve;
        });
        // Another number of answers each time, so that each cut meets the disk at another moment.
        waiting = 40 + ((cut * 37) % 101);
        await Promise.race([more, failed]);
        const before = new Map(acknowledged);
        daemon.signal('SIGSTOP');
        const copy = disks.cut(image, cut);
        daemon.signal('SIGCONT');
        cuts.push({ copy, before });
      }
      wanted = false;
      await failed;
      await Promise.all(clients.map((client) => client.close()));
      expect(await daemon.stop()).toBe(0);
      for (const [number, { copy, before }] of cuts.entries()) await expectAll(copy, before, number);
    },
    60_000 + CUTS * 20_000,
  );

  /** A node that starts from a cut disk has all that was acknowledged; the check finds nothing wrong. */
  async function expectAll(copy: string, before: ReadonlyMap<string, Acknowledged>, cut: number) {
    const mounted = join(market.folder, `cut-${cut}`);
    const folder = join(market.folder, `data-${cut}`);
    disks.mountImage(copy, mounted);
    cpSync(mounted, folder, { recursive: true });
    disks.unmount(mounted);
    rmSync(copy);
    const { parts } = await checkStore(folder);
    expect(parts.filter(({ fault }) => fault)).toEqual([]);
    const { clock, log } = market;
    const world = { clock, log, random: systemRandom, metrics: noMetrics, assertInvariants: true };
    const { metering: _, ...config } = market.config;
    const node = await startNode({ ...config, dataDir: folder }, world);
    const clients = new Map<string, RawClient>();
    for (const name of NAMES) clients.set(name, await RawClient.greeted(node.url, market.identity(name)));
    for (const { name, token, answer } of before.values()) {
      const { re: _re, ...known } = answer;
      expect(await clients.get(name)?.request('offer.submit', { token })).toMatchObject({ ...known, dup: true });
    }
    expect(before.size).toBeGreaterThan(cut * 40);
    for (const client of clients.values()) await client.close();
    await node.stop();
    rmSync(folder, { recursive: true });
  }
});
