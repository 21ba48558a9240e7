import type { Certificate, Rights, Role, SignatureCache, ValidationOptions } from '../certificates/index.ts';
import type { SignatureVerifier } from '../crypto/ports.ts';
import type { Trade } from '../generated/trade.ts';
import { guard, type RequirementId } from '../guard.ts';
import { type OpenedMessage, openToken } from '../messages/index.ts';
import { refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import type { Instant } from '../units/index.ts';
import { signingCertificate } from './certificate-pool.ts';
import type { EvidenceContents } from './evidence-contents.ts';
import { type EvidenceToken, statedInstant } from './evidence-tokens.ts';
import { quotingMarkets } from './quote-terms.ts';
import type { Crossing, TradedMessage } from './trade-messages.ts';
import { faultOfTrade } from './trade-terms.ts';

export interface EvidenceOptions extends Pick<ValidationOptions, 'crls' | 'listsAt' | 'denyLists'> {
  /** The roots to which every chain must lead. */
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  /** Remembers good signatures of certificates from one message to the next. */
  readonly cache?: SignatureCache;
}

/** A trade that evidence proves. */
export interface ProvenTrade {
  readonly id: string;
  readonly trade: Trade;
  readonly seller: TradedMessage;
  readonly buyer: TradedMessage;
  /** The take and the fee quotes of a trade between two markets. */
  readonly crossing?: Crossing;
}

type PlacedType = 'bc4p-trade' | 'bc4p-offer' | 'bc4p-acceptance' | 'bc4p-take' | 'bc4p-fee-quote';

/** Types that may stand at a place of a trade, and the roles that may sign them there. */
interface Place<T extends PlacedType> {
  readonly types: readonly T[];
  readonly roles: readonly Role[];
  readonly requirement: RequirementId;
}

const TRADE: Place<'bc4p-trade'> = { types: ['bc4p-trade'], roles: ['market'], requirement: 'TRD-102' };
const TAKE: Place<'bc4p-take'> = { types: ['bc4p-take'], roles: ['market'], requirement: 'TRD-113' };
const FEE_QUOTE: Place<'bc4p-fee-quote'> = { types: ['bc4p-fee-quote'], roles: ['market'], requirement: 'TRD-113' };
const SIDE: Place<'bc4p-offer' | 'bc4p-acceptance'> = {
  types: ['bc4p-offer', 'bc4p-acceptance'],
  roles: ['participant', 'submarket'],
  requirement: 'TRD-102',
};

/** One trade of a bundle of evidence while it is judged. */
class Judgement {
  readonly #contents: EvidenceContents;
  readonly #options: EvidenceOptions;
  readonly #at: Instant;

  constructor(contents: EvidenceContents, options: EvidenceOptions, at: Instant) {
    this.#contents = contents;
    this.#options = options;
    this.#at = at;
  }

  /** Opens a message whose signer's chain must be good at the trade's instant, in a role of the place and in `home`, or else the market that it names. */
  async open<T extends PlacedType>(
    { token, path }: EvidenceToken,
    { types, roles, requirement }: Place<T>,
    home?: string,
  ): Promise<Result<OpenedMessage<T>>> {
    let rights: Partial<Rights> = {};
    const opened = await openToken(token, {
      types,
      verifier: this.#options.verifier,
      certificate: async (kid) => {
        const chain = await this.#contents.pool.validate(kid, { ...this.#options, at: this.#at });
        if (!chain.ok) return chain;
        rights = chain.value.rights ?? {};
        return signingCertificate(chain.value.leaf);
      },
    });
    if (!opened.ok) return refused({ ...opened.refusal, path: `${path}${opened.refusal.path ?? ''}` });
    const market = home ?? opened.value.message.market;
    const fits = rights.role !== undefined && roles.includes(rights.role) && rights.tradesIn === market;
    if (guard(requirement, fits)) return opened;
    const rule = `signed by a ${roles.join(' or ')} of ${home === undefined ? 'the market that it names' : home}`;
    return refused(refusal('evidence-contradiction', requirement, { rule }, path));
  }

  async #side(id: string, home: string | undefined): Promise<Result<TradedMessage>> {
    const token = this.#contents.tokens.get(id);
    if (token) return this.open(token, SIDE, home);
    return refused(refusal('evidence-incomplete', 'TRD-101', { missing: `message ${id}` }, '/tokens'));
  }

  /** The take and all fee quotes for it. */
  async #crossing(trade: Trade, takeId: string): Promise<Result<Crossing>> {
    const missing = (what: string) => refused(refusal('evidence-incomplete', 'TRD-112', { missing: what }, '/tokens'));
    const token = this.#contents.tokens.get(takeId);
    if (!token) return missing(`take ${takeId}`);
    const take = await this.open(token, TAKE);
    if (!take.ok) return take;
    const feeQuotes: OpenedMessage<'bc4p-fee-quote'>[] = [];
    for (const quote of this.#contents.feeQuotes.get(takeId) ?? []) {
      const opened = await this.open(quote, FEE_QUOTE);
      if (!opened.ok) return opened;
      feeQuotes.push(opened.value);
    }
    const crossing = { take: take.value, feeQuotes };
    const silent = quotingMarkets(trade, crossing)?.find(
      (market) => !feeQuotes.some(({ message }) => message.market === market),
    );
    return guard('TRD-112', silent === undefined) ? accepted(crossing) : missing(`fee quote of ${silent}`);
  }

  async trade(entry: EvidenceToken): Promise<Result<ProvenTrade>> {
    const opened = await this.open(entry, TRADE);
    if (!opened.ok) return opened;
    const trade = opened.value.message;
    const crossed = trade.take === undefined ? accepted(undefined) : await this.#crossing(trade, trade.take);
    if (!crossed.ok) return crossed;
    const crossing = crossed.value;
    const taker = crossing?.take.message.market;
    const seller = await this.#side(trade.sell, trade.resting === 'buy' ? taker : undefined);
    if (!seller.ok) return seller;
    const buyer = await this.#side(trade.buy, trade.resting === 'sell' ? taker : undefined);
    if (!buyer.ok) return buyer;
    const sides = { trade, seller: seller.value, buyer: buyer.value };
    const fault = faultOfTrade({ ...sides, crossing });
    if (fault) return refused({ ...fault, path: entry.path });
    return accepted({ id: opened.value.id, ...sides, ...(crossing && { crossing }) });
  }
}

/** Judges one trade of evidence as of the instant that it states. */
export async function judgeTrade(
  entry: EvidenceToken,
  contents: EvidenceContents,
  options: EvidenceOptions,
): Promise<Result<ProvenTrade>> {
  const at = statedInstant(entry);
  return at.ok ? new Judgement(contents, options, at.value).trade(entry) : at;
}
