import { balancingSection } from './balancing-section.ts';
import { billSection } from './bill-section.ts';
import { checkSection } from './check-section.ts';
import { deviationSection } from './deviation-section.ts';
import { energySection } from './energy-section.ts';
import { hatchings } from './hatchings.ts';
import { head } from './head.ts';
import { lineSection } from './line-section.ts';
import { Markup, markup } from './markup.ts';
import type { PageModel } from './page-model.ts';
import { priceSection } from './price-section.ts';
import { READ_OUT_SCRIPT } from './read-out.ts';
import { contents, type Section, section } from './section.ts';
import { sourceSection } from './source-section.ts';
import { statementSection } from './statement-section.ts';
import { STYLE } from './style.ts';

// Nothing is loaded, from wherever: what the page needs is in it.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/** The whole page as the text of one HTML file that needs nothing else. */
export function htmlPage(model: PageModel): string {
  const sections = sectionsOf(model);
  return markup`${new Markup('<!DOCTYPE html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${model.title}, ${model.date}</title>
<style>
${new Markup(STYLE)}</style>
</head>
<body>
${hatchings}<main>
${head(model)}${contents(sections)}${sections.map(section)}</main>
<script>
${new Markup(READ_OUT_SCRIPT)}</script>
</body>
</html>
`.text;
}

/** The sections in the order of the page; what the model has nothing for is left out. */
function sectionsOf(model: PageModel): readonly Section[] {
  const { lines, deviation, balancing, bills, statements, sources } = model;
  return [
    priceSection(model),
    energySection(model),
    lines && lineSection(lines, model),
    deviation && deviationSection(deviation, model),
    balancing && balancingSection(balancing, model),
    bills && billSection(bills),
    statements && statementSection(statements),
    checkSection(model),
    sources.length > 0 ? sourceSection(sources) : undefined,
  ].filter((one) => one !== undefined);
}
