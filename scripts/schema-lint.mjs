// Lints the schemas of messages and frames, spec/schemas/vN: what other implementations have to read alike.
// `npm run spec:lint` runs it with the rest.
import { isDeepStrictEqual } from 'node:util';
import { schemaFaults } from './schema-rules.mjs';
import { filesBelow, lineAt, readText } from './spec-files.mjs';

/** @typedef {import('./spec-files.mjs').Finding} Finding */

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** The line on which the part of a JSON text begins that a pointer names: as near as the last name in it allows. */
function lineOf(/** @type {string} */ text, /** @type {string} */ pointer) {
  let at = 0;
  for (const name of pointer.split('/').filter((part) => part && !/^\d+$/.test(part))) {
    const next = text.indexOf(`"${name}":`, at);
    if (next === -1) break;
    at = next;
  }
  return lineAt(text, at);
}

/** The header of a file: dialect, and an id that names version and file. @param {string} file @param {Record<string, any>} schema */
function headerFaults(file, schema) {
  const [, version, name] = /^spec\/schemas\/(v\d+)\/([a-z0-9-]+)\.schema\.json$/.exec(file) ?? [];
  const faults = [];
  if (name === undefined) return [['schema-file', 'is not spec/schemas/vN/name.schema.json', 'move or rename it']];
  if (schema.$schema !== DIALECT)
    faults.push(['schema-dialect', 'is not of JSON Schema 2020-12', `say "$schema": "${DIALECT}"`]);
  const id = `urn:bc4p:schema:${version}:${name}`;
  if (schema.$id !== id) faults.push(['schema-id', `has the $id ${schema.$id}`, `say "$id": "${id}"`]);
  if (!schema.description) faults.push(['schema-description', 'has no description', 'say what it is in one sentence']);
  return faults;
}

/**
 * What is wrong with the schemas of the repository, and how many there are.
 * @param {string} root of the repository @returns {{findings: Finding[], count: number}}
 */
export function lintSchemas(root) {
  /** @type {Finding[]} */
  const findings = [];
  /** @type {Map<string, {file: string, schema: unknown}>} */
  const definitions = new Map();
  const files = filesBelow(root, 'spec/schemas', (file) => /^spec\/schemas\/v\d+\/.*\.json$/.test(file));
  for (const file of files) {
    const text = readText(root, file);
    let schema;
    try {
      schema = JSON.parse(text);
    } catch (error) {
      const message = `is not JSON: ${error instanceof Error ? error.message : error}`;
      findings.push({ file, line: 1, rule: 'schema-json', message, remedy: 'mend it' });
      continue;
    }
    for (const [rule = '', message = '', remedy = ''] of headerFaults(file, schema))
      findings.push({ file, line: 1, rule, message, remedy });
    for (const { path, rule, message, remedy } of schemaFaults(schema, schema))
      findings.push({ file, line: lineOf(text, path), rule, message: `${path} ${message}`, remedy });
    for (const [name, definition] of Object.entries(schema.$defs ?? {})) {
      const first = definitions.get(name);
      if (first === undefined) definitions.set(name, { file, schema: definition });
      else if (!isDeepStrictEqual(first.schema, definition))
        findings.push({
          file,
          line: lineOf(text, `/$defs/${name}`),
          rule: 'schema-definition',
          message: `${name} is another thing than in ${first.file}`,
          remedy: 'make the two equal, or give one another name',
        });
    }
  }
  return { findings, count: files.length };
}
