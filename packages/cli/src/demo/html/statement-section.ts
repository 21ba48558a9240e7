import { left } from '../text-table.ts';
import { markup } from './markup.ts';
import type { PageStatement } from './page-model.ts';
import type { Section } from './section.ts';
import { table } from './table.ts';

/** The signed statements, and how anybody verifies each without asking anyone. */
export const statementSection = (statements: readonly PageStatement[]): Section => ({
  id: 'statements',
  heading: 'Statements',
  content: table({
    caption: 'Signed statements, and the command that verifies each off-line',
    columns: [left('statement'), left('signed by'), left('file'), left('verify with')],
    rows: statements.map(({ name, signer, file, command }) => [
      name,
      signer,
      markup`<code>${file}</code>`,
      markup`<code class="command">${command}</code>`,
    ]),
  }),
});
