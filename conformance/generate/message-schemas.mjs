// Vectors of payload schemas: each signed message as its schema wants it, and once for each keyword with that one broken.
import { readdirSync, readFileSync } from 'node:fs';
import { canonicalJson, isMessageType } from '@bc4p/protocol/messages';
import { areaOf, family, refused, stated } from './case-kit.mjs';
import { breaksOf, exampleOf, idOfBreak, otherVariants, slugOf } from './schema-walk.mjs';

const NOW = 1_800_000_000;
const FOLDER = new URL('../../spec/schemas/v1/', import.meta.url);
const SIGNER = 'A'.repeat(43);
/** A longer payload fits no token, so that no receiver gets as far as its schema. */
const LONGEST = 24_000;
const SCHEMAS = readdirSync(FOLDER)
  .sort()
  .map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')))
  .filter(({ properties }) => isMessageType(properties?.type?.const ?? ''));

/** @param {any} schema */
function familyOf(schema) {
  const type = schema.properties.type.const;
  const fixed = { signer: SIGNER, must: ['a'], ext: { a: 1 } };
  const message = { ...exampleOf(schema, schema), ...fixed };
  const breaks = breaksOf(schema, schema, message);
  const variants = new Set(breaks.filter(({ keyword }) => keyword === 'oneOf').map(({ path }) => path));
  const mutants = breaks
    .filter(({ broken }) => broken !== null && canonicalJson(broken).length <= LONGEST)
    .map(({ keyword, path, broken, member }) => ({
      ...refused(
        idOfBreak(type, path, keyword, member),
        'SIG-013',
        'payload-invalid',
        `${keyword} of ${path || 'the message'} is broken`,
        { message: broken },
      ),
      expect: {
        result: 'invalid',
        code: 'payload-invalid',
        path,
        ...(variants.has(path) ? {} : { facts: { keyword } }),
      },
      // Which keyword of which variant is at fault, where a value fits none, differs from library to library.
      ...(variants.has(path) && { leaves: ['facts'] }),
    }));
  const others = otherVariants(schema, schema).map((variant) =>
    stated(`${type}-${slugOf(variant)}`, ['SIG-013'], `Fits its schema, with the variant ${variant}.`, {
      type,
      message: { ...exampleOf(schema, schema, variant), ...fixed },
    }),
  );
  return [
    ...others,
    ...family(stated(type, ['SIG-013'], 'Fits its schema, with every member.', { type, message }), ...mutants),
  ];
}

export const messageSchemas = areaOf('messages', 'validate', NOW, SCHEMAS.map(familyOf));
