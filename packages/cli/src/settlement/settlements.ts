import { type Instant, instant } from '@bc4p/protocol/units';
import type { OperatorPort } from '../node/operator-port.ts';

/** A connection point in a settlement: energies in Wh, into the grid positive. */
export interface SettledPoint {
  readonly point: string;
  readonly sold: number;
  readonly bought: number;
  readonly meters: readonly { readonly estimated?: true }[];
  readonly exchanged: number;
  readonly balancing: number;
  readonly deviation: number;
}

/** How a slot was settled, or (from revision 1 on) what a correction has changed: money in 10⁻⁸ EUR as decimal strings. */
export interface Settlement {
  readonly at: number;
  readonly slot: { readonly start: number; readonly len: number };
  readonly revision: number;
  readonly prices:
    | { readonly mode: 'separate'; readonly energy: number; readonly service: number }
    | { readonly mode: 'single'; readonly short: number; readonly long: number };
  readonly area?: 'short' | 'long';
  readonly points: readonly SettledPoint[];
  readonly fees: string;
  readonly carried: string;
}

interface Page {
  readonly settlements: readonly Settlement[];
  /** The start of the slot from which to go on; absent at the end. */
  readonly next?: number;
}

/** Every settlement and correction of slots from an instant on, in their order. */
export async function settlementsFrom(port: OperatorPort, from: Instant): Promise<readonly Settlement[]> {
  const found = new Map<string, Settlement>();
  for (let start: Instant | undefined = from; start !== undefined; ) {
    const { settlements, next }: Page = await port.get(`/settlements?from=${start}`);
    // A page may begin within the slot that the one before has ended in.
    for (const settlement of settlements) found.set(`${settlement.slot.start} ${settlement.revision}`, settlement);
    start = next === undefined || next <= start ? undefined : instant(next);
  }
  return [...found.values()];
}
