import { type Markup, markup, type Part } from './markup.ts';

/** A part of the page under a heading that the table of contents leads to. */
export interface Section {
  /** Unique on the page. */
  readonly id: string;
  readonly heading: string;
  readonly content: Part;
}

/** The table of contents. */
export const contents = (sections: readonly Section[]): Markup =>
  markup`<nav aria-label="Contents"><ul>${sections.map(({ id, heading }) => markup`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>
`;

export const section = ({ id, heading, content }: Section): Markup =>
  markup`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${content}
</section>
`;

/** Charts beside each other where there is room. */
export const beside = (parts: readonly Part[]): Markup => markup`<div class="beside">${parts}</div>`;

/** A verdict as a sign and a word, so that neither colour nor sign alone tells it. */
export const verdict = (holds: boolean): Markup =>
  holds ? markup`<span class="held">✓ held</span>` : markup`<span class="failed">✗ failed</span>`;
