// Runs the examples of the specification: fenced blocks such as ```json example=offer-minimal type=offer
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readSchemas } from './generate-schemas.mjs';
import { readText } from './spec-files.mjs';
import { placeholders, readWorked } from './spec-worked.mjs';

/**
 * @typedef {import('./spec-files.mjs').Finding} Finding
 * @typedef {import('./spec-pages.mjs').Page} Page
 * @typedef {(type: string) => ((value: unknown) => string | undefined) | undefined} Validators
 */

/** Validators of the schemas by type; each gives the first fault in words. @param {string} root of the repository @returns {Validators} */
export function exampleValidators(root) {
  const ajv = new Ajv2020({ strict: true });
  for (const { name, schema } of readSchemas(root)) ajv.addSchema(schema, name);
  const statement = readText(root, 'spec/schemas/ics/ics.schema.json');
  if (statement) ajv.addSchema(JSON.parse(statement), 'ics');
  return (type) => {
    const validate = ajv.getSchema(type);
    if (validate === undefined) return undefined;
    return (value) => (validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: 'example' }));
  };
}

/** `json example=offer-minimal type=offer` → its parts. */
function infoOf(/** @type {string} */ info) {
  const [language = '', ...words] = info.split(/\s+/);
  const attributes = Object.fromEntries(words.map((word) => word.split('=', 2)));
  return { language, name: attributes.example, type: attributes.type };
}

/**
 * What is wrong with the examples of the pages, and how many there are.
 * @param {readonly Page[]} pages @param {Validators} validatorOf @returns {{findings: Finding[], count: number, types: ReadonlySet<string>}} with the schemas of which there is an example
 */
export function runExamples(pages, validatorOf) {
  const fill = placeholders(readWorked(pages.find(({ page }) => page === 'examples')));
  /** @type {Finding[]} */
  const findings = [];
  const names = new Set();
  /** @type {Set<string>} */
  const types = new Set();
  for (const { file, fences } of pages)
    for (const { line, info, text } of fences) {
      const { language, name, type } = infoOf(info);
      if (name === undefined) continue;
      const at = (/** @type {string} */ rule, /** @type {string} */ message, /** @type {string} */ remedy) =>
        findings.push({ file, line, rule, message: `example ${name}: ${message}`, remedy });
      if (names.has(name)) at('example-name', 'the name is taken', 'give each example a name of its own');
      names.add(name);
      if (language !== 'json') {
        at('example-language', `cannot run ${language || 'nothing'}`, 'examples are json; drop example= from others');
        continue;
      }
      let value;
      try {
        value = fill(JSON.parse(text));
      } catch (error) {
        at('example-json', `not JSON: ${error instanceof Error ? error.message : error}`, 'mend the example');
        continue;
      }
      if (type === undefined) continue;
      types.add(type);
      const validate = validatorOf(type);
      if (validate === undefined) at('example-type', `no schema ${type}`, 'name a file of spec/schemas/v1');
      else {
        const fault = validate(value);
        if (fault !== undefined) at('example-invalid', fault, 'mend the example or the schema');
      }
    }
  return { findings, count: names.size, types };
}
