import { type ConfigPath, printPath } from './path.ts';

/** One thing that is wrong with a configuration. */
export interface ConfigFault {
  /** The field; empty if the file as a whole is meant. */
  readonly path: ConfigPath;
  /** Where in the file, both counted from 1; left out if the file could not be read at all. */
  readonly line?: number;
  readonly column?: number;
  /** What is wrong, as a sentence without the name of the field. */
  readonly problem: string;
  /** What to do about it. */
  readonly hint: string;
}

/** What is wrong with a configuration file: all of it that could be found in one go. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** `config-unreadable`: no such file; `config-syntax`: not YAML; `config-invalid`: not a configuration. */
  readonly code: 'config-unreadable' | 'config-syntax' | 'config-invalid';
  readonly file: string;
  readonly faults: readonly ConfigFault[];

  constructor(code: ConfigError['code'], file: string, faults: readonly ConfigFault[], cause?: unknown) {
    super(faults.map((fault) => describeFault(file, fault)).join('\n'), cause === undefined ? undefined : { cause });
    this.code = code;
    this.file = file;
    this.faults = faults;
  }
}

/** `node.yaml:12:5: rules.slotLength: 15 has no unit. Write it with its unit, such as 15m.` */
function describeFault(file: string, { path, line, column, problem, hint }: ConfigFault): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  const field = path.length > 0 ? ` ${printPath(path)}:` : '';
  return `${place}:${field} ${problem} ${hint}`.trimEnd();
}
