import type { WireLine } from '../../run/results.ts';
import { WireLog } from '../../wire/index.ts';

/** What goes over a connection that outlives a check is kept in the log of the check that is made now. */
export class FollowingLog extends WireLog {
  follows: WireLog | undefined;

  override add(direction: WireLine['direction'], name: string, text: string): void {
    this.follows?.add(direction, name, text);
  }
}
