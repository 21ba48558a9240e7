import type { Participant } from '../../src/demo/participants.ts';
import type { MarketOfDay } from './market-of-day.ts';

/** Looks whether the day is as it should be: every account has a statement for each slot, and all accounts sum to 0. */
export async function checkDay(
  { node, count, warnings }: MarketOfDay,
  members: readonly Participant[],
  slots: number,
  told: number,
): Promise<{ readonly statements: number }> {
  const { settlement, market } = node;
  if (!settlement) throw new Error('the market settles nothing');
  const { accounts, accountsSum } = settlement.accounts();
  const faults: string[] = [...warnings, ...node.notReady()];
  if (accountsSum !== '0') faults.push(`all accounts sum to ${accountsSum}`);
  if (told !== 2 * count.trades) faults.push(`participants were told of ${told} sides of ${count.trades} trades`);
  let statements = 0;
  for (const { name } of members) {
    const last = (await settlement.statements.last(name))?.statement;
    const balance = accounts.find(({ account }) => account === name)?.balance;
    if (last?.number !== slots) faults.push(`${name} has ${last?.number ?? 0} statements of ${slots} slots`);
    if (last?.closing !== balance) faults.push(`${name} has ${balance}, and its last statement says ${last?.closing}`);
    statements += last?.number ?? 0;
  }
  for (const { invariant, facts } of market.core.checkInvariants()) faults.push(`${invariant}: ${facts}`);
  if (faults.length > 0) throw new Error(`the day is not as it should be:\n${faults.join('\n')}`);
  return { statements };
}
