import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const cli = dirname(createRequire(import.meta.url).resolve('@bc4p/cli/package.json'));
export const BIN = join(cli, 'bin/run.js');
/** Loaded before the node: tells the CPU time of its process whenever it is asked, and does not keep it from ending. */
const REPORT_CPU = `data:text/javascript,${encodeURIComponent(
  'process.on("message", () => process.send(process.cpuUsage())); process.channel.unref();',
)}`;

/** A market node as operators run it: `bc4p node start`, in a process of its own, which tells the CPU time it took. */
export class NodeProcess implements AsyncDisposable {
  readonly #process: ChildProcess;
  readonly url: string;

  private constructor(process: ChildProcess, url: string) {
    this.#process = process;
    this.url = url;
  }

  /** Starts the node of a configuration; resolves when it takes connections. */
  static async start(config: string, flags: readonly string[]): Promise<NodeProcess> {
    const child = fork(BIN, ['node', 'start', config, '--json'], {
      execArgv: [...flags, '--import', REPORT_CPU],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    if (!child.stdout) throw new Error('the node has no standard output');
    const ended = once(child, 'exit').then(() => undefined);
    const lines: string[] = [];
    const output = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
    await Promise.race([once(output, 'line'), ended]);
    const [first = ''] = lines;
    if (!first.startsWith('{"ready"')) {
      await ended;
      throw new Error(`the node did not start:\n${lines.join('\n')}`);
    }
    const { ready } = JSON.parse(first) as { ready: { url: string } };
    return new NodeProcess(child, ready.url);
  }

  /** CPU seconds of the whole process so far, all of its threads. */
  async cpuSeconds(): Promise<number> {
    const answer = once(this.#process, 'message');
    this.#process.send('cpu');
    const [{ user, system }] = (await answer) as [NodeJS.CpuUsage];
    return (user + system) / 1e6;
  }

  /** Ends it as a power cut does: nothing is put in order. */
  async kill(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
  }
}
