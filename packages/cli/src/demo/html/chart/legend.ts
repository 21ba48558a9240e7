import { type Markup, markup } from '../markup.ts';
import { filled, type Look } from './marks.ts';

/** What a colour, hatching or stroke stands for. */
export interface LegendEntry {
  readonly look: Look;
  readonly label: string;
  readonly form: 'bar' | 'line';
}

/** The entries beside small samples of how they are drawn. */
export const legend = (entries: readonly LegendEntry[]): Markup =>
  markup`<ul class="legend">${entries.map(({ look, label, form }) => markup`<li>${sample(look, form)}${label}</li>`)}</ul>`;

const sample = (look: Look, form: 'bar' | 'line'): Markup =>
  markup`<svg class="sample" viewBox="0 0 22 12" aria-hidden="true">${
    form === 'line' ? markup`<path class="stroke s${look}" d="M0 6H22"/>` : filled('M0 0H22V12H0Z', look)
  }</svg>`;
