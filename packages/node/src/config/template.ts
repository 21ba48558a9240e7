import { Document, isCollection } from 'yaml';
import type { NodeConfigFile } from '../generated/node-config-file.ts';
import { ROOT, resolved, type SchemaNode } from './schema-node.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The width that comments keep to. */
const WIDTH = 110;

/**
 * A configuration file that says `values` and explains every field; what is left out stands there as a comment with
 * its default, or an example. The words are the schema's, so they cannot differ from what the loader wants.
 */
export function nodeConfigTemplate(values: NodeConfigFile): string {
  const fields = group(ROOT, values as unknown as Fields, '', true);
  return `${[...comment(ROOT.description ?? '', ''), '', ...fields].join('\n')}\n`;
}

/** The fields of a group; in one that is switched off as a whole, all of them are comments. */
function group({ properties = {} }: SchemaNode, values: Fields, indent: string, on: boolean): string[] {
  return Object.entries(properties).flatMap(([name, schema], place) => [
    ...(indent === '' && place > 0 ? [''] : []),
    ...field(name, resolved(schema), values[name], indent, on),
  ]);
}

function field(name: string, schema: SchemaNode, value: unknown, indent: string, on: boolean): string[] {
  const words = comment(schema.description ?? '', indent);
  const say = (text: string, active: boolean): string => `${indent}${active ? '' : '# '}${name}:${text}`;
  if (schema.properties) {
    // A group without a default, such as tls, is there completely or not at all.
    const there = on && (value !== undefined || schema.default !== undefined);
    return [...words, say('', there), ...group(schema, (value ?? {}) as Fields, `${indent}  `, there)];
  }
  const items = schema.items && resolved(schema.items);
  if (items?.properties) words.push(...describeItems(items, indent));
  if (value === undefined) return [...words, say(` ${oneLine(schema.default ?? exampleOf(schema))}`, false)];
  if (Array.isArray(value) && value.length > 0 && items?.properties)
    return [...words, say('', on), ...value.map((item) => `${indent}  - ${oneLine(item)}`)];
  return [...words, say(` ${oneLine(value)}`, on)];
}

/** What the fields of a list's items mean, as comments above the list. */
function describeItems({ properties = {}, required = [] }: SchemaNode, indent: string): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const optional = required.includes(name) ? '' : ' (optional)';
    return comment(`  ${name}${optional}: ${resolved(schema).description ?? ''}`, indent, '    ');
  });
}

const exampleOf = ({ examples, minimum }: SchemaNode): unknown => examples?.[0] ?? minimum;

/** A value as YAML on one line. */
function oneLine(value: unknown): string {
  const document = new Document(value);
  if (isCollection(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0 }).trim();
}

/** Words broken into comment lines; all but the first begin with `hanging`. */
function comment(text: string, indent: string, hanging = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.trim() && indent.length + 2 + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${hanging}${word}`;
    } else line = line || !word ? `${line} ${word}` : word;
  }
  return [...lines, line].map((part) => `${indent}# ${part}`);
}
