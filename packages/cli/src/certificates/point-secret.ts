import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemRandom } from '@bc4p/node';
import { EXIT, Failure } from '../failure.ts';
import type { NewFile } from './new-file.ts';

/** The name of the file with an issuer's secret, as `bc4p network init` calls it too. */
const FILE_NAME = 'connection-points.secret';
const OCTETS = 32;
const MIN_OCTETS = 16;

/** The secret under which an issuer's pseudonyms of connection points are made. */
export interface PointSecret {
  readonly secret: Uint8Array;
  /** The file to be written, where the secret is a new one. */
  readonly file?: NewFile;
}

/** Where an issuer's secret is kept unless somebody says otherwise: beside its key. */
export const secretPathFor = (issuerKey: string): string => join(dirname(issuerKey), FILE_NAME);

/** Reads an issuer's secret, or makes one if there is none yet and `mayMake`. */
export async function readPointSecret(path: string, mayMake: boolean): Promise<PointSecret> {
  let secret: Uint8Array;
  try {
    secret = new Uint8Array(await readFile(path));
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (isMissing && mayMake) {
      const made = systemRandom.bytes(OCTETS);
      return { secret: made, file: { path, content: made, isSecret: true } };
    }
    throw new Failure(`The secret behind connection points cannot be read from ${path}.`, {
      code: 'file-unreadable',
      exitCode: EXIT.usage,
      hint: 'name the file with --secret; `bc4p cert issue --connection-point` makes one beside the issuer’s key',
      cause,
    });
  }
  if (secret.length >= MIN_OCTETS) return { secret };
  throw new Failure(`${path} holds ${secret.length} octets: too few for a secret.`, {
    code: 'secret-too-short',
    exitCode: EXIT.usage,
    hint: `a secret has at least ${MIN_OCTETS} octets; delete the file to have a new one made`,
  });
}
