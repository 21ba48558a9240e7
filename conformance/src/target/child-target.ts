import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { NoAnswer, SubjectGone, WrongVerdict } from '../checks/fault.ts';
import type { TargetConfig } from './target-config.ts';

/** How long a target may take to say that it is ready. */
const START_MS = 30_000;
/** How long it may take to end after SIGTERM before it is killed. */
const STOP_MS = 5000;
/** Characters of its standard error that are kept. */
const KEPT = 64 * 1024;

/** What a target says of itself, if it wants to. */
export interface Implementation {
  readonly name: string;
  readonly version?: string;
}

/** What the ready line tells. */
interface Ready {
  readonly url: string;
  readonly implementation?: Implementation;
}

/** A text as one word of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A market under test that the suite starts, stops and kills itself. */
export class ChildTarget {
  readonly #command: string;
  readonly #file: string;
  #config: TargetConfig;
  #child: ChildProcess | undefined;
  #ready: Ready | undefined;
  #errors = '';

  /**
   * @param command a line for the shell, in which `{config}` stands for the path of the configuration file
   * @param file where that file is written
   */
  constructor(command: string, config: TargetConfig, file: string) {
    this.#command = command.includes('{config}')
      ? command.replaceAll('{config}', quoted(file))
      : `${command} ${quoted(file)}`;
    this.#config = config;
    this.#file = file;
  }

  get url(): string {
    if (this.#ready === undefined) throw new SubjectGone('the market under test does not run');
    return this.#ready.url;
  }

  /** Name and version, if it has told them. */
  get implementation(): Implementation | undefined {
    return this.#ready?.implementation;
  }

  get config(): TargetConfig {
    return this.#config;
  }

  /** The end of what it has written on standard error. */
  get errors(): string {
    return this.#errors;
  }

  get isRunning(): boolean {
    return this.#child !== undefined;
  }

  /** Starts it and waits for the line that says where it listens. */
  async start(): Promise<void> {
    await writeFile(this.#file, `${JSON.stringify(this.#config, undefined, 2)}\n`, { mode: 0o600 });
    // A group of its own: whatever the shell starts is killed with it.
    const child = spawn(this.#command, { shell: true, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = (this.#errors + text).slice(-KEPT);
    });
    child.once('close', () => {
      if (this.#child === child) this.#child = undefined;
    });
    try {
      this.#ready = await readyLine(child, () => this.#errors);
    } catch (error) {
      await this.kill();
      throw error;
    }
  }

  /** Ends it as its operator would. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Ends it as a power cut would: nothing is written or said any more. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends it at once, without waiting: the suite itself is about to end. */
  abandon(): void {
    if (this.#child) signalGroup(this.#child, 'SIGKILL');
  }

  /** Starts it again on the same state, at the same port. */
  async restart(): Promise<void> {
    const { port } = new URL(this.url);
    this.#config = { ...this.#config, listen: { ...this.#config.listen, port: Number(port) } };
    await this.start();
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
    signalGroup(child, signal);
    const cut = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_MS);
    await closed;
    clearTimeout(cut);
  }
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // It ended by itself in between.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** What the first line on standard output tells that is JSON with the member `ready`. */
function readyLine(child: ChildProcess, errors: () => string): Promise<Ready> {
  const tail = (): string => (errors() === '' ? '' : `\n${errors().slice(-2000)}`);
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new NoAnswer(`the market under test was not ready within ${START_MS} ms${tail()}`)),
      START_MS,
    );
    const done = (end: () => void): void => {
      clearTimeout(late);
      end();
    };
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 1);
        const ready = readyOf(line);
        if (ready instanceof Error) done(() => reject(ready));
        else if (ready !== undefined) done(() => resolve(ready));
      }
    });
    child.once('error', (error) => done(() => reject(new SubjectGone(`it cannot be started: ${error.message}`))));
    child.once('close', (code) =>
      done(() => reject(new SubjectGone(`it ended before it was ready, with exit code ${code}${tail()}`))),
    );
  });
}

/** What a line tells, nothing if it is another line, and an error if it is no good one. */
function readyOf(line: string): Ready | undefined | Error {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const ready = (value as { ready?: Partial<Ready> } | null)?.ready;
  if (ready === undefined) return undefined;
  const { url, implementation } = ready;
  if (typeof url !== 'string' || !/^wss?:\/\//.test(url))
    return new WrongVerdict('its ready line has no address that begins with ws:// or wss://', { actual: line });
  const { name, version } = implementation ?? {};
  if (typeof name !== 'string') return { url };
  return { url, implementation: { name, ...(typeof version === 'string' && { version }) } };
}
