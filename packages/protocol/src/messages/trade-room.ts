import type { Trade } from '../generated/trade.ts';
import { canonicalJson } from './canonical-json.ts';

/** The most lines of one trade. [TREE-109] */
export const MAX_TRADE_LINES = 128;
/** The most bytes of a trade's quotes in canonical form: the rest of its payload fits beside them in a token. [TREE-109] */
const MAX_QUOTE_BYTES = 22_000;

/** Whether a trade over these lines can be signed at all: their number, and the room that their names take. */
export function hasRoomFor(quotes: Trade['quotes']): boolean {
  return quotes.length <= MAX_TRADE_LINES && canonicalJson(quotes).length <= MAX_QUOTE_BYTES;
}
