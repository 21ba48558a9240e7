import type { SignatureVerifier } from '@bc4p/protocol/crypto';

/** Lets only so many signature checks run at once; the others wait their turn, so that none starves the thread pool. */
export function boundedVerifier(verifier: SignatureVerifier, limit: number): SignatureVerifier {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    async verify(...parameters) {
      if (running < limit) running += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await verifier.verify(...parameters);
      } finally {
        // The place passes to whoever waits longest: nobody who comes in between can take it.
        const next = waiting.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}
