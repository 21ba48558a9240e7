import {
  type Certificate,
  commonNameOf,
  findConnectionPoint,
  type Policy,
  policyOf,
  printName,
} from '@bc4p/protocol/certificates';
import { EXIT, Failure } from '../failure.ts';
import { readChainFile, readIssuerChain } from './chain-file.ts';
import { type Issued, type IssueWishes, issueChain } from './issue-chain.ts';
import { readPointSecret, secretPathFor } from './point-secret.ts';

/** What may differ in a renewed certificate; its rights may not. */
export type RenewWishes = Pick<
  IssueWishes,
  | 'issuer'
  | 'issuerKey'
  | 'secret'
  | 'request'
  | 'algorithm'
  | 'name'
  | 'point'
  | 'notBefore'
  | 'lifetime'
  | 'out'
  | 'keyOut'
  | 'force'
>;

const usage = (message: string, hint: string): Failure =>
  new Failure(message, { code: 'usage', exitCode: EXIT.usage, hint });

function policyIn(file: string, certificate: Certificate): Policy {
  const policy = policyOf(certificate);
  if (typeof policy === 'object') return policy;
  throw usage(
    `The first certificate of ${file} has no policy of BC4P${policy === undefined ? '' : `: ${policy}`}.`,
    'issue a new one with `bc4p cert issue`',
  );
}

/** Makes sure that the issuer means the same place as before, whose pseudonym is about to change. */
async function assertSamePlace(old: Certificate, policy: Policy, { point, secret, issuerKey }: RenewWishes) {
  const { connectionPoint } = policy;
  if (connectionPoint === undefined) {
    if (point === undefined) return;
    throw usage('The certificate has no connection point.', 'leave --connection-point out');
  }
  if (point === undefined)
    throw usage(
      'The certificate belongs to a connection point.',
      'name it with --connection-point, as when it was issued',
    );
  const kept = await readPointSecret(secret ?? secretPathFor(issuerKey), false);
  if (findConnectionPoint(kept.secret, [point], connectionPoint, old.serial) === undefined)
    throw usage(
      `"${point}" is not the connection point of this certificate.`,
      'use the name, and the secret, with which it was issued',
    );
}

/** Issues the first certificate of a file anew. */
export async function renewChain(file: string, wishes: RenewWishes): Promise<Issued> {
  const [old] = await readChainFile(file);
  if (old === undefined) throw new Error('a file of certificates has at least one');
  const [issuer] = await readIssuerChain(wishes.issuer);
  if (Buffer.compare(old.issuer.encoded, issuer.subject.encoded) !== 0)
    throw usage(
      `${printName(issuer.subject)} did not issue ${printName(old.subject)}.`,
      `name the chain and key of ${printName(old.issuer)}`,
    );
  const policy = policyIn(file, old);
  await assertSamePlace(old, policy, wishes);
  const { proxyInfo, basicConstraints } = old.extensions;
  const isProxy = proxyInfo !== undefined;
  return issueChain({
    ...wishes,
    role: policy.role,
    label: policy.label,
    feedIn: policy.feedIn,
    draw: policy.draw,
    name: wishes.name ?? (isProxy ? undefined : commonNameOf(old.subject)),
    pathLength: proxyInfo?.pathLength ?? basicConstraints?.pathLength,
    asEndEntity: basicConstraints?.ca !== true,
  });
}
