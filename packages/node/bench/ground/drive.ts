import type { Ground } from './bench-node.ts';

/** Resolves when everything that is ready has had its turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Resolves when nothing can go on before the clock moves. */
export async function settle({ signatures }: Pick<Ground, 'signatures'>): Promise<void> {
  do await turn();
  while (signatures.underWay() > 0);
}

/** Lets time pass until `untilMs` after the beginning. */
export async function passUntil(ground: Pick<Ground, 'clock' | 'signatures'>, untilMs: number): Promise<void> {
  const { clock } = ground;
  await settle(ground);
  for (let next = clock.nextMs; next !== undefined && next <= untilMs; next = clock.nextMs) {
    clock.moveTo(next);
    await settle(ground);
  }
  clock.moveTo(untilMs);
}

/** Looking costs something in a large tree: it is done after so much time each. */
const LOOK_MS = 50;

/** Lets time pass until something holds; throws if it does not come about within `patienceMs`. */
export async function passUntilHolds(
  ground: Pick<Ground, 'clock' | 'signatures'>,
  holds: () => boolean,
  what: string,
  patienceMs = 60_000,
): Promise<void> {
  const { clock } = ground;
  const endMs = clock.elapsedMs() + patienceMs;
  await settle(ground);
  while (!holds()) {
    if (clock.elapsedMs() > endMs) throw new Error(`${what} did not come about`);
    await passUntil(ground, clock.elapsedMs() + LOOK_MS);
  }
}

/** Resolves with what a promise resolves with, letting time pass meanwhile. */
export async function passFor<T>(ground: Pick<Ground, 'clock' | 'signatures'>, work: Promise<T>): Promise<T> {
  let isDone = false;
  const done = (): void => {
    isDone = true;
  };
  work.then(done, done);
  await passUntilHolds(ground, () => isDone, 'an answer');
  return work;
}
