import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { assert } from '@bc4p/protocol';
import type { AnchorFile } from '../ports.ts';
import { writeFileSynced } from './files.ts';
import { StoreError } from './store-error.ts';

/** Slots lie a disk block apart: a torn or misplaced write of one block cannot spoil both. */
const SLOT_DISTANCE = 4096;
/** The most that one slot holds. */
const SLOT_BYTES = 256;

function failed(path: string, cause: unknown): StoreError {
  const full = (cause as NodeJS.ErrnoException).code === 'ENOSPC';
  return new StoreError(
    full ? 'store-full' : 'store-failed',
    `The anchor ${path} cannot be ${full ? 'written: the disk is full' : 'read or written'}.`,
    full ? 'Free space on that disk, then start again.' : 'Look at its permissions and at the disk, then start again.',
    cause,
  );
}

/** The anchor as a file of two blocks; each write is on disk when it resolves. */
export class DiskAnchorFile implements AnchorFile {
  readonly #handle: FileHandle;
  readonly #path: string;
  readonly #buffer = new Uint8Array(SLOT_BYTES);

  private constructor(handle: FileHandle, path: string) {
    this.#handle = handle;
    this.#path = path;
  }

  /** Makes the file, with both slots empty. */
  static async create(path: string): Promise<void> {
    await writeFileSynced(path, new Uint8Array(2 * SLOT_DISTANCE));
  }

  /** Opens the file; throws if there is none. */
  static open(path: string): Promise<DiskAnchorFile> {
    return DiskAnchorFile.#open(path, constants.O_RDWR);
  }

  /** Opens the file for a look at it: a write fails. */
  static openForReading(path: string): Promise<DiskAnchorFile> {
    return DiskAnchorFile.#open(path, constants.O_RDONLY);
  }

  static async #open(path: string, flags: number): Promise<DiskAnchorFile> {
    try {
      return new DiskAnchorFile(await open(path, flags), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw failed(path, error);
      throw new StoreError(
        'anchor-damaged',
        `The anchor ${path} is missing; without it nobody can tell whether the journal is complete.`,
        'Restore the folder from a backup.',
        error,
      );
    }
  }

  async read(): Promise<readonly [Uint8Array, Uint8Array]> {
    return [await this.#readSlot(0), await this.#readSlot(1)];
  }

  async write(slot: 0 | 1, bytes: Uint8Array): Promise<void> {
    assert(bytes.length <= SLOT_BYTES, `${bytes.length} bytes do not fit into a slot of the anchor`);
    this.#buffer.fill(0);
    this.#buffer.set(bytes);
    try {
      const { bytesWritten } = await this.#handle.write(this.#buffer, 0, SLOT_BYTES, slot * SLOT_DISTANCE);
      if (bytesWritten !== SLOT_BYTES) throw new Error(`only ${bytesWritten} of ${SLOT_BYTES} bytes were written`);
      await this.#handle.datasync();
    } catch (error) {
      throw failed(this.#path, error);
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  /** The bytes of one slot up to the zeros that fill it. */
  async #readSlot(slot: 0 | 1): Promise<Uint8Array> {
    const buffer = new Uint8Array(SLOT_BYTES);
    try {
      await this.#handle.read(buffer, 0, SLOT_BYTES, slot * SLOT_DISTANCE);
    } catch (error) {
      throw failed(this.#path, error);
    }
    return buffer.subarray(0, buffer.findLastIndex((byte) => byte !== 0) + 1);
  }
}
