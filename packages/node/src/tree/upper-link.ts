import { guard } from '@bc4p/protocol';
import { MAX_LIMIT } from '@bc4p/protocol/certificates';
import { type Party, UPPER_POINT } from '@bc4p/protocol/market';
import type { AnswerOfRequest } from '@bc4p/protocol/messages';
import { type Instant, instant } from '@bc4p/protocol/units';
import {
  type ClientIdentity,
  type ConnectOptions,
  MarketClient,
  type RequestBody,
  SessionEnded,
} from '../client/index.ts';
import type { Cancel, Clock, Dialer, Log, Random } from '../ports.ts';
import type { TreeFrame } from './frames.ts';
import type { Tree } from './tree.ts';

export interface UpperLinkOptions {
  readonly market: string;
  readonly url: string;
  readonly dialer: Dialer;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly tree: Tree;
  /** So many bytes may wait to leave before the session is given up. */
  readonly bufferedBytes: number;
  readonly anchors: ConnectOptions['anchors'];
  readonly verifier: ConnectOptions['verifier'];
  /** Why the upper market's chain does not count, if so. */
  readonly revokedIn?: ConnectOptions['revokedIn'];
  /** The node of this market's grid that has the line to the upper market. */
  readonly root: () => string;
  /** Reads as whom this market takes part; again for each session, since proxies are renewed. */
  readonly identity: () => Promise<ClientIdentity>;
}

/** The waits between attempts: doubled each time, and by chance up to half as long again. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** How often the session is tried, since a connection can die without a word. */
const PING_MS = 15_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** An instant that never comes: what the line to the upper market may carry, that market decides. */
const NEVER = instant(253_402_300_799);

/** The session with the upper market as an operator looks at it. */
export interface UpperStatus {
  /** The address of the upper market, and where it is on the network. */
  readonly market: string;
  readonly url: string;
  readonly isOpen: boolean;
  /** Since when there is a session, or none: seconds since 1970. */
  readonly since: number;
  /** Why there is none, as far as that is known. */
  readonly failure?: string;
}

/** Keeps a session with the upper market open for as long as the node runs. [TREE-004] [TREE-008] */
export class UpperLink {
  readonly #options: UpperLinkOptions;
  #client: MarketClient | undefined;
  #sessions = 0;
  #cancel: Cancel = () => undefined;
  #waitMs = FIRST_WAIT_MS;
  #isStopped = false;
  #since: Instant;
  /** Why there is no session, as far as that is known. */
  lastFailure: string | undefined;

  constructor(options: UpperLinkOptions) {
    this.#options = options;
    this.#since = options.clock.now();
    this.#cancel = options.clock.after(0, () => this.#attempt());
  }

  /** The session, if it is open. */
  get session(): MarketClient | undefined {
    return this.#client;
  }

  get isOpen(): boolean {
    return this.#client !== undefined;
  }

  /** Counts the sessions that were opened. */
  get sessions(): number {
    return this.#sessions;
  }

  /** Reports a balance; rejects with `RequestRefused`, or `SessionEnded` if no session is open or it ends before the answer. */
  async report(body: RequestBody<'balance.report'>): Promise<AnswerOfRequest['balance.report']> {
    if (!this.#client) throw new SessionEnded('session-ended', this.lastFailure ?? 'There is no session.');
    return this.#client.request('balance.report', body);
  }

  status(): UpperStatus {
    const { market, url } = this.#options;
    const failure = this.lastFailure === undefined ? {} : { failure: this.lastFailure };
    return { market, url, isOpen: this.isOpen, since: this.#since, ...failure };
  }

  /** Ends the session if the upper market's own chain is revoked by now. [PKI-110] */
  endIfRevoked(): void {
    const client = this.#client;
    const revoked = client && this.#options.revokedIn?.(client.marketChain);
    if (guard('PKI-110', revoked === undefined) || !client || !revoked) return;
    this.#options.log.warn('the upper market is revoked', { upper: this.#options.market, code: revoked.code });
    void client.close();
  }

  #attempt(): void {
    this.#connect().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== this.lastFailure) {
        this.#options.log.warn('no session with the upper market', { upper: this.#options.market, reason });
      }
      this.lastFailure = reason;
      this.#again();
    });
  }

  async #connect(): Promise<void> {
    const { market, url, dialer, clock, random, anchors, verifier, identity, revokedIn } = this.#options;
    const client = await MarketClient.connect({
      url,
      dialer,
      clock,
      random,
      anchors,
      verifier,
      market,
      identity: await identity(),
      timeoutMs: CONNECT_TIMEOUT_MS,
      withTree: true,
      ...(revokedIn ? { revokedIn } : {}),
    });
    if (this.#isStopped) return client.close();
    if (!client.welcome.features.includes('tree')) {
      await client.close();
      throw new SessionEnded('unsupported-feature', `${market} takes no submarkets.`);
    }
    this.#client = client;
    this.#sessions += 1;
    this.#waitMs = FIRST_WAIT_MS;
    this.lastFailure = undefined;
    this.#since = clock.now();
    this.#join(client);
  }

  #join(client: MarketClient): void {
    const { tree, market, log } = this.#options;
    const end = tree.attach({
      address: market,
      party: this.#party(),
      isUpper: true,
      send: (frame) => this.#send(client, frame),
      bufferedBytes: () => client.bufferedBytes(),
      pause: () => client.pause(),
      resume: () => client.resume(),
      end: (reason) => {
        log.warn('the session with the upper market is ended', { code: reason.code });
        void client.close();
      },
    });
    client.listenToTree((frame, length) => end.onFrame(frame, length));
    this.#watch(client);
    void client.closed.then((why) => {
      end.onClosed();
      this.#client = undefined;
      this.#since = this.#options.clock.now();
      this.lastFailure = why.message;
      this.#again();
    });
  }

  /** Sends, and gives up on an upper market that does not read. */
  #send(client: MarketClient, frame: TreeFrame): number {
    const length = client.send(frame);
    if (client.bufferedBytes() > this.#options.bufferedBytes) {
      this.#options.log.warn('the upper market does not read what it is sent', { upper: this.#options.market });
      void client.close();
    }
    return length;
  }

  #party(): Party {
    const root = this.#options.root();
    return {
      point: UPPER_POINT,
      node: root,
      feedIn: MAX_LIMIT,
      draw: MAX_LIMIT,
      until: NEVER,
      certificate: UPPER_POINT,
    };
  }

  #watch(client: MarketClient): void {
    this.#cancel = this.#options.clock.after(PING_MS, () => {
      client.ping().then(
        () => this.#client === client && this.#watch(client),
        () => client.close(),
      );
    });
  }

  #again(): void {
    this.#cancel();
    if (this.#isStopped) return;
    const { clock, random } = this.#options;
    const [chance = 0] = random.bytes(1);
    const waitMs = this.#waitMs * (1 + chance / 510);
    this.#waitMs = Math.min(2 * this.#waitMs, LONGEST_WAIT_MS);
    this.#cancel = clock.after(waitMs, () => this.#attempt());
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel();
    await this.#client?.close();
  }
}
