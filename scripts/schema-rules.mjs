// The rules for schemas: only what every JSON Schema library does alike, so that two implementations agree on what is valid.

/** @typedef {Record<string, any>} Schema @typedef {{path: string, rule: string, message: string, remedy: string}} Fault */

const ANNOTATIONS = ['$schema', '$id', '$defs', 'title', 'description'];
const KEYWORDS = [
  ...['$ref', 'oneOf', 'type', 'const', 'enum', 'properties', 'required', 'additionalProperties', 'items', 'pattern'],
  ...['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'],
];
/** Maps that are open on purpose: their members are agreed elsewhere (extensions; the facts of errors.yaml). */
const OPEN_MAPS = ['ext', 'facts'];
/** What says that a value is of a kind at all; a schema with none of them lets anything pass. */
const KINDS = ['type', 'const', 'enum', '$ref', 'oneOf'];

/** True if a pattern matches whole texts only: ^…$ with no alternative outside of a group. */
export function isAnchored(/** @type {string} */ pattern) {
  const plain = pattern.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_');
  if (!plain.startsWith('^') || !plain.endsWith('$') || !pattern.endsWith('$') || pattern.endsWith('\\$')) return false;
  let depth = 0;
  for (const character of plain) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === '|' && depth === 0) return false;
  }
  return true;
}

/** The schema a local reference points at, or undefined. @param {Schema} root @param {string} ref @returns {Schema | undefined} */
function resolve(root, ref) {
  const [, name] = /^#\/\$defs\/([A-Za-z0-9]+)$/.exec(ref) ?? [];
  return name === undefined ? undefined : root.$defs?.[name];
}

/** The properties by whose constants the branches of a `oneOf` can be told apart. @param {Schema} root @param {Schema[]} branches */
function discriminators(root, branches) {
  const resolved = branches.map((branch) => (branch.$ref ? resolve(root, branch.$ref) : branch));
  const names = Object.keys(resolved[0]?.properties ?? {});
  return names.filter((name) => {
    const constants = resolved.map((branch) =>
      branch?.required?.includes(name) ? branch.properties?.[name]?.const : undefined,
    );
    return !constants.includes(undefined) && new Set(constants).size === constants.length;
  });
}

/**
 * What is wrong with one schema and all below it.
 * @param {Schema} root the whole file @param {Schema} schema @param {string} path JSON pointer @param {string} name of the property or definition
 * @returns {Fault[]}
 */
export function schemaFaults(root, schema, path = '', name = '') {
  /** @type {Fault[]} */
  const faults = [];
  const at = (/** @type {string} */ rule, /** @type {string} */ message, /** @type {string} */ remedy) =>
    faults.push({ path: path || '/', rule, message, remedy });
  if (typeof schema !== 'object' || schema === null) {
    at('schema', 'is not an object', 'write a schema object');
    return faults;
  }

  for (const keyword of Object.keys(schema))
    if (!KEYWORDS.includes(keyword) && !ANNOTATIONS.includes(keyword))
      at('schema-keyword', `${keyword} is not one of the agreed keywords`, `use ${KEYWORDS.join(' ')}`);
  if (!KINDS.some((keyword) => keyword in schema))
    at('schema-type', 'has no type', 'say type, const, enum, $ref or oneOf');
  if (schema.type === 'number') at('schema-type', 'floats are not interchangeable', 'use an integer of a smaller unit');
  if (Array.isArray(schema.type)) at('schema-type', 'has several types', 'use oneOf, or one type');

  const isObject = ['properties', 'required', 'additionalProperties'].some((keyword) => keyword in schema);
  if (isObject && schema.type !== 'object') at('schema-object', 'lacks `type: object`', 'add it, or 42 is valid');
  if (schema.type === 'object' && schema.additionalProperties !== false && !OPEN_MAPS.includes(name))
    at('schema-open', 'is open', `say additionalProperties: false (only ${OPEN_MAPS.join(' and ')} may be open)`);
  for (const property of schema.required ?? [])
    if (!(property in (schema.properties ?? {})))
      at('schema-required', `requires ${property}, which it does not have`, 'add the property or drop the name');
  if (schema.type === 'array' && !schema.items) at('schema-items', 'says nothing of its items', 'add items');

  if (schema.pattern !== undefined && !isAnchored(schema.pattern))
    at('schema-pattern', `${schema.pattern} is not anchored`, 'write ^…$, alternatives in a group');
  if (schema.$ref !== undefined) {
    if (resolve(root, schema.$ref) === undefined)
      at('schema-ref', `${schema.$ref} is not a definition of this file`, 'refer to #/$defs/name');
    const beside = Object.keys(schema).filter((keyword) => !['$ref', 'title', 'description'].includes(keyword));
    if (beside.length > 0) at('schema-ref', `${beside.join(', ')} beside $ref`, 'put it into the definition');
  }
  if (schema.oneOf !== undefined && discriminators(root, schema.oneOf).length === 0)
    at('schema-one-of', 'no required const tells the branches apart', 'give each branch a property with its own const');

  for (const [property, child] of Object.entries(schema.properties ?? {})) {
    const below = `${path}/properties/${property}`;
    if (!child?.description && !child?.$ref)
      faults.push({
        path: below,
        rule: 'schema-description',
        message: 'has no description',
        remedy: 'say what it means, with its unit',
      });
    faults.push(...schemaFaults(root, child, below, property));
  }
  for (const [definition, child] of Object.entries(schema.$defs ?? {}))
    faults.push(...schemaFaults(root, child, `${path}/$defs/${definition}`, definition));
  if (typeof schema.items === 'object') faults.push(...schemaFaults(root, schema.items, `${path}/items`));
  for (const [index, branch] of (schema.oneOf ?? []).entries())
    faults.push(...schemaFaults(root, branch, `${path}/oneOf/${index}`));
  return faults;
}
