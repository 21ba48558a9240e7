import type { Evidence } from '../../generated/evidence.ts';
import type { Statement } from '../../generated/statement.ts';
import { guard } from '../../guard.ts';
import type { Refusal } from '../../refusal.ts';
import { accepted, type Result, refused } from '../../result.ts';
import { contentsOfAll } from '../evidence-contents.ts';
import type { EvidenceOptions } from '../judgement.ts';
import { judgeTrades } from '../verify-evidence.ts';
import { type AccountBook, AccountBooks } from './account-book.ts';
import { gatherParts, type JudgedEvidence } from './gather-parts.ts';
import { faultInAccount, faultOfStatement } from './judge-statement.ts';
import { missing, SignedMessages } from './signed-by.ts';
import { checkSigner } from './signed-parts.ts';
import type { StatementMessage, StatementParts } from './statement-parts.ts';

/** A statement that evidence proves, with what it rests on. */
export interface ProvenStatement extends StatementParts {
  readonly id: string;
  /** True if the one before is proven too, or there is none: nothing is missing between them. */
  readonly isChained: boolean;
}

async function readStatements(messages: SignedMessages): Promise<Result<AccountBooks>> {
  const books = new AccountBooks();
  for (const token of messages.contents.tokens.values()) {
    if (token.type !== 'bc4p-statement') continue;
    const opened = await messages.open(token, 'bc4p-statement');
    if (!opened.ok) return opened;
    const fault = checkSigner(opened.value) ?? books.add(opened.value);
    if (fault) return refused(fault);
  }
  return accepted(books);
}

/** A statement that is signed as it should be, and does not follow from what it rests on. */
export interface UnprovenStatement {
  readonly id: string;
  readonly statement: Statement;
  readonly refusal: Refusal;
}

/** The statements of evidence: those that it proves, and those that it does not. */
export interface JudgedStatements {
  readonly proven: readonly ProvenStatement[];
  readonly unproven: readonly UnprovenStatement[];
}

/**
 * Judges each statement in the evidences, which count as one, with its trades, meter values, prices and payments:
 * account by account, in the order of numbers. Places in a refusal begin with the number of the evidence. Refused as a
 * whole if a signature or a trade is not good.
 */
export async function judgeStatements(
  evidences: readonly Evidence[],
  options: EvidenceOptions,
): Promise<Result<JudgedStatements>> {
  const contents = contentsOfAll(evidences);
  if (!contents.ok) return contents;
  const messages = new SignedMessages(contents.value, options);
  const books = await readStatements(messages);
  if (!books.ok) return books;
  const entries = books.value.all();
  if (!guard('ACT-050', entries.length > 0)) return refused(missing('a statement'));
  const trades = await judgeTrades(contents.value, messages.options);
  if (!trades.ok) return trades;
  const evidence = { messages, trades: trades.value };
  const proven: ProvenStatement[] = [];
  const unproven: UnprovenStatement[] = [];
  for (const entry of entries) {
    const parts = await prove(entry, books.value.of(entry.message), evidence);
    if (parts.ok) proven.push(parts.value);
    else unproven.push({ id: entry.id, statement: entry.message, refusal: parts.refusal });
  }
  return accepted({ proven, unproven });
}

/** Proves statements off-line: all that the evidences hold, or the first that they do not prove is why not. */
export async function verifyStatements(
  evidences: readonly Evidence[],
  options: EvidenceOptions,
): Promise<Result<readonly ProvenStatement[]>> {
  const judged = await judgeStatements(evidences, options);
  if (!judged.ok) return judged;
  const [first] = judged.value.unproven;
  return first ? refused(first.refusal) : accepted(judged.value.proven);
}

async function prove(
  { id, message: statement, path }: StatementMessage,
  book: AccountBook,
  evidence: JudgedEvidence,
): Promise<Result<ProvenStatement>> {
  const at = (fault: Refusal): Refusal => ({ ...fault, path: `${path}${fault.path ?? ''}` });
  const previous = book.get(statement.number - 1);
  const misplaced = faultInAccount({ statement, previous });
  if (misplaced) return refused(at(misplaced));
  const parts = await gatherParts(statement, book, evidence);
  if (!parts.ok) return parts;
  const fault = faultOfStatement(parts.value);
  if (fault) return refused(at(fault));
  return accepted({ id, ...parts.value, isChained: previous !== undefined || statement.number === 1 });
}
