import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

const HEADER = '// Made by `npm run generate` from packages/node/src/config/node-config.schema.json. Do not edit.\n';

/**
 * The node's configuration file: its type, its validator, and the schema itself, whose descriptions become the words
 * of the template and of the error messages.
 * @param {string} root of the repository
 */
export async function nodeConfig(root) {
  const schema = JSON.parse(
    readFileSync(join(root, 'packages', 'node', 'src', 'config', 'node-config.schema.json'), 'utf8'),
  );
  const { $id: _, ...rest } = schema;
  const type = await compile({ ...rest, title: 'NodeConfigFile' }, 'NodeConfigFile', {
    bannerComment: HEADER,
    ignoreMinAndMaxItems: true,
    additionalProperties: false,
    strictIndexSignatures: true,
    format: false,
  });
  // All faults at once, and what is left out filled in: a person wrote this file, and mends it by hand.
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: true },
    allErrors: true,
    useDefaults: true,
    unicodeRegExp: false,
    unicode: false,
    strict: true,
    logger: { ...console, warn: (text) => (text.includes('option unicode') ? undefined : console.warn(text)) },
  });
  // `quantity` is read by the loader, which turns texts such as 15m into numbers.
  ajv.addVocabulary(['quantity']);
  ajv.addSchema(schema);
  const code = standalone.default(ajv, { validate: schema.$id });
  return {
    'node-config-file.ts': type,
    'node-config-code.ts': `// @ts-nocheck\n${HEADER}${code}\n`,
    'node-config-schema.ts': `${HEADER}\nexport const nodeConfigSchema = ${JSON.stringify(schema, null, 2)} as const;\n`,
  };
}
