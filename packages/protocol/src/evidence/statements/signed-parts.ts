import { commonNameOf } from '../../certificates/index.ts';
import type { Delivery } from '../../generated/statement.ts';
import type { TopUp } from '../../generated/top-up.ts';
import { guard } from '../../guard.ts';
import { type Reading, readingOf } from '../../metering/index.ts';
import { type Refusal, refusal } from '../../refusal.ts';
import { accepted, type Result, refused } from '../../result.ts';
import type { SignedBy, SignedMessages } from './signed-by.ts';
import type { StatementMessage } from './statement-parts.ts';

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
export async function readingsOf(
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
export async function priceOf({ price }: Delivery, messages: SignedMessages) {
  const found = await messages.find(price, 'bc4p-balancing-price', 'balancing price');
  if (!found.ok || guard('ACT-064', isByMarket(found.value))) return found;
  return refused(contradiction('ACT-064', 'a balancing price is signed by the market that it names', found.value.path));
}

/** The confirmation of a payment, by the operator of the market. [ACT-069] */
export async function topUpOf(id: string, messages: SignedMessages): Promise<Result<TopUp>> {
  const found = await messages.find(id, 'bc4p-top-up', 'top-up');
  if (!found.ok) return found;
  const { chain, message, path } = found.value;
  const { role, address } = chain.rights ?? {};
  const isOperator = (role === 'market-operator' || role === 'submarket') && address === message.market;
  if (guard('ACT-069', isOperator)) return accepted(message);
  return refused(contradiction('ACT-069', 'a top-up is signed by the operator of the market that it names', path));
}
