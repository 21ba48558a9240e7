import type { Money } from '@bc4p/protocol/units';
import { eur } from '../figures.ts';
import { left, right } from '../text-table.ts';
import { amount, exactEur, inEur, sumOf } from './amounts.ts';
import { lookAt } from './chart/marks.ts';
import { rowBars } from './chart/row-bars.ts';
import { figure } from './figure.ts';
import { type Markup, markup } from './markup.ts';
import type { Bill, OperatorIncome, PageBills } from './page-model.ts';
import { beside, type Section, verdict } from './section.ts';
import { table } from './table.ts';

/** Who pays and receives what, what operators earn, and the proof that no money appears or disappears. */
export const billSection = (bills: PageBills): Section => ({
  id: 'bills',
  heading: 'Bills',
  content: [
    billTable(bills),
    beside([billFigure(bills), markup`<div>${operatorTable(bills.operators)}${proof(bills)}</div>`]),
  ],
});

const namesOf = (lineGroups: readonly string[]): readonly string[] => [
  ...['energy bought', 'energy sold'],
  ...lineGroups.map((group) => `grid fees, ${group}`),
  ...['deviation', 'service', 'balancing'],
];

const partsOf = ({ bought, sold, fees, deviation, service, balancing }: Bill): readonly Money[] => [
  ...[bought, sold, ...fees],
  ...[deviation, service, balancing],
];

function billTable({ lineGroups, bills }: PageBills): Markup {
  const sums = namesOf(lineGroups).map((_, part) => sumOf(bills.map((bill) => partsOf(bill)[part] ?? sumOf([]))));
  return table({
    caption: 'Bills in EUR: received above 0, paid below',
    columns: [left('participant'), ...namesOf(lineGroups).map(right), right('total')],
    rows: bills.map((bill) => [
      bill.participant,
      ...partsOf(bill).map(amount),
      markup`<strong>${amount(bill.total)}</strong>`,
    ]),
    foot: ['all', ...sums.map(amount), amount(sumOf(bills.map(({ total }) => total)))],
  });
}

function billFigure({ lineGroups, bills }: PageBills): Markup {
  const names = namesOf(lineGroups);
  const chart = rowBars({
    id: 'bill-parts',
    title: 'What each bill is made of',
    description: `Stacked bars around zero: received to the right, paid to the left; a mark stands at the total. ${bills.map(({ participant, total }) => `${participant} ${eur(total)} EUR`).join(', ')}.`,
    unit: 'EUR',
    series: names,
    rows: bills.map((bill) => ({
      label: bill.participant,
      parts: partsOf(bill).map(inEur),
      sum: inEur(bill.total),
      read: `${[...partsOf(bill).map((part, at) => `${names[at]} ${eur(part)}`), `total ${eur(bill.total)}`].join(', ')} EUR`,
    })),
  });
  return figure({
    heading: 'What each bill is made of',
    chart,
    legend: names.map((label, at) => ({ look: lookAt(at), form: 'bar', label })),
    note: 'Right of zero: received. Left of zero: paid. The upright mark is the total.',
  });
}

const operatorTable = (operators: readonly OperatorIncome[]): Markup =>
  table({
    caption: 'What operators receive, in EUR',
    columns: [left('operator'), left('for'), right('EUR')],
    rows: operators.flatMap(({ operator, parts }) => [
      ...parts.map(({ label, amount: value }, at) => [at === 0 ? operator : '', label, amount(value)]),
      ...(parts.length > 1
        ? [['', 'together', markup`<strong>${amount(sumOf(parts.map((part) => part.amount)))}</strong>`]]
        : []),
    ]),
  });

/** Every account to the last digit, what they add up to, and whether each bill is the sum of its parts. */
function proof({ bills, accounts }: PageBills): Markup {
  const sum = sumOf(accounts.map(({ balance }) => balance));
  const wrong = bills.filter((bill) => sumOf(partsOf(bill)) !== bill.total);
  const names = wrong.length === 0 ? '' : `: not so for ${wrong.map(({ participant }) => participant).join(', ')}`;
  return markup`<h3>Proof</h3>
<ul class="proof">
<li>All ${accounts.length} accounts together: <strong>${exactEur(sum)} EUR</strong>, which must be zero. ${verdict(sum === 0n)}</li>
<li>The parts of each of the ${bills.length} bills add up to its total${names}. ${verdict(wrong.length === 0)}</li>
</ul>
<details><summary>All accounts</summary>${table({
    caption: 'Balances in EUR, to the last digit',
    columns: [left('account'), right('EUR')],
    rows: accounts.map(({ name, balance }) => [name, exactEur(balance)]),
    foot: ['all', exactEur(sum)],
  })}</details>`;
}
