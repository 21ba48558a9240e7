/** Does all the work, some of it at once: the next begins when one is done. */
export async function inFlight<T>(
  work: readonly T[],
  atOnce: number,
  act: (item: T) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < work.length) {
      const item = work[next] as T;
      next += 1;
      await act(item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
