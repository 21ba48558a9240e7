import { systemRandom } from '@bc4p/node/client';
import type { ProvenTrade } from '@bc4p/protocol/evidence';
import { type Evidence, encodeBase64url, signMessage } from '@bc4p/protocol/messages';
import type { Instant, Lots, MilliCentPerKwh } from '@bc4p/protocol/units';
import { Failure } from '../failure.ts';
import type { MarketSession } from '../participant/market-session.ts';
import { provenTrades } from '../trades/own-trades.ts';
import type { ForeignOffer } from './find-foreign-offer.ts';
import { newNonce } from './nonce.ts';

/** What somebody is willing to sign about an offer. */
export interface AcceptanceTerms {
  readonly lots: Lots;
  /** The most paid per kWh in all when accepting an ask, the least received when accepting a bid. */
  readonly limit: MilliCentPerKwh;
  readonly validUntil: Instant;
}

export interface AcceptedOffer {
  readonly acceptance: string;
  readonly trade: ProvenTrade;
  readonly evidence: Evidence;
}

/** Signs an acceptance, sends it (with the offer, where the market may not know it) and checks the trade. */
export async function acceptOffer(
  session: MarketSession,
  { id, token, chain, offer, isKnown }: ForeignOffer,
  { lots, limit, validUntil }: AcceptanceTerms,
): Promise<AcceptedOffer> {
  const { identity } = session.participant;
  const nonce = newNonce(systemRandom);
  const content = { market: offer.market, offer: id, lots, limit, validUntil, nonce };
  const acceptance = await signMessage(identity, 'bc4p-acceptance', content);
  const along = isKnown ? {} : { offer: token, chain: chain.map(({ der }) => encodeBase64url(der)) };
  const answer = await session.request('offer.accept', { token: acceptance.token, ...along });
  const { evidence, held } = answer;
  if (held !== undefined) {
    throw new Failure(`The lots are held, and ${held} has not decided yet.`, {
      code: 'offer-held',
      hint: 'look with `bc4p trade list` whether it became a trade',
    });
  }
  const trades = evidence ? await provenTrades(session, evidence) : [];
  const trade = trades.find((each) => each.id === answer.trade);
  const own = offer.side === 'sell' ? trade?.trade.buy : trade?.trade.sell;
  if (evidence && trade && own === acceptance.id) return { acceptance: acceptance.id, trade, evidence };
  throw new Failure('The evidence of the market does not prove the trade that it speaks of.', {
    code: 'evidence-contradiction',
    hint: 'look the trade up with `bc4p trade list`, and ask the operator of the market',
  });
}
