import { CertificatePool, type ProvenTrade } from '@bc4p/protocol/evidence';
import { type Evidence, encodeBase64url, messageId, parseToken } from '@bc4p/protocol/messages';

/** The ids of all messages on which a trade rests, and its own. */
export const messagesOfTrade = ({ id, trade, crossing }: ProvenTrade): readonly string[] => [
  ...[id, trade.sell, trade.buy],
  ...(crossing ? [crossing.take.id, ...crossing.feeQuotes.map((quote) => quote.id)] : []),
];

/** Splits evidence: for each set of ids, the tokens of these messages and the chains of those who signed them. */
export function splitEvidence(
  { tokens, certificates }: Evidence,
  sets: readonly ReadonlySet<string>[],
): readonly Evidence[] {
  const read = tokens.flatMap((token) => {
    const parsed = parseToken(token);
    return parsed.ok ? [{ token, id: messageId(parsed.value.payload), kid: parsed.value.kid }] : [];
  });
  const pool = CertificatePool.read(certificates);
  return sets.map((wanted) => {
    const chosen = read.filter(({ id }) => wanted.has(id));
    const kids = new Set(chosen.map(({ kid }) => kid));
    const chains = [...kids].flatMap((kid) => (pool.ok ? (pool.value.chainOf(kid) ?? []) : []));
    return {
      type: 'bc4p-evidence',
      tokens: chosen.map(({ token }) => token),
      certificates: [...new Set(chains.map(({ der }) => encodeBase64url(der)))],
    };
  });
}

/** The part of proven evidence that proves some of its trades. */
export function selectEvidence(evidence: Evidence, trades: readonly ProvenTrade[]): Evidence {
  const [selected] = splitEvidence(evidence, [new Set(trades.flatMap(messagesOfTrade))]);
  return selected as Evidence;
}
