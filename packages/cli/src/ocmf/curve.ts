/** An elliptic curve as keys and signatures on it are recognised. */
export interface Curve {
  /** As OpenSSL calls it. */
  readonly name: string;
  /** The object identifier in DER, tag and length included, in hex. */
  readonly oid: string;
  /** Octets of one coordinate. */
  readonly octets: number;
}

const P192: Curve = { name: 'prime192v1', oid: '06082a8648ce3d030101', octets: 24 };
const P256: Curve = { name: 'prime256v1', oid: '06082a8648ce3d030107', octets: 32 };
const P384: Curve = { name: 'secp384r1', oid: '06052b81040022', octets: 48 };
const P521: Curve = { name: 'secp521r1', oid: '06052b81040023', octets: 66 };
const K192: Curve = { name: 'secp192k1', oid: '06052b8104001f', octets: 24 };
const K256: Curve = { name: 'secp256k1', oid: '06052b8104000a', octets: 32 };
const BRAINPOOL_256: Curve = { name: 'brainpoolP256r1', oid: '06092b2403030208010107', octets: 32 };
const BRAINPOOL_384: Curve = { name: 'brainpoolP384r1', oid: '06092b240303020801010b', octets: 48 };
const BRAINPOOL_512: Curve = { name: 'brainpoolP512r1', oid: '06092b240303020801010d', octets: 64 };

/** The curves under all names that meters give them: those of OCMF leave the P of brainpool out. */
export const CURVES: ReadonlyMap<string, Curve> = new Map([
  ['secp192r1', P192],
  ['secp256r1', P256],
  ['secp384r1', P384],
  ['secp521r1', P521],
  ['secp192k1', K192],
  ['secp256k1', K256],
  ['brainpool256r1', BRAINPOOL_256],
  ['brainpoolp256r1', BRAINPOOL_256],
  ['brainpool384r1', BRAINPOOL_384],
  ['brainpoolp384r1', BRAINPOOL_384],
  ['brainpool512r1', BRAINPOOL_512],
  ['brainpoolp512r1', BRAINPOOL_512],
]);
