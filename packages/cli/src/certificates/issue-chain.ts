import { systemClock, systemRandom } from '@bc4p/node';
import type { Refusal } from '@bc4p/protocol';
import {
  type Certificate,
  type CertificateKind,
  commonNameOf,
  connectionPointPseudonym,
  type Policy,
  ROLE_RULES,
  type Role,
  writeCertificates,
} from '@bc4p/protocol/certificates';
import { generateSigningKey, type MessageAlgorithm } from '@bc4p/protocol/crypto';
import { type CertificateRequest, issueCertificate, SERIAL_OCTETS, serialFromRandom } from '@bc4p/protocol/issue';
import { type Instant, instant, type Seconds, type Watts } from '@bc4p/protocol/units';
import { describeRefusal } from '../describe-refusal.ts';
import { EXIT, Failure } from '../failure.ts';
import { readIssuerChain } from './chain-file.ts';
import { isSelfIssued } from './join-chain.ts';
import { keyText, readKeyFile } from './key-file.ts';
import { assertFree, type NewFile, writeNewFiles } from './new-file.ts';
import { nextStepOf } from './next-step.ts';
import { readPointSecret, secretPathFor } from './point-secret.ts';

/** What somebody wants to be issued. */
export interface IssueWishes {
  readonly role: Role;
  /** File of the issuer's chain, and of its key. */
  readonly issuer: string;
  readonly issuerKey: string;
  /** What a request said; otherwise a key is made here. */
  readonly request?: CertificateRequest | undefined;
  readonly algorithm: MessageAlgorithm;
  readonly name?: string | undefined;
  readonly label?: string | undefined;
  /** The issuer's name of a connection point. */
  readonly point?: string | undefined;
  /** File of the secret behind connection points, if it is not beside the issuer's key. */
  readonly secret?: string | undefined;
  readonly feedIn?: Watts | undefined;
  readonly draw?: Watts | undefined;
  readonly notBefore?: Instant | undefined;
  readonly lifetime?: Seconds | undefined;
  readonly pathLength?: number | undefined;
  /** An end-entity certificate where the role could be a CA's. */
  readonly asEndEntity: boolean;
  readonly out: string;
  readonly keyOut: string;
  readonly force: boolean;
}

/** Names that markets keep for their links to other markets. */
const LINK_NAME_START = '@';

/** What was made. */
export interface Issued {
  readonly certificate: Certificate;
  readonly chain: readonly Certificate[];
  readonly files: readonly string[];
}

const DAY = 86_400;
const YEAR = 365 * DAY;
/** How far back a certificate begins unless somebody says when: clocks differ. */
const BACKDATED = 300;
const NAME_OCTETS = 12;
/** How many proxies may follow one of a role, unless somebody says so and the issuer has less to give. */
const FOLLOWERS: Partial<Record<Role, number>> = { 'market-operator': 7, submarket: 2 };

/** A proxy's name that tells nobody anything. */
const randomName = (): string => `p-${Buffer.from(systemRandom.bytes(NAME_OCTETS)).toString('hex')}`;

const isCa = ({ extensions }: Certificate): boolean => extensions.basicConstraints?.ca === true;

function kindFor({ role, asEndEntity }: IssueWishes, issuer: Certificate): CertificateKind {
  if (!isCa(issuer)) return 'proxy';
  return ROLE_RULES[role].kinds.includes('ca') && !asEndEntity ? 'ca' : 'end-entity';
}

/** How many may still follow below an issuer's chain: the least that any of its proxies says, minus those below it. */
function followersLeft(chain: readonly Certificate[]): number {
  const limits = chain.flatMap(({ extensions }, below) => {
    const length = extensions.proxyInfo?.pathLength;
    return length === undefined ? [] : [length - below];
  });
  return Math.min(...limits, Number.POSITIVE_INFINITY);
}

function pathLengthFor(
  { role, pathLength }: IssueWishes,
  kind: CertificateKind,
  chain: readonly Certificate[],
): number {
  if (pathLength !== undefined) return pathLength;
  if (kind !== 'proxy') return 0;
  return Math.max(0, Math.min(FOLLOWERS[role] ?? 0, followersLeft(chain) - 1));
}

/** When the certificate is valid: as asked, and otherwise for the usual time within its issuers'. */
function timesFor({ notBefore, lifetime }: IssueWishes, kind: CertificateKind, chain: readonly Certificate[]) {
  const at = notBefore ?? systemClock.now();
  const usual = kind === 'proxy' ? DAY : YEAR;
  const earliest = Math.max(...chain.map((above) => above.notBefore));
  const latest = Math.min(...chain.map((above) => above.notAfter));
  return {
    at,
    notBefore: notBefore ?? instant(Math.max(at - BACKDATED, earliest)),
    notAfter: instant(lifetime === undefined ? Math.min(at + usual, latest) : at + lifetime),
  };
}

function policyFor(wishes: IssueWishes, connectionPoint: Uint8Array | undefined): Policy {
  const asked = wishes.request?.policy;
  const { role } = wishes;
  const label = wishes.label ?? asked?.label;
  const feedIn = wishes.feedIn ?? asked?.feedIn;
  const draw = wishes.draw ?? asked?.draw;
  return {
    role,
    ...(label === undefined ? {} : { label }),
    ...(connectionPoint === undefined ? {} : { connectionPoint }),
    ...(feedIn === undefined ? {} : { feedIn }),
    ...(draw === undefined ? {} : { draw }),
  };
}

function refusedBy(refusal: Refusal): Failure {
  const hint = nextStepOf(refusal);
  const options = { code: refusal.code, refusal };
  return new Failure(describeRefusal(refusal), hint === undefined ? options : { ...options, hint });
}

/**
 * Issues a certificate and writes the chain, leaf first and without a root at its end, and the key where one was made
 * here. Throws a `Failure` with what to do next for whatever the issuer may not do.
 */
export async function issueChain(wishes: IssueWishes): Promise<Issued> {
  const { request, out, keyOut, force, point: place } = wishes;
  if (place?.startsWith(LINK_NAME_START))
    throw new Failure(`"${place}" cannot be the name of a connection point.`, {
      code: 'usage',
      exitCode: EXIT.usage,
      hint: 'give it a name that does not begin with @: markets call their links to other markets so',
    });
  await assertFree([out, ...(request === undefined ? [keyOut] : [])], force);
  const chain = await readIssuerChain(wishes.issuer);
  const signer = await readKeyFile(wishes.issuerKey, "issuer's private key");
  const kind = kindFor(wishes, chain[0]);
  const serial = serialFromRandom(systemRandom.bytes(SERIAL_OCTETS));
  const secretPath = wishes.secret ?? secretPathFor(wishes.issuerKey);
  const kept = wishes.point === undefined ? undefined : await readPointSecret(secretPath, true);
  const point =
    kept === undefined || wishes.point === undefined
      ? undefined
      : connectionPointPseudonym(kept.secret, wishes.point, serial);
  const key = request === undefined ? await generateSigningKey(wishes.algorithm) : undefined;
  const wantedName = wishes.name ?? (request === undefined ? undefined : commonNameOf(request.subject));
  const issued = await issueCertificate(
    { chain, signer },
    {
      kind,
      policy: policyFor(wishes, point),
      publicKey: request?.publicKey.spki ?? (key?.publicKey as Uint8Array),
      commonName: wantedName ?? (kind === 'proxy' ? randomName() : wishes.role),
      serial,
      pathLength: pathLengthFor(wishes, kind, chain),
      ...timesFor(wishes, kind, chain),
    },
  );
  if (!issued.ok) throw refusedBy(issued.refusal);
  const whole = [issued.value, ...chain];
  const shown = isSelfIssued(whole.at(-1) as Certificate) ? whole.slice(0, -1) : whole;
  const files: NewFile[] = [
    ...(key === undefined ? [] : [{ path: keyOut, content: keyText(key), isSecret: true }]),
    { path: out, content: writeCertificates(shown) },
  ];
  if (kept?.file !== undefined) await writeNewFiles([kept.file], false);
  await writeNewFiles(files, force);
  return {
    certificate: issued.value,
    chain: shown,
    files: [...files, ...(kept?.file === undefined ? [] : [kept.file])].map(({ path }) => path),
  };
}
