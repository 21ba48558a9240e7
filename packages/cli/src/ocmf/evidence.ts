import { printWh } from './exact-energy.ts';
import type { SignedRecord } from './judge-record.ts';
import { type Gateway, type Meter, printPage } from './payload.ts';
import type { KeyOrigin } from './pinned-keys.ts';
import type { Reading } from './reading.ts';
import { type ClockStatus, printTime } from './reading-time.ts';

/** The type of a file of evidence. */
export const EVIDENCE_TYPE = 'bc4p-ocmf-evidence';

/** A reading as evidence says it. */
export interface EvidenceReading {
  /** The instant, in UTC. */
  readonly at: string;
  readonly clock: ClockStatus;
  /** TX: what the reading is in its transaction. */
  readonly event?: string;
  /** The OBIS code of the register. */
  readonly register?: string;
  /** Decimal Wh with all digits; left out if the unit is not energy. */
  readonly energy?: string;
  /** The number and unit as they were signed. */
  readonly value: string;
  readonly unit: string;
  /** AC or DC. */
  readonly current?: string;
}

/** A verified record: what was signed, what verifies it, and what it says. */
export interface EvidenceRecord {
  /** Where the record was first read: file and number. */
  readonly source: string;
  readonly record: string;
  /** SubjectPublicKeyInfo in DER, base64url. */
  readonly publicKey: string;
  readonly keyOrigin: KeyOrigin;
  readonly algorithm: string;
  readonly gateway: Gateway;
  readonly meter: Meter;
  /** As the container called it; not signed. */
  readonly transaction?: string;
  readonly pagination: string;
  readonly readings: readonly EvidenceReading[];
}

/** The content of a file of evidence. */
export interface OcmfEvidence {
  readonly type: typeof EVIDENCE_TYPE;
  readonly records: readonly EvidenceRecord[];
}

/** What a verified record is evidence of. */
export function evidenceOf({ found, text, payload, algorithm, key, keyOrigin }: SignedRecord): EvidenceRecord {
  const { file, number, transaction, claim } = found;
  return {
    source: typeof claim?.source === 'string' ? claim.source : `${file}#${number}`,
    record: text,
    publicKey: key.spki,
    keyOrigin,
    algorithm: algorithm.name,
    gateway: payload.gateway,
    meter: payload.meter,
    ...(transaction === undefined ? {} : { transaction }),
    pagination: printPage(payload.page),
    readings: payload.readings.map(evidenceReading),
  };
}

export function evidenceReading({ time, event, register, energy, value, unit, current }: Reading): EvidenceReading {
  return {
    at: printTime(time.ms),
    clock: time.clock,
    ...(event === undefined ? {} : { event }),
    ...(register === undefined ? {} : { register }),
    ...(energy === undefined ? {} : { energy: printWh(energy) }),
    value,
    unit,
    ...(current === undefined ? {} : { current }),
  };
}
