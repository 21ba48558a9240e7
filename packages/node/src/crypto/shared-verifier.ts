import type { SignatureVerifier } from '@bc4p/protocol/crypto';

/** A verifier that many share, of which everybody gets the same part while all want more. */
export interface SharedVerifier extends SignatureVerifier {
  /** The part of whoever has this name; what has no name of its own is a part, too. */
  of(name: string): SignatureVerifier;
}

/**
 * Lets only so many signature checks run at once, so that none starves the thread pool. The others wait, and those whose
 * checks wait have their turns one after the other: however many somebody asks for, everybody else waits for one of
 * them at most before each check of its own.
 */
export function sharedVerifier(verifier: SignatureVerifier, limit: number): SharedVerifier {
  let running = 0;
  /** What waits, by whose it is; whose turn is next stands first. */
  const waiting = new Map<string, (() => void)[]>();

  const turn = (name: string): Promise<void> =>
    new Promise((resolve) => {
      const queue = waiting.get(name);
      if (queue) queue.push(resolve);
      else waiting.set(name, [resolve]);
    });

  /** Passes a place on: nobody who comes in between can take it. */
  function pass(): void {
    const [next] = waiting;
    if (!next) {
      running -= 1;
      return;
    }
    const [name, queue] = next;
    const begin = queue.shift();
    // Whoever has had a turn stands last.
    waiting.delete(name);
    if (queue.length > 0) waiting.set(name, queue);
    begin?.();
  }

  const of = (name: string): SignatureVerifier => ({
    async verify(...parameters) {
      if (running < limit) running += 1;
      else await turn(name);
      try {
        return await verifier.verify(...parameters);
      } finally {
        pass();
      }
    },
  });
  return { ...of(''), of };
}
