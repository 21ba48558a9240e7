import type { RevocationDesk } from '../revocation/revocation-desk.ts';

/** A node that serves, whatever it serves: a market, or meter values alone. */
export interface ServingNode extends AsyncDisposable {
  /** Where clients connect. */
  readonly url: string;
  /** Resolves with the reason if the node cannot go on: it takes nothing any more and should be stopped. */
  readonly failed: Promise<Error>;
  /** Why the node is not ready to serve; empty if it is. */
  notReady(): string[];
  /** What its operator sees. */
  status(): unknown;
  /** Who is revoked here. */
  readonly revocation: RevocationDesk;
  stop(): Promise<void>;
}
