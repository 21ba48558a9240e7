import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { ConfigError, type ConfigFault } from './config-error.ts';
import type { ConfigPath } from './path.ts';
import { schemaAt } from './schema-node.ts';

/** A line and a column, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML file: what it says, and where it says it. */
export interface ConfigDocument {
  readonly file: string;
  readonly value: unknown;
  /** Where the value at `path` stands, or else the nearest thing around it that is there. */
  locate(path: ConfigPath): Place;
  /** Where the name of a field stands. */
  locateName(path: ConfigPath): Place;
}

/** Reads YAML 1.2; `file` is its name for messages. Throws a `ConfigError` with the place of every fault of syntax. */
export function readDocument(text: string, file: string): ConfigDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // One slip of syntax drags others behind it: the first few are enough.
  const faults = [...document.errors, ...document.warnings].slice(0, 3).map(
    ({ pos, message }): ConfigFault => ({
      path: [],
      ...placeAt(pos[0]),
      problem: `This is not YAML: ${message.replace(/\.?$/, '.')}`,
      hint: 'Look at the indentation, the quotes and the colons around it.',
    }),
  );
  if (faults.length > 0) throw new ConfigError('config-syntax', file, faults);
  if (document.contents === null) {
    const hint = 'Make a configuration with `bc4p node init`.';
    throw new ConfigError('config-invalid', file, [{ path: [], ...placeAt(0), problem: 'The file is empty.', hint }]);
  }

  const locate = (path: ConfigPath): Place => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return placeAt(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  const locateName = (path: ConfigPath): Place => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
      : undefined;
    return isScalar(pair?.key) && pair.key.range ? placeAt(pair.key.range[0]) : locate(path);
  };
  return { file, value: withoutEmptyGroups(document.toJS(), []), locate, locateName };
}

/** Leaves out groups without any field, such as `rules:` with everything below it commented out. */
function withoutEmptyGroups(value: unknown, path: ConfigPath): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([name, part]) => {
    return part !== null || schemaAt([...path, name])?.type !== 'object';
  });
  return Object.fromEntries(kept.map(([name, part]) => [name, withoutEmptyGroups(part, [...path, name])]));
}
