/** The look of the matrix, in dark and in light. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5b6675; --ground: #fff; --raised: #f4f6f8; --line: #d8dde3;
  --pass: #0b6b38; --pass-bg: #d9f2e3; --bad: #a3151f; --bad-bg: #fbdfe1; --warn: #7a5200; --warn-bg: #fbeecb;
  --skip: #5b6675; --skip-bg: #e9ecef; --error: #6b1fa0; --error-bg: #efdffa; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e9ef; --soft: #9aa6b4; --ground: #12161b; --raised: #1b2128; --line: #313a45;
  --pass: #7fdba4; --pass-bg: #12351f; --bad: #ff9aa1; --bad-bg: #461a1e; --warn: #f0c869; --warn-bg: #3b2e0d;
  --skip: #9aa6b4; --skip-bg: #262d36; --error: #d8a8f7; --error-bg: #36194b; --link: #7fb8f5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 80rem; padding: 1.5rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.2rem; } h3 { font-size: 1rem; margin: 0; }
p { margin: .25rem 0 1rem; } .soft { color: var(--soft); } a { color: var(--link); }
code, pre { font: .85rem/1.45 ui-monospace, monospace; } pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .25rem 0; padding: .5rem; background: var(--raised); border: 1px solid var(--line); border-radius: 4px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--ground); } td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
tbody th.area { background: var(--raised); font-size: 1rem; padding-top: .6rem; } th.id { white-space: nowrap; font-weight: 600; }
td.verdict { text-align: center; white-space: nowrap; }
a.cell, .tag { display: inline-block; min-width: 4.5rem; padding: .1rem .5rem; border-radius: 4px; text-align: center; text-decoration: none; font-size: .9rem; }
.pass { color: var(--pass); background: var(--pass-bg); } .fail, .hang, .crash { color: var(--bad); background: var(--bad-bg); }
.warn { color: var(--warn); background: var(--warn-bg); } .skip { color: var(--skip); background: var(--skip-bg); } .error { color: var(--error); background: var(--error-bg); }
.filters { display: none; gap: 1rem; flex-wrap: wrap; margin: 1rem 0; } .js .filters { display: flex; }
.filters label { display: flex; flex-direction: column; font-size: .85rem; color: var(--soft); }
input, select { font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--line); border-radius: 4px; padding: .3rem .5rem; }
.panel { display: none; } .panel:target { display: block; position: fixed; inset: 0 0 0 auto; width: min(46rem, 100vw); overflow-y: auto; padding: 1.25rem 1.5rem; background: var(--ground); border-left: 1px solid var(--line); box-shadow: 0 0 2rem #0006; z-index: 2; }
.panel .close { float: right; } .panel article { border-top: 1px solid var(--line); padding: .6rem 0; }
.panel ul { padding-left: 1.2rem; }
tr[hidden], tbody[hidden] { display: none; }
@media (max-width: 40rem) { body { padding: 1rem; } td.text { font-size: .9rem; } }
`;

/** Filters rows; without it everything is there. */
export const SCRIPT = `
document.documentElement.classList.add('js');
const [search, verdict, profile] = ['search', 'verdict', 'profile'].map((id) => document.getElementById(id));
const rows = [...document.querySelectorAll('tr[data-text]')];
function filter() {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const row of rows) {
    const { text, verdicts, profile: own } = row.dataset;
    row.hidden = !(words.every((word) => text.includes(word)) && (verdict.value === '' || verdicts.split(' ').includes(verdict.value)) && (profile.value === '' || own === profile.value));
  }
  for (const body of document.querySelectorAll('tbody.area')) body.hidden = [...body.querySelectorAll('tr[data-text]')].every((row) => row.hidden);
  document.getElementById('shown').textContent = rows.filter((row) => !row.hidden).length;
}
for (const one of [search, verdict, profile]) one.addEventListener('input', filter);
addEventListener('keydown', ({ key }) => { if (key === 'Escape' && location.hash.startsWith('#c-')) location.hash = '#matrix'; });
`;
