import { guard } from '../guard.ts';
import { UPPER_POINT } from '../market/index.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';

/** Where a meter may be, by two who can tell. */
export interface MeterPlaces {
  /** The connection point of its certificate's pseudonym; `foreign` if that is of no point of this market. */
  readonly certified: string | { readonly foreign: true } | undefined;
  /** The one that the operator has registered it for. */
  readonly registered: string | undefined;
}

/**
 * The connection point of a meter. The meter of the uplink has the pseudonym of a point of the market above, so what is
 * registered counts there. [MTR-005] [MTR-006]
 */
export function meterPoint(meter: string, { certified, registered }: MeterPlaces): Result<string, Refusal> {
  const point = registered ?? (typeof certified === 'string' ? certified : undefined);
  if (point === undefined) return refused(refusal('meter-unknown', 'MTR-005', { meter }, '/meter'));
  const agrees = certified === undefined || certified === point || point === UPPER_POINT;
  if (!guard('MTR-006', agrees)) return refused(refusal('meter-point-mismatch', 'MTR-006', { meter }, '/meter'));
  return accepted(point);
}
