import { Markup, markup } from './markup.ts';

/** What lies over each look of a filled shape, in a square of 6 units; the first has nothing over it. */
const HATCHINGS: readonly string[] = [
  '',
  '<path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5"/>',
  '<circle cx="3" cy="3" r="1"/>',
  '<path d="M0 3H6"/>',
  '<path d="M-1 -1L7 7M5 -1L7 1M-1 5L1 7"/>',
  '<path d="M3 0V6"/>',
  '<path d="M0 3H6M3 0V6"/>',
  '<path d="M0 0L6 6M6 0L0 6"/>',
];

/** The patterns that charts refer to: `hatching-1` to `hatching-8`. */
export const hatchings = markup`<svg class="defs" width="0" height="0" aria-hidden="true"><defs>${HATCHINGS.map(
  (drawing, index) =>
    markup`<pattern id="hatching-${index + 1}" width="6" height="6" patternUnits="userSpaceOnUse">${new Markup(drawing)}</pattern>`,
)}</defs></svg>
`;
