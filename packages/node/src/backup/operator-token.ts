import { timingSafeEqual } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeBase64url } from '@bc4p/protocol/messages';
import type { Random } from '../ports.ts';
import { writeFileSynced } from '../store/files.ts';

const BYTES = 32;
const fileIn = (folder: string): string => join(folder, 'operator-token');

/**
 * What proves that whoever asks at the operator's port may read the data folder: a secret that lies in it while the
 * node runs, for its owner alone. The port itself answers everybody on the machine.
 */
export class OperatorToken {
  readonly #folder: string;
  readonly #secret: Buffer;

  private constructor(folder: string, secret: string) {
    this.#folder = folder;
    this.#secret = Buffer.from(secret);
  }

  /** Lays a new secret into `folder`. */
  static async lay(folder: string, random: Random): Promise<OperatorToken> {
    const secret = encodeBase64url(random.bytes(BYTES));
    await writeFileSynced(fileIn(folder), secret);
    return new OperatorToken(folder, secret);
  }

  /** True if `authorization`, the header of a request, carries it. */
  isIn(authorization: string | undefined): boolean {
    const said = Buffer.from(authorization?.replace(/^Bearer /, '') ?? '');
    return said.length === this.#secret.length && timingSafeEqual(said, this.#secret);
  }

  async remove(): Promise<void> {
    await rm(fileIn(this.#folder), { force: true });
  }
}

/** The secret of the node that runs from `folder`, for whoever may read it. */
export const readOperatorToken = (folder: string): Promise<string> => readFile(fileIn(folder), 'utf8');
