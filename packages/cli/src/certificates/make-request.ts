import { systemRandom } from '@bc4p/node';
import { isMarketLabel, type Policy, type Role } from '@bc4p/protocol/certificates';
import { generateSigningKey, type MessageAlgorithm } from '@bc4p/protocol/crypto';
import { createRequest } from '@bc4p/protocol/issue';
import type { Watts } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import { keyText, readKeyFile } from './key-file.ts';
import { assertFree, keyPathFor, type NewFile, writeNewFiles } from './new-file.ts';
import { requestText } from './request-file.ts';

/** What somebody asks for. */
export interface RequestWishes {
  readonly name: string | undefined;
  readonly role: Role | undefined;
  readonly label: string | undefined;
  readonly feedIn: Watts | undefined;
  readonly draw: Watts | undefined;
  readonly algorithm: MessageAlgorithm;
  /** An existing key, instead of a new one. */
  readonly key: string | undefined;
  readonly out: string;
  readonly keyOut: string | undefined;
  readonly force: boolean;
}

export interface MadeRequest {
  readonly name: string;
  readonly out: string;
  readonly key: string;
}

const NAME_OCTETS = 12;

function policyOf({ role, label, feedIn, draw }: RequestWishes): Policy | undefined {
  if (role === undefined) return undefined;
  if (label !== undefined && !isMarketLabel(label))
    throw new Failure(`--market-label is "${label}".`, {
      code: 'usage',
      exitCode: EXIT.usage,
      hint: 'a label is 1 to 63 lower-case letters, digits and inner hyphens',
    });
  return {
    role,
    ...(label === undefined ? {} : { label }),
    ...(feedIn === undefined ? {} : { feedIn }),
    ...(draw === undefined ? {} : { draw }),
  };
}

/** Makes a request for a certificate, and the key where none is named, and writes both. */
export async function makeRequest(wishes: RequestWishes): Promise<MadeRequest> {
  const { out, force } = wishes;
  const keyPath = wishes.key ?? wishes.keyOut ?? keyPathFor(out);
  await assertFree([out, ...(wishes.key === undefined ? [keyPath] : [])], force);
  const policy = policyOf(wishes);
  const key = wishes.key === undefined ? await generateSigningKey(wishes.algorithm) : await readKeyFile(wishes.key);
  const name = wishes.name ?? `p-${Buffer.from(systemRandom.bytes(NAME_OCTETS)).toString('hex')}`;
  const wanted = { commonName: name, publicKey: key.publicKey, ...(policy === undefined ? {} : { policy }) };
  const request = await createRequest(wanted, key);
  const files: NewFile[] = [
    ...(wishes.key === undefined ? [{ path: keyPath, content: keyText(key), isSecret: true }] : []),
    { path: out, content: requestText(request) },
  ];
  await writeNewFiles(files, force);
  return { name, out, key: keyPath };
}
