import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lintSchemas } from './schema-lint.mjs';
import { isAnchored } from './schema-rules.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bc4p-schemas-'));
  mkdirSync(join(root, 'spec/schemas/v1'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const kid = { description: 'A certificate.', type: 'string', pattern: '^[a-z]{4}$' };

/** A schema that is right, with some members put in its place. */
const schema = (changes: object = {}, name = 'offer'): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:bc4p:schema:v1:${name}`,
  description: 'An offer.',
  type: 'object',
  additionalProperties: false,
  required: ['signer'],
  properties: { signer: { $ref: '#/$defs/kid' }, ext: { description: 'Extensions.', type: 'object' } },
  $defs: { kid },
  ...changes,
});

const put = (name: string, value: object | string) =>
  writeFileSync(
    join(root, 'spec/schemas/v1', `${name}.schema.json`),
    typeof value === 'string' ? value : JSON.stringify(value, null, 2),
  );

const rules = () => lintSchemas(root).findings.map(({ rule }) => rule);

/** A schema that differs from the right one in one property `x`. */
const withProperty = (x: object) => schema({ properties: { signer: { $ref: '#/$defs/kid' }, x } });
const branch = (type: object) => ({
  type: 'object',
  additionalProperties: false,
  required: ['type'],
  properties: { type },
});

test('a schema of the agreed keywords has no findings', () => {
  put('offer', schema());
  put('trade', schema({}, 'trade'));
  expect(lintSchemas(root)).toEqual({ findings: [], count: 2 });
});

test.each<[string, object, string]>([
  ['another dialect', schema({ $schema: 'http://json-schema.org/draft-07/schema#' }), 'schema-dialect'],
  ['an $id of another file', schema({ $id: 'urn:bc4p:schema:v1:trade' }), 'schema-id'],
  ['an $id without version', schema({ $id: 'urn:bc4p:schema:offer' }), 'schema-id'],
  ['no description', schema({ description: '' }), 'schema-description'],
  ['an open object', schema({ additionalProperties: true }), 'schema-open'],
  ['an object that does not say so', withProperty({ description: 'X.', properties: {}, const: 1 }), 'schema-object'],
  ['a requirement of what is not there', schema({ required: ['price'] }), 'schema-required'],
  ['a format', withProperty({ description: 'X.', type: 'string', format: 'date' }), 'schema-keyword'],
  ['a multipleOf', withProperty({ description: 'X.', type: 'integer', multipleOf: 2 }), 'schema-keyword'],
  ['a float', withProperty({ description: 'X.', type: 'number' }), 'schema-type'],
  ['two types', withProperty({ description: 'X.', type: ['string', 'null'] }), 'schema-type'],
  ['no type', withProperty({ description: 'X.' }), 'schema-type'],
  ['an array of anything', withProperty({ description: 'X.', type: 'array' }), 'schema-items'],
  ['an item without a type', withProperty({ description: 'X.', type: 'array', items: {} }), 'schema-type'],
  [
    'a pattern that is not anchored',
    withProperty({ description: 'X.', type: 'string', pattern: '^a' }),
    'schema-pattern',
  ],
  ['a remote reference', withProperty({ $ref: 'urn:bc4p:schema:v1:trade' }), 'schema-ref'],
  ['a reference to nothing', withProperty({ $ref: '#/$defs/address' }), 'schema-ref'],
  ['a keyword beside a reference', withProperty({ $ref: '#/$defs/kid', maxLength: 2 }), 'schema-ref'],
  ['a property without description', withProperty({ type: 'string' }), 'schema-description'],
  [
    'branches that nothing tells apart',
    withProperty({
      description: 'X.',
      oneOf: [branch({ description: 'A.', const: 'a' }), branch({ description: 'A.', const: 'a' })],
    }),
    'schema-one-of',
  ],
])('finds %s', (_, value, rule) => {
  put('offer', value);
  expect(rules()).toEqual([rule]);
});

test('lets branches be that a required const tells apart', () => {
  put(
    'offer',
    withProperty({
      description: 'X.',
      oneOf: [branch({ description: 'A.', const: 'a' }), branch({ description: 'B.', const: 'b' })],
    }),
  );
  expect(rules()).toEqual([]);
});

test('finds a definition that is another thing in another file', () => {
  put('offer', schema());
  put('trade', schema({ $defs: { kid: { ...kid, pattern: '^[a-z]{5}$' } } }, 'trade'));
  expect(lintSchemas(root).findings).toMatchObject([
    { rule: 'schema-definition', file: 'spec/schemas/v1/trade.schema.json' },
  ]);
});

test('finds what is not JSON, and a file of another name', () => {
  put('offer', '{');
  writeFileSync(join(root, 'spec/schemas/v1/Offer.json'), JSON.stringify(schema()));
  expect(rules().sort()).toEqual(['schema-file', 'schema-json']);
});

test.each([
  ['^a$', true],
  ['^(a|b)$', true],
  ['^[|]$', true],
  ['^a\\|b$', true],
  ['a$', false],
  ['^a', false],
  ['^a|b$', false],
  ['^a\\$', false],
])('%s is anchored: %s', (pattern, anchored) => {
  expect(isAnchored(pattern)).toBe(anchored);
});
