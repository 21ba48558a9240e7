import { commonNameOf } from '../../certificates/index.ts';
import type { Delivery, Statement } from '../../generated/statement.ts';
import type { TopUp } from '../../generated/top-up.ts';
import { guard } from '../../guard.ts';
import { type Reading, readingOf } from '../../metering/index.ts';
import { type Refusal, refusal } from '../../refusal.ts';
import { accepted, type Result, refused } from '../../result.ts';
import type { ProvenTrade } from '../judgement.ts';
import { isSameSlot } from '../trade-messages.ts';
import type { AccountBook } from './account-book.ts';
import { accountTrade } from './account-trade.ts';
import { missing, type SignedBy, type SignedMessages } from './signed-by.ts';
import type { DeliveryParts, MonthParts, StatementMessage, StatementParts } from './statement-parts.ts';

/** What evidence of statements holds, with all its trades judged. */
export interface JudgedEvidence {
  readonly messages: SignedMessages;
  readonly trades: readonly ProvenTrade[];
}

const contradiction = (requirement: `ACT-${number}`, rule: string, path: string): Refusal =>
  refusal('settlement-contradiction', requirement, { rule }, path);

/** True for what the market signed by its service proxy. [ACT-051] */
const isByMarket = ({ chain: { rights }, message }: SignedBy<'bc4p-statement' | 'bc4p-balancing-price'>): boolean =>
  rights?.role === 'market' && rights.address === message.market;

/** A statement that the market signed whose account it is about. [ACT-051] */
export function checkSigner(entry: StatementMessage): Refusal | undefined {
  if (guard('ACT-051', isByMarket(entry))) return undefined;
  return contradiction('ACT-051', 'a statement is signed by the market that it names', `${entry.path}/signer`);
}

/** The readings that one meter of a statement lists, each signed by this meter. [ACT-060] */
async function readingsOf(
  { meter, readings = [] }: Delivery['meters'][number],
  messages: SignedMessages,
): Promise<Result<readonly Reading[]>> {
  const found: Reading[] = [];
  for (const id of readings) {
    const value = await messages.find(id, 'bc4p-meter-value', 'meter value');
    if (!value.ok) return value;
    const { chain, message, path } = value.value;
    const isMeter = chain.rights?.role === 'meter' && commonNameOf(chain.leaf.subject) === meter;
    if (!guard('ACT-060', isMeter && message.meter === meter)) {
      return refused(contradiction('ACT-060', 'a meter value is signed by the meter that the statement names', path));
    }
    found.push(readingOf(value.value));
  }
  return accepted(found);
}

/** The balancing price that a statement lists, signed by a market. [ACT-064] */
async function priceOf({ price }: Delivery, messages: SignedMessages) {
  const found = await messages.find(price, 'bc4p-balancing-price', 'balancing price');
  if (!found.ok || guard('ACT-064', isByMarket(found.value))) return found;
  return refused(contradiction('ACT-064', 'a balancing price is signed by the market that it names', found.value.path));
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

/** The confirmation of a payment, by the operator of the market. [ACT-069] */
async function topUpOf(id: string, messages: SignedMessages): Promise<Result<TopUp>> {
  const found = await messages.find(id, 'bc4p-top-up', 'top-up');
  if (!found.ok) return found;
  const { chain, message, path } = found.value;
  const { role, address } = chain.rights ?? {};
  const isOperator = (role === 'market-operator' || role === 'submarket') && address === message.market;
  if (guard('ACT-069', isOperator)) return accepted(message);
  return refused(contradiction('ACT-069', 'a top-up is signed by the operator of the market that it names', path));
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
