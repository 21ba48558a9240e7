import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const CLASSES = ['permanent', 'temporary', 'fatal'];
const STAGES = [
  'size',
  'json',
  'frame',
  'token',
  'header',
  'certificate',
  'signature',
  'canonical',
  'schema',
  'semantics',
  'state',
  'world',
];

/** @param {string} root of the repository @returns {Record<string, {class: string, stage: string, facts: string[], text: string}>} */
export function readErrors(root) {
  const errors = parse(readFileSync(join(root, 'spec', 'errors.yaml'), 'utf8'));
  for (const [code, entry] of Object.entries(errors)) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)) throw new Error(`spec/errors.yaml: ${code} is not a code`);
    if (!CLASSES.includes(entry.class)) throw new Error(`spec/errors.yaml: ${code}: class ${entry.class}`);
    if (!STAGES.includes(entry.stage)) throw new Error(`spec/errors.yaml: ${code}: stage ${entry.stage}`);
    if (!Array.isArray(entry.facts) || !entry.text)
      throw new Error(`spec/errors.yaml: ${code}: facts and text are needed`);
  }
  return errors;
}

/** @param {string} root of the repository */
export function errorCodes(root) {
  const rows = Object.entries(readErrors(root)).map(
    ([code, { class: kind, stage, facts, text }]) =>
      `  '${code}': { class: '${kind}', stage: '${stage}', facts: ${JSON.stringify(facts).replaceAll('"', "'")}, text: ${JSON.stringify(text)} },`,
  );
  const union = (/** @type {string[]} */ names) => names.map((name) => `'${name}'`).join(' | ');
  return {
    'error-codes.ts': `// Made by \`npm run generate\` from spec/errors.yaml. Do not edit.

/** What becomes of it: final, worth trying again later, or the end of the session. */
export type ErrorClass = ${union(CLASSES)};

/** Where in the normative order of checks a code belongs. [ERR-002] */
export type ErrorStage = ${union(STAGES)};

interface ErrorEntry {
  readonly class: ErrorClass;
  readonly stage: ErrorStage;
  readonly facts: readonly string[];
  readonly text: string;
}

/** Every error code of the protocol. [ERR-001] */
export const ERRORS = {
${rows.join('\n')}
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type ErrorCode = keyof typeof ERRORS;
`,
  };
}
