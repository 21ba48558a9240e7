import type { Refusal, Result } from '@bc4p/protocol';
import { type Certificate, type ValidatedChain, validateChain } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { Instant } from '@bc4p/protocol/units';
import type { NamedLossProxy } from '../balance/loss-account.ts';
import type { ProxyIssuer } from '../certificates/proxy-renewal.ts';
import { type NamedFiles, type NodeConfig, readNamedFiles } from '../config/index.ts';
import { badChain, certificatesFrom, signerFrom } from './named-chain.ts';
import { NodeError } from './node-error.ts';
import type { Service } from './service.ts';
import { describeEnded, type UpperIdentity, upperFrom } from './upper-identity.ts';

export { badChain } from './named-chain.ts';

/** Keys and certificates of a node, read and judged. */
export interface NodeMaterial {
  readonly roots: readonly Certificate[];
  /** Present if this node issues proxies itself; its chain goes up to and with the root. */
  readonly operator?: ProxyIssuer;
  /** The service proxy of the configured files, or why it is not good now. */
  readonly service: Result<Service, Refusal>;
  /** Present if there is a market above; once its `until` has come, no session there can be had with it. */
  readonly upper?: UpperIdentity;
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** The proxy that buys the losses, where the configuration names one. */
  readonly losses?: NamedLossProxy;
  readonly secret: Uint8Array;
  /** What the operator should know, though it keeps nothing from working. */
  readonly findings: readonly string[];
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
  const upper = await upperFrom(config, files.upper, roots, at, verifier);
  return {
    roots,
    service,
    ...(operator ? { operator } : {}),
    ...(upper ? { upper } : {}),
    ...(files.tls ? { tls: files.tls } : {}),
    ...(files.losses ? { losses: lossesFrom(config, files.losses) } : {}),
    secret: files.connectionPointSecret,
    findings: [...files.findings, ...describeEnded(config, upper, at)],
  };
}

/** Whether it is good is judged when it is used: it may be renewed in its place. */
function lossesFrom({ losses }: NodeConfig, files: { readonly chain: string; readonly key: string }): NamedLossProxy {
  const { chain: file = '', key = '' } = losses?.proxy ?? {};
  const chain = certificatesFrom(files.chain, file);
  return { chain, signer: signerFrom(files.key, key, chain[0] as Certificate) };
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
