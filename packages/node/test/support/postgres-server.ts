import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../../../scripts/postgres.mjs', import.meta.url));

/** A PostgreSQL server of a test's own, which it may crash. */
export class PostgresServer implements AsyncDisposable {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;
  /** Where its database is; the same after a crash. */
  readonly url: string;

  private constructor(child: ChildProcessByStdio<Writable, Readable, null>, lines: AsyncIterator<string>, url: string) {
    this.#child = child;
    this.#lines = lines;
    this.url = url;
  }

  static async start(): Promise<PostgresServer> {
    const child = spawn(process.execPath, [SCRIPT, '--serve'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return new PostgresServer(child, lines, await nextOf(lines));
  }

  /** Ends the server by SIGKILL. */
  async crash(): Promise<void> {
    await this.#ask('crash');
  }

  /** Starts it again, which recovers what it had promised to keep. */
  async restart(): Promise<void> {
    await this.#ask('start');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('close', resolve));
    this.#child.stdin.end();
    await ended;
  }

  async #ask(line: string): Promise<void> {
    this.#child.stdin.write(`${line}\n`);
    await nextOf(this.#lines);
  }
}

async function nextOf(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next();
  if (done) throw new Error('the server did not start; what it printed is above');
  return value;
}
