import { assert } from '../assert.ts';
import { parsePublicKey } from '../certificates/algorithms.ts';
import { type Certificate, type Policy, type ValidatedChain, validateChain } from '../certificates/index.ts';
import type { KeyUsage } from '../certificates/key-usage.ts';
import type { Signer } from '../crypto/ports.ts';
import { createVerifier } from '../crypto/verifier.ts';
import { guard } from '../guard.ts';
import { refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { checkKey, checkLifetime, checkName, checkOrder } from './check-order.ts';
import {
  authorityKeyIdentifier,
  caConstraints,
  keyUsage,
  type NewExtension,
  policyExtension,
  proxyCertInfo,
  subjectKeyIdentifier,
} from './extensions.ts';
import { makeCertificate } from './make-certificate.ts';
import { nameBelow, nameBeside, newName } from './names.ts';
import type { IssueOrder, Issuer, IssueTerms } from './order.ts';

const verifier = createVerifier();

const CA_USES: readonly KeyUsage[] = ['keyCertSign', 'cRLSign'];
const SIGNING: readonly KeyUsage[] = ['digitalSignature'];

/** The octets of a key that `checkKey` has looked at. */
function octetsOf(publicKey: Uint8Array): Uint8Array {
  const parsed = parsePublicKey(publicKey);
  assert(parsed.ok, 'a key that was looked at is one');
  return parsed.value.octets;
}

/** What the kind of a certificate puts into it. */
function extensionsOfKind({ kind, policy, pathLength = 0 }: IssueOrder): readonly NewExtension[] {
  if (kind === 'ca') return [caConstraints(pathLength), keyUsage(CA_USES), policyExtension(policy)];
  if (kind === 'end-entity') return [keyUsage(SIGNING), policyExtension(policy)];
  return [keyUsage(SIGNING), proxyCertInfo(pathLength, policy)];
}

/** The issuer's own chain at the time of issue, its topmost certificate taken as the root. */
async function judgeIssuer({ chain }: Issuer, { at }: IssueTerms): Promise<Result<ValidatedChain>> {
  const own = chain[0];
  if (!guard('PKI-098', own.notBefore <= at && at <= own.notAfter))
    return refused(
      refusal('issue-issuer-not-valid', 'PKI-098', {
        notBefore: own.notBefore,
        notAfter: own.notAfter,
        at,
      }),
    );
  return validateChain(chain, { anchors: chain.slice(-1), at, verifier });
}

/**
 * Issues a certificate below `issuer`, or tells what the issuer may not do. The issuer's chain is judged first, with
 * its topmost certificate as the root, and the new certificate afterwards by the rules for everybody's.
 */
export async function issueCertificate(issuer: Issuer, order: IssueOrder): Promise<Result<Certificate>> {
  const chain = await judgeIssuer(issuer, order);
  if (!chain.ok) return chain;
  const fault = checkOrder(order, chain.value);
  if (fault !== undefined) return refused(fault);
  const own = issuer.chain[0];
  const subject = (order.kind === 'proxy' ? nameBelow : nameBeside)(own.subject, order.commonName);
  const made = await makeCertificate(
    {
      issuer: own.subject.encoded,
      subject,
      publicKey: order.publicKey,
      serial: order.serial,
      notBefore: order.notBefore,
      notAfter: order.notAfter,
      extensions: [
        ...extensionsOfKind(order),
        subjectKeyIdentifier(octetsOf(order.publicKey)),
        authorityKeyIdentifier(own),
      ],
    },
    issuer.signer,
  );
  // Last: a key that is not the issuer's, or whatever else would make the result useless to everybody.
  const judged = await validateChain([made, ...issuer.chain], {
    anchors: issuer.chain.slice(-1),
    at: order.notBefore,
    verifier,
  });
  return judged.ok ? accepted(made) : judged;
}

/** A root to be: nobody is above it. */
export interface RootOrder extends Omit<IssueTerms, 'at'> {
  readonly organization?: string;
  /** How many CAs may follow one another below; 1 is a grid operator. */
  readonly pathLength?: number;
  readonly signer: Signer;
}

const ROOT: Policy = { role: 'root' };

/** Makes the certificate of a root authority, signed with its own key. */
export async function issueRoot(order: RootOrder): Promise<Result<Certificate>> {
  const fault =
    checkKey(order.publicKey, []) ??
    checkName(order.commonName, false) ??
    checkLifetime({ ...order, at: order.notBefore });
  if (fault !== undefined) return refused(fault);
  const name = newName(order.organization, order.commonName);
  const identifier = subjectKeyIdentifier(octetsOf(order.publicKey));
  const { publicKey, serial, notBefore, notAfter, signer, pathLength = 1 } = order;
  const made = await makeCertificate(
    {
      issuer: name,
      subject: name,
      publicKey,
      serial,
      notBefore,
      notAfter,
      extensions: [caConstraints(pathLength), keyUsage(CA_USES), policyExtension(ROOT), identifier],
    },
    signer,
  );
  return accepted(made);
}
