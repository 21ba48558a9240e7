import { encodeBase64url, signMessage } from '@bc4p/protocol/messages';
import { type Archive, chainWrites, putJson } from '../market/archive.ts';
import type { Clock, Store, StoreWrite } from '../ports.ts';
import type { MarketIdentity } from '../session/context.ts';
import { HEAD_KEY } from './keys.ts';
import type { MarketLog } from './market-log.ts';

/** A signed head as it is kept. */
export interface KeptHead {
  /** The id of the signed message, its signer and its token. */
  readonly id: string;
  readonly signer: string;
  readonly token: string;
  readonly size: number;
  readonly root: string;
  /** Seconds since 1970. */
  readonly at: number;
}

export interface HeadDeskParts {
  readonly address: string;
  readonly marketLog: MarketLog;
  readonly store: Store;
  readonly archive: Archive;
  readonly clock: Clock;
  readonly identity: () => MarketIdentity;
  readonly keep: (writes: readonly StoreWrite[]) => Promise<void>;
}

/** Between two signatures. */
const AT_MOST_EVERY_MS = 1_000;

/** Signs the state of the log, of leaves on disk only, and keeps what it signed before anybody sees it. [LOG-006] */
export class HeadDesk {
  readonly #parts: HeadDeskParts;
  #newest: KeptHead | undefined;
  #signedAtMs = Number.NEGATIVE_INFINITY;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(parts: HeadDeskParts, newest: KeptHead | undefined) {
    this.#parts = parts;
    this.#newest = newest;
  }

  static async start(parts: HeadDeskParts): Promise<HeadDesk> {
    return new HeadDesk(parts, await readHead(parts.store));
  }

  /** The newest head that was signed; one of the present state unless one was signed less than a second ago. [LOG-007] */
  current(): Promise<KeptHead> {
    const turn = this.#turn.then(() => this.#current());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Signs the present state, however short ago another one was signed: for whoever looks at the log of a stopped node. */
  seal(): Promise<KeptHead> {
    this.#signedAtMs = Number.NEGATIVE_INFINITY;
    return this.current();
  }

  /** The newest head that was signed, without signing any. */
  get newest(): KeptHead | undefined {
    return this.#newest;
  }

  async #current(): Promise<KeptHead> {
    const { marketLog, clock } = this.#parts;
    const newest = this.#newest;
    if (newest && (newest.size === marketLog.size || clock.elapsedMs() - this.#signedAtMs < AT_MOST_EVERY_MS))
      return newest;
    const head = await this.#sign();
    this.#newest = head;
    this.#signedAtMs = clock.elapsedMs();
    return head;
  }

  async #sign(): Promise<KeptHead> {
    const { address, marketLog, clock, identity, keep } = this.#parts;
    const signer = identity();
    const { size } = marketLog;
    const root = encodeBase64url(await marketLog.rootAt(size));
    const at = clock.now();
    const { id, token } = await signMessage(signer, 'bc4p-log-head', { market: address, size, root, at });
    const head = { id, signer: signer.kid, token, size, root, at };
    await keep([putJson(HEAD_KEY, head), ...chainWrites(signer.chain)]);
    return head;
  }

  /** The chain of a head's signer, leaf first, base64url. */
  async chainOf({ signer }: Pick<KeptHead, 'signer'>): Promise<string[]> {
    return ((await this.#parts.archive.chain(signer)) ?? []).map(encodeBase64url);
  }
}

export async function readHead(store: Store): Promise<KeptHead | undefined> {
  const kept = await store.get(HEAD_KEY);
  return kept && (JSON.parse(new TextDecoder().decode(kept)) as KeptHead);
}
