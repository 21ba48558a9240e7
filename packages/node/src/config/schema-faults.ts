import { validate as compiled } from '../generated/node-config-code.ts';
import type { NodeConfigFile } from '../generated/node-config-file.ts';
import type { ConfigFault } from './config-error.ts';
import type { ConfigDocument } from './document.ts';
import { nearestName } from './nearest.ts';
import { type ConfigPath, pathFromPointer } from './path.ts';
import { exampleOf } from './quantity.ts';
import { type SchemaNode, schemaAt } from './schema-node.ts';

interface SchemaFault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Validator {
  (value: unknown): value is NodeConfigFile;
  errors?: readonly SchemaFault[] | null;
}

const isNodeConfigFile = compiled as unknown as Validator;

/** Everything in which a document is not as the schema says; on success defaults are filled into its value. */
export function schemaFaults(document: ConfigDocument): readonly ConfigFault[] {
  if (isNodeConfigFile(document.value)) return [];
  return (isNodeConfigFile.errors ?? []).map((fault) => describe(fault, document));
}

function describe({ instancePath, keyword, params }: SchemaFault, document: ConfigDocument): ConfigFault {
  const path = pathFromPointer(instancePath, document.value);
  if (path.length === 0 && keyword === 'type')
    return {
      path,
      ...document.locate(path),
      problem: `${show(document.value)} is not a configuration: a group of fields, each on a line of its own.`,
      hint: 'Make one with `bc4p node init`.',
    };
  const schema = schemaAt(path) ?? {};
  if (keyword === 'additionalProperties')
    return unknownField(path, String(params.additionalProperty), schema, document);
  if (keyword === 'required' || keyword === 'dependentRequired')
    return missingField(path, String(params.missingProperty), document);
  return { path, ...document.locate(path), ...wrongValue(keyword, schema, valueAt(document.value, path)) };
}

function unknownField(
  path: ConfigPath,
  name: string,
  { properties = {} }: SchemaNode,
  document: ConfigDocument,
): ConfigFault {
  const known = Object.keys(properties);
  const nearest = nearestName(name, known);
  return {
    path: [...path, name],
    ...document.locateName([...path, name]),
    problem: 'There is no such field.',
    hint: nearest ? `Did you mean ${nearest}?` : `The fields here are ${known.join(', ')}.`,
  };
}

function missingField(path: ConfigPath, name: string, document: ConfigDocument): ConfigFault {
  const { description = '', ...schema } = schemaAt([...path, name]) ?? {};
  const example = exampleFor(schema);
  return {
    path: [...path, name],
    ...document.locate(path),
    problem: 'This field is missing.',
    hint: `${description}${example ? ` For example: ${example}` : ''}`,
  };
}

function wrongValue(keyword: string, schema: SchemaNode, value: unknown): Pick<ConfigFault, 'problem' | 'hint'> {
  const shown = show(value);
  const example = exampleFor(schema);
  const such = example ? `, such as ${example}` : '';
  switch (keyword) {
    case 'type':
      if (value === null)
        return { problem: 'This field has no value.', hint: `Write ${KINDS[schema.type ?? '']}${such}.` };
      if (schema.quantity && typeof value === 'number' && schema.quantity.unit !== 'path')
        return { problem: `${shown} has no unit.`, hint: `Write it with its unit${such}.` };
      return {
        problem: `${shown} is not ${KINDS[schema.type ?? '']}.`,
        hint: `Write ${KINDS[schema.type ?? '']}${such}.`,
      };
    case 'enum': {
      const nearest = nearestName(String(value), schema.enum ?? []);
      return {
        problem: `${shown} is not one of ${(schema.enum ?? []).join(', ')}.`,
        hint: nearest ? `Did you mean ${nearest}?` : '',
      };
    }
    case 'minimum':
    case 'maximum':
      return {
        problem: `${shown} is out of bounds.`,
        hint: `Write a whole number from ${schema.minimum} to ${schema.maximum}.`,
      };
    case 'minItems':
      return { problem: 'The list is empty.', hint: `Name at least ${schema.minItems}.` };
    case 'maxItems':
      return { problem: 'The list is too long.', hint: `Name at most ${schema.maxItems}.` };
    default:
      return {
        problem: `${shown} is not allowed here.`,
        hint: `${schema.description ?? ''}${such ? ` Write it${such}.` : ''}`,
      };
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  array: 'a list (each item on a line of its own, after a hyphen)',
  object: 'a group of fields, each on a line of its own below it',
};

function exampleFor({ quantity, examples }: SchemaNode): string | undefined {
  return quantity && quantity.unit !== 'path' ? exampleOf(quantity.unit) : examples?.[0];
}

/** A value in a message, not longer than a line allows. */
function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 56)}…${text.at(-1)}` : text;
}

function valueAt(value: unknown, path: ConfigPath): unknown {
  return path.reduce<unknown>((at, part) => (at as Readonly<Record<string | number, unknown>>)[part], value);
}
