/** Resolves at the first signal to stop; from then on a second one ends the process at once. */
export function untilSignalled(): Promise<undefined> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
      resolve(undefined);
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
