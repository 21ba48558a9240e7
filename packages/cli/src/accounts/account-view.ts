import type { AnswerOfRequest } from '@bc4p/protocol/messages';
import { type Money, money, printMoney } from '@bc4p/protocol/units';

/** An account in 10⁻⁸ EUR as decimal strings. */
export interface AccountView {
  readonly market: string;
  readonly point: string;
  /** What settled slots and payments have left. */
  readonly balance: string;
  /** What purchases of slots that are not settled yet cost. */
  readonly spent: string;
  /** What sales of such slots have brought: not to be spent before. */
  readonly blocked: string;
  /** What open offers and acceptances may still cost at worst. */
  readonly reserved: string;
  /** How far the account may be overdrawn; absent: without a limit. */
  readonly credit?: string;
  /** What new orders may cost at worst; absent where there is no limit. */
  readonly available?: string;
  readonly statements: number;
}

type Answer = Pick<
  AnswerOfRequest['account.get'],
  'point' | 'settled' | 'spent' | 'blocked' | 'reserved' | 'credit' | 'statements'
>;

/** What is left for new orders: balance and credit less what is spent and reserved. */
const availableOf = (
  { spent, reserved, credit }: Pick<Answer, 'spent' | 'reserved' | 'credit'>,
  balance: string,
): string | undefined =>
  credit === undefined ? undefined : (BigInt(balance) + BigInt(credit) - BigInt(spent) - BigInt(reserved)).toString();

/** An account as its market tells its participant. */
export function accountView(market: string, { settled, ...told }: Answer): AccountView {
  const { point, spent, blocked, reserved, credit, statements } = told;
  const available = availableOf(told, settled);
  return {
    market,
    point,
    balance: settled,
    spent,
    blocked,
    reserved,
    ...(credit === undefined ? {} : { credit }),
    ...(available === undefined ? {} : { available }),
    statements,
  };
}

const amount = (text: string): Money => money(BigInt(text));
const minus = (text: string): Money => money(-BigInt(text));

/** An account in a few lines: what leads from the balance to what may be spent, and what is still to come. */
export function describeAccount(account: AccountView): readonly string[] {
  const { market, point, balance, spent, blocked, reserved, credit, available, statements } = account;
  const sums: readonly (readonly [string, Money | undefined, string])[] = [
    ['balance', amount(balance), 'settled slots and payments'],
    ['spent', minus(spent), 'purchases in slots that are not settled yet'],
    ['reserved', minus(reserved), 'what open offers and acceptances may cost at worst'],
    ['credit', credit === undefined ? undefined : amount(credit), 'how far the account may be overdrawn'],
    ['available', available === undefined ? undefined : amount(available), 'for new offers'],
    ['blocked', amount(blocked), 'sales that meters have not shown yet: comes when their slots are settled'],
  ];
  const texts = sums.map(([, sum]) => (sum === undefined ? 'no limit' : printMoney(sum)));
  const width = Math.max(...texts.map((text) => text.length));
  return [
    `Account ${point} in ${market}`,
    ...sums.map(
      ([name, , meaning], place) => `  ${name.padEnd(10)} ${(texts[place] ?? '').padStart(width)}  ${meaning}`,
    ),
    statements === 0
      ? 'No statements yet.'
      : `${statements} statement${statements === 1 ? '' : 's'}: \`bc4p statement show\``,
  ];
}
