import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./daemon.mjs', import.meta.url));

/** A market node in a process of its own, which can be killed at any instant. */
export class ChildDaemon {
  readonly #process: ChildProcess;
  readonly url: string;
  readonly admin: string;

  private constructor(process: ChildProcess, { url, admin }: { url: string; admin: string }) {
    this.#process = process;
    this.url = url;
    this.admin = admin;
  }

  static async start(configFile: string): Promise<ChildDaemon> {
    const child = spawn(process.execPath, [SCRIPT, configFile], { stdio: ['pipe', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (text) => {
      errors += text;
    });
    const lines = createInterface({ input: child.stdout });
    const ended = once(child, 'exit').then(() => undefined);
    const first = await Promise.race([once(lines, 'line'), ended]);
    if (!first) throw new Error(`the daemon ended by itself:\n${errors}`);
    return new ChildDaemon(child, JSON.parse(String(first[0])) as { url: string; admin: string });
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Bytes of memory that the process holds now. */
  get residentBytes(): number {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
  }

  /** The most that the process has ever held. */
  get peakBytes(): number {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
  }

  /** As a power cut would: without a chance to do anything. */
  async kill(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }

  /** Sends a signal, such as one that makes it stand still. */
  signal(name: NodeJS.Signals): void {
    this.#process.kill(name);
  }

  /** Lets it leave cleanly; resolves with its exit code. */
  async stop(): Promise<number | null> {
    if (!this.isRunning) return this.#process.exitCode;
    const ended = once(this.#process, 'exit');
    this.#process.stdin?.end();
    await ended;
    return this.#process.exitCode;
  }
}
