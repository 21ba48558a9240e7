import type { Column } from '../text-table.ts';
import { type Markup, markup, type Part } from './markup.ts';

/** A table of which the first column names the row. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Part[])[];
  /** The last row, of sums. */
  readonly foot?: readonly Part[];
}

/** The table in a box of its own that scrolls where it is too wide. */
export function table({ caption, columns, rows, foot }: Table): Markup {
  const cells = (row: readonly Part[]): Markup =>
    markup`<tr>${row.map((cell, at) => {
      const align = columns[at]?.align ?? 'left';
      return at === 0
        ? markup`<th scope="row" class="${align}">${cell}</th>`
        : markup`<td class="${align}">${cell}</td>`;
    })}</tr>\n`;
  const headings = columns.map(({ heading, align }) => markup`<th scope="col" class="${align}">${heading}</th>`);
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${headings}</tr></thead>
<tbody>
${rows.map(cells)}</tbody>
${foot === undefined ? undefined : markup`<tfoot>${cells(foot)}</tfoot>`}</table></div>`;
}
