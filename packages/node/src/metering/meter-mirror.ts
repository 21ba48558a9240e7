import { CertificatePool } from '@bc4p/protocol/evidence';
import type { AnswerOfRequest } from '@bc4p/protocol/messages';
import { type Instant, instant } from '@bc4p/protocol/units';
import { type ConnectOptions, MarketClient, RequestRefused } from '../client/index.ts';
import type { Cancel, Clock, Log } from '../ports.ts';
import { instantOfCounter } from './instant-of-counter.ts';
import type { MeterDesk } from './meter-desk.ts';
import type { MeterStore } from './meter-store.ts';

export interface MeterMirrorOptions extends Omit<ConnectOptions, 'identity'> {
  /** Reads as whom this market asks; again for each session, since proxies are renewed. */
  readonly identity: () => ConnectOptions['identity'];
  readonly clock: Clock;
  readonly log: Log;
  readonly desk: MeterDesk;
  readonly store: MeterStore;
  /** The wait after each look, whether there was a session or not. */
  readonly pollIntervalMs: number;
}

/** The mirror as an operator looks at it. */
export interface MirrorStatus {
  readonly url: string;
  readonly isOpen: boolean;
  /** When all of it was last the same as at the metering node. */
  readonly at?: number;
  /** Why there is no session, or a copy is not complete, as far as that is known. */
  readonly failure?: string;
}

type Listed = AnswerOfRequest['meter.list']['meters'][number];

const LATEST = instant(253_402_300_799);

/**
 * Keeps a copy of what a metering node has, so that a market works with its meter values as if they came here: each is
 * checked by its signature, and the metering node is trusted with nothing but its readiness to answer.
 */
export class MeterMirror {
  readonly #options: MeterMirrorOptions;
  /** How many values the metering node had of each meter when they were last fetched. */
  readonly #fetched = new Map<string, number>();
  #client: MarketClient | undefined;
  #cancel: Cancel = () => undefined;
  #isStopped = false;
  #work: Promise<void> = Promise.resolve();
  #at: Instant | undefined;
  #failure: string | undefined;

  constructor(options: MeterMirrorOptions) {
    this.#options = options;
    this.#lookAfter(0);
  }

  status(): MirrorStatus {
    return {
      url: this.#options.url,
      isOpen: this.#client !== undefined,
      ...(this.#at === undefined ? {} : { at: this.#at }),
      ...(this.#failure === undefined ? {} : { failure: this.#failure }),
    };
  }

  #lookAfter(ms: number): void {
    this.#cancel = this.#options.clock.after(ms, () => {
      this.#work = this.#look().then(() => {
        if (!this.#isStopped) this.#lookAfter(this.#options.pollIntervalMs);
      });
    });
  }

  async #look(): Promise<void> {
    const { clock, log, url } = this.#options;
    try {
      const client = await this.#open();
      for (const listed of await this.#list(client)) await this.#fetch(client, listed);
      this.#at = clock.now();
      this.#failure = undefined;
    } catch (error) {
      if (this.#isStopped) return;
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== this.#failure) log.warn('meter values cannot be had from the metering node now', { url, reason });
      this.#failure = reason;
      // A refusal ends no session; whatever else went wrong, a new one is the cure.
      if (!(error instanceof RequestRefused)) await this.#leave();
    }
  }

  async #open(): Promise<MarketClient> {
    if (this.#client) return this.#client;
    const { identity, ...options } = this.#options;
    const client = await MarketClient.connect({ ...options, identity: identity() });
    this.#client = client;
    void client.closed.then(() => {
      if (this.#client === client) this.#client = undefined;
    });
    return client;
  }

  async #list(client: MarketClient): Promise<Listed[]> {
    const found: Listed[] = [];
    let after: { after?: string } = {};
    for (;;) {
      const { meters, next } = await client.request('meter.list', after);
      found.push(...meters);
      if (next === undefined) return found;
      after = { after: next };
    }
  }

  /** Fetches what is new of a meter; if that is not all, late values have come, which fill a gap or were before the first. */
  async #fetch(client: MarketClient, { meter, values }: Listed): Promise<void> {
    if (this.#fetched.get(meter) === values) return;
    const { store } = this.#options;
    const newest = await store.newest(meter);
    const isComplete = async () => ((await store.overview(meter))[0]?.values ?? 0) >= values;
    if (await isComplete()) return void this.#fetched.set(meter, values);
    await this.#copy(client, meter, instant(newest ? newest.at + 1 : 0), LATEST);
    if (newest && !(await isComplete())) {
      const [gap] = await store.missing(meter, 1);
      if (gap) await this.#copy(client, meter, await instantOfCounter(store, meter, gap.from), newest.at);
      if (!(await isComplete())) await this.#copy(client, meter, instant(0), newest.at);
    }
    this.#fetched.set(meter, values);
  }

  async #copy(client: MarketClient, meter: string, from: Instant, until: Instant): Promise<void> {
    const { desk, log } = this.#options;
    let next: number | undefined = from;
    while (next !== undefined && next < until) {
      const page: AnswerOfRequest['meter.read'] = await client.request('meter.read', { meter, from: next, until });
      const pool = CertificatePool.read(page.certificates);
      const along = (kid: string) => (pool.ok ? pool.value.chainOf(kid)?.map(({ der }) => der) : undefined);
      const { outcomes } = await desk.append(await desk.open(page.values, along));
      const refused = outcomes.find((outcome) => outcome.kind === 'refused');
      if (refused) log.warn('the metering node has values that are none here', { meter, code: refused.refusal.code });
      ({ next } = page);
    }
  }

  async #leave(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.close();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel();
    await this.#leave();
    await this.#work;
  }
}
