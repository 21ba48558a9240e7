/** A key of WebCrypto, opaque to us; never part of a public type. */
export interface CryptoKeyLike {
  readonly type: string;
}

interface Jwk {
  d?: string;
  [member: string]: unknown;
}

/** The part of WebCrypto's SubtleCrypto that is used here, declared since this package knows no ambient types. */
export interface Subtle {
  importKey(
    format: 'spki' | 'pkcs8' | 'jwk',
    data: Uint8Array | Jwk,
    algorithm: object,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKeyLike>;
  exportKey(format: 'spki' | 'pkcs8', key: CryptoKeyLike): Promise<ArrayBuffer>;
  exportKey(format: 'jwk', key: CryptoKeyLike): Promise<Jwk>;
  generateKey(
    algorithm: object,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<{ readonly publicKey: CryptoKeyLike; readonly privateKey: CryptoKeyLike }>;
  sign(algorithm: object, key: CryptoKeyLike, data: Uint8Array): Promise<ArrayBuffer>;
  verify(algorithm: object, key: CryptoKeyLike, signature: Uint8Array, data: Uint8Array): Promise<boolean>;
}

let subtle: Promise<Subtle> | undefined;

async function findSubtle(): Promise<Subtle> {
  const platform = (globalThis as unknown as { readonly crypto?: { readonly subtle?: Subtle } }).crypto?.subtle;
  if (platform !== undefined) return platform;
  const { Crypto } = await import('@peculiar/webcrypto');
  return new Crypto().subtle as unknown as Subtle;
}

/** The platform's WebCrypto, or @peculiar/webcrypto where the platform has none. */
export function getSubtle(): Promise<Subtle> {
  subtle ??= findSubtle();
  return subtle;
}
