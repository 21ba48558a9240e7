import { type PublicKey, readAlgorithm, readPublicKey } from '../certificates/algorithms.ts';
import { MAX_CERTIFICATE_BYTES } from '../certificates/certificate.ts';
import {
  constructedTag,
  DerReader,
  demand,
  naturalFromDer,
  octetsFromBits,
  oidFromDer,
  parsing,
  strictDer,
  TAG,
} from '../certificates/der/index.ts';
import { type Name, readName } from '../certificates/name.ts';
import { BC4P_OID } from '../certificates/oids.ts';
import { encodePolicy, type Policy, parsePolicy } from '../certificates/policy.ts';
import { isSignedBy, type SignedObject } from '../certificates/signatures.ts';
import type { SignatureVerifier, Signer } from '../crypto/ports.ts';
import { guard } from '../guard.ts';
import { refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { checkKey } from './check-order.ts';
import { x509 } from './library.ts';
import { newName } from './names.ts';
import { providerOver, signingAlgorithmOf } from './provider.ts';

/** What somebody asks an issuer for. The private key stays with whoever asks. */
export interface CertificateRequest {
  readonly subject: Name;
  readonly publicKey: PublicKey;
  /** The rights that are asked for; what is granted is the issuer's decision. */
  readonly policy?: Policy;
}

/** Makes a certificate request (PKCS #10, RFC 2986), signed with the key that it is for. */
export async function createRequest(
  wanted: { readonly commonName: string; readonly publicKey: Uint8Array; readonly policy?: Policy },
  signer: Signer,
): Promise<Uint8Array> {
  const signingAlgorithm = signingAlgorithmOf(signer);
  const key = { algorithm: signingAlgorithm };
  const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer as ArrayBuffer;
  const policy = wanted.policy === undefined ? [] : [encodePolicy(wanted.policy)];
  const request = await x509.Pkcs10CertificateRequestGenerator.create(
    {
      name: new x509.Name(buffer(newName(undefined, wanted.commonName))),
      attributes: policy.map((bytes) => new x509.Attribute(BC4P_OID.requestedPolicy, [buffer(bytes)])),
      signingAlgorithm,
      keys: { privateKey: key, publicKey: key } as never,
    },
    providerOver(signer, wanted.publicKey),
  );
  return new Uint8Array(request.rawData);
}

const KIND = { requirement: 'PKI-099', code: 'request-malformed' } as const;

interface ReadRequest extends SignedObject {
  readonly subject: Name;
  readonly publicKey: PublicKey;
  readonly policy?: Uint8Array;
}

/** The requested policy among the attributes, if there is one; other attributes have no meaning here. */
function readAttributes(attributes: DerReader): Uint8Array | undefined {
  let policy: Uint8Array | undefined;
  while (!attributes.atEnd) {
    const fields: DerReader = attributes.enter(TAG.sequence, 'an attribute');
    const type = oidFromDer(fields.read(TAG.oid, 'the type of an attribute'));
    const values = fields.enter(TAG.set, 'the values of an attribute');
    fields.end('an attribute');
    if (type !== BC4P_OID.requestedPolicy) continue;
    attributes.demand(policy === undefined, 'a policy is requested once');
    policy = values.any('the requested policy').encoded;
    values.end('the requested policy');
  }
  return policy;
}

function readRequest(der: Uint8Array): ReadRequest {
  const tooLarge = `a request has at most ${MAX_CERTIFICATE_BYTES} octets`;
  demand('PKI-099', 'request-malformed', der.length <= MAX_CERTIFICATE_BYTES, tooLarge, MAX_CERTIFICATE_BYTES);
  const outer = strictDer(der);
  const reader: DerReader = new DerReader(outer, KIND);
  reader.demand(outer.tag === TAG.sequence, 'a request is a sequence');
  const tbs = reader.read(TAG.sequence, 'certificationRequestInfo');
  const signatureAlgorithm = readAlgorithm(reader);
  const signature = octetsFromBits(reader.read(TAG.bitString, 'the signature'));
  reader.end('the request');
  reader.demand(signature !== undefined, 'a signature is whole octets');
  const fields: DerReader = new DerReader(tbs, KIND);
  fields.demand(naturalFromDer(fields.read(TAG.integer, 'the version')) === 0, 'the version is 1');
  const subject = readName(fields.read(TAG.sequence, 'the subject'));
  const publicKey = readPublicKey(fields.read(TAG.sequence, 'the public key'), fields);
  const attributes = fields.optionalEnter(constructedTag(0), 'the attributes');
  const policy = attributes === undefined ? undefined : readAttributes(attributes);
  fields.end('the request');
  const request = { tbs: tbs.encoded, signatureAlgorithm, signature, subject, publicKey };
  return policy === undefined ? request : { ...request, policy };
}

/**
 * Reads a certificate request in strict DER and checks that whoever made it has the private key. [PKI-099] [PKI-100]
 */
export async function parseRequest(der: Uint8Array, verifier: SignatureVerifier): Promise<Result<CertificateRequest>> {
  const read = parsing(() => readRequest(new Uint8Array(der)));
  if (!read.ok) return read;
  const { subject, publicKey, policy: bytes } = read.value;
  const fault = checkKey(publicKey.spki, []);
  if (fault !== undefined) return refused(fault);
  const isOwn = await isSignedBy(read.value, publicKey, verifier);
  if (!guard('PKI-100', isOwn)) return refused(refusal('request-signature-invalid', 'PKI-100'));
  if (bytes === undefined) return accepted({ subject, publicKey });
  const policy = parsePolicy(bytes);
  // It is of no certificate yet: the facts of a certificate's policy say nothing about it.
  if (!policy.ok) return refused({ ...policy.refusal, code: 'request-malformed' });
  return accepted({ subject, publicKey, policy: policy.value });
}
