import { type ConfigPath, printPath } from '@bc4p/node/config';
import { isMarketLabel } from '@bc4p/protocol/certificates';
import { parsePower, type Watts, watts } from '@bc4p/protocol/units';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { EXIT, Failure } from '../failure.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a folder of a participant may be called. */
const NAME = /^[a-z0-9][a-z0-9._-]{0,39}$/;
export const isParticipantName = (name: string): boolean => NAME.test(name);

/** Reads the values of a YAML file, and gathers what is wrong with them, each fault with its place and the way out. */
export class DesignReader {
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #document: ReturnType<typeof parseDocument>;
  readonly #faults: string[] = [];

  constructor(text: string, file: string) {
    this.#file = file;
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    const [broken] = this.#document.errors;
    if (!broken) return;
    const { line, col } = this.#lines.linePos(broken.pos[0]);
    this.#faults.push(`${file}:${line}:${col}: This is not YAML: ${broken.message}`);
    this.check();
  }

  /** The whole file. */
  get value(): unknown {
    return this.#document.toJS();
  }

  /** The fields of a group, of which `needed` have to be there and none but `known` may be. */
  fields(path: ConfigPath, value: unknown, needed: readonly string[], known: readonly string[]): Fields | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fault(path, 'Fields are expected here.', `Write ${needed.join(', ')}, each with its value.`);
      return undefined;
    }
    const fields = value as Fields;
    for (const name of Object.keys(fields)) if (!known.includes(name)) this.#unknown(path, name, known);
    const missing = needed.filter((name) => fields[name] === undefined || fields[name] === null);
    for (const name of missing) this.fault([...path, name], 'This field is missing.', '');
    return missing.length === 0 ? fields : undefined;
  }

  /** A list; one that is left out is empty. */
  list(path: ConfigPath, value: unknown): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    this.fault(path, 'A list is expected here.', 'Write each item on a line of its own, after a hyphen.');
    return [];
  }

  label(path: ConfigPath, value: unknown): string {
    if (typeof value === 'string' && isMarketLabel(value)) return value;
    const hint = 'A label is 1 to 63 lower-case letters, digits and inner hyphens.';
    return this.#wrong(path, value, 'is not a label.', hint);
  }

  name(path: ConfigPath, value: unknown): string {
    if (typeof value === 'string' && isParticipantName(value)) return value;
    const hint = 'Use lower-case letters, digits, dot, hyphen and underscore.';
    return this.#wrong(path, value, 'cannot be the name of a participant.', hint);
  }

  power(path: ConfigPath, value: unknown): Watts {
    const parsed = typeof value === 'string' ? parsePower(value) : undefined;
    if (parsed?.ok) return parsed.value;
    this.#wrong(path, value, 'is not a power.', 'Write it with its unit, such as 11kW or 2.5MW.');
    return watts(0);
  }

  /** Notes that something of a list is there twice. */
  unique(path: ConfigPath, names: readonly string[], field: string): void {
    for (const [place, name] of names.entries())
      if (name !== '' && names.indexOf(name) !== place)
        this.fault([...path, place, field], `${name} is there twice.`, 'Give each a name of its own.');
  }

  /** Notes what is wrong with the value at `path`, and what to do about it. */
  fault(path: ConfigPath, problem: string, hint: string): void {
    this.#note(this.#offsetOf(path), path, problem, hint);
  }

  #unknown(path: ConfigPath, name: string, known: readonly string[]): void {
    const group = path.length > 0 ? this.#document.getIn(path, true) : this.#document.contents;
    const pair = isMap(group) ? group.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
    const offset = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    const hint = `Here are ${known.join(', ')}.`;
    this.#note(offset ?? this.#offsetOf(path), [...path, name], 'There is no such field.', hint);
  }

  #note(offset: number, path: ConfigPath, problem: string, hint: string): void {
    const { line, col } = this.#lines.linePos(offset);
    const field = path.length > 0 ? ` ${printPath(path)}:` : '';
    this.#faults.push(`${this.#file}:${Math.max(line, 1)}:${Math.max(col, 1)}:${field} ${problem} ${hint}`.trimEnd());
  }

  /** Throws all that was noted, if anything was. */
  check(): void {
    if (this.#faults.length > 0) throw this.failure();
  }

  /** All that was noted. */
  failure(): Failure {
    return new Failure(this.#faults.join('\n'), {
      code: 'design-invalid',
      exitCode: EXIT.usage,
      hint: 'mend the file; `bc4p network init --help` shows one',
    });
  }

  #wrong(path: ConfigPath, value: unknown, problem: string, hint: string): '' {
    this.fault(path, `${JSON.stringify(value)} ${problem}`, hint);
    return '';
  }

  /** Where a value stands, or else the nearest thing around it that is there. */
  #offsetOf(path: ConfigPath): number {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  }
}
