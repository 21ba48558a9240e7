import { type DerReader, isNegative, naturalFromDer, oidFromDer, TAG } from './der/index.ts';

/** What makes a certificate a proxy (RFC 3820 §3.8). */
export interface ProxyInfo {
  readonly critical: boolean;
  /** How many proxies may follow; undefined: as many as they like. */
  readonly pathLength?: number;
  /** The language of the policy, a dotted object identifier. */
  readonly language: string;
  readonly policy?: Uint8Array;
}

/** Reads ProxyCertInfo, in the layout of the RFC only: path length first (RFC 3820 §3.8, appendix A). */
export function readProxyInfo(reader: DerReader, critical: boolean): ProxyInfo {
  const fields: DerReader = reader.enter(TAG.sequence, 'ProxyCertInfo');
  const length = fields.optional(TAG.integer, 'pCPathLenConstraint');
  fields.demand(length === undefined || !isNegative(length), 'pCPathLenConstraint is not negative');
  const proxyPolicy: DerReader = fields.enter(TAG.sequence, 'proxyPolicy');
  fields.end('ProxyCertInfo');
  const language = oidFromDer(proxyPolicy.read(TAG.oid, 'policyLanguage'));
  const policy = proxyPolicy.optional(TAG.octetString, 'policy');
  proxyPolicy.end('proxyPolicy');
  return {
    critical,
    language,
    ...(length === undefined ? {} : { pathLength: naturalFromDer(length) }),
    ...(policy === undefined ? {} : { policy: policy.content }),
  };
}
