import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

const HEADER = '// Made by `npm run generate` from spec/schemas. Do not edit.\n';

/** @param {string} root of the repository @returns {{name: string, schema: any}[]} */
export function readSchemas(root) {
  const folder = join(root, 'spec', 'schemas', 'v1');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .sort()
    .map((file) => ({
      name: file.replace('.schema.json', ''),
      schema: JSON.parse(readFileSync(join(folder, file), 'utf8')),
    }));
}

/** `frame-offer-submit` → `FrameOfferSubmit` */
const typeName = (/** @type {string} */ name) =>
  name
    .split('-')
    .map((part) => part[0]?.toUpperCase() + part.slice(1))
    .join('');

/** @param {string} root of the repository */
export async function frameTypes(root) {
  /** @type {Record<string, string>} */
  const files = {};
  const names = [];
  for (const { name, schema } of readSchemas(root)) {
    const { $id: _, ...rest } = schema;
    const text = await compile({ ...rest, title: typeName(name) }, typeName(name), {
      bannerComment: HEADER,
      ignoreMinAndMaxItems: true,
      additionalProperties: true,
      strictIndexSignatures: true,
      format: false,
    });
    files[`${name}.ts`] = text.endsWith('\n') ? text : `${text}\n`;
    names.push(name);
  }
  return files;
}

/** @param {string} root of the repository */
export function validators(root) {
  const schemas = readSchemas(root);
  if (schemas.length === 0) return {};
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: true },
    allErrors: false,
    unicodeRegExp: false,
    unicode: false,
    strict: true,
    // The one thing it warns about is wanted: counting UTF-16 units needs no run-time helper, and texts are ASCII.
    logger: { ...console, warn: (text) => (text.includes('option unicode') ? undefined : console.warn(text)) },
  });
  for (const { name, schema } of schemas) ajv.addSchema(schema, name);
  const exportsOf = Object.fromEntries(schemas.map(({ name, schema }) => [`is${typeName(name)}`, schema.$id]));
  const code = standalone.default(ajv, exportsOf);
  const types = schemas.map(({ name }) => `import type { ${typeName(name)} } from './${name}.ts';`).join('\n');
  const typed = schemas
    .map(
      ({ name }) =>
        `export const is${typeName(name)} = code.is${typeName(name)} as unknown as Validate<${typeName(name)}>;`,
    )
    .join('\n');
  return {
    'schema-code.ts': `// @ts-nocheck\n${HEADER}${code}\n`,
    'validators.ts': `${HEADER}${types}
import * as code from './schema-code.ts';

/** The first thing that is wrong, as Ajv says it. */
export interface SchemaFault {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Tells whether a parsed value is valid; if not, \`errors\` holds the first fault until the next call. */
export interface Validate<T> {
  (value: unknown): value is T;
  errors?: readonly SchemaFault[] | null;
}

${typed}
`,
  };
}
