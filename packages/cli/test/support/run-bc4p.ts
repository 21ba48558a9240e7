import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/run.js', import.meta.url));

/** What a run of the real binary left behind. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunningCommand {
  readonly done: Promise<Run>;
  /** Resolves once standard output matches. */
  printed(pattern: RegExp): Promise<void>;
  signal(name: NodeJS.Signals): void;
}

/** Starts the real binary; what it prints can be waited for while it runs. */
export function startBc4p(args: readonly string[], cwd: string): RunningCommand {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } });
  let [out, err] = ['', ''];
  const waiting: { pattern: RegExp; resolve: () => void; reject: (error: Error) => void }[] = [];
  child.stdout.on('data', (chunk) => {
    out += chunk;
    for (const { pattern, resolve } of waiting) if (pattern.test(out)) resolve();
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const done = new Promise<Run>((resolve) => {
    child.on('close', (code) => {
      for (const { reject } of waiting) reject(new Error(`bc4p ${args.join(' ')} ended: ${out}${err}`));
      resolve({ code, out, err });
    });
  });
  return {
    done,
    printed: (pattern) =>
      pattern.test(out)
        ? Promise.resolve()
        : new Promise((resolve, reject) => waiting.push({ pattern, resolve, reject })),
    signal: (name) => void child.kill(name),
  };
}

/** Runs the real binary to its end. */
export const runBc4p = (args: readonly string[], cwd: string): Promise<Run> => startBc4p(args, cwd).done;
