import type { HeadDesk } from './head-desk.ts';
import type { HeadReporter } from './head-reporter.ts';
import type { HeadWitness } from './head-witness.ts';
import type { MarketLog } from './market-log.ts';

/** A market's log as its operator looks at it. */
export interface LogStatus {
  /** Leaves on disk. */
  readonly size: number;
  /** The newest signed head. */
  readonly head?: { readonly size: number; readonly at: number };
  /** What the upper market has co-signed last, and why not more. */
  readonly cosigned?: { readonly size: number; readonly at: number };
  readonly failure?: string;
  /** What was co-signed last of each submarket. */
  readonly submarkets: readonly WitnessedStatus[];
}

export interface WitnessedStatus {
  readonly market: string;
  readonly size: number;
  readonly at: number;
  /** Present if the submarket has signed a head, of so many leaves, that contradicts the co-signed one. */
  readonly contradictedAt?: number;
}

/** What a market's log consists of. */
export interface LogParts {
  readonly marketLog: MarketLog;
  readonly heads: HeadDesk;
  readonly witness: HeadWitness;
  /** Absent without an upper market. */
  readonly reporter: HeadReporter | undefined;
}

export function logStatus({ marketLog, heads, witness, reporter }: LogParts): LogStatus {
  const { newest } = heads;
  const cosigned = reporter?.cosigned;
  return {
    size: marketLog.size,
    ...(newest ? { head: { size: newest.size, at: newest.at } } : {}),
    ...(cosigned ? { cosigned: { size: cosigned.size, at: cosigned.at } } : {}),
    ...(reporter?.failure === undefined ? {} : { failure: reporter.failure }),
    submarkets: witness.all().map(({ market, size, at, contradicted }) => ({
      market,
      size,
      at,
      ...(contradicted ? { contradictedAt: contradicted.size } : {}),
    })),
  };
}
