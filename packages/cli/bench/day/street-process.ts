import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Street } from './street.ts';

/** One thing that the other process is to do. */
export interface Order {
  readonly call: keyof Street;
  readonly parameters: readonly unknown[];
}

/** What came of it. */
export type Outcome = { readonly result: unknown } | { readonly error: string };

/** The street in a process of its own, as households are: the market shares nothing with it but sockets. */
export function streetProcess(): Street {
  const child = fork(fileURLToPath(new URL('./street-worker.js', import.meta.url)));
  const ask =
    (call: keyof Street) =>
    (...parameters: unknown[]) =>
      answered(child, { call, parameters }) as Promise<never>;
  return {
    connect: ask('connect'),
    offer: ask('offer'),
    offerRest: ask('offerRest'),
    meter: ask('meter'),
    figures: ask('figures'),
    prove: ask('prove'),
    leave: async () => {
      if (child.exitCode === null) await ask('leave')();
      if (child.connected) child.disconnect();
    },
  };
}

/** Resolves with what came of an order; one is under way at a time. */
function answered(child: ChildProcess, order: Order): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`the households' process ended (${code})`));
    child.once('exit', onExit);
    child.once('message', (outcome: Outcome) => {
      child.off('exit', onExit);
      if ('error' in outcome) reject(new Error(outcome.error));
      else resolve(outcome.result);
    });
    child.send(order);
  });
}
