import { type Money, money } from '@bc4p/protocol/units';
import type { Bill as DayBill } from '../settlement/bill.ts';
import type { SettlementReport } from '../settlement/settlement-report.ts';
import { shortName } from '../tree/places.ts';
import type { PageBalancing, PageBills, PageDeviation, PageModel, PageStatement, SlotEnergy } from './page-model.ts';

const sum = (amounts: readonly bigint[]): Money => money(amounts.reduce((total, amount) => total + amount, 0n));

/** What the page can show of the settlement, beside what the trades say. */
export function pageFromSettlement(
  settlement: SettlementReport,
  metering: PageDeviation['metering'],
  grid: string,
): Pick<PageModel, 'deviation' | 'balancing' | 'bills' | 'statements'> {
  return {
    deviation: deviationOf(settlement, metering, grid),
    balancing: balancingOf(settlement),
    bills: billsOf(settlement),
    statements: statementsOf(settlement),
  };
}

const seriesOf = (
  { slots }: SettlementReport,
  of: (slot: SettlementReport['slots'][number]) => SlotEnergy['energy'],
): readonly SlotEnergy[] => slots.map((slot) => ({ start: slot.start, energy: of(slot) }));

/** Everybody who has deviated at all. */
function deviationOf(settlement: SettlementReport, metering: PageDeviation['metering'], grid: string): PageDeviation {
  return {
    grid,
    metering,
    participants: settlement.bills
      .filter(({ short, surplus }) => short > 0 || surplus > 0)
      .map(({ name, kind, short, surplus }) => ({ name, kind, shortage: short, surplus })),
    losses: seriesOf(settlement, ({ losses }) => losses),
  };
}

const balancingOf = (settlement: SettlementReport): PageBalancing => ({
  provider: settlement.battery.name,
  energy: seriesOf(settlement, ({ balancing }) => balancing),
  frequency: { isSynthetic: true, samples: settlement.battery.frequency },
});

const LINE_GROUPS = ['own market', 'other markets'];

function feesByGroup({ fees, market }: DayBill): readonly Money[] {
  const within = (isOwn: boolean): Money =>
    sum(fees.filter((fee) => (fee.market === market) === isOwn).map(({ amount }) => amount));
  return [within(true), within(false)];
}

function billsOf({ bills, markets, accounts }: SettlementReport): PageBills {
  return {
    lineGroups: LINE_GROUPS,
    bills: bills.map((bill) => ({
      participant: bill.name,
      bought: bill.purchases,
      sold: bill.sales,
      fees: feesByGroup(bill),
      deviation: bill.deviation,
      service: bill.service,
      balancing: bill.balancing,
      total: bill.total,
    })),
    operators: markets.map(({ address, fees, losses, carried }) => ({
      operator: shortName(address),
      parts: [
        { label: 'line fees', amount: fees },
        { label: 'losses', amount: losses },
        { label: 'carried forward from deviations', amount: carried },
      ],
    })),
    accounts: accounts.map(({ market, account, balance }) => ({ name: `${account} in ${shortName(market)}`, balance })),
  };
}

const statementsOf = ({ statements }: SettlementReport): readonly PageStatement[] =>
  statements.files.map(({ name, market, file, command }) => ({ name, file, signer: market, command }));
