import { guard } from '@bc4p/protocol';
import { type Certificate, createSignatureCache } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { leafHash } from '@bc4p/protocol/log';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { type MarketClient, RequestRefused } from '../client/index.ts';
import { putJson } from '../market/archive.ts';
import type { Cancel, Clock, Log, Store, StoreWrite } from '../ports.ts';
import { SignedReader, statedAt } from '../tree/signed-reader.ts';
import type { HeadDesk, KeptHead } from './head-desk.ts';
import type { Cosignature } from './head-witness.ts';
import { COSIGNED_KEY } from './keys.ts';
import type { MarketLog } from './market-log.ts';

/** What the upper market has co-signed last. */
export interface Cosigned extends Cosignature {
  /** The id of the head. */
  readonly head: string;
  readonly size: number;
  /** Seconds since 1970. */
  readonly at: number;
}

export interface HeadReporterParts {
  readonly marketLog: MarketLog;
  readonly heads: HeadDesk;
  /** The address of the upper market. */
  readonly upper: string;
  readonly session: () => MarketClient | undefined;
  readonly store: Store;
  readonly keep: (writes: readonly StoreWrite[]) => Promise<void>;
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  readonly clock: Clock;
  readonly log: Log;
}

/** How often the upper market gets a new head, if there is one; after a refusal it is left alone for longer. */
const EVERY_MS = 2_000;
const AFTER_REFUSAL_MS = 60_000;

/** Sends the heads of this market's log to the upper market for its signature. [LOG-015] */
export class HeadReporter {
  readonly #parts: HeadReporterParts;
  readonly #signatures = createSignatureCache();
  #cosigned: Cosigned | undefined;
  /** Where the upper market says that it stands, if that is not what is remembered here. */
  #standsAt: number | undefined;
  #failure: string | undefined;
  #cancel: Cancel = () => undefined;
  #underWay: Promise<void> = Promise.resolve();
  #isStopped = false;

  private constructor(parts: HeadReporterParts, cosigned: Cosigned | undefined) {
    this.#parts = parts;
    this.#cosigned = cosigned;
  }

  static async start(parts: HeadReporterParts): Promise<HeadReporter> {
    const kept = await parts.store.get(COSIGNED_KEY);
    const cosigned = kept && (JSON.parse(new TextDecoder().decode(kept)) as Cosigned);
    const reporter = new HeadReporter(parts, cosigned);
    reporter.#later(EVERY_MS);
    return reporter;
  }

  get cosigned(): Cosigned | undefined {
    return this.#cosigned;
  }

  /** Why the upper market did not co-sign the last head, if it did not. */
  get failure(): string | undefined {
    return this.#failure;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel();
    await this.#underWay;
  }

  #later(ms: number): void {
    if (this.#isStopped) return;
    this.#cancel = this.#parts.clock.after(ms, () => {
      this.#underWay = this.report().then((waitMs) => this.#later(waitMs));
    });
  }

  /** Reports the newest head, if it is not co-signed and there is a session; returns how long to wait then. */
  async report(): Promise<number> {
    const session = this.#parts.session();
    if (!session?.welcome.features.includes('log')) return EVERY_MS;
    try {
      const head = await this.#parts.heads.current();
      if (head.id !== this.#cosigned?.head) await this.#send(session, head);
      this.#failure = undefined;
      return EVERY_MS;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (this.#failure !== reason) this.#parts.log.warn('the upper market did not co-sign the log', { reason });
      this.#failure = reason;
      if (!(error instanceof RequestRefused)) return EVERY_MS;
      if (error.frame.code !== 'log-stale') return AFTER_REFUSAL_MS;
      this.#standsAt = Number(error.frame.facts.size);
      return EVERY_MS;
    }
  }

  async #send(session: MarketClient, head: KeptHead): Promise<void> {
    const { marketLog, heads } = this.#parts;
    const old = this.#standsAt ?? this.#cosigned?.size ?? 0;
    const { token } = head;
    const hasLast = old > 0 && old < head.size;
    const { cosignature } = await session.request('log.report', {
      token,
      chain: await heads.chainOf(head),
      old,
      ...(hasLast
        ? {
            last: {
              leaf: encodeBase64url(leafHash((await marketLog.leaf(old)).leaf)),
              path: (await marketLog.inclusion(old, head.size)).map(encodeBase64url),
            },
          }
        : {}),
    });
    await this.#take(head, cosignature);
  }

  /** Keeps a co-signature that is the upper market's, about this log. */
  async #take(head: KeptHead, { token, chain }: Cosignature): Promise<void> {
    const { upper, anchors, verifier, clock, keep } = this.#parts;
    const at = statedAt(token) ?? clock.now();
    const reader = SignedReader.of(chain, { anchors, verifier, at, cache: this.#signatures });
    if (!reader.ok) throw new Error(`the co-signature’s chain: ${reader.refusal.code}`);
    const opened = await reader.value.open(token, ['bc4p-log-cosignature'], ['market'], at, 'LOG-019');
    if (!opened.ok) throw new Error(`the co-signature: ${opened.refusal.code}`);
    const { rights, message } = opened.value;
    // A head that was signed again says the same about the same leaves.
    const isOver = message.size === head.size && message.root === head.root;
    if (!guard('LOG-019', rights.address === upper && isOver))
      throw new Error('the co-signature is not one of the upper market over this head');
    this.#standsAt = undefined;
    this.#cosigned = { token, chain, head: head.id, size: head.size, at: message.at };
    await keep([putJson(COSIGNED_KEY, this.#cosigned)]);
  }
}
