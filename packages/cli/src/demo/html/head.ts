import { count, eur, kwh, meanCents, percent } from '../figures.ts';
import { type Markup, markup, type Part } from './markup.ts';
import type { PageMarket, PageModel } from './page-model.ts';

/** Title and date, the tree of markets, and the figures that matter most. */
export const head = (model: PageModel): Markup =>
  markup`<header>
<h1>${model.title}</h1>
<p class="lead">${model.date}, ${count(model.slots.length)} slots of ${model.slotLength / 60} minutes. Times are German local time.</p>
<div class="tree">${marketTree(model.markets)}</div>
<dl class="key-figures">
${keyFigures(model).map(
  ({ name, value, note }) => markup`<div><dt>${name}</dt><dd>${value}<small>${note}</small></dd></div>\n`,
)}</dl>
</header>
`;

/** Lists in lists: each market with those below it. */
function marketTree(markets: readonly PageMarket[]): Markup {
  const addresses = new Set(markets.map(({ address }) => address));
  const upperOf = (address: string): string => address.slice(address.indexOf('.') + 1);
  const branch = (some: readonly PageMarket[]): Markup | undefined =>
    some.length === 0
      ? undefined
      : markup`<ul>${some.map(({ address, who }) => {
          const below = markets.filter((one) => one.address !== address && upperOf(one.address) === address);
          return markup`<li><strong>${address}</strong> ${who}${branch(below)}</li>`;
        })}</ul>`;
  const isTop = ({ address }: PageMarket): boolean => !address.includes('.') || !addresses.has(upperOf(address));
  return markup`${branch(markets.filter(isTop))}`;
}

interface KeyFigure {
  readonly name: string;
  readonly value: Part;
  readonly note: string;
}

function keyFigures({ traded, stayed, signatures, checks, elapsedMs }: PageModel): readonly KeyFigure[] {
  const held = checks.filter(({ faults }) => faults.length === 0).length;
  return [
    { name: 'Energy traded', value: `${kwh(traded.energy)} kWh`, note: `in ${count(traded.trades)} trades` },
    {
      name: 'Stayed in its market',
      value: percent(stayed.energy, traded.energy),
      note: `${kwh(stayed.energy)} kWh in ${count(stayed.trades)} trades`,
    },
    {
      name: 'Paid by buyers',
      value: `${eur(traded.paid)} EUR`,
      note: `${meanCents(traded.paid, traded.energy)} ct/kWh, grid fees included`,
    },
    {
      name: 'Received by sellers',
      value: `${eur(traded.received)} EUR`,
      note: `${meanCents(traded.received, traded.energy)} ct/kWh`,
    },
    { name: 'Grid fees', value: `${eur(traded.fees)} EUR`, note: `${meanCents(traded.fees, traded.energy)} ct/kWh` },
    { name: 'Signatures', value: `${count(signatures.made)} made`, note: `${count(signatures.checked)} checked` },
    {
      name: 'Checks',
      value: checksInWords(held, checks.length),
      note: `the day took ${(elapsedMs / 1000).toFixed(1)} s`,
    },
  ];
}

/** How many checks held; the way to the others if there are any. */
const checksInWords = (held: number, all: number): Part =>
  held === all
    ? markup`<span class="held">✓ ${all} held</span>`
    : markup`<a class="failed" href="#checks">✗ ${all - held} of ${all} failed</a>`;
