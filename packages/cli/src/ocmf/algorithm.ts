import { CURVES, type Curve } from './curve.ts';

/** A signature algorithm of OCMF: ECDSA on a curve over a digest. */
export interface Algorithm {
  /** As SA says it. */
  readonly name: string;
  readonly curve: Curve;
  readonly digest: 'sha256' | 'sha384' | 'sha512';
}

/** What holds where SA is left out. */
export const DEFAULT_ALGORITHM = 'ECDSA-secp256r1-SHA256';

const NAME = /^ECDSA-([a-z0-9]+)-SHA(256|384|512)$/i;

/** The algorithm that SA names; undefined if it is not known. */
export function algorithmNamed(name: string): Algorithm | undefined {
  const [, curveName = '', bits] = NAME.exec(name) ?? [];
  const curve = CURVES.get(curveName.toLowerCase());
  return curve === undefined ? undefined : { name, curve, digest: `sha${bits}` as Algorithm['digest'] };
}
