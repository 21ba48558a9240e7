import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ConfigError } from './config-error.ts';
import { readDocument } from './document.ts';
import type { NodeConfig } from './node-config.ts';
import { resolveConfig } from './resolve-config.ts';
import { schemaFaults } from './schema-faults.ts';

/** Reads a node's configuration from a text; `file` is its name for messages and the origin of relative paths. */
export function parseNodeConfig(text: string, file: string): NodeConfig {
  const document = readDocument(text, file);
  const faults = schemaFaults(document);
  if (faults.length > 0) throw new ConfigError('config-invalid', file, faults);
  return resolveConfig(document, dirname(resolve(file)));
}

/** Reads a node's configuration file. Throws a `ConfigError` that names the place of everything that is wrong. */
export async function loadNodeConfig(file: string): Promise<NodeConfig> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === 'ENOENT' ? 'There is no such file.' : `It cannot be read (${code}).`;
    const hint = 'Make a configuration with `bc4p node init`, or name the one to use.';
    throw new ConfigError('config-unreadable', file, [{ path: [], problem, hint }], error);
  }
  return parseNodeConfig(text, file);
}
