import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How much of what a driver writes to its standard error is kept. */
const KEPT_STDERR = 4_000;
/** How long a process may take to end after it was told to. */
const GRACE_MS = 2_000;

/** A process that is spoken with line by line. */
export class LineProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #stderr = '';

  /** @param command as a shell takes it @param heard is called with each line @param gone is called once, with how the process ended */
  constructor(command: string, heard: (line: string) => void, gone: (how: string) => void) {
    // A group of its own, so that what the shell starts ends with it.
    this.#child = spawn(command, { shell: true, detached: true, stdio: 'pipe' });
    const { stdin, stdout, stderr } = this.#child;
    // Whoever does not read is noticed by the missing answer.
    stdin?.on('error', () => {});
    if (stdout) createInterface({ input: stdout }).on('line', heard);
    stderr?.on('data', (chunk: Buffer) => {
      this.#stderr = `${this.#stderr}${chunk.toString()}`.slice(-KEPT_STDERR);
    });
    this.#ended = new Promise((resolve) => {
      this.#child.once('error', (error) => {
        gone(`could not be started: ${error.message}`);
        resolve();
      });
      this.#child.once('close', (code, signal) => {
        gone(signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`);
        resolve();
      });
    });
  }

  /** The end of what it has written to its standard error. */
  get stderr(): string {
    return this.#stderr.trim();
  }

  send(message: object): void {
    this.#child.stdin?.write(`${JSON.stringify(message)}\n`);
  }

  /** Ends it at once, with everything that it has started. */
  async kill(): Promise<void> {
    const { pid } = this.#child;
    if (pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null) {
      try {
        process.kill(-pid, 'SIGKILL');
      } catch {
        this.#child.kill('SIGKILL');
      }
    }
    await this.#ended;
  }

  /** Lets it end by itself after its last message, or ends it. */
  async end(): Promise<void> {
    this.#child.stdin?.end();
    const timer = setTimeout(() => void this.kill(), GRACE_MS);
    await this.#ended;
    clearTimeout(timer);
  }
}
