import { createHash } from 'node:crypto';
import type { Statement } from '@bc4p/protocol/messages';
import type { StoredStatement } from '../../src/settlement/statement-store.ts';

/** A statement of an account as a store keeps it: of a top-up, so that it says nothing about trades. */
export function storedStatement(point: string, number: number, changes: Partial<Statement> = {}): StoredStatement {
  const statement: Statement = {
    type: 'bc4p-statement',
    signer: 'k'.repeat(43),
    market: 'quartier7.westnetz.amprion',
    point,
    number,
    kind: 'top-up',
    from: 1_790_000_000,
    until: 1_790_000_000,
    opening: String((number - 1) * 100),
    postings: [{ kind: 'top-up', amount: '100' }],
    closing: String(number * 100),
    at: 1_790_000_000 + number,
    ...changes,
  };
  const id = createHash('sha256').update(JSON.stringify(statement)).digest('base64url');
  return { id, token: `header.${id}.signature`, statement, evidence: [`top-up-of-${point}-${number}`] };
}
