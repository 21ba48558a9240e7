import { ERRORS, type Refusal, type Result } from '@bc4p/protocol';
import { type Certificate, parseCertificates, type ValidatedChain, validateChain } from '@bc4p/protocol/certificates';
import type { SignatureVerifier, Signer } from '@bc4p/protocol/crypto';
import type { Instant } from '@bc4p/protocol/units';
import type { ProxyIssuer } from '../certificates/proxy-renewal.ts';
import { type NamedFiles, type NodeConfig, readNamedFiles } from '../config/index.ts';
import { nativeSigner } from '../crypto/index.ts';
import { equalKeys } from '../crypto/same-key.ts';
import { NodeError } from './node-error.ts';
import type { Service } from './service.ts';

/** Keys and certificates of a node, read and judged. */
export interface NodeMaterial {
  readonly roots: readonly Certificate[];
  /** Present if this node issues proxies itself; its chain goes up to and with the root. */
  readonly operator?: ProxyIssuer;
  /** The service proxy of the configured files, or why it is not good now. */
  readonly service: Result<Service, Refusal>;
  readonly tls?: { readonly certificate: string; readonly key: string };
  readonly secret: Uint8Array;
  /** What the operator should know, though it keeps nothing from working. */
  readonly findings: readonly string[];
}

const PEM_HINT = 'Put a PEM file with certificates there.';

function certificatesFrom(pem: string, file: string): readonly Certificate[] {
  const parsed = parseCertificates(pem);
  if (!parsed.ok) {
    const { code, facts } = parsed.refusal;
    throw new NodeError(code, `${file}: ${ERRORS[code].text} ${JSON.stringify(facts)}`, PEM_HINT);
  }
  if (parsed.value.length === 0) throw new NodeError('pem-empty', `${file} holds no certificate.`, PEM_HINT);
  return parsed.value;
}

function signerFrom(pem: string, file: string, certificate: Certificate | undefined, onSign?: () => void): Signer {
  let signer: Signer;
  try {
    signer = nativeSigner(pem, onSign);
  } catch (cause) {
    const hint = 'Put a PKCS #8 key in PEM there: P-256 or Ed25519.';
    throw new NodeError('key-unreadable', `${file} holds no usable private key.`, hint, cause);
  }
  if (certificate && !equalKeys(pem, certificate.publicKey.spki)) {
    const hint = 'Name the key that the certificate was issued for.';
    throw new NodeError('key-mismatch', `The key in ${file} is not the one of its certificate.`, hint);
  }
  return signer;
}

/** The market's service proxy in the configured files, judged at one instant. */
async function serviceFrom(
  { market, certificates }: NodeConfig,
  files: Pick<NamedFiles, 'chain' | 'key'>,
  judge: (chain: readonly Certificate[]) => Promise<Result<ValidatedChain, Refusal>>,
  onSign: () => void,
): Promise<Result<Service, Refusal>> {
  const valid = await judge(certificatesFrom(files.chain, certificates.chain));
  if (!valid.ok) return valid;
  const { leaf, rights, notAfter, certificates: chain } = valid.value;
  if (rights?.role !== 'market' || rights.address !== market) {
    throw new NodeError(
      'wrong-market',
      `The chain in ${certificates.chain} is one of ${rights?.role ?? 'no role'} ${rights?.address ?? ''}, not of the market ${market}.`,
      'Name a service proxy of this market, or mend the address under market.',
    );
  }
  const signer = signerFrom(files.key, certificates.key, leaf, onSign);
  return { ok: true, value: { kid: leaf.kid, signer, chain, until: notAfter } };
}

/** Reads what a configuration names, and refuses what could never serve: broken files, a key of another certificate. */
export async function readMaterial(
  config: NodeConfig,
  at: Instant,
  verifier: SignatureVerifier,
  onSign: () => void,
): Promise<NodeMaterial> {
  const files = await readNamedFiles(config);
  const roots = files.roots.flatMap((pem, place) => certificatesFrom(pem, config.certificates.roots[place] ?? ''));
  const judge = (chain: readonly Certificate[]) => validateChain(chain, { anchors: roots, at, verifier });
  const service = await serviceFrom(config, files, judge, onSign);
  const operator = files.operator && (await operatorFrom(config, files.operator, judge));
  return {
    roots,
    service,
    ...(operator ? { operator } : {}),
    ...(files.tls ? { tls: files.tls } : {}),
    secret: files.connectionPointSecret,
    findings: files.findings,
  };
}

async function operatorFrom(
  { certificates }: NodeConfig,
  files: { readonly chain: string; readonly key: string },
  judge: (chain: readonly Certificate[]) => Promise<Result<ValidatedChain, Refusal>>,
): Promise<ProxyIssuer> {
  const { chain: file = '', key = '' } = certificates.operator ?? {};
  const valid = await judge(certificatesFrom(files.chain, file));
  if (!valid.ok) throw badChain(file, "The market operator's chain", valid.refusal);
  const { leaf, certificates: chain, anchor } = valid.value;
  return { chain: [...chain, anchor], signer: signerFrom(files.key, key, leaf) };
}

/** What to tell an operator whose chain is not good now. */
export function badChain(file: string, whose: string, { code, facts, path = '' }: Refusal): NodeError {
  const where = path === '' ? '' : ` at ${path}`;
  const details = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
  const why = `${code}${where}: ${ERRORS[code].text}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
  const hint = `See \`bc4p cert verify ${file} --root ROOT.pem --explain\`; what has ended is renewed with \`bc4p cert renew\`.`;
  return new NodeError(code, `${whose} in ${file} is not good now: ${why}`, hint);
}
