import { CertificatePool, type ProvenTrade } from '@bc4p/protocol/evidence';
import { type Evidence, messageId, parseToken } from '@bc4p/protocol/messages';
import { chainWrites, putText } from '../market/archive.ts';
import { messageKey, tradeKey, tradeOfKey } from '../market/keys.ts';
import type { StoreWrite } from '../ports.ts';

/** The same evidence with one token for each message, so that the one that is verified is the one that is kept. */
export function onceEach(evidence: Evidence): Evidence {
  const tokens = new Map<string, string>();
  for (const token of evidence.tokens) {
    const parsed = parseToken(token);
    tokens.set(parsed.ok ? messageId(parsed.value.payload) : token, token);
  }
  return { ...evidence, tokens: [...tokens.values()] };
}

/** The writes that keep a proven trade with all that it rests on; nothing else of what came along, since nobody has verified it. */
export function evidenceWrites(proven: ProvenTrade, { tokens, certificates }: Evidence): StoreWrite[] {
  const { id, trade, seller, buyer, crossing } = proven;
  const messages = [seller, buyer, ...(crossing ? [crossing.take, ...crossing.feeQuotes] : [])];
  const token = tokens.find((text) => {
    const parsed = parseToken(text);
    return parsed.ok && messageId(parsed.value.payload) === id;
  });
  const pool = CertificatePool.read(certificates);
  const signers = new Set([trade.signer, ...messages.map(({ kid }) => kid)]);
  return [
    ...messages.map((message) => putText(messageKey(message.id), message.token)),
    putText(tradeKey(id), token ?? ''),
    putText(tradeOfKey(trade.sell, id), ''),
    putText(tradeOfKey(trade.buy, id), ''),
    ...[...signers].flatMap((kid) => (pool.ok ? chainWrites(pool.value.chainOf(kid) ?? []) : [])),
  ];
}
