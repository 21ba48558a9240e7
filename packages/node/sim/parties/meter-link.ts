import { RequestRefused, SessionEnded } from '../../src/client/client-error.ts';
import type { ClientIdentity } from '../../src/client/greet.ts';
import { MarketClient } from '../../src/client/market-client.ts';
import type { Clock } from '../../src/ports.ts';
import type { Chance } from '../world/chance.ts';
import type { Life } from '../world/scheduler.ts';
import type { SimWorld } from '../world/world.ts';
import { root } from './authority.ts';

export interface MeterLinkOptions {
  readonly world: SimWorld;
  readonly life: Life;
  readonly clock: Clock;
  readonly chance: Chance;
  /** The meter's host. */
  readonly host: string;
  readonly market: string;
  readonly identity: ClientIdentity;
  /** So many values go together at most. */
  readonly together: number;
  /** The newest value goes first. */
  readonly isBackwards: boolean;
}

/** A value on its way to a market. */
export interface BroughtValue {
  readonly id: string;
  readonly token: string;
}

/** What a market has said for good about a value. */
export type ValueAnswer = 'kept' | { readonly code: string };

const TIMEOUT_MS = 5000;
/** Refusals that say nothing about the value: its market's clock may be behind. */
const PASSING = new Set(['meter-value-future', 'certificate-not-yet-valid']);

/** A meter at one market: brings values until the market has said for good what became of each. */
export class MeterLink {
  readonly market: string;
  /** What was said of each value, by its id; the first answer counts. */
  readonly answers = new Map<string, ValueAnswer>();
  readonly #options: MeterLinkOptions;
  readonly #waiting: BroughtValue[] = [];
  #isBringing = false;

  constructor(options: MeterLinkOptions) {
    this.market = options.market;
    this.#options = options;
  }

  /** How many values have no answer yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  bring(value: BroughtValue): void {
    this.#waiting.push(value);
    if (this.#isBringing) return;
    this.#isBringing = true;
    this.#bringAll()
      .catch((error: unknown) => this.#options.world.report(`${this.#options.host} fails: ${String(error)}`))
      .finally(() => {
        this.#isBringing = false;
      });
  }

  async #bringAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const client = await this.#connect();
      if (client) await this.#bringOver(client);
      if (this.#waiting.length > 0) await this.#pause();
    }
  }

  async #bringOver(client: MarketClient): Promise<void> {
    try {
      while (this.#waiting.length > 0 && (await this.#bringSome(client)));
    } catch (error) {
      if (!(error instanceof SessionEnded)) throw error;
    } finally {
      void client.close();
    }
  }

  /** Brings some of the values; false if it is better to wait before it is tried again. */
  async #bringSome(client: MarketClient): Promise<boolean> {
    const { together, isBackwards, host, world } = this.#options;
    const some = isBackwards ? this.#waiting.slice(-together).reverse() : this.#waiting.slice(0, together);
    try {
      const answer = await client.request('meter.append', { values: some.map(({ token }) => token) as [string] });
      if (answer.values.join() !== some.map(({ id }) => id).join())
        world.report(`${host} is told other ids than it brought`);
      for (const value of some) this.#note(value, 'kept');
      return true;
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      return this.#onRefusal(error, some);
    }
  }

  #onRefusal({ code, frame }: RequestRefused, some: readonly BroughtValue[]): boolean {
    const { host, world } = this.#options;
    if (code === 'internal-error') world.report(`${host} gets an internal error`);
    const [, place] = /^\/values\/(\d+)/.exec(frame.path ?? '') ?? [];
    const value = some[Number(place ?? -1)];
    if (frame.class !== 'permanent' || PASSING.has(code) || !value) return false;
    this.#note(value, { code });
    return true;
  }

  #note(value: BroughtValue, answer: ValueAnswer): void {
    const { host, world } = this.#options;
    this.#waiting.splice(this.#waiting.indexOf(value), 1);
    world.scheduler.note(host, `${this.market}: ${value.id} ${typeof answer === 'string' ? answer : answer.code}`);
    const before = this.answers.get(value.id);
    if (before === undefined) this.answers.set(value.id, answer);
    else if ((before === 'kept') !== (answer === 'kept'))
      world.report(`${host} was told of ${value.id} ${JSON.stringify(before)}, and then ${JSON.stringify(answer)}`);
  }

  async #connect(): Promise<MarketClient | undefined> {
    const { world, life, clock, chance, host, market, identity } = this.#options;
    const { network, verifier } = world;
    const anchors = (await root()).chain;
    const dialer = network.dialer(host, life);
    const url = network.urlOf(market);
    const needs = { url, dialer, clock, random: chance, anchors, verifier, identity, market, timeoutMs: TIMEOUT_MS };
    try {
      return await MarketClient.connect(needs);
    } catch (error) {
      // Without a session it is tried again; a market that is taken for a false one is a fault.
      if (error instanceof SessionEnded && error.refusal)
        world.report(`${host} does not accept its market: ${error.message}`);
      else if (!(error instanceof Error) || !('code' in error)) throw error;
      return undefined;
    }
  }

  #pause(): Promise<void> {
    const { clock, chance } = this.#options;
    return new Promise<void>((resolve) => clock.after(chance.between(200, 3000), resolve));
  }
}
