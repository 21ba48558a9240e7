import { type Requirement, requirementOf, requirements } from '../plan/requirement.ts';
import { type CheckResult, type Results, VERDICTS, type Verdict } from '../run/results.ts';
import { Html, html } from './html-parts.ts';
import { SCRIPT, STYLE } from './html-style.ts';
import { worst } from './worst.ts';

/** The checks of one run that name a requirement. */
interface Cell {
  readonly id: string;
  readonly run: Results;
  readonly checks: readonly CheckResult[];
  readonly verdict: Verdict | undefined;
}

interface Row {
  readonly id: string;
  readonly requirement: Requirement;
  readonly cells: readonly Cell[];
}

const nameOf = ({ target: { name, version }, kind }: Results): string =>
  [name, version, `(${kind})`].filter(Boolean).join(' ');
const areaOf = (id: string): string => id.split('-')[0] ?? id;

/** A row for each requirement that a check of any run names, in the order of the specification. */
function rowsOf(runs: readonly Results[]): Row[] {
  const checks = runs.map(({ checks: own }) => {
    const byRequirement = new Map<string, CheckResult[]>();
    for (const check of own)
      for (const id of new Set(check.requirements)) byRequirement.set(id, [...(byRequirement.get(id) ?? []), check]);
    return byRequirement;
  });
  return [...requirements()].flatMap(([id, requirement]) => {
    const cells = runs.map((run, place): Cell => {
      const own = checks[place]?.get(id) ?? [];
      return { id: `c-${id}-${place + 1}`, run, checks: own, verdict: worst(own.map(({ verdict }) => verdict)) };
    });
    return cells.some(({ verdict }) => verdict !== undefined) ? [{ id, requirement, cells }] : [];
  });
}

/** A sentence of the specification: what stands in backticks is code. */
const prose = (text: string): Html =>
  html`${text.split('`').map((part, place) => (place % 2 === 0 ? part : html`<code>${part}</code>`))}`;

const json = (value: unknown): string => JSON.stringify(value, null, 2);

function article({
  id,
  title,
  verdict,
  message,
  expected,
  actual,
  wire = [],
  requirements: own,
  polarity,
  twin,
}: CheckResult): Html {
  return html`<article><h3><span class="tag ${verdict}">${verdict}</span> ${title}</h3>
<p class="soft"><code>${id}</code>, ${polarity}${twin === undefined ? '' : html`, twin <code>${twin}</code>`}; ${own.join(', ')}</p>
${message === undefined ? '' : html`<p>${message}</p>`}
${expected === undefined ? '' : html`<p class="soft">expected</p><pre>${json(expected)}</pre>`}
${actual === undefined ? '' : html`<p class="soft">actual</p><pre>${json(actual)}</pre>`}
${
  wire.length === 0
    ? ''
    : html`<details><summary>what was said</summary>${wire.map(
        ({ atMs, direction, text }) => html`<pre>${direction} at ${atMs} ms
${text}</pre>`,
      )}</details>`
}</article>`;
}

function panel({ id: row, requirement }: Row, { id, run, checks }: Cell): Html {
  const passed = checks.filter(({ verdict }) => verdict === 'pass');
  const others = checks.filter(({ verdict }) => verdict !== 'pass');
  return html`<section class="panel" id="${id}" aria-label="${row}, ${nameOf(run)}"><a class="close" href="#r-${row}">close</a>
<h2>${row}: ${nameOf(run)}</h2><p>${prose(requirement.text)}</p><p class="soft">${requirement.page}</p>
${others.map(article)}
${passed.length === 0 ? '' : html`<h3>Passed: ${passed.length}</h3><ul>${passed.map(({ id: check, title }) => html`<li><code>${check}</code> ${title}</li>`)}</ul>`}
</section>`;
}

function cellOf({ id, checks, verdict }: Cell): Html {
  if (verdict === undefined) return html`<td class="verdict soft">–</td>`;
  const same = checks.filter((one) => one.verdict === verdict).length;
  const count = same === checks.length ? `${same}` : `${same}/${checks.length}`;
  return html`<td class="verdict"><a class="cell ${verdict}" href="#${id}">${verdict} ${count}</a></td>`;
}

function rowOf({ id, requirement, cells }: Row): Html {
  const { text, profile, level, role } = requirement;
  const verdicts = new Set(cells.flatMap(({ checks }) => checks.map(({ verdict }) => verdict)));
  const words = [id, text, profile, level, role, ...cells.flatMap(({ checks }) => checks.map((one) => one.id))];
  return html`<tr id="r-${id}" data-text="${words.join(' ').toLowerCase()}" data-verdicts="${[...verdicts].join(' ')}" data-profile="${profile}"><th class="id" scope="row">${id}</th><td class="text">${prose(text)} <span class="soft">${profile}</span></td>${cells.map(cellOf)}</tr>`;
}

function summary(runs: readonly Results[]): Html {
  return html`<div class="wide"><table><thead><tr><th>run</th><th>attached by</th><th>at</th>${VERDICTS.map((verdict) => html`<th class="n">${verdict}</th>`)}</tr></thead><tbody>${runs.map(
    (run) =>
      html`<tr><th scope="row">${nameOf(run)}</th><td><code>${run.target.attachment}</code></td><td>${run.startedAt.slice(0, 16).replace('T', ' ')}</td>${VERDICTS.map((verdict) => html`<td class="n">${run.counts[verdict]}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

const options = (values: readonly string[]): Html => html`${values.map((value) => html`<option>${value}</option>`)}`;

/**
 * Runs side by side as one page that needs nothing else: requirements by area, a column for each run, and behind each
 * cell the checks. Without scripts only the filters are missing.
 */
export function htmlMatrix(runs: readonly Results[]): string {
  const rows = rowsOf(runs);
  const areas = [...new Set(rows.map(({ id }) => areaOf(id)))];
  const unnamed = [...requirements().keys()].filter((id) => !rows.some((row) => row.id === id));
  const columns = 2 + runs.length;
  const strangers = new Set(
    runs
      .flatMap(({ checks }) => checks.flatMap((one) => one.requirements))
      .filter((id) => requirementOf(id) === undefined),
  );
  const [first] = runs;
  const page = html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>BC4P conformance: ${runs.map(nameOf).join(', ')}</title><style>${new Html(STYLE)}</style></head>
<body><h1>BC4P conformance</h1><p class="soft">Suite ${first?.suite.version}, specification ${first?.suite.specification}, seed ${[...new Set(runs.map(({ seed }) => seed))].join(', ')}</p>
${summary(runs)}
<h2 id="matrix">Requirements</h2>
<p>${rows.length} of ${requirements().size} requirements are named by a check of ${runs.length === 1 ? 'this run' : 'these runs'}. Each cell has the worst verdict of its checks, and leads to them.</p>
<div class="filters"><label>words or ids<input id="search" type="search" placeholder="OFR-012, slot …"></label><label>verdict<select id="verdict"><option value="">any</option>${options(VERDICTS)}</select></label><label>profile<select id="profile"><option value="">any</option>${options([...new Set(rows.map(({ requirement }) => requirement.profile))])}</select></label><p class="soft"><span id="shown">${rows.length}</span> shown</p></div>
<div class="wide"><table><thead><tr><th>id</th><th>requirement</th>${runs.map((run) => html`<th>${nameOf(run)}</th>`)}</tr></thead>
${areas.map((area) => html`<tbody class="area"><tr><th class="area" colspan="${columns}">${area}</th></tr>${rows.filter(({ id }) => areaOf(id) === area).map(rowOf)}</tbody>`)}
</table></div>
${strangers.size === 0 ? '' : html`<p>Not in this version of the specification: ${[...strangers].join(', ')}</p>`}
<details><summary>${unnamed.length} requirements are named by no check here</summary><p>${unnamed.join(', ')}</p></details>
${rows.map((row) => row.cells.filter(({ verdict }) => verdict !== undefined).map((cell) => panel(row, cell)))}
<script>${new Html(SCRIPT)}</script></body></html>
`;
  return page.text;
}
