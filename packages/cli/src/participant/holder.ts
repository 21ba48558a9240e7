import type { Refusal } from '@bc4p/protocol';
import { type Certificate, type Rights, type Role, validateChain } from '@bc4p/protocol/certificates';
import type { Signer } from '@bc4p/protocol/crypto';
import { type Instant, printInstant } from '@bc4p/protocol/units';
import { describeRefusal } from '../describe-refusal.ts';
import { EXIT, Failure } from '../failure.ts';
import type { MarketFile } from './market-file.ts';
import { type NamedText, type ParticipantPlaces, readParticipantFiles } from './participant-files.ts';
import { certificatesIn } from './read-certificates.ts';

/** Who holds a key and a chain that is good now: leaf first, without the root. */
export interface Holder {
  readonly identity: { readonly kid: string; readonly signer: Signer; readonly chain: readonly Certificate[] };
  readonly anchors: readonly Certificate[];
  readonly rights: Rights;
  readonly leaf: Certificate;
  /** The last instant at which the whole chain is good. */
  readonly until: Instant;
  /** What flags and `market.yaml` say about the market. */
  readonly place: Partial<MarketFile>;
}

/** Reads a holder whose role is one of `roles`, and judges it at `now`; `hint` tells which folder to name otherwise. */
export async function openHolder(
  places: ParticipantPlaces,
  now: Instant,
  { roles, hint }: { readonly roles: readonly Role[]; readonly hint: string },
): Promise<Holder> {
  const files = await readParticipantFiles(places);
  const anchors = certificatesIn(files.root, 'root certificate');
  const presented = certificatesIn(files.chain, 'certificate chain');
  const { equalKeys, nativeVerifier } = await import('@bc4p/node/crypto');
  const valid = await validateChain(presented, { anchors, at: now, verifier: nativeVerifier(), profile: 'bc4p' });
  if (!valid.ok) throw chainFailure(files.chain.file, valid.refusal, presented, now);
  const { rights, leaf, certificates, notAfter } = valid.value;
  if (!rights || !roles.includes(rights.role)) {
    throw new Failure(`${files.chain.file} is a certificate of a ${rights?.role ?? 'holder without role'}.`, {
      code: 'role-not-permitted',
      hint,
    });
  }
  const signer = await signerFrom(files.key);
  if (!equalKeys(files.key.text, leaf.publicKey.spki)) {
    throw new Failure(`The key in ${files.key.file} is not the one of the certificate in ${files.chain.file}.`, {
      code: 'key-mismatch',
      hint: 'name the key that the certificate was issued for',
    });
  }
  const identity = { kid: leaf.kid, signer, chain: certificates };
  return { identity, anchors, rights, leaf, until: notAfter, place: files.market };
}

async function signerFrom({ file, text }: NamedText): Promise<Signer> {
  const { nativeSigner } = await import('@bc4p/node/crypto');
  try {
    return nativeSigner(text);
  } catch (cause) {
    throw new Failure(`${file} holds no usable private key.`, {
      code: 'key-unreadable',
      exitCode: EXIT.usage,
      hint: 'put a PKCS #8 key in PEM there: P-256 or Ed25519',
      cause,
    });
  }
}

function chainFailure(file: string, refusal: Refusal, chain: readonly Certificate[], now: Instant): Failure {
  const { code } = refusal;
  const end = Math.min(...chain.map(({ notAfter }) => notAfter)) as Instant;
  if (code === 'certificate-expired') {
    const message = `The certificate chain in ${file} ended at ${printInstant(end)}; it is ${printInstant(now)}.`;
    return new Failure(message, { code, refusal, hint: 'renew it with `bc4p cert renew`' });
  }
  return new Failure(`The certificate chain in ${file} is not good now: ${describeRefusal(refusal)}`, {
    code,
    refusal,
    hint: `\`bc4p cert verify ${file} --root ROOT.pem --explain\` shows rule by rule`,
  });
}
