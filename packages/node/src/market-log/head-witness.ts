import { assert, guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import { type Certificate, createSignatureCache } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { type LogEvidence, relationOf } from '@bc4p/protocol/log';
import { decodeBase64url, encodeBase64url, type FrameOfType, signMessage } from '@bc4p/protocol/messages';
import { instant } from '@bc4p/protocol/units';
import type { Clock, Log, Store, StoreWrite } from '../ports.ts';
import type { MarketIdentity } from '../session/context.ts';
import { type Read, SignedReader, statedAt } from '../tree/signed-reader.ts';
import { allWitnessed, evidenceWrite, readWitnessed, type Witnessed, witnessedWrite } from './witnessed.ts';

export interface HeadWitnessParts {
  readonly store: Store;
  readonly keep: (writes: readonly StoreWrite[]) => Promise<void>;
  readonly identity: () => MarketIdentity;
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  readonly clock: Clock;
  readonly log: Log;
}

/** A submarket's head, and what is said to prove that it extends the last one. */
export interface ReportedHead extends Pick<FrameOfType['log.report'], 'old' | 'last' | 'chain'> {
  readonly head: Read<'bc4p-log-head'>;
}

/** A signature with the chain of its signer. */
export interface Cosignature {
  readonly token: string;
  readonly chain: string[];
}

const bytesOf = (hash: string): Uint8Array => {
  const bytes = decodeBase64url(hash);
  assert(bytes !== undefined, 'hashes of valid messages are base64url');
  return bytes;
};

/** Co-signs the heads of submarkets, each only if it extends the last one, and keeps what contradicts it. [LOG-016] */
export class HeadWitness {
  readonly #parts: HeadWitnessParts;
  readonly #signatures = createSignatureCache();
  readonly #known = new Map<string, Witnessed>();
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(parts: HeadWitnessParts, known: readonly Witnessed[]) {
    this.#parts = parts;
    for (const witnessed of known) this.#known.set(witnessed.market, witnessed);
  }

  static async start(parts: HeadWitnessParts): Promise<HeadWitness> {
    return new HeadWitness(parts, await allWitnessed(parts.store));
  }

  /** What was co-signed last of each submarket. */
  all(): readonly Witnessed[] {
    return [...this.#known.values()];
  }

  /** Opens a head: signed by the market that it names, whose chain was good when it was signed. [LOG-018] */
  async open(token: string, chain: readonly string[]): Promise<Result<Read<'bc4p-log-head'>, Refusal>> {
    const { anchors, verifier, clock } = this.#parts;
    const now = clock.now();
    // A log that does not grow keeps its head for longer than its signer's proxy lasts.
    const at = instant(Math.min(now, statedAt(token) ?? now));
    const reader = SignedReader.of(chain, { anchors, verifier, at, cache: this.#signatures });
    if (!reader.ok) return reader;
    const opened = await reader.value.open(token, ['bc4p-log-head'], ['market'], at, 'LOG-018');
    if (!opened.ok) return opened;
    const { message, rights } = opened.value;
    if (!guard('LOG-018', rights.address === message.market))
      return refused(refusal('wrong-market', 'LOG-018', { market: message.market, expected: rights.address ?? '' }));
    return opened;
  }

  /** Co-signs a head, once; what became of it is on disk before it is answered. */
  report(reported: ReportedHead): Promise<Result<Cosignature, Refusal>> {
    const turn = this.#turn.then(() => this.#judge(reported));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #judge(reported: ReportedHead): Promise<Result<Cosignature, Refusal>> {
    const { market, size, root } = reported.head.message;
    const known = await readWitnessed(this.#parts.store, market);
    if (!known) return this.#cosign(reported);
    if (known.contradicted) return refused(inconsistent(market, known.contradicted.size, true));
    if (size === known.size && root === known.root)
      return { ok: true, value: { token: known.cosignature, chain: [...known.signerChain] } };
    const isProvenFromThere = size === known.size || (size > known.size && reported.old === known.size);
    if (!guard('LOG-017', isProvenFromThere)) return refused(refusal('log-stale', 'LOG-017', { size: known.size }));
    const { last } = reported;
    const relation = relationOf(
      { size: known.size, root: bytesOf(known.root) },
      { size, root: bytesOf(root) },
      last && { leaf: bytesOf(last.leaf), path: last.path.map(bytesOf) },
    );
    if (guard('LOG-016', relation === 'extends')) return this.#cosign(reported);
    return refused(await this.#keepEvidence(known, reported, relation === 'contradicts'));
  }

  async #cosign({ head, chain }: ReportedHead): Promise<Result<Cosignature, Refusal>> {
    const { identity, clock, keep } = this.#parts;
    const { id, token, message } = head;
    const { market, size, root } = message;
    const signer = identity();
    const at = clock.now();
    const signed = await signMessage(signer, 'bc4p-log-cosignature', { market, head: id, size, root, at });
    const signerChain = signer.chain.map(({ der }) => encodeBase64url(der));
    const cosigned = { cosignature: signed.token, signerChain, at };
    const witnessed: Witnessed = { market, size, root, id, head: token, chain, ...cosigned };
    await keep([witnessedWrite(witnessed)]);
    this.#known.set(market, witnessed);
    return { ok: true, value: { token: signed.token, chain: signerChain } };
  }

  /** Keeps both heads; where they contradict each other for all to see, nothing of this submarket is co-signed any more. */
  async #keepEvidence(known: Witnessed, { head, chain, last }: ReportedHead, contradicts: boolean): Promise<Refusal> {
    const { keep, log } = this.#parts;
    const { market, size } = head.message;
    const evidence: LogEvidence = {
      type: 'bc4p-log-evidence',
      earlier: known.head,
      later: head.token,
      ...(last ? { last } : {}),
      certificates: [...new Set([...known.chain, ...chain])],
    };
    const after: Witnessed = contradicts ? { ...known, contradicted: { id: head.id, size } } : known;
    await keep([evidenceWrite(market, head.id, evidence), witnessedWrite(after)]);
    this.#known.set(market, after);
    log.error('the log of a submarket does not extend what was co-signed', {
      submarket: market,
      size,
      cosignedSize: known.size,
      contradicts,
    });
    return inconsistent(market, size, contradicts);
  }
}

const inconsistent = (market: string, size: number, contradicts: boolean): Refusal =>
  refusal('log-inconsistent', 'LOG-016', { market, size, contradicts });
