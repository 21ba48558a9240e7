import { type Certificate, commonNameOf, type Policy, policyOf, printName } from '@bc4p/protocol/certificates';
import { printInstant, printPower } from '@bc4p/protocol/units';
import { hexText } from '../terminal/hex.ts';

/** A certificate for machines: instants as ISO 8601, octets in hexadecimal, power in watts. */
export interface CertificateView {
  readonly kid: string;
  readonly kind: 'ca' | 'end-entity' | 'proxy';
  readonly name: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: string;
  readonly keyUsage?: readonly string[];
  readonly extendedKeyUsage?: readonly string[];
  /** How many CAs or proxies may follow. */
  readonly pathLength?: number;
  /** The policy language of a proxy, dotted. */
  readonly language?: string;
  readonly policy?: PolicyView;
  /** Why the policy cannot be read. */
  readonly policyFault?: string;
  /** Extensions beyond those shown here, dotted. */
  readonly extensions: readonly { readonly oid: string; readonly critical: boolean }[];
}

export interface PolicyView {
  readonly role: string;
  readonly label?: string;
  readonly connectionPoint?: string;
  readonly feedIn?: number;
  readonly draw?: number;
}

/** Leaves out what is not there. */
const defined = <T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;

export function viewOfPolicy({ role, label, connectionPoint, feedIn, draw }: Policy): PolicyView {
  return defined({
    role,
    label,
    connectionPoint: connectionPoint && hexText(connectionPoint),
    feedIn,
    draw,
  }) as PolicyView;
}

function kindOf({ extensions }: Certificate): CertificateView['kind'] {
  if (extensions.proxyInfo !== undefined) return 'proxy';
  return extensions.basicConstraints?.ca === true ? 'ca' : 'end-entity';
}

/** What a certificate says; nothing of it is verified. */
export function viewOfCertificate(certificate: Certificate): CertificateView {
  const { extensions } = certificate;
  const policy = policyOf(certificate);
  return defined({
    kid: certificate.kid,
    kind: kindOf(certificate),
    name: commonNameOf(certificate.subject) ?? '',
    subject: printName(certificate.subject),
    issuer: printName(certificate.issuer),
    serial: hexText(certificate.serial),
    notBefore: printInstant(certificate.notBefore),
    notAfter: printInstant(certificate.notAfter),
    key: certificate.publicKey.kind,
    keyUsage: extensions.keyUsage,
    extendedKeyUsage: extensions.extendedKeyUsage,
    pathLength: extensions.proxyInfo?.pathLength ?? extensions.basicConstraints?.pathLength,
    language: extensions.proxyInfo?.language,
    policy: typeof policy === 'object' ? viewOfPolicy(policy) : undefined,
    policyFault: typeof policy === 'string' ? policy : undefined,
    extensions: extensions.all,
  }) as CertificateView;
}

const KINDS = { ca: 'CA', 'end-entity': 'end entity', proxy: 'proxy' } as const;

function policyLines({ role, label, connectionPoint, feedIn, draw }: Policy): string[] {
  return [
    `role       ${role}${label === undefined ? '' : `, market label ${label}`}`,
    ...(connectionPoint === undefined ? [] : [`point      ${hexText(connectionPoint)}`]),
    ...(feedIn === undefined ? [] : [`feed-in    ${printPower(feedIn)}`]),
    ...(draw === undefined ? [] : [`draw       ${printPower(draw)}`]),
  ];
}

/** What a certificate says, line by line for people. */
export function describeCertificate(certificate: Certificate, index: number): string[] {
  const view = viewOfCertificate(certificate);
  const policy = policyOf(certificate);
  const lines = [
    `subject    ${view.subject}`,
    `issuer     ${view.issuer}`,
    `valid      ${view.notBefore} to ${view.notAfter}`,
    `key        ${view.key}${view.keyUsage === undefined ? '' : `, ${view.keyUsage.join(', ')}`}`,
    ...(view.pathLength === undefined ? [] : [`followers  ${view.pathLength}`]),
    ...(typeof policy === 'object' ? policyLines(policy) : []),
    ...(view.policyFault === undefined ? [] : [`policy     cannot be read: ${view.policyFault}`]),
    ...(view.language !== undefined && policy === undefined ? [`language   ${view.language}`] : []),
    `serial     ${view.serial}`,
    `kid        ${view.kid}`,
  ];
  return [`[${index}] ${view.name || '(no common name)'}: ${KINDS[view.kind]}`, ...lines.map((line) => `    ${line}`)];
}
