import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreError, type StoreErrorCode } from '../store/store-error.ts';
import { type CheckReport, type Fault, type Progress, untrue } from './report.ts';

/** What a process of its own is to do. */
export type CheckerOrder =
  | {
      readonly kind: 'check';
      readonly folder: string;
      readonly market?: string;
      readonly roots: readonly { readonly pem: string; readonly file: string }[];
    }
  | { readonly kind: 'open'; readonly database: string };

/** What it says; the last word is not `progress`. */
export type CheckerAnswer =
  | { readonly kind: 'progress'; readonly part: Parameters<Progress>[0]; readonly done: number; readonly of: number }
  | { readonly kind: 'report'; readonly report: CheckReport }
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly fault: Fault };

const CHECKER = fileURLToPath(new URL('./checker.js', import.meta.url));
/** The last words of a process that are kept. */
const LAST_WORDS = 300;

/** Checks a store in a process of its own: one that even kills whoever opens it is reported like any other damage. */
export async function checkApart(
  order: Omit<Extract<CheckerOrder, { kind: 'check' }>, 'kind'>,
  progress: Progress,
): Promise<CheckReport> {
  const answer = await carryOut({ kind: 'check', ...order }, order.folder, progress);
  if (answer.kind === 'report') return answer.report;
  throw answer.kind === 'refused' ? refusedBy(answer.fault) : untrue(`The store in ${order.folder} was not read.`);
}

/** Throws a `StoreError` if a database cannot be opened, or kills the process that opens it. Changes nothing in it. */
export async function assertOpens(database: string): Promise<void> {
  const answer = await carryOut({ kind: 'open', database }, database, () => undefined);
  if (answer.kind === 'refused') throw refusedBy(answer.fault);
}

const refusedBy = ({ code, message, hint }: Fault): StoreError => new StoreError(code as StoreErrorCode, message, hint);

/** Has an order carried out; what a process that was ended leaves behind is taken away. */
async function carryOut(order: CheckerOrder, folder: string, progress: Progress): Promise<CheckerAnswer> {
  const room = await mkdtemp(join(tmpdir(), 'bc4p-checker-'));
  try {
    return await toldBy(order, { folder, progress, room });
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

function toldBy(
  order: CheckerOrder,
  { folder, progress, room }: { readonly folder: string; readonly progress: Progress; readonly room: string },
): Promise<CheckerAnswer> {
  return new Promise((resolve, reject) => {
    const child = fork(CHECKER, {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { ...process.env, TMPDIR: room },
    });
    let words = '';
    let answer: CheckerAnswer | undefined;
    child.stderr?.on('data', (text) => {
      words = `${words}${text}`.slice(-LAST_WORDS);
    });
    child.on('message', (said: CheckerAnswer) => {
      if (said.kind === 'progress') progress(said.part, said.done, said.of);
      else answer = said;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (answer) resolve(answer);
      else reject(fatal(folder, signal ?? `exit code ${code}`, words));
    });
    child.send(order);
  });
}

function fatal(folder: string, how: string, words: string): StoreError {
  const last = words.trim().split('\n').at(-1) ?? '';
  return untrue(
    `The database in ${folder} ends the process that opens it (${how}${last && `: ${last}`}): its files contradict each other.`,
  );
}
