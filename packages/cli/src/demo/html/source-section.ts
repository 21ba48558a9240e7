import { markup } from './markup.ts';
import type { PageSource } from './page-model.ts';
import type { Section } from './section.ts';

/** Whose data this is made from, and under which licence. */
export const sourceSection = (sources: readonly PageSource[]): Section => ({
  id: 'sources',
  heading: 'Sources',
  content: markup`<ul>${sources.map(
    ({ name, licence, notice }) => markup`<li><strong>${name}</strong>, ${licence}. ${notice}</li>`,
  )}</ul>`,
});
