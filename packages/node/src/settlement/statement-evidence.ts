import { type Evidence, parseToken } from '@bc4p/protocol/messages';
import type { Archive } from '../market/archive.ts';
import { addTrade } from '../session/trade-evidence.ts';
import type { StoredStatement } from './statement-store.ts';

/** Statements with everything that they rest on, as far as `withTrades` says also the trades, and every certificate needed. */
export async function statementEvidence(
  archive: Archive,
  statements: readonly StoredStatement[],
  withTrades: boolean,
): Promise<Evidence> {
  const ids: string[] = [];
  const signers = statements.map(({ statement }) => statement.signer);
  for (const id of new Set(statements.flatMap(({ evidence }) => evidence))) {
    const isTrade = (await archive.trade(id)) !== undefined;
    if (isTrade && withTrades) await addTrade(archive, id, ids, signers);
    if (isTrade) continue;
    const token = await archive.token(id);
    const parsed = token === undefined ? undefined : parseToken(token);
    if (!parsed?.ok) continue;
    ids.push(id);
    signers.push(parsed.value.kid);
  }
  const { tokens, ...rest } = await archive.evidence(ids, signers);
  return { ...rest, tokens: [...statements.map(({ token }) => token), ...tokens] };
}

/** What one frame holds of evidence. */
const MOST = { tokens: 512, certificates: 512, length: 900 * 1024 };

/** True if evidence fits one answer. [ACT-023] */
export function fitsFrame({ tokens, certificates }: Evidence): boolean {
  const length = [...tokens, ...certificates].reduce((sum, text) => sum + text.length + 3, 0);
  return tokens.length <= MOST.tokens && certificates.length <= MOST.certificates && length <= MOST.length;
}
