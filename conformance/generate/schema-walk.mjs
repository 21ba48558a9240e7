// Walks a schema: an example that fits it, and for each keyword in it a value that breaks that keyword.

const STRINGS = ['a', '0', 'A'.repeat(22), 'A'.repeat(43), 'aa.aa.aa', 'SIG-001', 'bc4p.v1'];
const MISFITS = ['', ' ', '!', '{', '~'.repeat(201)];

/** Follows a local reference. @param {any} root @param {any} schema */
const resolved = (root, schema) => (schema.$ref ? root.$defs[schema.$ref.replace('#/$defs/', '')] : schema);

/** The variants of a `oneOf`, by the name of the definition. @param {any} schema @returns {[name: string, variant: any][]} */
export const variantsOf = ({ oneOf }) => oneOf.map((/** @type {any} */ one) => [one.$ref.replace('#/$defs/', ''), one]);

/**
 * A value that fits, with every member; of variants the one of that name, or else the first.
 * @param {any} root @param {any} at @param {string} [wanted] @returns {any}
 */
export function exampleOf(root, at, wanted) {
  const schema = resolved(root, at);
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.oneOf) {
    const variants = variantsOf(schema);
    const [, variant] = variants.find(([name]) => name === wanted) ?? variants[0] ?? [];
    return exampleOf(root, variant, wanted);
  }
  if (schema.type === 'integer') return Math.max(schema.minimum ?? 0, 0);
  if (schema.type === 'boolean') return true;
  if (schema.type === 'array')
    return Array.from({ length: Math.max(schema.minItems ?? 0, 1) }, () => exampleOf(root, schema.items, wanted));
  if (schema.type === 'string')
    return STRINGS.find(
      (text) => text.length >= (schema.minLength ?? 0) && new RegExp(schema.pattern ?? '').test(text),
    );
  const members = Object.entries(schema.properties ?? {});
  return Object.fromEntries(members.map(([name, member]) => [name, exampleOf(root, member, wanted)]));
}

/** The names of all variants below, apart from the first of each `oneOf`. @param {any} root @param {any} at @returns {string[]} */
export function otherVariants(root, at) {
  const schema = resolved(root, at);
  const below = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])];
  const here = schema.oneOf ? variantsOf(schema).map(([name]) => name) : [];
  return [...here.slice(1), ...below.flatMap((one) => otherVariants(root, one))];
}

/** A name in small letters. @param {string} name */
export const slugOf = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** An id that stays when a schema grows: the place of the keyword, and the keyword with the member that it is about. @param {string} whole @param {string} path @param {string} keyword @param {string} [member] */
export const idOfBreak = (whole, path, keyword, member) =>
  [whole, ...path.split('/').slice(1), keyword, ...(member === undefined ? [] : [member])].map(slugOf).join('-');

/** Values that break one keyword of this schema itself, and the member that it is about. @param {any} schema @param {any} value @returns {[keyword: string, broken: any, member?: string][]} */
function breaksHere(schema, value) {
  const found = /** @type {[string, any, string?][]} */ ([]);
  if (schema.type) found.push(['type', null]);
  if ('const' in schema) found.push(['const', null]);
  if (schema.enum) found.push(['enum', 'no-such-value']);
  if (schema.minimum > -(2 ** 53) + 1) found.push(['minimum', schema.minimum - 1]);
  if (schema.maximum < 2 ** 53 - 1) found.push(['maximum', schema.maximum + 1]);
  if (schema.minLength && !schema.pattern) found.push(['minLength', 'a'.repeat(schema.minLength - 1)]);
  if (schema.maxLength) found.push(['maxLength', 'a'.repeat(schema.maxLength + 1)]);
  const misfit = MISFITS.find(
    (text) => text.length <= (schema.maxLength ?? 201) && !new RegExp(schema.pattern ?? '').test(text),
  );
  if (misfit !== undefined) found.push(['pattern', misfit]);
  if (schema.minItems) found.push(['minItems', value.slice(0, schema.minItems - 1)]);
  if (schema.maxItems) found.push(['maxItems', Array.from({ length: schema.maxItems + 1 }, () => value[0])]);
  if (schema.additionalProperties === false) found.push(['additionalProperties', { ...value, unknown: 1 }]);
  for (const name of schema.required ?? []) {
    const { [name]: _, ...others } = value;
    found.push(['required', others, name]);
  }
  return found;
}

/** Every keyword below, its place, and the whole value with only that broken. @param {any} root @param {any} at @param {any} value @param {string} [path] @returns {{keyword: string, path: string, broken: any, member?: string}[]} */
export function breaksOf(root, at, value, path = '') {
  const schema = resolved(root, at);
  if (schema.oneOf) return [{ keyword: 'oneOf', path, broken: {} }];
  const here = breaksHere(schema, value).map(([keyword, broken, member]) => ({ keyword, path, broken, member }));
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
    breaksOf(root, member, value[name], `${path}/${name}`).map((one) => ({
      ...one,
      broken: { ...value, [name]: one.broken },
    })),
  );
  const items = schema.items
    ? breaksOf(root, schema.items, value[0], `${path}/0`).map((one) => ({
        ...one,
        broken: [one.broken, ...value.slice(1)],
      }))
    : [];
  return [...here, ...members, ...items];
}
