import { count } from '../figures.ts';
import { left, right } from '../text-table.ts';
import { type Markup, markup } from './markup.ts';
import type { PageModel } from './page-model.ts';
import { type Section, verdict } from './section.ts';
import { table } from './table.ts';

/** How many of a check's faults are shown. */
const SHOWN = 3;

/** What was checked in how many cases, and what broke it. */
export const checkSection = ({ checks }: Pick<PageModel, 'checks'>): Section => ({
  id: 'checks',
  heading: 'Checks',
  content: table({
    caption: 'What must hold always, looked at from the outside',
    columns: [left('rule'), right('cases'), left('verdict')],
    rows: checks.map(({ rule, cases, faults }) => [
      rule,
      count(cases),
      [verdict(faults.length === 0), faultList(faults)],
    ]),
  }),
});

function faultList(faults: readonly string[]): Markup | undefined {
  if (faults.length === 0) return undefined;
  const more = faults.length > SHOWN ? markup`<li>and ${count(faults.length - SHOWN)} more</li>` : undefined;
  return markup`<ul>${faults.slice(0, SHOWN).map((fault) => markup`<li>${fault}</li>`)}${more}</ul>`;
}
