// Which requirements the conformance suite looks at, by a real run against the reference implementation:
//   node scripts/trace-conformance.mjs   runs the vectors and all suites, writes conformance/traceability.md
// What is not looked at stands there with the reason of conformance/untested.yaml, or as a gap. Exit 1 if anything did not pass.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CLIENT_CHECKS,
  LaunchedTargets,
  loadVectors,
  MARKET_CHECKS,
  requirements,
  runClientChecks,
  runLibrary,
  runMarket,
  SuiteNetwork,
  Uppers,
  vectorChecks,
} from '@bc4p/conformance';
import { parse } from 'yaml';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PAGE = 'conformance/traceability.md';
const BC4P = `node ${join(ROOT, 'packages/cli/bin/run.js')}`;

/** @typedef {import('@bc4p/conformance').CheckResult} CheckResult */
/** @typedef {import('@bc4p/conformance').Requirement} Requirement */
/** @typedef {{readonly of: 'positive' | 'negative' | 'both', readonly why: string}} Reason */
/** @typedef {{readonly passed: number, readonly all: number}} Count */
/** @typedef {{readonly id: string, readonly requirement: Requirement, readonly positive: Count, readonly negative: Count}} Row */

/** A requirement that demands something of somebody, and does not say what is to be refused: nothing can violate it from outside. */
const isObligation = (/** @type {string} */ text) =>
  !/MUST (refuse|end (a|the) (session|connection)|NOT\b|close)|MUST answer [^.]*\bwith the code\b/.test(text);

/** How many checks of a requirement there are of one polarity, and how many of them have passed. */
function countOf(/** @type {readonly CheckResult[]} */ checks, /** @type {string} */ polarity) {
  const own = checks.filter((check) => check.polarity === polarity && check.verdict !== 'skip');
  return { passed: own.filter(({ verdict }) => verdict === 'pass').length, all: own.length };
}

/** What is missing for a requirement, in words; empty if nothing is. */
function missingOf(/** @type {Row} */ { requirement, positive, negative }, /** @type {Reason | undefined} */ reason) {
  const missing = [
    ...(positive.all === 0 ? ['positive'] : []),
    ...(negative.all === 0 && !isObligation(requirement.text) ? ['negative'] : []),
  ];
  if (missing.length === 0) return '';
  const told = missing.every((kind) => reason?.of === 'both' || reason?.of === kind);
  return told && reason ? reason.why : `**no ${missing.join(' and no ')} check**`;
}

const shown = (/** @type {Count} */ { passed, all }) =>
  all === 0 ? '' : passed === all ? `${all}` : `${passed} of ${all}`;

/**
 * The page: every requirement that is to be tested, by area.
 * @param {readonly CheckResult[]} checks @param {Readonly<Record<string, Reason>>} reasons
 */
export function traceabilityPage(checks, reasons) {
  /** @type {Map<string, CheckResult[]>} */
  const byRequirement = new Map();
  const byId = new Map(checks.map((check) => [check.id, check]));
  for (const check of checks) {
    // A negative check differs from its twin in one thing: what is right of the same requirement is done there.
    const twin = check.twin === undefined ? undefined : byId.get(check.twin);
    for (const id of check.requirements) {
      const known = byRequirement.get(id) ?? [];
      const added = [check, twin].filter((one) => one !== undefined && !known.includes(one));
      byRequirement.set(id, [...known, .../** @type {CheckResult[]} */ (added)]);
    }
  }
  /** @type {Row[]} */
  const rows = [...requirements()]
    .filter(([, { level, class: kind, withdrawn }]) => level === 'MUST' && kind !== 'untestable' && !withdrawn)
    .map(([id, requirement]) => {
      const own = byRequirement.get(id) ?? [];
      return { id, requirement, positive: countOf(own, 'positive'), negative: countOf(own, 'negative') };
    });
  const gaps = rows.map((row) => missingOf(row, reasons[row.id]));
  const areas = [...new Set(rows.map(({ id }) => id.split('-')[0] ?? ''))];
  const isLookedAt = ({ positive, negative }) => positive.all + negative.all > 0;
  const sections = areas.flatMap((area) => [
    '',
    `## ${area}`,
    '',
    '| requirement | role | class | + | − | not looked at, because |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.flatMap((row, place) =>
      row.id.startsWith(`${area}-`)
        ? [
            `| [${row.id}](../${row.requirement.page}) | ${row.requirement.role} | ${row.requirement.class} | ${shown(row.positive)} | ${shown(row.negative)} | ${gaps[place]} |`,
          ]
        : [],
    ),
  ]);
  const open = gaps.filter((gap) => gap.startsWith('**')).length;
  return [
    '# What the conformance suite looks at',
    '',
    'Made by `npm run trace:conformance` from a run against the reference implementation; what is written here has passed, or says how many',
    'have. `+` are checks that what is right is done, the twins of negative ones included, `−` that what is wrong is refused. A requirement that says',
    'what somebody has to do, and not what is to be refused, has no negative check. Do not edit.',
    '',
    `${rows.length} requirements with MUST can be tested: ${rows.filter(isLookedAt).length} are looked at, by ${checks.length} checks; ` +
      `${gaps.filter((gap) => gap !== '' && !gap.startsWith('**')).length} are left out on one side or both for a reason; ${open} have a gap.`,
    ...sections,
    '',
  ].join('\n');
}

async function main() {
  const reasons = parse(readFileSync(join(ROOT, 'conformance/untested.yaml'), 'utf8'));
  const onResult = () => {};
  const driver = `node ${join(ROOT, 'conformance/drivers/javascript/driver.mjs')}`;
  const library = await runLibrary({ command: driver, checks: vectorChecks(await loadVectors()), onResult });
  const command = `${BC4P} conformance target {config}`;
  const network = await SuiteNetwork.make(/** @type {never} */ (Math.floor(Date.now() / 1000)));
  const uppers = await Uppers.listen(network);
  const targets = await LaunchedTargets.in({ command, network, placeOf: (name) => uppers.placeOf(name) });
  let market;
  try {
    market = await runMarket({ targets, network, uppers, checks: MARKET_CHECKS, seed: 'traceability', onResult });
  } finally {
    await targets[Symbol.asyncDispose]();
    await uppers[Symbol.asyncDispose]();
  }
  const checks = [...library.checks, ...market.checks];
  for (const role of /** @type {const} */ (['participant', 'meter'])) {
    const own = CLIENT_CHECKS.filter((check) => check.role === role);
    const clients = await runClientChecks({ role, command: `${BC4P} conformance client {url}`, checks: own, onResult });
    checks.push(...clients.checks);
  }
  writeFileSync(join(ROOT, PAGE), traceabilityPage(checks, reasons));
  const bad = checks.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'skip');
  for (const { id, verdict, message } of bad) console.error(`${verdict}  ${id}  ${message ?? ''}`);
  console.log(`${PAGE}: ${checks.length} checks, ${bad.length} did not pass`);
  process.exitCode = bad.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
