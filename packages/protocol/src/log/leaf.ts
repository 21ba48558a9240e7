import { hashOfLeaf, type Sha256 } from '../merkle/hashing.ts';
import { bytesFromAscii } from '../messages/ascii.ts';
import { canonicalJson } from '../messages/canonical-json.ts';

/** What everybody may see of one command of a market. [LOG-002] */
export interface LogLeaf {
  /** The market's address. */
  readonly market: string;
  /** The command's place in the market's order, from 1: that of its decision. The leaf's index is one less. */
  readonly number: number;
  /** The command's second, and the millisecond in it. */
  readonly at: number;
  readonly atMs: number;
  /** The commitment to the command. */
  readonly command: string;
  /** The commitment to what the market signed in consequence; absent if it kept no log at that time. */
  readonly outcome?: string;
}

/** The bytes of a leaf: its canonical form, in which members that it does not have do not stand. */
export const bytesOfLeaf = ({ market, number, at, atMs, command, outcome }: LogLeaf): Uint8Array =>
  bytesFromAscii(canonicalJson({ market, number, at, atMs, command, ...(outcome === undefined ? {} : { outcome }) }));

export const leafHash = (leaf: LogLeaf, hash?: Sha256): Uint8Array => hashOfLeaf(bytesOfLeaf(leaf), hash);
