import { ERRORS, type Result } from '@bc4p/protocol';
import { type Certificate, parseCertificates, type ValidatedChain, validateChain } from '@bc4p/protocol/certificates';
import type { SignatureVerifier, Signer } from '@bc4p/protocol/crypto';
import type { Instant } from '@bc4p/protocol/units';
import { type NodeConfig, readNamedFiles } from '../config/index.ts';
import { nativeSigner } from '../crypto/index.ts';
import { equalKeys } from '../crypto/same-key.ts';
import type { MarketIdentity } from '../session/context.ts';
import { NodeError } from './node-error.ts';

/** Keys and certificates of a node, read and judged. */
export interface NodeMaterial {
  readonly roots: readonly Certificate[];
  readonly identity: MarketIdentity;
  readonly chain: ValidatedChain;
  /** Present if this node issues proxies itself; its chain goes up to and with the root. */
  readonly operator?: { readonly chain: readonly Certificate[]; readonly signer: Signer };
  readonly tls?: { readonly certificate: string; readonly key: string };
  readonly secret: Uint8Array;
  readonly findings: readonly string[];
}

function certificatesFrom(pem: string, file: string): Certificate[] {
  const parsed: Result<readonly Certificate[]> = parseCertificates(pem);
  if (!parsed.ok) {
    const { code, facts } = parsed.refusal;
    throw new NodeError(
      code,
      `${file}: ${ERRORS[code].text} ${JSON.stringify(facts)}`,
      'Put a PEM file with certificates there.',
    );
  }
  if (parsed.value.length === 0)
    throw new NodeError('pem-empty', `${file} holds no certificate.`, 'Put a PEM file with certificates there.');
  return [...parsed.value];
}

function signerFrom(pem: string, file: string, certificate: Certificate | undefined, onSign?: () => void): Signer {
  let signer: Signer;
  try {
    signer = nativeSigner(pem, onSign);
  } catch (cause) {
    throw new NodeError(
      'key-unreadable',
      `${file} holds no usable private key.`,
      'Put a PKCS #8 key in PEM there: P-256 or Ed25519.',
      cause,
    );
  }
  if (certificate && !equalKeys(pem, certificate.publicKey.spki)) {
    throw new NodeError(
      'key-mismatch',
      `The key in ${file} is not the one of its certificate.`,
      'Name the key that the certificate was issued for.',
    );
  }
  return signer;
}

/** Reads what a configuration names, and refuses what could not serve: a chain that is not good now, or of no market. */
export async function readMaterial(
  config: NodeConfig,
  at: Instant,
  verifier: SignatureVerifier,
  onSign: () => void,
): Promise<NodeMaterial> {
  const files = await readNamedFiles(config);
  const roots = files.roots.flatMap((pem, place) => certificatesFrom(pem, config.certificates.roots[place] ?? ''));
  const chainFile = config.certificates.chain;
  const presented = certificatesFrom(files.chain, chainFile);
  const valid = await validateChain(presented, { anchors: roots, at, verifier, profile: 'bc4p' });
  if (!valid.ok) {
    const { code, facts, path } = valid.refusal;
    throw new NodeError(
      code,
      `The market's chain in ${chainFile} is not good now: ${ERRORS[code].text} ${path ?? ''} ${JSON.stringify(facts)}`.trim(),
      `See \`bc4p cert verify ${chainFile} --explain\`; a service proxy that has ended is renewed with \`bc4p cert renew\`.`,
    );
  }
  const { leaf, certificates, rights } = valid.value;
  if (rights?.role !== 'market' || rights.address !== config.market) {
    throw new NodeError(
      'wrong-market',
      `The chain in ${chainFile} is one of ${rights?.role ?? 'no role'} ${rights?.address ?? ''}, not of the market ${config.market}.`,
      'Name a service proxy of this market, or mend the address under market.',
    );
  }
  const signer = signerFrom(files.key, config.certificates.key, leaf, onSign);
  const operator = files.operator && config.certificates.operator;
  const operatorChain = files.operator && certificatesFrom(files.operator.chain, operator?.chain ?? '');
  return {
    roots,
    identity: { kid: leaf.kid, signer, chain: certificates },
    chain: valid.value,
    ...(files.operator && operatorChain
      ? {
          operator: {
            chain: operatorChain,
            signer: signerFrom(files.operator.key, operator?.key ?? '', operatorChain[0]),
          },
        }
      : {}),
    ...(files.tls ? { tls: files.tls } : {}),
    secret: files.connectionPointSecret,
    findings: files.findings,
  };
}
