import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import official from '@asyncapi/specs/schemas/3.0.0-without-$id.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { asyncapiDocument } from './generate-asyncapi.mjs';
import { readErrors } from './generate-errors.mjs';
import { readSchemas } from './generate-schemas.mjs';
import { readPages } from './spec-pages.mjs';
import { placeholders, readWorked } from './spec-worked.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const document = parse(asyncapiDocument(root));

/** Every reference in a part of the document. */
function referencesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) =>
    name === '$ref' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
}
const at = (pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce((part: unknown, name) => (part as Record<string, unknown> | undefined)?.[name], document);

/** The frames of the page of examples, by schema. */
function exampleFrames(): [type: string, frame: unknown][] {
  const pages = readPages(root);
  const fill = placeholders(readWorked(pages.find(({ page }) => page === 'examples')));
  const fences = pages.find(({ page }) => page === 'frame-examples')?.fences ?? [];
  return fences.flatMap(({ info, text }): [string, unknown][] => {
    const [, type = ''] = /type=(\S+)/.exec(info) ?? [];
    return /^(frame|ok)-/.test(type) ? [[type, fill(JSON.parse(text))]] : [];
  });
}

describe('the AsyncAPI document', () => {
  test('is one of AsyncAPI 3.0 by the official schema', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
    const validate = ajv.compile(official);
    expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(validate({ ...document, operations: { odd: { action: 'ask' } } })).toBe(false);
  });

  test('has no reference that leads nowhere', () => {
    expect(referencesIn(document).filter((pointer) => at(pointer) === undefined)).toEqual([]);
  });

  test('has every frame and answer as a message of an operation, and every error code', () => {
    const used = new Set(referencesIn(document.operations).map((pointer) => pointer.split('/').at(-1)));
    const frames = readSchemas(root)
      .map(({ name }) => name)
      .filter((name) => /^(frame|ok)-/.test(name));
    expect(frames.filter((name) => !used.has(name.replace(/^frame-/, '')))).toEqual([]);
    expect(document['x-bc4p-errors']).toEqual(readErrors(root));
  });

  test('has schemas that take the frames of the examples', () => {
    const ajv = new Ajv({ strict: false });
    ajv.addSchema({ $id: 'asyncapi', components: document.components });
    const faults = exampleFrames().flatMap(([type, frame]) => {
      const validate = ajv.compile({ $ref: `asyncapi#/components/schemas/${type}` });
      return validate(frame) ? [] : [`${type}: ${ajv.errorsText(validate.errors)}`];
    });
    expect(faults).toEqual([]);
    expect(ajv.validate({ $ref: 'asyncapi#/components/schemas/frame-ping' }, { type: 'ping' })).toBe(false);
  });

  test('stands in the repository as it is made', () => {
    expect(readFileSync(`${root}/spec/asyncapi.yaml`, 'utf8')).toBe(asyncapiDocument(root));
  });
});
