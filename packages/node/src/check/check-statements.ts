import { canonicalJson, messageId, parseToken } from '@bc4p/protocol/messages';
import type { Store } from '../ports.ts';
import type { StoredStatement } from '../settlement/statement-store.ts';
import { StoreStatementStore } from '../settlement/store-statement-store.ts';
import type { OwnSigners } from './own-signers.ts';
import { type Progress, untrue } from './report.ts';

/** Statements fetched in one go. */
const PAGE = 200;

/**
 * Checks the statements in a market's own store: numbers without a gap, each chained to the one before by its id and
 * its balance, each what the market signed, each found by its id. Returns how many there are.
 */
export async function checkStatements(store: Store, signers: OwnSigners, progress: Progress): Promise<number> {
  const statements = new StoreStatementStore(store);
  let checked = 0;
  for (const point of await statements.points()) {
    let before: StoredStatement | undefined;
    for (;;) {
      const page = await statements.list(point, before?.statement.number ?? 0, PAGE);
      for (const stored of page) {
        await assertStatement(stored, before, point, signers);
        if ((await statements.get(stored.id))?.id !== stored.id)
          throw untrue(`Statement ${stored.statement.number} of ${point} is not found by its id ${stored.id}.`);
        before = stored;
      }
      checked += page.length;
      progress('statements', checked, checked);
      if (page.length < PAGE) break;
    }
    if (!before) throw untrue(`The account ${point} has no statement, though one was made.`);
  }
  return checked;
}

async function assertStatement(
  { id, token, statement }: StoredStatement,
  before: StoredStatement | undefined,
  point: string,
  signers: OwnSigners,
): Promise<void> {
  const expected = (before?.statement.number ?? 0) + 1;
  if (statement.number !== expected) throw untrue(`Statement ${expected} of the account ${point} is missing.`);
  const what = `Statement ${expected} of the account ${point}`;
  await signers.assertSigned(token, ['bc4p-statement'], what);
  const parsed = parseToken(token);
  const payload = parsed.ok ? parsed.value.payload : new Uint8Array();
  const isSigned = messageId(payload) === id && new TextDecoder().decode(payload) === canonicalJson(statement as never);
  if (!isSigned || statement.point !== point) throw untrue(`${what} is not the one that was signed.`);
  if (before && (statement.previous !== before.id || statement.opening !== before.statement.closing))
    throw untrue(`${what} does not follow from the one before it.`);
}
