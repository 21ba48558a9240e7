// Vectors of frame schemas: each frame as its schema wants it, and once for each keyword with that one broken.
import { readdirSync, readFileSync } from 'node:fs';
import { areaOf, family, refused, stated } from './case-kit.mjs';
import { breaksOf, exampleOf, idOfBreak, otherVariants, slugOf, variantsOf } from './schema-walk.mjs';

const NOW = 1_800_000_000;
const FOLDER = new URL('../../spec/schemas/v1/', import.meta.url);
/** A larger one is refused for its size before anybody looks at its schema, and would fill the file. */
const LONGEST = 4096;
/** What tells one frame from another: other ones are no frames at all, which has another code. */
const NAMES = ['/type', '/of'];

/** A schema by its name; where a frame has variants, each is one. @param {string} file @returns {{name: string, schema: any}[]} */
function schemasOf(file) {
  const schema = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  const name = file.replace('.schema.json', '');
  if (!schema.oneOf) return [{ name, schema }];
  return variantsOf(schema).map(([variant]) => ({
    name: `${name}-${slugOf(variant)}`,
    schema: { ...schema.$defs[variant], $defs: schema.$defs },
  }));
}

const SCHEMAS = readdirSync(FOLDER)
  .filter((file) => /^(frame|ok)-/.test(file))
  .sort()
  .flatMap(schemasOf);

const frameOf = (/** @type {unknown} */ value) => ({ text: JSON.stringify(value) });

/** @param {{name: string, schema: any}} one */
function familyOf({ name, schema }) {
  const example = exampleOf(schema, schema);
  const mutants = breaksOf(schema, schema, example)
    .filter(
      ({ path, member, broken }) => !NAMES.includes(path) && !NAMES.includes(`${path}/${member}`) && broken !== null,
    )
    .filter(({ broken }) => JSON.stringify(broken).length <= LONGEST)
    .map(({ keyword, path, broken, member }) =>
      refused(
        idOfBreak(name, path, keyword, member),
        'WS-005',
        'frame-invalid',
        `${keyword} of ${path || 'the frame'} is broken`,
        frameOf(broken),
      ),
    );
  const variants = otherVariants(schema, schema).map((variant) =>
    stated(
      `${name}-${slugOf(variant)}`,
      ['WS-005'],
      `Fits its schema, with the variant ${variant}.`,
      frameOf(exampleOf(schema, schema, variant)),
    ),
  );
  const fits = stated(name, ['WS-005'], 'Fits its schema, with every member.', frameOf(example));
  return [...family(fits, ...mutants), ...variants];
}

export const frameSchemas = areaOf('session', 'frame', NOW, SCHEMAS.map(familyOf));
