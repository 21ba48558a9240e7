import type { SignatureVerifier } from '@bc4p/protocol/crypto';

/** Lets only so many signature checks run at once; the others wait their turn, so that none starves the thread pool. */
export function boundedVerifier(verifier: SignatureVerifier, limit: number): SignatureVerifier {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    async verify(...parameters) {
      if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
      running += 1;
      try {
        return await verifier.verify(...parameters);
      } finally {
        running -= 1;
        waiting.shift()?.();
      }
    },
  };
}
