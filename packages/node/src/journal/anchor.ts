import type { AnchorFile } from '../ports.ts';
import { StoreError } from '../store/store-error.ts';
import { crc32c } from './crc32c.ts';
import type { JournalPoint } from './record.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const FORM = /^BC4P anchor 1 (\d{16}) ([\w-]{43}) ([0-9a-f]{8})\n$/;

/** One slot's bytes: a line that people can read, with its own CRC-32C. */
export function encodeAnchor({ seq, hash }: JournalPoint): Uint8Array {
  const text = `BC4P anchor 1 ${String(seq).padStart(16, '0')} ${hash}`;
  return encoder.encode(`${text} ${crc32c(encoder.encode(text))}\n`);
}

/** Reads one slot; undefined if it is empty, torn or changed. */
export function decodeAnchor(bytes: Uint8Array): JournalPoint | undefined {
  const text = decoder.decode(bytes);
  const [, seq, hash, crc] = FORM.exec(text) ?? [];
  if (seq === undefined || hash === undefined) return undefined;
  return crc32c(encoder.encode(text.slice(0, -10))) === crc ? { seq: Number(seq), hash } : undefined;
}

/**
 * The newest place in the journal that was acknowledged, on disk beside the database. It is written after each batch
 * and before its acknowledgements, to the slot that does not hold the newest one, so that a torn write loses nothing.
 */
export class Anchor {
  readonly #file: AnchorFile;
  #next: 0 | 1;
  #point: JournalPoint;
  /** What was found wrong but did no harm, for the log. */
  readonly findings: readonly string[];

  private constructor(file: AnchorFile, next: 0 | 1, point: JournalPoint, findings: readonly string[]) {
    this.#file = file;
    this.#next = next;
    this.#point = point;
    this.findings = findings;
  }

  get point(): JournalPoint {
    return this.#point;
  }

  /** Writes the first anchor of a new store, at `start`, to both slots: an empty slot is a damaged one from then on. */
  static async begin(file: AnchorFile, start: JournalPoint): Promise<Anchor> {
    const anchor = new Anchor(file, 0, start, []);
    await anchor.moveTo(start);
    await anchor.moveTo(start);
    return anchor;
  }

  /** Reads the anchor; undefined in a store whose first anchor was never finished, and which has no record therefore. */
  static async read(file: AnchorFile): Promise<Anchor | undefined> {
    const bytes = await file.read();
    const [first, second] = bytes.map(decodeAnchor);
    const findings = bytes.flatMap((slot, place) =>
      decodeAnchor(slot) ? [] : [`slot ${place} of the anchor was torn; the other one is used`],
    );
    if (first && (!second || first.seq > second.seq)) return new Anchor(file, 1, first, findings);
    if (second) return new Anchor(file, 0, second, findings);
    if (bytes.some((slot) => slot.length === 0)) return undefined;
    throw anchorDamaged();
  }

  /** Moves on to `point`; on disk when it resolves. */
  async moveTo(point: JournalPoint): Promise<void> {
    await this.#file.write(this.#next, encodeAnchor(point));
    this.#next = this.#next === 0 ? 1 : 0;
    this.#point = point;
  }
}

/** Without an anchor a shortened journal cannot be told from a complete one. */
export function anchorDamaged(): StoreError {
  return new StoreError(
    'anchor-damaged',
    'Neither slot of the anchor can be read, so nobody can tell whether the journal is complete.',
    'Keep a copy of the folder, look at the disk, and restore a backup.',
  );
}
