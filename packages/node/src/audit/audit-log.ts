import { guard, type Result, refusal, refused } from '@bc4p/protocol';
import { CertificatePool } from '@bc4p/protocol/evidence';
import { type ExportedHead, GrowingRoot, type LogLeaf, leafHash } from '@bc4p/protocol/log';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { type AuditAuthorities, AuditReader } from './audit-reader.ts';
import type { Deviation, Fault } from './deviation.ts';
import { type OpenedLeaf, readHeadLine, readLeafLine } from './export-lines.ts';
import { openHeads, rootFault, type SignedHeads } from './head-check.ts';
import { commitmentFault, placeFault, timeFault } from './leaf-check.ts';
import { Replay } from './replay.ts';

/** What an audit has come to. */
export interface AuditReport {
  readonly market: string;
  readonly leaves: number;
  /** Leaves of before the market kept its log: it committed to nothing that it signed about them. */
  readonly unjudged: number;
  /** Messages that commands rest on, and messages that the market signed. */
  readonly inputs: number;
  readonly outputs: number;
  /** The signed head's, base64url. */
  readonly root: string;
  /** How many leaves the market above has seen under the same root; none if it has signed nothing. */
  readonly cosigned?: number;
  /** The first thing that does not follow. */
  readonly deviation?: Deviation;
  /** Whether the leaves are those of the signed head, so that the market cannot deny them. */
  readonly isSigned: boolean;
}

export interface AuditOptions extends AuditAuthorities {
  /** Told after each leaf. */
  readonly onLeaf?: (leaves: number) => void;
}

/** So many leaves are read ahead of the one that is judged, so that their signatures are checked beside each other. */
const AHEAD = 32;

/**
 * Reads an exported log with its openings from beginning to end: what it keeps of it is what a market keeps. A file that
 * is none is refused; the first thing that does not follow stands in the report. [AUD-002]
 */
export async function auditLog(lines: AsyncIterable<string>, options: AuditOptions): Promise<Result<AuditReport>> {
  let audit: LogAudit | undefined;
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (audit) {
      const leaf = readLeafLine(text, line);
      if (!leaf.ok) return leaf;
      audit.foresee(leaf.value);
      if (audit.waiting >= AHEAD) await audit.takeNext();
    } else {
      const begun = await beginAudit(text, options);
      if (!begun.ok) return begun;
      audit = begun.value;
    }
  }
  while (audit?.waiting) await audit.takeNext();
  return audit
    ? { ok: true, value: audit.report() }
    : refused(refusal('log-export-invalid', 'AUD-001', { line: 1, rule: 'there is a first line' }));
}

async function beginAudit(text: string, options: AuditOptions): Promise<Result<LogAudit>> {
  const line = readHeadLine(text);
  if (!line.ok) return line;
  const pool = CertificatePool.read(line.value.certificates);
  if (!pool.ok) return pool;
  const reader = new AuditReader(pool.value, options);
  return { ok: true, value: new LogAudit(line.value, await openHeads(line.value, reader), reader, options) };
}

/** One exported log while it is read. */
class LogAudit {
  readonly #market: string;
  readonly #heads: SignedHeads | undefined;
  readonly #replay: Replay;
  readonly #reader: AuditReader;
  readonly #options: AuditOptions;
  readonly #root = new GrowingRoot();
  /** Leaves that were read, and whose signatures are being checked. */
  readonly #waiting: { readonly opened: OpenedLeaf; readonly forget: () => void }[] = [];
  readonly #counts = { unjudged: 0, inputs: 0, outputs: 0 };
  #deviation: Deviation | undefined;
  #before: LogLeaf | undefined;
  /** The root at the size that the market above has signed. */
  #rootBelow: string | undefined;

  constructor({ market }: ExportedHead, heads: Result<SignedHeads, Fault>, reader: AuditReader, options: AuditOptions) {
    this.#market = market;
    this.#reader = reader;
    this.#options = options;
    this.#replay = new Replay(market, reader);
    this.#heads = heads.ok ? heads.value : undefined;
    if (!heads.ok) this.#note(0, heads.refusal);
    this.#noteSize();
  }

  /** How many leaves were read and not judged yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Notes the next leaf, and begins what can be done without those before it. */
  foresee(opened: OpenedLeaf): void {
    const { inputs, outputs } = opened.opening;
    const forget = this.#deviation ? () => undefined : this.#reader.foresee([...inputs, ...outputs]);
    this.#waiting.push({ opened, forget });
  }

  /** Judges the leaf that has waited longest. */
  async takeNext(): Promise<void> {
    const next = this.#waiting.shift();
    if (!next) return;
    await this.#take(next.opened);
    next.forget();
    this.#options.onLeaf?.(this.#root.size);
  }

  async #take(opened: OpenedLeaf): Promise<void> {
    const { leaf, opening } = opened;
    this.#root.append(leafHash(leaf));
    this.#noteSize();
    // After a first fault nothing that follows can be judged, but whether these are the leaves that were signed can.
    if (!guard('AUD-002', this.#deviation === undefined)) return;
    const fault = await this.#leafFault(opened);
    if (fault) this.#note(this.#root.size, fault);
    this.#before = leaf;
    this.#counts.inputs += opening.inputs.length;
    this.#counts.outputs += opening.outputs.length;
    if (leaf.outcome === undefined) this.#counts.unjudged += 1;
  }

  async #leafFault(opened: OpenedLeaf): Promise<Fault | undefined> {
    return (
      placeFault(opened.leaf, this.#before, this.#market) ??
      commitmentFault(opened) ??
      timeFault(opened) ??
      (await this.#replay.leafFault(opened))
    );
  }

  #noteSize(): void {
    if (this.#root.size === this.#heads?.cosigned?.size) this.#rootBelow = encodeBase64url(this.#root.root);
  }

  #note(leaf: number, fault: Fault): void {
    if (guard('AUD-002', this.#deviation === undefined)) this.#deviation = { leaf, ...fault };
  }

  #rootFault(): Fault | undefined {
    if (!this.#heads) return undefined;
    const { size } = this.#root;
    const { head, cosigned } = this.#heads;
    const own = rootFault(head.message, 'the signed head', { size, root: encodeBase64url(this.#root.root) });
    if (own || !cosigned) return own;
    const seen = { size: Math.min(size, cosigned.size), root: this.#rootBelow };
    return rootFault(cosigned, 'what the market above has signed', seen);
  }

  report(): AuditReport {
    const fault = this.#rootFault();
    if (fault) this.#note(0, fault);
    const cosigned = this.#heads?.cosigned?.size;
    return {
      market: this.#market,
      leaves: this.#root.size,
      ...this.#counts,
      root: this.#heads?.head.message.root ?? '',
      ...(cosigned === undefined ? {} : { cosigned }),
      ...(this.#deviation ? { deviation: this.#deviation } : {}),
      isSigned: this.#heads !== undefined && !fault,
    };
  }
}
