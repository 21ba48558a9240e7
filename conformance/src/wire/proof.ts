import type { Certificate } from '@bc4p/protocol/certificates';
import { createVerifier } from '@bc4p/protocol/crypto';
import { signingCertificate } from '@bc4p/protocol/evidence';
import { encodeBase64url, type HelloProof, openToken, signMessage, type Unsigned } from '@bc4p/protocol/messages';
import { WrongVerdict } from '../checks/fault.ts';
import { type Holder, identityOf } from '../network/holder.ts';
import { HarnessFault } from './judge-frame.ts';

export const verifier = createVerifier();

/** What a proof ties its signer to. */
export interface ProofTerms {
  readonly market: string;
  readonly clientNonce: string;
  readonly marketNonce: string;
  /** The first certificate of the other end's chain. */
  readonly peer: string;
  readonly exporter?: Uint8Array | undefined;
}

const contentOf = (role: HelloProof['role'], { exporter, ...terms }: ProofTerms): Unsigned<'bc4p-hello-proof'> => ({
  role,
  ...terms,
  ...(exporter && { exporter: encodeBase64url(exporter) }),
});

/** A proof, honest but for `changes`. */
export async function signProof(
  holder: Holder,
  role: HelloProof['role'],
  terms: ProofTerms,
  changes: Partial<HelloProof> = {},
): Promise<string> {
  const content = { ...contentOf(role, terms), ...changes };
  return (await signMessage(identityOf(holder), 'bc4p-hello-proof', content)).token;
}

/** A key that is not the one of its certificate would make the other end refuse what it should: that is the suite's fault. */
export async function expectOwnSignature(token: string, { chain: [certificate] }: Holder): Promise<void> {
  const opened = await openToken(token, {
    types: ['bc4p-hello-proof'],
    verifier,
    certificate: () => signingCertificate(certificate),
  });
  if (!opened.ok) throw new HarnessFault(`the suite's own proof is not good: ${opened.refusal.code}`);
}

/** Sees that the other end has proven itself for this very session. [WS-011] */
export async function expectProof(
  token: string,
  role: HelloProof['role'],
  terms: ProofTerms,
  certificate: Certificate,
): Promise<void> {
  const opened = await openToken(token, {
    types: ['bc4p-hello-proof'],
    verifier,
    certificate: (kid) => {
      if (kid === certificate.kid) return signingCertificate(certificate);
      throw new WrongVerdict('its proof is signed with another certificate than the first of its chain', {
        expected: certificate.kid,
        actual: kid,
      });
    },
  });
  if (!opened.ok) throw new WrongVerdict(`its proof is not good: ${opened.refusal.code}`, { actual: token });
  const expected: Record<string, unknown> = { ...contentOf(role, terms) };
  const actual = opened.value.message as unknown as Record<string, unknown>;
  for (const member of ['role', 'market', 'clientNonce', 'marketNonce', 'peer', 'exporter'])
    if (actual[member] !== expected[member])
      throw new WrongVerdict(`its proof is for another session: ${member} differs`, {
        expected: expected[member],
        actual: actual[member],
      });
}
