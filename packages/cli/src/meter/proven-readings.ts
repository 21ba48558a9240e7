import { nativeVerifier } from '@bc4p/node/crypto';
import { type ProvenMeter, verifyReadings } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import { Failure } from '../failure.ts';
import { brokenPromise } from '../participant/market-session.ts';
import type { Participant } from '../participant/participant.ts';

/** The readings of one meter that a market sent; one that does not hold ends everything. */
export async function provenReadings(
  evidence: Evidence,
  meter: string,
  { anchors }: Pick<Participant, 'anchors'>,
): Promise<Pick<ProvenMeter, 'readings' | 'missing'>> {
  if (evidence.tokens.length === 0) return { readings: [], missing: [] };
  const verified = await verifyReadings(evidence, { anchors, verifier: nativeVerifier() });
  if (!verified.ok) throw brokenPromise(verified.refusal);
  const { meters, refusals } = verified.value;
  if (refusals[0]) throw brokenPromise(refusals[0]);
  const stranger = meters.find((one) => one.meter !== meter);
  if (stranger)
    throw new Failure(`Asked for ${meter}, the market sent values of ${stranger.meter}.`, {
      code: 'meter-mismatch',
      hint: 'ask the operator of the market',
    });
  return meters[0] ?? { readings: [], missing: [] };
}
