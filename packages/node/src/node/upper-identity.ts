import type { Refusal, Result } from '@bc4p/protocol';
import { type Certificate, type Rights, type ValidatedChain, validateChain } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { type Instant, instant, printInstant } from '@bc4p/protocol/units';
import type { ClientIdentity } from '../client/index.ts';
import type { NamedFiles, NodeConfig, UpperConfig } from '../config/index.ts';
import { badChain, certificatesFrom, signerFrom } from './named-chain.ts';
import { NodeError } from './node-error.ts';

/** As whom a market takes part in the one above it. */
export interface UpperIdentity {
  readonly identity: ClientIdentity;
  /** The end of its chain. It may have come: the market then serves below itself alone until a renewed one is there. */
  readonly until: Instant;
}

/**
 * Reads the submarket proxy that a configuration names for the market above. One that has merely ended is judged at the
 * last instant at which it was good; one that never could serve is a `NodeError`.
 */
export async function upperFrom(
  { market, upper }: NodeConfig,
  files: NamedFiles['upper'],
  anchors: readonly Certificate[],
  at: Instant,
  verifier: SignatureVerifier,
): Promise<UpperIdentity | undefined> {
  if (!upper || !files) return undefined;
  const chain = certificatesFrom(files.chain, upper.chain);
  const valid = await judgeAsOf(chain, at, (when) => validateChain(chain, { anchors, at: when, verifier }));
  if (!valid.ok) throw badChain(upper.chain, "This market's chain as a submarket", valid.refusal);
  const { leaf, rights, notAfter, certificates } = valid.value;
  assertSubmarket(rights, market, upper);
  const signer = signerFrom(files.key, upper.key, leaf);
  return { identity: { kid: leaf.kid, signer, chain: certificates }, until: notAfter };
}

/** Judges now; what is wrong only in that it has ended, at its last instant. */
async function judgeAsOf(
  chain: readonly Certificate[],
  at: Instant,
  judge: (when: Instant) => Promise<Result<ValidatedChain, Refusal>>,
): Promise<Result<ValidatedChain, Refusal>> {
  const now = await judge(at);
  if (now.ok || now.refusal.code !== 'certificate-expired') return now;
  return judge(instant(Math.min(at, ...chain.map(({ notAfter }) => notAfter))));
}

function assertSubmarket(rights: Rights | undefined, market: string, upper: UpperConfig): void {
  if (rights?.role !== 'submarket')
    throw new NodeError(
      'role-not-permitted',
      `The chain in ${upper.chain} is one of the role ${rights?.role ?? 'none'}: only a submarket takes part in ${upper.market} as a market.`,
      `Have the operator of ${upper.market} issue a submarket proxy: bc4p cert issue --role submarket.`,
    );
  if (rights.address !== market || rights.tradesIn !== upper.market)
    throw new NodeError(
      'wrong-market',
      `The chain in ${upper.chain} is that of the submarket ${rights.address} in ${rights.tradesIn}, not of ${market} in ${upper.market}.`,
      'Name the submarket proxy of this market under upper, or mend the addresses under market and upper.',
    );
}

/** What to tell an operator whose proxy for the market above has ended. */
export function describeEnded({ upper }: NodeConfig, identity: UpperIdentity | undefined, at: Instant): string[] {
  if (!upper || !identity || at <= identity.until) return [];
  return [
    `the submarket proxy in ${upper.chain} ended at ${printInstant(identity.until)}: without trade in ${upper.market} until a renewed one is there`,
  ];
}
