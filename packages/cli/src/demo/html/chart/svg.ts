import { type Markup, markup, type Part } from '../markup.ts';

/** A drawing with a name and a description for those who do not see it. */
export interface Drawing {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** The drawing as inline SVG that grows and shrinks with the page. */
export const svg = ({ id, title, description, width, height }: Drawing, content: Part): Markup =>
  markup`<svg class="chart" role="img" viewBox="0 0 ${width} ${height}" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${content}</svg>`;

/** A label that has room for so many characters; of a longer one the end stays, which tells names of a grid apart. */
export const shortened = (label: string, most: number): string =>
  [...label].length <= most ? label : `…${[...label].slice(1 - most).join('')}`;
