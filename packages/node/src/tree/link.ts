import type { Refusal } from '@bc4p/protocol';
import type { Party } from '@bc4p/protocol/market';
import type { TreeFrame } from './frames.ts';

/** A neighbour with which a session is open: a submarket, or the upper market. */
export interface Neighbour {
  /** The address of its market. */
  readonly address: string;
  /** How the energy that it brings or takes is counted here. */
  readonly party: Party;
  /** True for the upper market. */
  readonly isUpper: boolean;
  /** Sends a frame; tells its length in characters. */
  send(frame: TreeFrame): number;
  /** Bytes that wait to leave. */
  bufferedBytes(): number;
  /** Stops reading what the neighbour sends, so that it waits in its own socket, and goes on with it. */
  pause(): void;
  resume(): void;
  /** Ends the session: the neighbour breaks the rules, or nothing can be told to it any more. */
  end(reason: Refusal): void;
}

/** What the other end of a session with a neighbour calls. */
export interface LinkEnd {
  /** A frame came, of so many characters. */
  onFrame(frame: TreeFrame, length: number): void;
  onClosed(): void;
}
