import { type ChargingProcess, energyOf, type RegisterEnergy } from './charging-process.ts';
import { claimFaults } from './evidence-claim.ts';
import type { FoundRecord } from './found-record.ts';
import { type JudgedRecord, judgeRecord, type SignedRecord } from './judge-record.ts';
import { judgeSeries } from './judge-series.ts';
import type { PinnedKeys } from './pinned-keys.ts';
import { type Reason, reason } from './reason.ts';

/** What became of a record in the end. */
export interface Judgement {
  readonly found: FoundRecord;
  readonly signed?: SignedRecord;
  readonly isVerified: boolean;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  /** Present at the last record of a charging process that is proven. */
  readonly proven?: ProvenProcess;
}

/** A charging process whose records are all verified. */
interface ProvenProcess {
  readonly process: ChargingProcess;
  readonly energy: readonly RegisterEnergy[];
}

/** Judges records by themselves and beside each other; the records of a charging process stand or fall together. */
export function judgeRecords(found: readonly FoundRecord[], pinned: PinnedKeys): readonly Judgement[] {
  const judged = found.map((record) => withClaim(judgeRecord(record, pinned)));
  const signed = judged.flatMap((record) => record.signed ?? []);
  const { processes, findings } = judgeSeries(signed);
  const reasons = new Map<SignedRecord, Reason[]>();
  const warnings = new Map<SignedRecord, Reason[]>();
  for (const record of judged) {
    if (record.signed === undefined) continue;
    reasons.set(record.signed, [...record.reasons]);
    warnings.set(record.signed, [...record.warnings]);
  }
  for (const { record, reason: why, isWarning = false } of findings)
    (isWarning ? warnings : reasons).get(record)?.push(why);
  const isRefused = (record: SignedRecord): boolean => (reasons.get(record)?.length ?? 0) > 0;
  const proven = new Map<SignedRecord, ProvenProcess>();
  for (const process of processes) {
    const { records } = process;
    const culprit = records.find(isRefused);
    const last = records.at(-1);
    if (culprit === undefined) {
      if (last !== undefined) proven.set(last, { process, energy: energyOf(process) });
      continue;
    }
    const detail = `record ${culprit.found.number} of ${culprit.found.file}`;
    for (const record of records.filter((one) => !isRefused(one)))
      reasons.get(record)?.push(reason('process-refused', detail));
  }
  return judged.map(({ found: record, signed: good, ...alone }) => {
    if (good === undefined) return { found: record, isVerified: false, ...alone };
    const end = proven.get(good);
    return {
      found: record,
      signed: good,
      isVerified: !isRefused(good),
      reasons: reasons.get(good) ?? [],
      warnings: warnings.get(good) ?? [],
      ...(end === undefined ? {} : { proven: end }),
    };
  });
}

/** A record of earlier evidence is refused, too, if the evidence says of it what it does not say itself. */
function withClaim(judged: JudgedRecord): JudgedRecord {
  const { found, signed } = judged;
  if (found.claim === undefined || signed === undefined) return judged;
  return { ...judged, reasons: [...judged.reasons, ...claimFaults(found.claim, signed)] };
}
