import { ERRORS, guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import {
  type Certificate,
  claimedRights,
  connectionPointPseudonym,
  narrow,
  type Policy,
  policyOf,
  ROLE_RULES,
} from '@bc4p/protocol/certificates';
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

/**
 * Issues a proxy with the rights of an old one: same connection point under a new pseudonym, new name, new key.
 * `operator` is who issues in this market now; its own certificate may be another than when the old one was issued.
 */
export function proxyRenewal(
  operator: () => ProxyIssuer | undefined,
  secret: Uint8Array,
  clock: Clock,
  random: Random,
  revokedIn: (chain: readonly Certificate[]) => Refusal | undefined = () => undefined,
): Renewal {
  const verifier = nativeVerifier();
  return async (request: Uint8Array, old: ClientChain, point: string): Promise<Result<Uint8Array[], Refusal>> => {
    const issuer = operator();
    const [own, ...above] = issuer?.chain ?? [];
    if (!issuer || !own || !isIssuedByOperator(old))
      return refused(refusal('role-not-permitted', 'PKI-064', { role: old.rights.role }));
    const revoked = revokedIn(issuer.chain);
    if (!guard('PKI-111', revoked === undefined)) return refused(revoked as Refusal);
    // Loaded when it is first needed: issuing pulls in a large library.
    const { SERIAL_OCTETS, issueProxy, parseRequest, serialFromRandom } = await import('@bc4p/protocol/issue');
    const asked = await parseRequest(request, verifier);
    if (!asked.ok) return refused(withPlace(asked.refusal));
    const at = clock.now();
    const serial = serialFromRandom(random.bytes(SERIAL_OCTETS));
    const made = await issueProxy(
      { chain: [own, ...above], signer: issuer.signer },
      {
        publicKey: asked.value.publicKey.spki,
        commonName: randomName(random),
        serial,
        at,
        notBefore: instant(Math.max(at - BACKDATED_SECONDS, own.notBefore)),
        notAfter: instant(Math.min(at + LIFETIME_SECONDS, own.notAfter)),
        pathLength: old.leaf.extensions.proxyInfo?.pathLength ?? 0,
        policy: policyLike(old, issuer.chain, connectionPointPseudonym(secret, point, serial)),
      },
    );
    // The root is what everybody has.
    return made.ok ? { ok: true, value: [made.value, own, ...above.slice(0, -1)].map(({ der }) => der) } : made;
  };
}

/** A request is no certificate of a chain; where the facts of a code tell which one is meant, it is the only one. [ERR-001] */
const withPlace = ({ code, facts, ...rest }: Refusal): Refusal => ({
  ...rest,
  code,
  facts: (ERRORS[code].facts as readonly string[]).includes('certificate') ? { certificate: 0, ...facts } : facts,
});

/** What somebody else issued (a participant to its devices), only that one can renew. */
function isIssuedByOperator({ certificates: [, ...above] }: ClientChain): boolean {
  const issuer = claimedRights(above);
  return issuer !== undefined && ROLE_RULES.market.issuers.includes(issuer.role);
}

/** The rights of an old proxy, under another pseudonym, as far as its issuer still has them to give. */
function policyLike(
  { leaf, rights }: ClientChain,
  issuer: readonly Certificate[],
  connectionPoint: Uint8Array,
): Policy {
  const policy = policyOf(leaf);
  const label = typeof policy === 'object' ? policy.label : undefined;
  const limits: Policy = {
    role: rights.role,
    ...(rights.feedIn === undefined ? {} : { feedIn: rights.feedIn }),
    ...(rights.draw === undefined ? {} : { draw: rights.draw }),
  };
  const { feedIn, draw } = narrow(claimedRights(issuer), limits);
  return {
    role: rights.role,
    ...(label === undefined ? {} : { label }),
    connectionPoint,
    ...(feedIn === undefined ? {} : { feedIn }),
    ...(draw === undefined ? {} : { draw }),
  };
}
