import { expect } from 'vitest';
import type { NodeConfigFile } from '../../src/generated/node-config-file.ts';
import type { NodeStatus } from '../../src/node/node-status.ts';
import { ChildDaemon } from './child-daemon.ts';
import { RawClient } from './raw-client.ts';
import { TestMarket, type TestMarketOptions } from './test-market.ts';

/** How much more of everything is sent than in the test suite: `npm run test:hostile -- --times N`. */
export const TIMES = Number(process.env.BC4P_HOSTILE_TIMES ?? 1);

/** The most memory that a market of three participants may ever hold, whatever is sent to it: V8's own young space is a part. */
export const CEILING_BYTES = 384 * 1024 * 1024;

const MUCH = 100_000;
/** Limits that let good participants send as fast as they can. */
export const NO_RATES: NonNullable<NodeConfigFile['limits']> = {
  ratePerIdentity: MUCH,
  burstPerIdentity: MUCH,
  ratePerSubtree: MUCH,
  burstPerSubtree: MUCH,
};

/** A market in a process of its own: anna and ben trade there, and carla, or a stranger, attacks it. */
export class BesiegedMarket implements AsyncDisposable {
  readonly market: TestMarket;
  readonly daemon: ChildDaemon;
  readonly anna: RawClient;
  readonly ben: RawClient;

  private constructor(market: TestMarket, daemon: ChildDaemon, anna: RawClient, ben: RawClient) {
    this.market = market;
    this.daemon = daemon;
    this.anna = anna;
    this.ben = ben;
  }

  static async begin(limits: TestMarketOptions['limits'] = {}): Promise<BesiegedMarket> {
    const market = await TestMarket.prepare({ limits });
    const daemon = await ChildDaemon.start(market.config.source.file);
    const session = (name: string) => RawClient.greeted(daemon.url, market.identity(name));
    return new BesiegedMarket(market, daemon, await session('anna'), await session('ben'));
  }

  /** Another session of a participant. */
  session(name: string): Promise<RawClient> {
    return RawClient.greeted(this.daemon.url, this.market.identity(name));
  }

  /** Anna sells, and ben buys: both get their answers, and the trade is there. */
  async trade(): Promise<void> {
    this.market.nextSlot(100);
    const offer = await this.market.offer('anna', { price: 10_000, lot: 10, lots: 1 });
    expect(await this.anna.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
    const { token } = await this.market.acceptance('ben', offer.id, { lots: 1, limit: 30_000 });
    expect(await this.ben.request('offer.accept', { token })).toMatchObject({ type: 'ok', evidence: {} });
  }

  /** What the operator's port tells. */
  async status(): Promise<NodeStatus> {
    return (await (await fetch(new URL('/status', this.daemon.admin))).json()) as NodeStatus;
  }

  /** How often something was refused with a code. */
  async refusals(code: string): Promise<number> {
    const text = await (await fetch(new URL('/metrics', this.daemon.admin))).text();
    return Number(new RegExp(`code="${code}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
  }

  /** The process lives, holds no more memory than it may, has no fault of its own, and serves those who behave. */
  async expectUnharmed(): Promise<void> {
    await this.trade();
    expect(this.daemon.isRunning).toBe(true);
    expect(this.daemon.peakBytes).toBeLessThan(CEILING_BYTES);
    expect(await this.refusals('internal-error')).toBe(0);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (TIMES > 1) console.log(`the market held ${Math.round(this.daemon.peakBytes / 1024 / 1024)} MiB at most`);
    for (const { socket } of [this.anna, this.ben]) socket.terminate();
    const code = await this.daemon.stop();
    await this.market[Symbol.asyncDispose]();
    expect(code).toBe(0);
  }
}
