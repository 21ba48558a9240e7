import type { Acceptance } from '../generated/acceptance.ts';
import type { BalancingPrice } from '../generated/balancing-price.ts';
import type { Decision } from '../generated/decision.ts';
import type { FeeQuote } from '../generated/fee-quote.ts';
import type { FeeSchedule } from '../generated/fee-schedule.ts';
import type { HelloProof } from '../generated/hello-proof.ts';
import type { LogCosignature } from '../generated/log-cosignature.ts';
import type { LogHead } from '../generated/log-head.ts';
import type { MarketBalance } from '../generated/market-balance.ts';
import type { MeterValue } from '../generated/meter-value.ts';
import type { Offer } from '../generated/offer.ts';
import type { Statement } from '../generated/statement.ts';
import type { Take } from '../generated/take.ts';
import type { TopUp } from '../generated/top-up.ts';
import type { Trade } from '../generated/trade.ts';
import {
  isAcceptance,
  isBalancingPrice,
  isDecision,
  isFeeQuote,
  isFeeSchedule,
  isHelloProof,
  isLogCosignature,
  isLogHead,
  isMarketBalance,
  isMeterValue,
  isOffer,
  isStatement,
  isTake,
  isTopUp,
  isTrade,
  type Validate,
} from '../generated/validators.ts';

/** Every signed type by its name, which is the token's `typ` and the payload's `type`. [SIG-006] */
export interface MessageOfType {
  'bc4p-offer': Offer;
  'bc4p-acceptance': Acceptance;
  'bc4p-take': Take;
  'bc4p-fee-quote': FeeQuote;
  'bc4p-trade': Trade;
  'bc4p-decision': Decision;
  'bc4p-fee-schedule': FeeSchedule;
  'bc4p-meter-value': MeterValue;
  'bc4p-market-balance': MarketBalance;
  'bc4p-balancing-price': BalancingPrice;
  'bc4p-top-up': TopUp;
  'bc4p-statement': Statement;
  'bc4p-log-head': LogHead;
  'bc4p-log-cosignature': LogCosignature;
  'bc4p-hello-proof': HelloProof;
}

export type MessageType = keyof MessageOfType;
export type Message = MessageOfType[MessageType];

/** The schema of each type, as a check. */
export const MESSAGE_SCHEMAS: { readonly [T in MessageType]: Validate<MessageOfType[T]> } = {
  'bc4p-offer': isOffer,
  'bc4p-acceptance': isAcceptance,
  'bc4p-take': isTake,
  'bc4p-fee-quote': isFeeQuote,
  'bc4p-trade': isTrade,
  'bc4p-decision': isDecision,
  'bc4p-fee-schedule': isFeeSchedule,
  'bc4p-meter-value': isMeterValue,
  'bc4p-market-balance': isMarketBalance,
  'bc4p-balancing-price': isBalancingPrice,
  'bc4p-top-up': isTopUp,
  'bc4p-statement': isStatement,
  'bc4p-log-head': isLogHead,
  'bc4p-log-cosignature': isLogCosignature,
  'bc4p-hello-proof': isHelloProof,
};

export function isMessageType(name: string): name is MessageType {
  return Object.hasOwn(MESSAGE_SCHEMAS, name);
}
