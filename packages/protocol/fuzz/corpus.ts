import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The inputs that are kept for one parser: a text file, one input in base64url on each line, the shortest first. */
export class Corpus {
  readonly #file: string;
  readonly #lines = new Set<string>();
  readonly inputs: Uint8Array[] = [];

  constructor(folder: string, target: string) {
    this.#file = join(folder, `${target}.txt`);
    if (!existsSync(this.#file)) return;
    for (const line of readFileSync(this.#file, 'utf8').split('\n'))
      if (line !== '') this.add(new Uint8Array(Buffer.from(line, 'base64url')));
  }

  /** Keeps an input in memory; says whether it is new. */
  add(input: Uint8Array): boolean {
    const line = Buffer.from(input).toString('base64url');
    if (this.#lines.has(line)) return false;
    this.#lines.add(line);
    this.inputs.push(input);
    return true;
  }

  /** Writes these inputs to the file, and no others. */
  save(inputs: readonly Uint8Array[]): void {
    const lines = inputs.map((input) => Buffer.from(input).toString('base64url'));
    const sorted = [...new Set(lines)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    writeFileSync(this.#file, sorted.map((line) => `${line}\n`).join(''));
  }
}

/** Writes an input that broke a property beside what it broke; returns the file. */
export function keepArtefact(folder: string, target: string, input: Uint8Array, fault: string): string {
  mkdirSync(folder, { recursive: true });
  const name = createHash('sha256').update(input).digest('hex').slice(0, 16);
  const file = join(folder, `${target}-${name}`);
  writeFileSync(file, input);
  writeFileSync(`${file}.txt`, `${fault}\n`);
  return file;
}
