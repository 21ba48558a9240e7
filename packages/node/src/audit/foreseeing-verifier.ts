import type { SignatureAlgorithm, SignatureVerifier } from '@bc4p/protocol/crypto';

/** A check that was begun before anybody asked for it. */
interface Begun {
  readonly publicKey: Uint8Array;
  readonly data: Uint8Array;
  readonly outcome: Promise<boolean>;
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/**
 * Checks signatures that will be asked for ahead of time, beside each other: leaves can only be judged one after the
 * other, and would wait for one signature at a time.
 */
export class ForeseeingVerifier implements SignatureVerifier {
  readonly #verifier: SignatureVerifier;
  readonly #begun = new Map<string, Begun>();

  constructor(verifier: SignatureVerifier) {
    this.#verifier = verifier;
  }

  /** How many checks were begun that nobody has asked for yet. */
  get waiting(): number {
    return this.#begun.size;
  }

  /** Begins a check; returns what forgets it if nobody has asked for it until then. */
  foresee(algorithm: SignatureAlgorithm, publicKey: Uint8Array, data: Uint8Array, signature: Uint8Array): () => void {
    const name = nameOf(algorithm, signature);
    if (this.#begun.has(name)) return () => undefined;
    const outcome = this.#verifier.verify(algorithm, publicKey, data, signature);
    // Whatever fails here fails where it is asked for.
    outcome.catch(() => undefined);
    this.#begun.set(name, { publicKey, data, outcome });
    return () => void this.#begun.delete(name);
  }

  /** Only a check of the same bytes under the same key is the same. */
  verify(
    algorithm: SignatureAlgorithm,
    publicKey: Uint8Array,
    data: Uint8Array,
    signature: Uint8Array,
  ): Promise<boolean> {
    const begun = this.#begun.get(nameOf(algorithm, signature));
    if (begun && same(begun.publicKey, publicKey) && same(begun.data, data)) return begun.outcome;
    return this.#verifier.verify(algorithm, publicKey, data, signature);
  }
}

const nameOf = (algorithm: SignatureAlgorithm, signature: Uint8Array): string =>
  `${algorithm} ${Buffer.from(signature.buffer, signature.byteOffset, signature.length).toString('latin1')}`;
