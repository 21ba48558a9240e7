import type { ChargingProcess } from './charging-process.ts';
import { type EvidenceReading, evidenceReading } from './evidence.ts';
import { printWh } from './exact-energy.ts';
import type { Judgement } from './judge-records.ts';
import { type Gateway, type Meter, printPage } from './payload.ts';
import type { KeyOrigin } from './pinned-keys.ts';
import { printTime } from './reading-time.ts';
import type { Reason } from './reason.ts';

/** A judged record as `--json` prints it. */
export interface RecordView {
  readonly file: string;
  /** Its place in the file, from 1; 0 if the file as a whole is no source of records. */
  readonly record: number;
  readonly verdict: 'verified' | 'refused';
  /** Whether the signature is good; what is refused before it is looked at, or because of it, has none. */
  readonly isSigned: boolean;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  readonly transaction?: string;
  readonly pagination?: string;
  readonly gateway?: Gateway;
  readonly meter?: Meter;
  readonly algorithm?: string;
  readonly keyOrigin?: KeyOrigin;
  readonly readings?: readonly EvidenceReading[];
  /** The charging process that this record ends. */
  readonly process?: ProcessView;
}

/** A charging process that is proven. */
interface ProcessView {
  readonly begin: string;
  readonly end: string;
  /** Decimal Wh by register. */
  readonly energy: readonly { readonly register?: string; readonly energy: string }[];
}

export function recordView({ found, signed, isVerified, reasons, warnings, proven }: Judgement): RecordView {
  const { file, number, transaction } = found;
  const judged = {
    file,
    record: number,
    verdict: isVerified ? ('verified' as const) : ('refused' as const),
    isSigned: signed !== undefined,
    reasons,
    warnings,
    ...(transaction === undefined ? {} : { transaction }),
  };
  if (signed === undefined) return judged;
  const { payload, algorithm, keyOrigin } = signed;
  return {
    ...judged,
    pagination: printPage(payload.page),
    gateway: payload.gateway,
    meter: payload.meter,
    algorithm: algorithm.name,
    keyOrigin,
    readings: payload.readings.map(evidenceReading),
    ...(proven === undefined ? {} : { process: processView(proven.process, proven.energy) }),
  };
}

function processView({ records }: ChargingProcess, energies: NonNullable<Judgement['proven']>['energy']): ProcessView {
  const times = records.flatMap(({ payload }) => payload.readings.map(({ time }) => time.ms));
  return {
    begin: printTime(Math.min(...times)),
    end: printTime(Math.max(...times)),
    energy: energies.map(({ register, energy }) => ({
      ...(register === undefined ? {} : { register }),
      energy: printWh(energy),
    })),
  };
}
