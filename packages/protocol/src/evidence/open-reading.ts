import { commonNameOf, type ValidatedChain } from '../certificates/index.ts';
import { type OpenedMessage, openToken, type SigningCertificate } from '../messages/index.ts';
import { checkMeterRole, checkMeterValue, type Reading, readingOf } from '../metering/index.ts';
import type { Refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { type Instant, instant, seconds } from '../units/index.ts';
import { type CertificatePool, signingCertificate } from './certificate-pool.ts';
import { type EvidenceToken, statedInstant } from './evidence-tokens.ts';
import type { EvidenceOptions } from './judgement.ts';

/** A reading that its meter has signed. */
export interface ProvenReading extends Reading {
  readonly token: string;
  /** The certificate of its signer. */
  readonly signer: string;
  /** The grid's frequency in mHz, of a balancing meter. */
  readonly frequency?: number;
}

/** The chains of meters that were found good, each with the time for which that holds. */
export class MeterChains {
  readonly #pool: CertificatePool;
  readonly #options: EvidenceOptions;
  readonly #good = new Map<
    string,
    { readonly chain: ValidatedChain; readonly from: Instant; readonly until: Instant }
  >();

  constructor(pool: CertificatePool, options: EvidenceOptions) {
    this.#pool = pool;
    this.#options = options;
  }

  /** The chain of a certificate as of one instant; within its time it is judged once only. */
  async at(kid: string, at: Instant): Promise<Result<ValidatedChain>> {
    const known = this.#good.get(kid);
    if (known && at >= known.from && at <= known.until) return accepted(known.chain);
    const judged = await this.#pool.validate(kid, { ...this.#options, at });
    if (!judged.ok) return judged;
    const { certificates, anchor } = judged.value;
    const from = instant(Math.max(...[...certificates, anchor].map(({ notBefore }) => notBefore)));
    // What was not revoked at one instant was not before; of later ones nothing is said where there are lists.
    const { crls, denyLists } = this.#options;
    const until = crls || denyLists ? at : judged.value.notAfter;
    this.#good.set(kid, { chain: judged.value, from, until });
    return judged;
  }
}

/** Opens a meter value: signed by a meter [MTR-002] under its own name [MTR-003], its chain good at the value's instant. */
export async function openReading(
  entry: EvidenceToken,
  chains: MeterChains,
  { verifier }: EvidenceOptions,
): Promise<Result<ProvenReading, Refusal>> {
  const at = statedInstant(entry);
  if (!at.ok) return at;
  let signedBy: ValidatedChain | undefined;
  const opened = await openToken(entry.token, {
    types: ['bc4p-meter-value'],
    verifier,
    certificate: async (kid): Promise<Result<SigningCertificate>> => {
      const chain = await chains.at(kid, at.value);
      if (!chain.ok) return chain;
      signedBy = chain.value;
      return signingCertificate(chain.value.leaf);
    },
  });
  if (!opened.ok) return refused({ ...opened.refusal, path: `${entry.path}${opened.refusal.path ?? ''}` });
  const name = (signedBy && commonNameOf(signedBy.leaf.subject)) ?? '';
  const terms = { name, now: at.value, clockSkew: seconds(0) };
  const fault = checkMeterRole(signedBy?.rights) ?? checkMeterValue(opened.value.message, terms);
  if (fault) return refused({ ...fault, path: `${entry.path}${fault.path ?? ''}` });
  return accepted(provenReading(opened.value));
}

function provenReading(opened: OpenedMessage<'bc4p-meter-value'>): ProvenReading {
  const { kid: signer, token } = opened;
  const { balancing } = opened.message;
  return { ...readingOf(opened), token, signer, ...(balancing && { frequency: balancing.frequency }) };
}
