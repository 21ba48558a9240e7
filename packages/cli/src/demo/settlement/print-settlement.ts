import { wattHours } from '@bc4p/protocol/units';
import { cents, count, eur, kwh } from '../figures.ts';
import { left, right, textTable } from '../text-table.ts';
import { shortName } from '../tree/places.ts';
import type { Bill } from './bill.ts';
import type { BatteryReport, MarketSettlement, SettlementReport, StatementsReport } from './settlement-report.ts';

/** How the day was settled, as people read it: lines of at most 80 characters. */
export function printSettlement(report: SettlementReport): readonly string[] {
  const { bills, markets, battery, statements } = report;
  return [
    ...printPrices(report),
    '',
    'Bills: what each pays (-) and gets, in EUR',
    ...printBills(bills),
    '  energy: at the prices of trades. fees: of all lines, by whom they fall to.',
    '  short, over: kWh that were not delivered as promised, by sign. dev.: those at',
    '  the energy price. service: for being off at all. bal.: for balancing.',
    '',
    'What the lines earn, and whose trades pay for it',
    ...printLineFees(bills),
    '',
    ...printBattery(battery),
    '',
    'The operators’ accounts, in EUR',
    ...printMarkets(markets),
    '  fees: of the lines. losses: what the lines lose, bought and made up for.',
    '  carried: what deviations left, after the market above was paid.',
    `  The sum of all accounts of all markets: ${report.accountsSum}`,
    '',
    ...printStatements(statements),
  ];
}

function printPrices({ prices }: SettlementReport): readonly string[] {
  if (prices.mode === 'single')
    return [`Deviations cost ${cents(prices.short)} ct/kWh in a short area and ${cents(prices.long)} in a long one.`];
  const { energy, service } = prices;
  return [
    `Meters saw something else than was traded. The energy of a deviation is worth`,
    `${cents(energy)} ct/kWh, and each kWh of it costs ${cents(service)} for the service, either way.`,
  ];
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

function printBills(bills: readonly Bill[]): readonly string[] {
  const row = (name: string, some: readonly Bill[]): readonly string[] => {
    const total = (of: (bill: Bill) => bigint): string => eur(sum(some.map(of)) as Bill['total']);
    const energy = (of: (bill: Bill) => number): string =>
      kwh(wattHours(some.reduce((all, bill) => all + of(bill), 0)));
    return [
      name,
      total(({ purchases, sales }) => purchases + sales),
      total(({ fees }) => sum(fees.map(({ amount }) => amount))),
      energy(({ short }) => short),
      energy(({ surplus }) => surplus),
      total(({ deviation }) => deviation),
      total(({ service }) => service),
      total(({ balancing }) => balancing),
      total((bill) => bill.total),
    ];
  };
  return textTable(
    [
      left(''),
      right('energy'),
      right('fees'),
      right('short'),
      right('over'),
      right('dev.'),
      right('service'),
      right('bal.'),
      right('total'),
    ],
    [...bills.map((bill) => row(bill.name, [bill])), row('all', bills)],
  );
}

/** Each line with what it earned, and the three who paid most of it. */
function printLineFees(bills: readonly Bill[]): readonly string[] {
  const lines = new Map<string, { market: string; line: string; paid: { name: string; amount: bigint }[] }>();
  for (const { name, fees } of bills) {
    for (const { market, line, amount } of fees) {
      const key = `${market} ${line}`;
      const entry = lines.get(key) ?? { market, line, paid: [] };
      entry.paid.push({ name, amount: -amount });
      lines.set(key, entry);
    }
  }
  const rows = [...lines.values()].map(({ market, line, paid }) => {
    const most = paid.toSorted((a, b) => Number(b.amount - a.amount)).slice(0, 3);
    const earned = eur(sum(paid.map(({ amount }) => amount)) as Bill['total']);
    const names = most.map(({ name, amount }) => `${name} ${eur(amount as Bill['total'])}`);
    return [shortName(market), line.split('-').slice(-2).join('-'), earned, names.join(', ')];
  });
  return textTable([left('market'), left('line'), right('EUR'), left('most by')], rows);
}

function printBattery({ name, fedIn, drawn, beneficial, adverse, earned }: BatteryReport): readonly string[] {
  return [
    `${name} follows the frequency; the trace is synthetic, no measurement is at hand.`,
    `It fed in ${kwh(fedIn)} kWh and drew ${kwh(drawn)}: ${kwh(beneficial)} against the deviation of the`,
    `frequency and ${kwh(adverse)} along with it, for ${eur(earned)} EUR.`,
  ];
}

function printMarkets(markets: readonly MarketSettlement[]): readonly string[] {
  return textTable(
    [
      left('market'),
      right('fees'),
      right('lost kWh'),
      right('bought'),
      right('losses'),
      right('carried'),
      right('owed up'),
      right('sum'),
    ],
    markets.map(({ address, fees, lost, boughtForLosses, losses, carried, owed, sum: total }) => [
      shortName(address),
      eur(fees),
      kwh(lost),
      kwh(boughtForLosses),
      eur(losses),
      eur(carried),
      eur(owed),
      total.toString(),
    ]),
  );
}

function printStatements({ count: number, meterValues, folder, command }: StatementsReport): readonly string[] {
  return [
    `${count(number)} signed statements over ${count(meterValues)} signed meter values, in ${folder}.`,
    'Each proves itself, to whoever trusts the root; all of them at once:',
    `  ${command}`,
  ];
}
