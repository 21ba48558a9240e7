import { type LegendEntry, legend } from './chart/legend.ts';
import { type Markup, markup, type Part } from './markup.ts';
import { type Table, table } from './table.ts';

/** A chart with its heading, what its looks stand for, and the figures it is drawn from. */
export interface Figure {
  readonly heading: string;
  readonly chart: Markup;
  readonly legend: readonly LegendEntry[];
  readonly note?: Part;
  /** Folded away: it has a row for each slot. */
  readonly table?: Table;
}

export const figure = ({ heading, chart, legend: entries, note, table: figures }: Figure): Markup =>
  markup`<figure>
<figcaption>${heading}</figcaption>
${chart}
${entries.length === 0 ? undefined : legend(entries)}
${note === undefined ? undefined : markup`<p class="note">${note}</p>`}
<p class="read-out" aria-hidden="true" hidden>Point at the chart to read its figures.</p>
${figures === undefined ? undefined : markup`<details><summary>All figures as a table</summary>${table(figures)}</details>`}
</figure>
`;
