import {
  type Check,
  CLIENT_CHECKS,
  loadVectors,
  MARKET_CHECKS,
  type Requirement,
  requirements,
  type SettingName,
  type TargetKind,
  type VectorCheck,
  vectorChecks,
} from '@bc4p/conformance';

/** A check with the kind of implementation that it is made of; one of a library is a vector. */
export type KnownCheck =
  | (VectorCheck & { readonly kind: 'lib' })
  | (Check & { readonly kind: Exclude<TargetKind, 'lib'>; readonly setting?: SettingName });

/** Every check of the suite. A new kind of target adds its checks here. */
export async function knownChecks(): Promise<readonly KnownCheck[]> {
  const market = MARKET_CHECKS.map(({ run: _, timeoutMs: __, ...check }) => ({ ...check, kind: 'market' as const }));
  const clients = CLIENT_CHECKS.map(({ run: _, timeoutMs: __, role, ...check }) => ({ ...check, kind: role }));
  // Their cases are not enumerable, and would not be copied.
  const vectors = vectorChecks(await loadVectors()).map((check) => Object.assign(check, { kind: 'lib' as const }));
  return [...vectors, ...market, ...clients];
}

/** A requirement with how many checks there are of it. */
export interface KnownRequirement extends Requirement {
  readonly id: string;
  readonly checks: { readonly positive: number; readonly negative: number };
}

/** Every requirement, with the checks that name it counted. */
export function knownRequirements(checks: readonly Check[]): readonly KnownRequirement[] {
  const counts = new Map<string, { positive: number; negative: number }>();
  for (const { requirements: own, polarity } of checks)
    for (const id of new Set<string>(own)) {
      const count = counts.get(id) ?? { positive: 0, negative: 0 };
      count[polarity] += 1;
      counts.set(id, count);
    }
  return [...requirements()].map(([id, one]) => ({
    id,
    ...one,
    checks: counts.get(id) ?? { positive: 0, negative: 0 },
  }));
}
