import type { NodeStatus } from '@bc4p/node';
import { instant, printDecimal, printInstant } from '@bc4p/protocol/units';
import { relativeMarket } from '../book/relative-market.ts';
import { left, right, textTable } from '../demo/text-table.ts';

type Balance = NodeStatus['balance'];
type Fault = Balance['submarkets'][number]['faults'][number];

/** Faults of one market that are shown: the newest. */
const MOST_FAULTS = 3;

/** `11-22 19:45`. */
const delivery = (slot: { readonly start: number } | undefined): string =>
  slot ? printInstant(instant(slot.start)).slice(5, 16).replace('T', ' ') : 'none yet';
const kwh = (energy: unknown): string => `${printDecimal(BigInt(Number(energy)), 3, 3)} kWh`;

/** What is wrong with the balance of one slot. */
function faultText({ slot, code, facts }: Fault): string {
  const when = delivery(slot);
  switch (code) {
    case 'missing':
      return `${when}: no report`;
    case 'balance-mismatch':
      return `${when}: ${facts.member} ${kwh(facts.reported)}, booked ${kwh(facts.booked)}`;
    case 'balance-violated':
      return `${when}: ${kwh(facts.left)} came in, ${kwh(facts.right)} went out`;
    default:
      return `${when}: ${code}`;
  }
}

function faultLines(faults: readonly Fault[], indent: string): string[] {
  const shown = faults.slice(0, MOST_FAULTS).map((fault) => `${indent}${faultText(fault)}`);
  const more = faults.length - MOST_FAULTS;
  return more > 0 ? [...shown, `${indent}… ${more} more (--json has them)`] : shown;
}

/** This market's own balances, as the market above has answered them. */
function ownLines({ own }: Balance): string[] {
  if (!own) return [];
  const { open, agreed, refused } = own;
  const waiting = open === 0 ? '' : `, ${open} without an answer`;
  return [`own balance agreed up to ${delivery(agreed)}${waiting}`, ...faultLines(refused, '  ')];
}

/** How the balances of this market and of those below it stand; nothing where there are none. */
export function describeBalances({ market, balance }: Pick<NodeStatus, 'market' | 'balance'>): readonly string[] {
  const rows = balance.submarkets.map((one) => [
    relativeMarket(market, one.market),
    delivery(one.agreed),
    String(one.waiting),
    String(one.faulty),
    one.suspended ? 'suspended' : '',
  ]);
  const columns = [left('balance of'), left('agreed'), right('waiting'), right('faulty'), left('')];
  const faults = balance.submarkets.flatMap((one) =>
    one.faults.length === 0
      ? []
      : [`${relativeMarket(market, one.market)} does not balance`, ...faultLines(one.faults, '  ')],
  );
  return [...ownLines(balance), ...(rows.length > 0 ? textTable(columns, rows) : []), ...faults];
}
