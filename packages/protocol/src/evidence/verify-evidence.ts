import type { Certificate, Role } from '../certificates/index.ts';
import type { SignatureVerifier } from '../crypto/ports.ts';
import type { Evidence } from '../generated/evidence.ts';
import type { Trade } from '../generated/trade.ts';
import { guard } from '../guard.ts';
import { type MessageType, type OpenedMessage, openToken } from '../messages/index.ts';
import { refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import type { Instant } from '../units/index.ts';
import { CertificatePool, signingCertificate } from './certificate-pool.ts';
import { type EvidenceToken, statedInstant, tokensOf } from './evidence-tokens.ts';
import { faultOfTrade, type TradedMessage } from './trade-terms.ts';

export interface EvidenceOptions {
  /** The roots to which every chain must lead. */
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
}

/** A trade that evidence proves. */
export interface ProvenTrade {
  readonly id: string;
  readonly trade: Trade;
  readonly seller: TradedMessage;
  readonly buyer: TradedMessage;
}

/** Types that may stand at a place of a trade, and the roles that may sign them there. */
interface Place<T extends MessageType> {
  readonly types: readonly T[];
  readonly roles: readonly Role[];
}

const TRADE: Place<'bc4p-trade'> = { types: ['bc4p-trade'], roles: ['market'] };
const SIDE: Place<'bc4p-offer' | 'bc4p-acceptance'> = {
  types: ['bc4p-offer', 'bc4p-acceptance'],
  roles: ['participant', 'submarket'],
};

/** One bundle of evidence while it is judged. */
class Judgement {
  readonly #pool: CertificatePool;
  readonly #tokens: ReadonlyMap<string, EvidenceToken>;
  readonly #options: EvidenceOptions;

  constructor(pool: CertificatePool, tokens: ReadonlyMap<string, EvidenceToken>, options: EvidenceOptions) {
    this.#pool = pool;
    this.#tokens = tokens;
    this.#options = options;
  }

  /** Opens a message whose signer's chain must be good at `at`, in a role of the place and the market that it names. */
  async #open<T extends 'bc4p-trade' | 'bc4p-offer' | 'bc4p-acceptance'>(
    { token, path }: EvidenceToken,
    { types, roles }: Place<T>,
    at: Instant,
  ): Promise<Result<OpenedMessage<T>>> {
    const { anchors, verifier } = this.#options;
    let rights: { readonly role?: Role; readonly tradesIn?: string } = {};
    const opened = await openToken(token, {
      types,
      verifier,
      certificate: async (kid) => {
        const chain = await this.#pool.validate(kid, { anchors, at, verifier });
        if (!chain.ok) return chain;
        rights = chain.value.rights ?? {};
        return signingCertificate(chain.value.leaf);
      },
    });
    if (!opened.ok) return refused({ ...opened.refusal, path: `${path}${opened.refusal.path ?? ''}` });
    const { market } = opened.value.message;
    const fits = rights.role !== undefined && roles.includes(rights.role) && rights.tradesIn === market;
    if (guard('TRD-102', fits)) return opened;
    const rule = `signed by a ${roles.join(' or ')} of the market that it names`;
    return refused(refusal('evidence-contradiction', 'TRD-102', { rule }, path));
  }

  async #side(id: string, at: Instant): Promise<Result<TradedMessage>> {
    const token = this.#tokens.get(id);
    if (token) return this.#open(token, SIDE, at);
    return refused(refusal('evidence-incomplete', 'TRD-101', { missing: `message ${id}` }, '/tokens'));
  }

  async trade(entry: EvidenceToken): Promise<Result<ProvenTrade>> {
    const at = statedInstant(entry);
    if (!at.ok) return at;
    const opened = await this.#open(entry, TRADE, at.value);
    if (!opened.ok) return opened;
    const trade = opened.value.message;
    const seller = await this.#side(trade.sell, at.value);
    if (!seller.ok) return seller;
    const buyer = await this.#side(trade.buy, at.value);
    if (!buyer.ok) return buyer;
    const fault = faultOfTrade({ trade, seller: seller.value, buyer: buyer.value });
    if (fault) return refused({ ...fault, path: entry.path });
    return accepted({ id: opened.value.id, trade, seller: seller.value, buyer: buyer.value });
  }
}

/** Checks evidence off-line: every trade in it, with both messages that it joins and all chains at its instant. */
export async function verifyTradeEvidence(
  evidence: Evidence,
  options: EvidenceOptions,
): Promise<Result<readonly ProvenTrade[]>> {
  const pool = CertificatePool.read(evidence.certificates);
  if (!pool.ok) return pool;
  const tokens = tokensOf(evidence);
  if (!tokens.ok) return tokens;
  const judgement = new Judgement(pool.value, tokens.value, options);
  const proven: ProvenTrade[] = [];
  for (const entry of tokens.value.values()) {
    if (entry.type !== 'bc4p-trade') continue;
    const trade = await judgement.trade(entry);
    if (!trade.ok) return trade;
    proven.push(trade.value);
  }
  if (guard('TRD-101', proven.length > 0)) return accepted(proven);
  return refused(refusal('evidence-incomplete', 'TRD-101', { missing: 'a trade' }, '/tokens'));
}
