// Vectors of payload schemas: each signed message as its schema wants it, and once for each keyword with that one broken.
import { readdirSync, readFileSync } from 'node:fs';
import { bytesFromAscii, canonicalJson, encodeBase64url, isMessageType, openToken } from '@bc4p/protocol/messages';
import { areaOf, family, invalid, refused, stated } from './case-kit.mjs';
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
  const mutants = breaksOf(schema, schema, message)
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
        ...(keyword === 'oneOf' ? {} : { facts: { keyword } }),
      },
    }));
  const variants = otherVariants(schema, schema).map((variant) =>
    stated(`${type}-${slugOf(variant)}`, ['SIG-013'], `Fits its schema, with the variant ${variant}.`, {
      type,
      message: { ...exampleOf(schema, schema, variant), ...fixed },
    }),
  );
  return [
    ...variants,
    ...family(stated(type, ['SIG-013'], 'Fits its schema, with every member.', { type, message }), ...mutants),
  ];
}

/** Where messages have variants: type and path. */
const VARIANT_PLACES = new Set(
  SCHEMAS.flatMap((schema) =>
    breaksOf(schema, schema, exampleOf(schema, schema))
      .filter(({ keyword }) => keyword === 'oneOf')
      .map(({ path }) => `${schema.properties.type.const} ${path}`),
  ),
);

/** Judges the message as the payload of a token whose signature is in order. @param {any} input */
export async function runSchemaCase({ type, message }) {
  const header = canonicalJson({ alg: 'ES256', kid: SIGNER, typ: type });
  const parts = [header, canonicalJson(message)].map((text) => encodeBase64url(bytesFromAscii(text)));
  const opened = await openToken(`${parts.join('.')}.${SIGNER}`, {
    types: [type],
    certificate: () => ({ ok: true, value: { kid: SIGNER, algorithm: 'ES256', publicKey: new Uint8Array() } }),
    verifier: { verify: async () => true },
    extensions: ['a'],
  });
  if (opened.ok) return { result: 'valid', id: opened.value.id };
  const { refusal } = opened;
  const { facts, ...verdict } = invalid(/** @type {any} */ (refusal));
  // Which keyword of which variant is at fault, where a value fits none, differs from library to library.
  const isOfVariants = VARIANT_PLACES.has(`${type} ${refusal.path}`);
  return { ...verdict, ...(isOfVariants ? {} : { facts }), path: refusal.path };
}

export const messageSchemas = areaOf('messages', 'validate', NOW, SCHEMAS.map(familyOf), runSchemaCase);
