import type { Clock } from '../ports.ts';
import type { LinkTraffic, Neighbours } from './neighbours.ts';
import type { OpenTake, OpenTakes } from './open-takes.ts';

/** A session with a neighbour as an operator looks at it. */
export interface LinkStatus extends LinkTraffic {
  /** The address of the neighbour's market. */
  readonly address: string;
  readonly isUpper: boolean;
  /** When the session began: seconds since 1970. */
  readonly since: number;
  /** Offers that the neighbour shows. */
  readonly entries: number;
}

/** A trade between markets that is not decided yet. */
export interface TakeStatus extends Pick<OpenTake, 'id' | 'role' | 'from' | 'to' | 'slot'> {
  /** For how long, or since this node was started. */
  readonly waitedMs: number;
}

/** A market's part in the tree at this moment. */
export interface TreeStatus {
  readonly links: readonly LinkStatus[];
  readonly takes: readonly TakeStatus[];
}

/** Links, the upper one first and then by address, and takes, those that wait longest first. */
export function treeStatus(neighbours: Neighbours, open: OpenTakes, clock: Pick<Clock, 'elapsedMs'>): TreeStatus {
  const now = clock.elapsedMs();
  const links = [...neighbours.all()].map(
    ({ address, isUpper, since, traffic, learned }): LinkStatus => ({
      address,
      isUpper,
      since,
      ...traffic,
      entries: learned.size,
    }),
  );
  const takes = [...open.all()].map(
    ({ id, role, from, to, slot, since }): TakeStatus => ({ id, role, from, to, slot, waitedMs: now - since }),
  );
  return {
    links: links.sort((a, b) => Number(b.isUpper) - Number(a.isUpper) || (a.address < b.address ? -1 : 1)),
    takes: takes.sort((a, b) => b.waitedMs - a.waitedMs),
  };
}
