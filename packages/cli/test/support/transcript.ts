import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A command of a transcript with the output that the transcript shows for it. */
export interface Step {
  readonly command: string;
  readonly shown: readonly string[];
  /** Runs on beside the following ones: the market in its own terminal. */
  readonly background: boolean;
}

const BLOCK = /^```console( background)?\n([\s\S]*?)^```$/gm;

/** The commands of a page's `console` blocks, in order; a line that begins with `$ ` is one. */
export function stepsOf(page: string): Step[] {
  const steps: { command: string; shown: string[]; background: boolean }[] = [];
  for (const [, background, body = ''] of page.matchAll(BLOCK)) {
    for (const line of body.trimEnd().split('\n')) {
      const last = steps.at(-1);
      if (line.startsWith('$ '))
        steps.push({ command: line.slice(2), shown: [], background: background !== undefined });
      else if (last?.command.endsWith('\\') && last.shown.length === 0)
        last.command = `${last.command.slice(0, -1)}${line.trim()}`;
      else last?.shown.push(line);
    }
  }
  return steps;
}

/** What differs from run to run, in the order in which it is replaced by its name. */
const VARIABLE: readonly (readonly [RegExp, string])[] = [
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\/\d\d:\d\d:\d\dZ/g, '<slot>'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z/g, '<instant>'],
  [/\b\d{4}-\d\d-\d\d\b/g, '<date>'],
  [/\b\d\d:\d\d(:\d\d)?Z?(?![\d:])/g, '<time>'],
  [/(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_-]*[A-Z0-9_])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g, '<id>'],
  [/(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{8,16}…/g, '<id>'],
  // The last column of the book: the first characters of an offer's id.
  [/(?<=^(?:ask|bid)\b.*\s)\S{8}$/g, '<id>'],
  [/\bp-[0-9a-f]{24}\b/g, '<pseudonym>'],
  [/\b[0-9a-f]{64}\b/g, '<hash>'],
  [/\b[0-9A-Fa-f]{32}\b/g, '<serial>'],
  [/\b\d+(\.\d+)? s\b/g, '<seconds>'],
  // A market decides something too when time passes.
  [/\b\d+ leaves\b/g, '<leaves>'],
];

/** A line as it is compared: what varies is named, white space that aligns columns counts once. */
export function normalized(line: string): string {
  return VARIABLE.reduce((text, [pattern, name]) => text.replace(pattern, name), line)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Tells whether `actual` is what was shown, where a line `…` stands for any lines. */
export function matches(shown: readonly string[], actual: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return actual.every((line) => line.trim() === '');
  if (first.trim() === '…') return actual.some((_, at) => matches(rest, actual.slice(at))) || matches(rest, []);
  const [line, ...others] = actual;
  return line !== undefined && normalized(first) === normalized(line) && matches(rest, others);
}

/** A shell in a folder of its own in which `bc4p` is this package's binary. */
export class Terminal implements AsyncDisposable {
  readonly #folder: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #background: ChildProcess[] = [];

  private constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.#folder = folder;
    this.#env = env;
  }

  static async open(folder: string): Promise<Terminal> {
    const bin = join(folder, '.bin');
    await mkdir(bin, { recursive: true });
    const run = fileURLToPath(new URL('../../bin/run.js', import.meta.url));
    await writeFile(join(bin, 'bc4p'), `#!/bin/sh\nexec "${process.execPath}" "${run}" "$@"\n`);
    await chmod(join(bin, 'bc4p'), 0o755);
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, NO_COLOR: '1', COLUMNS: '80' };
    return new Terminal(folder, env);
  }

  /** Runs a command to its end; its output and errors together, line by line. */
  run(command: string): Promise<string[]> {
    return new Promise((resolve) => {
      const child = spawn('bash', ['-c', `${command} 2>&1`], {
        cwd: this.#folder,
        env: this.#env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      child.stdout.on('data', (part) => {
        output += part;
      });
      child.on('close', () => resolve(output.split('\n').slice(0, -1)));
    });
  }

  /** Starts a command that runs on; resolves with its first line of output. */
  start(command: string): Promise<string[]> {
    return new Promise((resolve, reject) => {
      const child = spawn('bash', ['-c', `exec ${command}`], {
        cwd: this.#folder,
        env: this.#env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      this.#background.push(child);
      let errors = '';
      child.stderr.on('data', (part) => {
        errors += part;
      });
      child.stdout.once('data', (part) => resolve(String(part).split('\n').slice(0, -1)));
      child.once('exit', (code) => reject(new Error(`${command} ended with ${code}: ${errors}`)));
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(
      this.#background.map(
        (child) =>
          new Promise<void>((resolve) => {
            if (child.exitCode !== null) return resolve();
            child.once('exit', () => resolve());
            child.kill('SIGTERM');
          }),
      ),
    );
  }
}
