import type { BalancingPrice } from '../../generated/balancing-price.ts';
import type { Delivery, Statement } from '../../generated/statement.ts';
import type { TopUp } from '../../generated/top-up.ts';
import type { Reading } from '../../metering/index.ts';
import type { AccountTrade } from './account-trade.ts';
import type { SignedBy } from './signed-by.ts';

export type StatementMessage = SignedBy<'bc4p-statement'>;

/** What the delivery of a statement rests on. */
export interface DeliveryParts {
  readonly delivery: Delivery;
  readonly trades: readonly AccountTrade[];
  /** The readings that each meter lists, in the order of `delivery.meters`. */
  readonly readings: readonly (readonly Reading[])[];
  readonly price: BalancingPrice;
  /** What was said before about the same slot, oldest first; of a settlement, nothing. */
  readonly earlier: readonly Statement[];
}

/** What the statement of a month sums up. */
export interface MonthParts {
  readonly summed: readonly Statement[];
  /** The month before, whose remainder is carried forward; absent from the first. */
  readonly before?: Statement;
}

/** A statement in its account. */
export interface PlacedStatement {
  readonly statement: Statement;
  /** The statement one number below, if it is there. */
  readonly previous: StatementMessage | undefined;
}

/** A statement with all that its evidence holds for it. */
export interface StatementParts {
  readonly statement: Statement;
  readonly delivery?: DeliveryParts;
  readonly topUp?: TopUp;
  readonly month?: MonthParts;
}

/** What must be true of a statement's parts; `place` is where in the statement. */
export interface StatementTerm<Parts> {
  readonly requirement: `ACT-${number}`;
  readonly rule: string;
  readonly place: string;
  readonly holds: (parts: Parts) => boolean;
}
