import type { CounterRange } from '@bc4p/protocol/metering';

/** What a market says about values that it has on disk. */
export interface AppendAnswer {
  /** True if it had all of them before. */
  readonly isKnown: boolean;
  /** Counters of the meter that it does not have. */
  readonly missing: readonly CounterRange[];
}

/** A way to a market that takes meter values. */
export interface MarketLink {
  /** The largest frame that the market takes. */
  readonly frameBytes: number;
  /** Hands over signed values of one meter; throws a `RequestRefused` or `SessionEnded`. */
  append(tokens: readonly string[], chain?: readonly string[]): Promise<AppendAnswer>;
  close(): Promise<void>;
}

/** As many values as `meter.append` takes at once. */
export const MOST_VALUES = 64;
/** Room for the frame around the values. */
const FRAME_ROOM = 256;

/** How many of the first tokens fit into one request together with the signer's chain; at least one. */
export function fittingTokens(
  tokens: readonly string[],
  frameBytes: number,
  chain: readonly string[] = [],
): readonly string[] {
  // A text in JSON has two quotation marks and a comma around it.
  const lengthOf = (text: string): number => text.length + 3;
  let room = frameBytes - FRAME_ROOM - chain.reduce((sum, text) => sum + lengthOf(text), 0);
  const first = tokens.slice(0, MOST_VALUES);
  const over = first.findIndex((token) => {
    room -= lengthOf(token);
    return room < 0;
  });
  return over < 0 ? first : first.slice(0, Math.max(1, over));
}
