import { type Evidence, parseToken, type Trade } from '@bc4p/protocol/messages';
import type { Archive } from '../market/archive.ts';

const decoder = new TextDecoder();

/** Trades with both signed messages that each joins, and every certificate needed. [TRD-101] */
export async function tradeEvidence(archive: Archive, trades: readonly string[]): Promise<Evidence> {
  const ids: string[] = [];
  const signers: string[] = [];
  for (const trade of trades) {
    const token = await archive.token(trade);
    const parsed = token === undefined ? undefined : parseToken(token);
    if (!parsed?.ok) continue;
    // The market wrote this payload itself, so it is what its type says.
    const { sell, buy, seller, buyer, signer } = JSON.parse(decoder.decode(parsed.value.payload)) as Trade;
    ids.push(sell, buy, trade);
    signers.push(seller, buyer, signer);
  }
  return archive.evidence(ids, signers);
}
