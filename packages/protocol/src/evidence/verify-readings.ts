import type { Evidence } from '../generated/evidence.ts';
import { guard } from '../guard.ts';
import { type CounterRange, judgeReading, missingCounters } from '../metering/index.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { CertificatePool } from './certificate-pool.ts';
import { tokensOf } from './evidence-tokens.ts';
import type { EvidenceOptions } from './judgement.ts';
import { MeterChains, openReading, type ProvenReading } from './open-reading.ts';

/** What evidence proves of one meter. */
export interface ProvenMeter {
  readonly meter: string;
  /** Ascending by counter, and so by instant. */
  readonly readings: readonly ProvenReading[];
  /** Counters between them of which the evidence has no value. */
  readonly missing: readonly CounterRange[];
}

/** What evidence proves of meters, and what in it does not hold. */
export interface VerifiedReadings {
  /** Ascending by name. */
  readonly meters: readonly ProvenMeter[];
  /** Why values are not proven; the path of each leads to the value. */
  readonly refusals: readonly Refusal[];
}

/** A proven reading, and where in the evidence it stands. */
interface Placed {
  readonly reading: ProvenReading;
  readonly path: string;
}

/**
 * Checks the meter values of evidence off-line, each by itself and beside the others of its meter [MTR-102]; other messages in it
 * are passed over. Evidence that cannot be read, or has no meter value at all [MTR-101], is refused as a whole.
 */
export async function verifyReadings(
  evidence: Evidence,
  options: EvidenceOptions,
): Promise<Result<VerifiedReadings, Refusal>> {
  const pool = CertificatePool.read(evidence.certificates);
  if (!pool.ok) return pool;
  const tokens = tokensOf(evidence);
  if (!tokens.ok) return tokens;
  const entries = [...tokens.value.values()].filter(({ type }) => type === 'bc4p-meter-value');
  if (!guard('MTR-101', entries.length > 0))
    return refused(refusal('evidence-incomplete', 'MTR-101', { missing: 'a meter value' }, '/tokens'));
  const chains = new MeterChains(pool.value, options);
  const refusals: Refusal[] = [];
  const byMeter = new Map<string, Placed[]>();
  for (const entry of entries) {
    const opened = await openReading(entry, chains, options);
    if (!opened.ok) refusals.push(opened.refusal);
    else {
      const { meter } = opened.value;
      const placed = byMeter.get(meter) ?? [];
      placed.push({ reading: opened.value, path: entry.path });
      byMeter.set(meter, placed);
    }
  }
  const names = [...byMeter.keys()].sort((a, b) => (a < b ? -1 : 1));
  const meters = names.map((meter) => {
    const { readings, faults } = inOrder(byMeter.get(meter) ?? []);
    refusals.push(...faults);
    return { meter, readings, missing: missingCounters(readings.map(({ counter }) => counter)) };
  });
  return accepted({ meters, refusals });
}

/** The readings of one meter that agree with each other, by counter, and what is wrong with the others. */
function inOrder(placed: readonly Placed[]): {
  readonly readings: readonly ProvenReading[];
  readonly faults: readonly Refusal[];
} {
  const readings: ProvenReading[] = [];
  const faults: Refusal[] = [];
  for (const { reading, path } of placed.toSorted((a, b) => a.reading.counter - b.reading.counter)) {
    const before = readings.at(-1);
    const same = before?.counter === reading.counter ? before : undefined;
    const verdict = judgeReading(reading, { same, before: same ? readings.at(-2) : before, after: undefined });
    if (verdict.kind === 'refused') {
      const { refusal } = verdict;
      faults.push({ ...refusal, path: `${path}${refusal.path ?? ''}` });
    } else readings.push(reading);
  }
  return { readings, faults };
}
