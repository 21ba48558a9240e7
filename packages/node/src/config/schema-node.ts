import { nodeConfigSchema } from '../generated/node-config-schema.ts';
import type { ConfigPath } from './path.ts';

/** What a text with a unit stands for, and its bounds as people write them. */
export interface Quantity {
  readonly unit: 'duration' | 'energy' | 'power' | 'price' | 'interval' | 'share' | 'size' | 'path';
  readonly least?: string;
  readonly most?: string;
}

/** A place in the schema of the configuration, as far as this package reads it. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly examples?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly quantity?: Quantity;
}

const DEFINITIONS: Readonly<Record<string, SchemaNode>> = nodeConfigSchema.$defs;

/** The schema of the whole file. */
export const ROOT: SchemaNode = nodeConfigSchema;

/** A node with what it refers to; what it says itself comes first. */
export function resolved(node: SchemaNode): SchemaNode {
  const name = node.$ref?.replace('#/$defs/', '');
  return name === undefined ? node : { ...DEFINITIONS[name], ...node };
}

/** The schema of what stands at `path`; undefined if nothing may stand there. */
export function schemaAt(path: ConfigPath): SchemaNode | undefined {
  let node: SchemaNode | undefined = ROOT;
  for (const part of path) {
    const next: SchemaNode | undefined = typeof part === 'number' ? node.items : node.properties?.[part];
    if (!next) return undefined;
    node = resolved(next);
  }
  return node;
}
