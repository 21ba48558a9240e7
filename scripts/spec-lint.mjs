// Holds the specification together: pages, registry, error table, schemas, examples and the code's guards agree.
//   node scripts/spec-lint.mjs           checks; exit 1 with file:line, rule and way out for each finding
//   node scripts/spec-lint.mjs --write   first writes spec/requirements.yaml from the pages
//   node scripts/spec-lint.mjs --trace   also demands that a test names each requirement that the code checks
//   node scripts/spec-lint.mjs --report  prints which requirements are checked where, and lints nothing
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readErrors } from './generate-errors.mjs';
import { lintSchemas } from './schema-lint.mjs';
import { clausesIn, readCode, readTests } from './spec-code.mjs';
import { proseCodeFindings, unknownIdFindings, unusedCodeFindings, weakGuardFindings } from './spec-code-rules.mjs';
import { ERRORS_PAGE, errorsPage } from './spec-errors.mjs';
import { exampleValidators, runExamples } from './spec-examples.mjs';
import { factsFindings } from './spec-facts.mjs';
import { filesBelow, readText } from './spec-files.mjs';
import { exampleGaps, featureFindings, frameFindings, signedTypes } from './spec-frames.mjs';
import { linkFindings } from './spec-links.mjs';
import { readPages } from './spec-pages.mjs';
import { profileFindings } from './spec-profiles.mjs';
import { printRegistry, REGISTRY_FILE, readRegistry, syncRegistry } from './spec-registry.mjs';
import { duplicateFindings, registryFindings, sentenceFindings } from './spec-rules.mjs';
import { countChecks, readVectors, traceReport, untestedGuardFindings } from './spec-trace.mjs';
import { workedFindings } from './spec-worked.mjs';

/** @typedef {import('./spec-files.mjs').Finding} Finding */

/** Everything that people read: the pages, the decisions and the repository's papers. */
function papers(/** @type {string} */ root) {
  const top = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];
  return [...filesBelow(root, 'spec', (file) => file.endsWith('.md')), ...top];
}

/** Writes the registry as the pages want it. */
export function writeRegistry(/** @type {string} */ root) {
  const sentences = readPages(root).flatMap((page) => page.sentences);
  writeFileSync(join(root, REGISTRY_FILE), printRegistry(syncRegistry(sentences, readRegistry(root))));
}

/**
 * Everything that is wrong with the specification, and counts for the last line.
 * @param {string} root of the repository @param {{trace?: boolean}} [options]
 */
export function lintSpecification(root, { trace = false } = {}) {
  const pages = readPages(root);
  const registry = readRegistry(root);
  const code = readCode(root);
  const errors = readErrors(root);
  const codes = new Set(Object.keys(errors));
  const sentences = pages.flatMap((page) => page.sentences);
  const texts = new Map(sentences.map(({ id, text }) => [id, text]));
  const ids = new Set(texts.keys());
  const clauses = papers(root).flatMap((file) => clausesIn(readText(root, file), file));
  const schemas = lintSchemas(root);
  const validators = exampleValidators(root);
  const examples = runExamples(pages, validators);

  /** @type {Finding[]} */
  const findings = [
    ...pages.flatMap(sentenceFindings),
    ...duplicateFindings(pages),
    ...registryFindings(pages, registry),
    ...profileFindings(root, registry),
    ...pages.flatMap((page) => proseCodeFindings(page, codes)),
    ...unknownIdFindings([...code.guards, ...code.mentions, ...code.clauses, ...clauses], ids),
    ...factsFindings(code.refusals, errors),
    ...weakGuardFindings(code.guards, texts),
    ...unusedCodeFindings(codes, code),
    ...schemas.findings,
    ...frameFindings(root, codes),
    ...featureFindings(root),
    ...examples.findings,
    ...workedFindings(pages, signedTypes(root), validators),
    ...exampleGaps(root, examples.types),
    ...papers(root).flatMap((file) => linkFindings(root, file)),
    ...(trace ? untestedGuardFindings(code.mentions, countChecks(readTests(root), readVectors(root))) : []),
  ];
  if (readText(root, ERRORS_PAGE) !== errorsPage(root))
    findings.push({
      file: ERRORS_PAGE,
      line: 1,
      rule: 'errors-page',
      message: 'is not what spec/errors.yaml says',
      remedy: 'run `npm run generate` and commit the result',
    });
  const counts = {
    pages: pages.length,
    requirements: ids.size,
    codes: codes.size,
    schemas: schemas.count,
    examples: examples.count,
  };
  return { findings, counts };
}

/** One finding as two lines: where and what, then the way out. */
export function printFinding(/** @type {Finding} */ { file, line, rule, message, remedy, warning }) {
  return `${file}:${line} ${warning ? 'warning ' : ''}${rule}: ${message}\n    → ${remedy}`;
}

function main(/** @type {string} */ root, /** @type {readonly string[]} */ flags) {
  if (flags.includes('--report')) {
    console.log(traceReport(readRegistry(root), readCode(root), countChecks(readTests(root), readVectors(root))));
    return;
  }
  if (flags.includes('--write')) writeRegistry(root);
  const { findings, counts } = lintSpecification(root, { trace: flags.includes('--trace') });
  for (const finding of findings) console.error(printFinding(finding));
  const errors = findings.filter(({ warning }) => !warning).length;
  const seen = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  console.error(`specification: ${seen.join(', ')}: ${errors} wrong, ${findings.length - errors} warnings`);
  if (errors > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  main(dirname(dirname(fileURLToPath(import.meta.url))), process.argv.slice(2));
