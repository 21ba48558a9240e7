/** A schema in the few words of JSON Schema that ours use. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

type Rule = (value: never, wanted: never, at: Place) => string | undefined;

interface Place {
  readonly root: Schema;
  readonly path: string;
  readonly schema: Schema;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  integer: Number.isSafeInteger,
};

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const unless = (holds: boolean, { path }: Place, what: string): string | undefined =>
  holds ? undefined : `${path || 'the whole'} ${what}`;

/** What each keyword demands of a value of its kind. */
const RULES: Readonly<Record<string, Rule>> = {
  $ref: (value, wanted: string, at) => {
    const target = wanted
      .slice('#/'.length)
      .split('/')
      .reduce((schema: unknown, name) => (schema as Schema)[name], at.root);
    return schemaFault(value, target as Schema, at.root, at.path);
  },
  type: (value, wanted: string, at) => unless(TYPES[wanted]?.(value) ?? false, at, `is no ${wanted}`),
  const: (value, wanted, at) => unless(sameText(value, wanted), at, `is not ${JSON.stringify(wanted)}`),
  enum: (value, wanted: unknown[], at) => unless(wanted.includes(value), at, `is none of ${wanted.join(', ')}`),
  oneOf: (value, wanted: Schema[], at) => {
    const fitting = wanted.filter((one) => schemaFault(value, one, at.root, at.path) === undefined);
    return unless(fitting.length === 1, at, 'has none of the forms that it may have');
  },
  minLength: (value: string, wanted: number, at) => unless(value.length >= wanted, at, 'is too short'),
  maxLength: (value: string, wanted: number, at) => unless(value.length <= wanted, at, 'is too long'),
  pattern: (value: string, wanted: string, at) =>
    unless(new RegExp(wanted, 'u').test(value), at, `is not like ${wanted}`),
  minItems: (value: unknown[], wanted: number, at) => unless(value.length >= wanted, at, 'has too few'),
  maxItems: (value: unknown[], wanted: number, at) => unless(value.length <= wanted, at, 'has too many'),
  uniqueItems: (value: unknown[], _, at) =>
    unless(new Set(value.map((one) => JSON.stringify(one))).size === value.length, at, 'has something twice'),
  contains: (value: unknown[], wanted: Schema, at) =>
    unless(
      value.some((one) => schemaFault(one, wanted, at.root) === undefined),
      at,
      `lacks ${JSON.stringify(wanted.const)}`,
    ),
  items: (value: unknown[], wanted: Schema, { root, path }) =>
    firstOf(value.map((one, index) => () => schemaFault(one, wanted, root, `${path}/${index}`))),
  minProperties: (value: object, wanted: number, at) => unless(Object.keys(value).length >= wanted, at, 'is empty'),
  required: (value: object, wanted: string[], at) => {
    const missing = wanted.find((name) => !Object.hasOwn(value, name));
    return unless(missing === undefined, at, `has no ${missing}`);
  },
  additionalProperties: (value: object, _, at) => {
    const stranger = Object.keys(value).find((name) => !Object.hasOwn(at.schema.properties ?? {}, name));
    return unless(stranger === undefined, at, `has ${stranger}, which is no member of it`);
  },
  properties: (value: Record<string, unknown>, wanted: Record<string, Schema>, { root, path }) =>
    firstOf(
      Object.entries(wanted)
        .filter(([name]) => Object.hasOwn(value, name))
        .map(
          ([name, schema]) =>
            () =>
              schemaFault(value[name], schema, root, `${path}/${name}`),
        ),
    ),
};

/** Which kind of value a keyword is about; those that are not here are about any. */
const ABOUT: Readonly<Record<string, (value: unknown) => boolean>> = {
  ...Object.fromEntries(['minLength', 'maxLength', 'pattern'].map((name) => [name, TYPES.string])),
  ...Object.fromEntries(
    ['minItems', 'maxItems', 'uniqueItems', 'contains', 'items'].map((name) => [name, TYPES.array]),
  ),
  ...Object.fromEntries(
    ['minProperties', 'required', 'additionalProperties', 'properties'].map((name) => [name, isObject]),
  ),
} as Record<string, (value: unknown) => boolean>;

function firstOf(faults: readonly (() => string | undefined)[]): string | undefined {
  for (const fault of faults) {
    const found = fault();
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is wrong with a value by a schema, with its place, in a sentence; nothing if it fits. */
export function schemaFault(value: unknown, schema: Schema, root: Schema = schema, path = ''): string | undefined {
  return firstOf(
    Object.entries(schema).map(([keyword, wanted]) => () => {
      const rule = RULES[keyword];
      if (rule === undefined || ABOUT[keyword]?.(value) === false) return undefined;
      return rule(value as never, wanted as never, { root, path, schema });
    }),
  );
}
