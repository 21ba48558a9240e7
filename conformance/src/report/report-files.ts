import type { Results } from '../run/results.ts';
import { badgeJson } from './badge.ts';
import { htmlMatrix } from './html-matrix.ts';
import { junitXml } from './junit.ts';
import { markdownSummary } from './markdown.ts';

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Every report of a run: name of the file → text. All follow from `results.json`. */
export const reportFiles = (results: Results): Readonly<Record<string, string>> => ({
  'results.json': jsonText(results),
  'junit.xml': junitXml(results),
  'matrix.html': htmlMatrix([results]),
  'summary.md': markdownSummary(results),
  'badge.json': jsonText(badgeJson(results)),
});
