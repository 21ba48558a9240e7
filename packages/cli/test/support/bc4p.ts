import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/run.js', import.meta.url));

/** How a command ended. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A way to run the built command as people do, in a folder. */
export const bc4pIn =
  (cwd: string) =>
  (...args: readonly string[]): Promise<Outcome> =>
    new Promise((resolve) => {
      execFile(process.execPath, [BIN, ...args], { cwd }, (error, stdout, stderr) => {
        resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      });
    });
