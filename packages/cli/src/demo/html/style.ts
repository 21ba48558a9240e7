/**
 * How the page looks, on light and on dark ground and on paper. The eight colours are told apart by people who see fewer
 * of them, and wherever colour says something, hatching, stroke or place says it too.
 */
export const STYLE = `:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b1f24; --faint: #59636e; --rule: #d6dbe0; --panel: #f5f7f9; --good: #1a6b36; --bad: #b3261e;
  --c1: #005f9e; --c2: #b97300; --c3: #00805a; --c4: #b84300; --c5: #3a97cf; --c6: #b0558d; --c7: #7a7a00; --c8: #6b7280;
  --up: #005f9e; --down: #b84300;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a; --ink: #e6e9ec; --faint: #a3adb8; --rule: #343b42; --panel: #1c2126; --good: #6fcf8f; --bad: #ff8a80;
    --c1: #4ea5e6; --c2: #f0b429; --c3: #2fb98d; --c4: #f0803c; --c5: #9ad4f5; --c6: #dc93bf; --c7: #c9c94a; --c8: #9aa3ad;
    --up: #4ea5e6; --down: #f0803c;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 78rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0.5rem 0; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 0.75rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.05rem; margin: 1.25rem 0 0.5rem; }
.lead, .note, .read-out, small, caption { color: var(--faint); }
code { font: 0.85em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.command { white-space: nowrap; }
.tree { margin: 0.75rem 0 1.25rem; }
.tree ul { list-style: none; margin: 0; padding-left: 1.25rem; border-left: 2px solid var(--rule); }
.tree > ul { padding-left: 0; border: 0; }
.tree li { padding: 0.1rem 0; }
.key-figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.75rem; margin: 0; }
.key-figures div { background: var(--panel); border: 1px solid var(--rule); border-radius: 0.5rem; padding: 0.6rem 0.75rem; }
.key-figures dt { font-size: 0.85rem; color: var(--faint); }
.key-figures dd { margin: 0; font-size: 1.2rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.key-figures .failed { white-space: normal; }
.key-figures small { display: block; font-size: 0.8rem; font-weight: 400; line-height: 1.3; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.5rem 2rem; align-items: start; }
.beside > * { min-width: 0; }
.scroll + .beside { margin-top: 1.5rem; }
.note + .beside { margin-top: 1rem; }
figure { margin: 0; break-inside: avoid; }
figcaption { font-weight: 600; margin-bottom: 0.25rem; }
.note, .read-out { font-size: 0.85rem; margin: 0.25rem 0; }
.read-out { font-variant-numeric: tabular-nums; min-height: 2.6em; line-height: 1.3; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.15rem 1rem; margin: 0.25rem 0; padding: 0; font-size: 0.85rem; }
.sample { width: 1.4rem; height: 0.75rem; margin-right: 0.4rem; vertical-align: -0.05rem; }
.sample.shades { width: 4.4rem; margin: 0 0.2rem; }
details { margin: 0.25rem 0 0; font-size: 0.9rem; }
summary { cursor: pointer; color: var(--faint); }
.scroll { overflow: auto; max-height: 75vh; }
.scroll:focus-visible, summary:focus-visible { outline: 2px solid var(--c1); outline-offset: 2px; }
table { border-collapse: separate; border-spacing: 0; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: 0.3rem; }
th, td { padding: 4px 8px; border-bottom: 1px solid var(--rule); line-height: 20px; vertical-align: top; white-space: nowrap; }
th { font-weight: 600; }
tbody th { font-weight: 400; }
tbody th, tfoot th { position: sticky; left: 0; background: var(--paper); }
thead th { position: sticky; top: 0; z-index: 1; background: var(--paper); white-space: normal; vertical-align: bottom; }
tfoot th, tfoot td { border-top: 2px solid var(--rule); border-bottom: 0; font-weight: 600; }
th.left, td.left { text-align: left; }
th.right, td.right { text-align: right; }
#checks tbody th, #checks td li { white-space: normal; overflow-wrap: anywhere; }
.held { color: var(--good); font-weight: 600; white-space: nowrap; }
.failed { color: var(--bad); font-weight: 700; white-space: nowrap; }
.proof { padding-left: 1.2rem; }
td ul { margin: 0.2rem 0; padding-left: 1.1rem; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 1rem 0 0; padding: 0; }
a { color: var(--c1); text-underline-offset: 0.15em; }
a.failed { color: var(--bad); }
.defs { position: absolute; }
.chart { display: block; width: 100%; height: auto; }
.chart text { font: 11px system-ui, sans-serif; fill: var(--faint); font-variant-numeric: tabular-nums; }
.chart .middle { text-anchor: middle; }
.chart .end { text-anchor: end; }
.grid { stroke: var(--rule); stroke-width: 1; }
.zero { stroke: var(--faint); stroke-width: 1; }
.middle-line { stroke: var(--faint); stroke-width: 0.5; }
.strip { fill: var(--panel); }
.up, .down { shape-rendering: crispEdges; }
.read { fill: transparent; }
.read:hover { fill: var(--ink); fill-opacity: 0.1; }
.stroke { fill: none; stroke-width: 1.8; stroke-linejoin: round; }
.band { fill-opacity: 0.22; }
.sum { stroke: var(--ink); stroke-width: 2.5; }
pattern path { stroke: var(--paper); stroke-width: 1.1; fill: none; }
pattern circle { fill: var(--paper); }
${[1, 2, 3, 4, 5, 6, 7, 8].map((look) => `.f${look} { fill: var(--c${look}); } .s${look} { stroke: var(--c${look}); } .h${look} { fill: url(#hatching-${look}); }`).join('\n')}
.s2 { stroke-dasharray: 5 2.5; } .s3 { stroke-dasharray: 1.5 2; } .s4 { stroke-dasharray: 8 2 1.5 2; }
.up { --tone: var(--up); } .down { --tone: var(--down); }
${[1, 2, 3, 4, 5, 6, 7, 8].map((shade) => `.shade${shade} { fill: color-mix(in srgb, var(--tone) ${12 + 11 * shade}%, var(--panel)); }`).join('\n')}
@media (max-width: 34rem) {
  main { padding: 0.75rem; }
  .chart text { font-size: 13px; }
  .key-figures { grid-template-columns: 1fr 1fr; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --ink: #000000; --faint: #333333; --rule: #cccccc; --panel: #ffffff; --good: #000000; --bad: #000000;
    --c1: #005f9e; --c2: #b97300; --c3: #00805a; --c4: #b84300; --c5: #3a97cf; --c6: #b0558d; --c7: #7a7a00; --c8: #6b7280;
    --up: #005f9e; --down: #b84300;
  }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 9pt; }
  tfoot { display: table-row-group; }
  main { max-width: none; padding: 0; }
  .beside { grid-template-columns: 1fr 1fr; gap: 0.75rem; }
  .scroll { overflow: visible; max-height: none; }
  details:not([open]), .read-out { display: none; }
  table { font-size: 6.5pt; }
  th, td { padding: 1px 3px; line-height: 1.3; }
  .key-figures { grid-template-columns: repeat(7, 1fr); gap: 0.4rem; }
  .key-figures dd { font-size: 1rem; }
  tbody th, tfoot th, thead th { position: static; }
  nav { display: none; }
  tr, figure, .key-figures div { break-inside: avoid; }
  h2 { break-after: avoid; }
  .command { white-space: normal; }
}
`;
