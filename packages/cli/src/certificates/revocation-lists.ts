import { systemClock } from '@bc4p/node';
import { nativeVerifier } from '@bc4p/node/crypto';
import type { Certificate, ValidationOptions } from '@bc4p/protocol/certificates';
import { type OpenedDenyList, openDenyList } from '@bc4p/protocol/evidence';
import { describeRefusal } from '../describe-refusal.ts';
import { EXIT, Failure } from '../failure.ts';
import { readMessageFile } from '../offers/message-file.ts';
import { readRevocationFile } from './chain-file.ts';

/** What evidence is judged by beside its roots. */
export type GivenLists = Pick<ValidationOptions, 'crls' | 'denyLists' | 'listsAt'>;

/** The files that the flags of `LIST_FLAGS` name. */
export interface ListFiles {
  readonly crl?: readonly string[] | undefined;
  readonly 'deny-list'?: readonly string[] | undefined;
}

/** Reads a deny list and checks who signed it: one that is not good says nothing about anybody (exit code 2). */
export async function readDenyList(file: string, anchors: readonly Certificate[]): Promise<OpenedDenyList> {
  const read = await readMessageFile(file);
  const opened =
    read.ok && read.value.evidence
      ? await openDenyList(read.value.evidence, { anchors, verifier: nativeVerifier() })
      : read;
  if (opened.ok && 'denials' in opened.value) return opened.value;
  const why = opened.ok ? 'its certificates are not in it.' : describeRefusal(opened.refusal);
  throw new Failure(`${file} is not a deny list that counts: ${why}`, {
    code: opened.ok ? 'deny-list-malformed' : opened.refusal.code,
    exitCode: EXIT.usage,
    hint: 'give a file that `bc4p cert revoke` has written, and the root to which its signer leads',
    ...(opened.ok ? {} : { refusal: opened.refusal }),
  });
}

/** The lists that somebody judges by: they have to be current now, and tell since when each certificate is revoked. */
export async function readGivenLists(files: ListFiles, anchors: readonly Certificate[]): Promise<GivenLists> {
  const crls = (await Promise.all((files.crl ?? []).map(readRevocationFile))).flat();
  const denyLists = await Promise.all((files['deny-list'] ?? []).map((file) => readDenyList(file, anchors)));
  return {
    ...(crls.length === 0 ? {} : { crls, listsAt: systemClock.now() }),
    ...(denyLists.length === 0 ? {} : { denyLists: denyLists.map(({ denials }) => denials) }),
  };
}
