import type { MarketCommand } from '../market/commands.ts';
import type { LogLeaf } from './leaf.ts';

/** Names the form of an exported log: one JSON value per line. */
export const EXPORT_FORMAT = 'bc4p-log/1';

/** The first line of an exported log. */
export interface ExportedHead {
  readonly format: typeof EXPORT_FORMAT;
  /** The market's address. */
  readonly market: string;
  /** The signed head over all the leaves that follow. */
  readonly head: string;
  /** What the upper market signed about the newest head that it knows. */
  readonly cosignature?: string;
  /** Every certificate that the tokens need, without the root: DER, base64url. */
  readonly certificates: readonly string[];
}

/** The salts of a leaf's two commitments, base64url. */
export interface LeafSalts {
  readonly command: string;
  /** Absent where the leaf has no outcome. */
  readonly outcome?: string;
}

/** What a leaf commits to, and the signed messages behind it. */
export interface LeafOpening {
  readonly salts: LeafSalts;
  readonly command: MarketCommand;
  /** The signed messages that the command rests on, as far as the market keeps them. */
  readonly inputs: readonly string[];
  /** What the market signed in consequence, in order. */
  readonly outputs: readonly string[];
}

/** Every further line of an exported log, in the order of the leaves. */
export interface ExportedLeaf {
  readonly leaf: LogLeaf;
  readonly opening?: LeafOpening;
}
