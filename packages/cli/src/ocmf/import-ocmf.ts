import { EVIDENCE_TYPE, evidenceOf, type OcmfEvidence } from './evidence.ts';
import { type Judgement, judgeRecords } from './judge-records.ts';
import { readPinnedKeys } from './read-pinned-keys.ts';
import { readSource } from './read-source.ts';

/** Where records and the keys that are known from elsewhere come from. */
export interface OcmfSources {
  readonly files: readonly string[];
  readonly publicKeys: readonly string[];
  readonly trust: readonly string[];
}

/** Records as they were judged, and the evidence that they make. */
export interface OcmfImport {
  readonly judgements: readonly Judgement[];
  readonly evidence: OcmfEvidence;
}

/** Reads and judges the records of all these files beside each other; what is verified becomes evidence. */
export async function importOcmf({ files, publicKeys, trust }: OcmfSources): Promise<OcmfImport> {
  const pinned = await readPinnedKeys(publicKeys, trust);
  const found = await Promise.all(files.map(readSource));
  const judgements = judgeRecords(found.flat(), pinned);
  const records = judgements.flatMap(({ signed, isVerified }) => (signed && isVerified ? [evidenceOf(signed)] : []));
  return { judgements, evidence: { type: EVIDENCE_TYPE, records } };
}
