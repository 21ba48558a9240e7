import { type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import { type Certificate, connectionPointPseudonym } from '@bc4p/protocol/certificates';
import type { Signer } from '@bc4p/protocol/crypto';
import { instant } from '@bc4p/protocol/units';
import { nativeVerifier } from '../crypto/index.ts';
import type { Clock, Random } from '../ports.ts';
import type { ClientChain, Renewal } from './certificate-desk.ts';

/** Who issues: its own chain, leaf first up to the root, and its key. */
export interface ProxyIssuer {
  readonly chain: readonly Certificate[];
  readonly signer: Signer;
}

/** For how long a renewed proxy lasts, unless its issuer ends earlier. */
const LIFETIME_SECONDS = 86_400;
/** How far back a proxy begins: clocks differ. */
const BACKDATED_SECONDS = 300;
/** Bytes of chance in a pseudonym. */
const NAME_BYTES = 12;

/** A new pseudonym: lower-case letters and digits, which is what a proxy's name is made of. */
export const randomName = (random: Random): string => `p-${Buffer.from(random.bytes(NAME_BYTES)).toString('hex')}`;

/** Issues a proxy with the rights of an old one: same connection point under a new pseudonym, new name, new key. */
export function proxyRenewal(issuer: ProxyIssuer, secret: Uint8Array, clock: Clock, random: Random): Renewal {
  const verifier = nativeVerifier();
  return async (request: Uint8Array, old: ClientChain, point: string): Promise<Result<Uint8Array[], Refusal>> => {
    const [own] = issuer.chain;
    // What somebody else issued (a participant to its devices), only that one can renew.
    if (!own || old.issuer !== own.kid)
      return refused(refusal('role-not-permitted', 'PKI-064', { role: old.rights.role }));
    // Loaded when it is first needed: issuing pulls in a large library.
    const { SERIAL_OCTETS, issueProxy, parseRequest, serialFromRandom } = await import('@bc4p/protocol/issue');
    const asked = await parseRequest(request, verifier);
    if (!asked.ok) return asked;
    const at = clock.now();
    const serial = serialFromRandom(random.bytes(SERIAL_OCTETS));
    const { role, feedIn, draw } = old.rights;
    const made = await issueProxy(
      { chain: issuer.chain as [Certificate, ...Certificate[]], signer: issuer.signer },
      {
        publicKey: asked.value.publicKey.spki,
        commonName: randomName(random),
        serial,
        at,
        notBefore: instant(Math.max(at - BACKDATED_SECONDS, own.notBefore)),
        notAfter: instant(Math.min(at + LIFETIME_SECONDS, own.notAfter)),
        pathLength: old.leaf.extensions.proxyInfo?.pathLength ?? 0,
        policy: {
          role,
          connectionPoint: connectionPointPseudonym(secret, point, serial),
          ...(feedIn === undefined ? {} : { feedIn }),
          ...(draw === undefined ? {} : { draw }),
        },
      },
    );
    return made.ok ? { ok: true, value: [made.value, ...old.certificates.slice(1)].map(({ der }) => der) } : made;
  };
}
