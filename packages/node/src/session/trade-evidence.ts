import { type Evidence, parseToken, type Trade } from '@bc4p/protocol/messages';
import type { Archive } from '../market/archive.ts';

const decoder = new TextDecoder();

/** Trades with both signed messages that each joins, and every certificate needed. [TRD-101] */
export async function tradeEvidence(archive: Archive, trades: readonly string[]): Promise<Evidence> {
  const ids: string[] = [];
  const signers: string[] = [];
  for (const trade of trades) await addTrade(archive, trade, ids, signers);
  return archive.evidence(ids, signers);
}

/** Adds what proves a trade: the ids of messages, and their signers. */
export async function addTrade(archive: Archive, trade: string, ids: string[], signers: string[]): Promise<void> {
  const token = await archive.trade(trade);
  const parsed = token === undefined ? undefined : parseToken(token);
  if (!parsed?.ok) return;
  // The market wrote this payload itself, or has verified it, so it is what its type says.
  const { sell, buy, seller, buyer, signer, take } = JSON.parse(decoder.decode(parsed.value.payload)) as Trade;
  ids.push(sell, buy, trade);
  signers.push(seller, buyer, signer);
  if (take !== undefined) await addCrossing(archive, take, ids, signers);
}

/** Adds what a trade between markets rests on besides: the take, and the fee quotes for it. [TRD-112] */
async function addCrossing(archive: Archive, take: string, ids: string[], signers: string[]): Promise<void> {
  const messages = [take, ...((await archive.take(take))?.quotes ?? [])];
  ids.push(...messages);
  for (const id of messages) {
    const token = await archive.token(id);
    const parsed = token === undefined ? undefined : parseToken(token);
    if (parsed?.ok) signers.push(parsed.value.kid);
  }
}
