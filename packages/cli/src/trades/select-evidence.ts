import { CertificatePool, type ProvenTrade } from '@bc4p/protocol/evidence';
import { type Evidence, encodeBase64url, messageId, parseToken } from '@bc4p/protocol/messages';

/** The ids of all messages on which a trade rests, and its own. */
const messagesOf = ({ id, trade, crossing }: ProvenTrade): readonly string[] => [
  ...[id, trade.sell, trade.buy],
  ...(crossing ? [crossing.take.id, ...crossing.feeQuotes.map((quote) => quote.id)] : []),
];

/** The part of proven evidence that proves some of its trades: their tokens, and the chains of those who signed them. */
export function selectEvidence({ tokens, certificates }: Evidence, trades: readonly ProvenTrade[]): Evidence {
  const wanted = new Set(trades.flatMap(messagesOf));
  const chosen = tokens.flatMap((token) => {
    const parsed = parseToken(token);
    return parsed.ok && wanted.has(messageId(parsed.value.payload)) ? [{ token, kid: parsed.value.kid }] : [];
  });
  const pool = CertificatePool.read(certificates);
  const chains = chosen.flatMap(({ kid }) => (pool.ok ? (pool.value.chainOf(kid) ?? []) : []));
  return {
    type: 'bc4p-evidence',
    tokens: chosen.map(({ token }) => token),
    certificates: [...new Set(chains.map(({ der }) => encodeBase64url(der)))],
  };
}
