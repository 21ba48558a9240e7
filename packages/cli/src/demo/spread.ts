/**
 * A number from 0 to 1 (excluded) that looks like chance but is always the same for the same text: it spreads the
 * prices of participants, so that the demonstration has a market and yet gives the same trades each time.
 * (FNV-1a over the code units, then the finishing steps of MurmurHash3, which spread neighbouring names.)
 */
export function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
