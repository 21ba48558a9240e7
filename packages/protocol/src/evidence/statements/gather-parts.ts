import type { Delivery, Statement } from '../../generated/statement.ts';
import { guard } from '../../guard.ts';
import type { Reading } from '../../metering/index.ts';
import { accepted, type Result, refused } from '../../result.ts';
import type { ProvenTrade } from '../judgement.ts';
import { isSameSlot } from '../trade-messages.ts';
import type { AccountBook } from './account-book.ts';
import { accountTrade } from './account-trade.ts';
import { missing, type SignedMessages } from './signed-by.ts';
import { priceOf, readingsOf, topUpOf } from './signed-parts.ts';
import type { DeliveryParts, MonthParts, StatementParts } from './statement-parts.ts';

/** What evidence of statements holds, with all its trades judged. */
export interface JudgedEvidence {
  readonly messages: SignedMessages;
  readonly trades: readonly ProvenTrade[];
}

/** What was said before about the slot of a correction. [ACT-050] */
function earlierOf({ kind, number, delivery }: Statement, book: AccountBook): Result<readonly Statement[]> {
  if (kind !== 'correction' || !delivery) return accepted([]);
  const earlier = [...book.values()]
    .map(({ message }) => message)
    .filter((other) => other.number < number && other.delivery && isSameSlot(other.delivery.slot, delivery.slot))
    .sort((a, b) => a.number - b.number);
  const isThere = earlier.some((statement) => statement.kind === 'slot');
  return guard('ACT-050', isThere) ? accepted(earlier) : refused(missing('the statement that is corrected'));
}

async function deliveryOf(
  statement: Statement,
  delivery: Delivery,
  book: AccountBook,
  { messages, trades }: JudgedEvidence,
): Promise<Result<DeliveryParts>> {
  const account = { ...delivery, market: statement.market };
  const own = trades
    .filter(({ trade }) => isSameSlot(trade.slot, delivery.slot))
    .flatMap((proven) => accountTrade(proven, account) ?? []);
  const lacking = delivery.trades.count - own.length;
  if (!guard('ACT-050', lacking <= 0)) {
    return refused(missing(`${lacking} of ${delivery.trades.count} trades of the account`));
  }
  const readings: (readonly Reading[])[] = [];
  for (const meter of delivery.meters) {
    const found = await readingsOf(meter, messages);
    if (!found.ok) return found;
    readings.push(found.value);
  }
  const price = await priceOf(delivery, messages);
  if (!price.ok) return price;
  const earlier = earlierOf(statement, book);
  if (!earlier.ok) return earlier;
  return accepted({ delivery, trades: own, readings, price: price.value.message, earlier: earlier.value });
}

/** The statements that one of a month sums up, and the month before. [ACT-050] */
function monthOf({ number, first = number }: Statement, book: AccountBook): Result<MonthParts> {
  const summed: Statement[] = [];
  for (let wanted = first; wanted < number; wanted += 1) {
    const found = book.get(wanted);
    if (!guard('ACT-050', found !== undefined) || !found) return refused(missing(`statement ${wanted} of the account`));
    summed.push(found.message);
  }
  const before = book.get(first - 1)?.message;
  if (!guard('ACT-050', first === 1 || before !== undefined)) {
    return refused(missing(`statement ${first - 1} of the account`));
  }
  return accepted({ summed, ...(before && { before }) });
}

/** Everything in evidence that a statement rests on, each message opened and its signer judged. */
export async function gatherParts(
  statement: Statement,
  book: AccountBook,
  evidence: JudgedEvidence,
): Promise<Result<StatementParts>> {
  const { delivery, topUp, kind } = statement;
  const delivered = delivery && (await deliveryOf(statement, delivery, book, evidence));
  if (delivered?.ok === false) return delivered;
  const paid = topUp === undefined ? undefined : await topUpOf(topUp, evidence.messages);
  if (paid?.ok === false) return paid;
  const month = kind === 'month' ? monthOf(statement, book) : undefined;
  if (month?.ok === false) return month;
  return accepted({
    statement,
    ...(delivered && { delivery: delivered.value }),
    ...(paid && { topUp: paid.value }),
    ...(month && { month: month.value }),
  });
}
