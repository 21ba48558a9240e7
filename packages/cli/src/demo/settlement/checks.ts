import { UPPER_POINT } from '@bc4p/protocol/settlement';
import type { Slot } from '@bc4p/protocol/units';
import type { Check } from '../checks.ts';
import type { NodeTree } from '../node-tree.ts';
import type { OwnStatements } from './collect-statements.ts';
import type { DaySettlement } from './day-settlement.ts';

/** Checks the settlement from the outside: accounts, deviations, what markets owe each other, statements. */
export function settlementChecks(
  tree: NodeTree,
  day: DaySettlement,
  slots: readonly Slot[],
  statements: readonly OwnStatements[],
): readonly Check[] {
  return [
    deviationsAreBalancing(tree, day, slots),
    accountsAreNothing(tree),
    debtsAgree(tree),
    balancesAgree(tree),
    statementsAreProven(tree, statements),
  ];
}

function deviationsAreBalancing({ markets }: NodeTree, day: DaySettlement, slots: readonly Slot[]): Check {
  const cases = [...markets.keys()].flatMap((market) => slots.map((slot) => ({ market, slot })));
  const faults = cases.flatMap(({ market, slot }) => {
    const settled = day.of(slot, market);
    if (!settled) return [`${market} has not settled slot ${slot.start}`];
    const off = settled.points.reduce((sum, { deviation, balancing }) => sum + deviation - balancing, 0);
    return off === 0 ? [] : [`${market}, slot ${slot.start}: ${off} Wh`];
  });
  return { rule: 'all deviations together are all balancing energy', cases: cases.length, faults };
}

function accountsAreNothing({ markets }: NodeTree): Check {
  const faults: string[] = [];
  let cases = 0;
  for (const [address, market] of markets) {
    const accounts = market.accounts();
    cases += accounts.length;
    const sum = accounts.reduce((total, [, balance]) => total + balance, 0n);
    if (sum !== 0n) faults.push(`${address}: ${sum}`);
  }
  return { rule: 'the accounts of each market add up to 0, to the last 10⁻⁸ EUR', cases, faults };
}

/** What a market owes the one above is what that one has on its account, with the sign turned. */
function debtsAgree({ markets }: NodeTree): Check {
  const linked = [...markets.values()].flatMap((market) => {
    const above = market.made.uplink && markets.get(market.made.uplink.market);
    return above ? [{ market, above }] : [];
  });
  const faults = linked.flatMap(({ market, above }) => {
    const owed = new Map(market.accounts()).get(UPPER_POINT) ?? 0n;
    const held = new Map(above.accounts()).get(market.made.uplink?.plan.point ?? '') ?? 0n;
    return owed === -held ? [] : [`${market.address} owes ${owed}, ${above.address} has ${held}`];
  });
  return { rule: 'what markets owe each other is the same in both books', cases: linked.length, faults };
}

function balancesAgree({ markets }: NodeTree): Check {
  const all = [...markets.values()].flatMap(({ address, balances }) => [
    ...balances.submarkets.map(({ market, faulty, waiting }) => ({ market, left: faulty + waiting })),
    ...(balances.own ? [{ market: address, left: balances.own.open + balances.own.refused.length }] : []),
  ]);
  const faults = all.flatMap(({ market, left }) => (left === 0 ? [] : [`${market}: ${left} slots do not balance`]));
  return { rule: 'each submarket’s signed balances agree with the market above', cases: all.length, faults };
}

function statementsAreProven({ markets }: NodeTree, statements: readonly OwnStatements[]): Check {
  const faults = statements.flatMap((own) => {
    const accounts = new Map(markets.get(own.market)?.accounts());
    const closing = own.proven.at(-1)?.statement.closing;
    const holds = closing !== undefined && BigInt(closing) === accounts.get(own.name);
    const wrong = holds
      ? []
      : [`${own.name}: the last statement says ${closing}, the account ${accounts.get(own.name)}`];
    return [...own.faults, ...(own.faults.length > 0 ? [] : wrong)];
  });
  const cases = statements.reduce((sum, { proven }) => sum + proven.length, 0);
  return { rule: 'each statement is proven off-line; the last is the account', cases, faults };
}
