import { isDeepStrictEqual } from 'node:util';
import { EVIDENCE_TYPE, evidenceOf } from './evidence.ts';
import type { FoundRecord } from './found-record.ts';
import type { SignedRecord } from './judge-record.ts';
import { type Reason, reason } from './reason.ts';

type Claim = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Claim =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The records of a file of evidence, to be verified again; what is no such file is one record without text. */
export function readEvidenceRecords(file: string, text: string): readonly FoundRecord[] {
  const whole = (detail: string): readonly FoundRecord[] => [{ file, number: 0, text: reason('not-ocmf', detail) }];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return whole(`malformed JSON: ${(error as Error).message}`);
  }
  if (!isObject(value) || value.type !== EVIDENCE_TYPE) return whole(`JSON whose type is not ${EVIDENCE_TYPE}`);
  if (!Array.isArray(value.records) || value.records.length === 0) return whole('the evidence holds no records');
  return value.records.map((claim: unknown, at) => ({ file, number: at + 1, ...readClaim(claim) }));
}

function readClaim(claim: unknown): Omit<FoundRecord, 'file' | 'number'> {
  if (!isObject(claim) || typeof claim.record !== 'string')
    return { text: reason('not-ocmf', 'the evidence has no text `record` there') };
  return {
    text: claim.record,
    claim,
    ...(typeof claim.publicKey === 'string' ? { key: { text: claim.publicKey, encoding: 'base64' } } : {}),
    ...(typeof claim.transaction === 'string' ? { transaction: claim.transaction } : {}),
  };
}

/** Everything that follows from the signed record. */
const SIGNED_FIELDS = ['algorithm', 'gateway', 'meter', 'pagination', 'readings'] as const;

/** Where earlier evidence says something else of a record than the record itself. */
export function claimFaults(claim: Claim, signed: SignedRecord): readonly Reason[] {
  const itself = evidenceOf(signed);
  return SIGNED_FIELDS.filter((field) => !isDeepStrictEqual(claim[field], itself[field])).map((field) =>
    reason('evidence-differs', `${field} is not what the record says`),
  );
}
