import { type Instant, instant } from '../units/index.ts';
import type { Certificate } from './certificate.ts';
import { PROXY_LANGUAGE } from './oids.ts';
import type { Path } from './path.ts';
import type { PathState } from './path-state.ts';
import type { ProxyFacts, ValidatedChain } from './validation.ts';

function proxyFacts(certificate: Certificate, index: number): ProxyFacts {
  const { proxyInfo, keyUsage, extendedKeyUsage } = certificate.extensions;
  return {
    certificate: index,
    subject: certificate.subject,
    language: proxyInfo?.language ?? '',
    ...(proxyInfo?.policy === undefined ? {} : { policy: proxyInfo.policy }),
    ...(keyUsage === undefined ? {} : { keyUsage }),
    ...(extendedKeyUsage === undefined ? {} : { extendedKeyUsage }),
  };
}

/** The lowest certificate that does not merely inherit who its issuer is (RFC 3820 §3.8.2). */
const actingAs = (chain: readonly Certificate[]): Certificate | undefined =>
  chain.find(({ extensions }) => extensions.proxyInfo?.language !== PROXY_LANGUAGE.inheritAll);

function earliestEnd(chain: readonly Certificate[]): Instant {
  return instant(Math.min(...chain.map(({ notAfter }) => notAfter)));
}

/** What a path that every rule accepts comes to; `proxies` of its certificates are proxies. */
export function validatedChain(path: Path, proxies: number, state: PathState): ValidatedChain {
  const all = [...path.certificates, path.anchor];
  const leaf = all[0] ?? path.anchor;
  const target = all[proxies] ?? path.anchor;
  const { rights, keyUsage, extendedKeyUsage, proxyPathLength } = state;
  return {
    certificates: path.certificates,
    anchor: path.anchor,
    leaf,
    kid: leaf.kid,
    ...(target.extensions.basicConstraints?.ca === true ? {} : { endEntity: proxies }),
    notAfter: earliestEnd(all),
    identity: (actingAs(all) ?? leaf).subject,
    ...(typeof rights === 'string' ? {} : { rights }),
    ...(proxyPathLength === Number.POSITIVE_INFINITY ? {} : { remainingPathLength: proxyPathLength }),
    proxies: path.certificates.slice(0, proxies).map(proxyFacts).reverse(),
    ...(keyUsage === undefined ? {} : { keyUsage }),
    ...(extendedKeyUsage === undefined ? {} : { extendedKeyUsage }),
  };
}
