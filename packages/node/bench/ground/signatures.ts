import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { SignatureVerifier, SigningKey } from '@bc4p/protocol/crypto';
import { nativeVerifier } from '../../src/crypto/index.ts';

/** How signatures are made and checked in a run, and how many are under way. */
export interface Signatures {
  readonly name: string;
  /** A key with which certificates can be issued: its signatures are real until `begin`. */
  readonly newKey: () => Promise<SigningKey>;
  /** Certificates are issued: what is counted begins. */
  begin(): void;
  /** The verifier of one node. */
  newVerifier(): SignatureVerifier;
  /** Signatures that are being made or checked. */
  underWay(): number;
  /** How many were made and checked so far. */
  readonly counts: { made: number; checked: number };
}

/** A new P-256 key that signs as `signerOf` says. */
function newKey(signerOf: (key: KeyObject) => SigningKey['sign']): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    algorithm: 'ES256',
    publicKey: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
    privateKey: new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' })),
    sign: signerOf(privateKey),
  };
}

const signWith = (key: KeyObject, message: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, (error, signature) =>
      error ? reject(error) : resolve(new Uint8Array(signature)),
    );
  });

/** Octets of a P-256 signature, r ‖ s. */
const SIGNATURE_OCTETS = 64;

/** As large as real ones, but nothing is computed and everything counts as genuine: what all but signatures costs. */
export function noSignatures(): Signatures {
  const signature = new Uint8Array(SIGNATURE_OCTETS).fill(0x55);
  const counts = { made: 0, checked: 0 };
  let hasBegun = false;
  const signerOf = (key: KeyObject) => async (message: Uint8Array) => {
    if (!hasBegun) return signWith(key, message);
    counts.made += 1;
    return signature;
  };
  const begin = (): void => {
    hasBegun = true;
  };
  const verifier: SignatureVerifier = {
    verify: async () => {
      counts.checked += 1;
      return true;
    },
  };
  return {
    name: 'unsigned',
    newKey: async () => newKey(signerOf),
    begin,
    newVerifier: () => verifier,
    underWay: () => 0,
    counts,
  };
}

/** Real P-256 signatures in the platform's thread pool. */
export function realSignatures(): Signatures {
  let underWay = 0;
  const counts = { made: 0, checked: 0 };
  async function counted<T>(what: 'made' | 'checked', work: Promise<T>): Promise<T> {
    underWay += 1;
    counts[what] += 1;
    try {
      return await work;
    } finally {
      underWay -= 1;
    }
  }
  return {
    name: 'signed',
    newKey: async () => newKey((key) => (message) => counted('made', signWith(key, message))),
    begin: () => {
      counts.made = 0;
      counts.checked = 0;
    },
    newVerifier: () => {
      const native = nativeVerifier();
      return { verify: (...parameters) => counted('checked', native.verify(...parameters)) };
    },
    underWay: () => underWay,
    counts,
  };
}
