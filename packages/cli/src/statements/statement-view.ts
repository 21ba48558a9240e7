import type { Refusal } from '@bc4p/protocol';
import type { ProvenStatement } from '@bc4p/protocol/evidence';
import type { Statement } from '@bc4p/protocol/messages';
import { instant, printInstant } from '@bc4p/protocol/units';
import { describeRefusal } from '../describe-refusal.ts';

/** A statement in a line: energy in Wh, money in 10⁻⁸ EUR as decimal strings, instants in ISO 8601. */
export interface StatementView {
  readonly id: string;
  readonly market: string;
  readonly point: string;
  readonly number: number;
  readonly kind: Statement['kind'];
  readonly from: string;
  readonly until: string;
  readonly opening: string;
  readonly postings: Statement['postings'];
  readonly closing: string;
  readonly slot?: NonNullable<Statement['delivery']>['slot'];
  readonly soldWh?: number;
  readonly boughtWh?: number;
  readonly exchangedWh?: number;
  readonly balancingWh?: number;
  readonly deviationWh?: number;
  /** True if a reading was missing: a correction may follow. */
  readonly estimated?: boolean;
  /** Of a month: what it comes to in whole cents, and what is carried forward. */
  readonly cents?: string;
  readonly carried?: string;
  readonly first?: number;
  readonly at: string;
  /** Why it is not proven, if it is not. */
  readonly unproven?: string;
}

export function statementView(
  { id, statement }: Pick<ProvenStatement, 'id' | 'statement'>,
  refusal?: Refusal,
): StatementView {
  const { market, point, number, kind, from, until, opening, postings, closing, delivery, cents, carried, first, at } =
    statement;
  return {
    id,
    market,
    point,
    number,
    kind,
    from: printInstant(instant(from)),
    until: printInstant(instant(until)),
    opening,
    postings,
    closing,
    ...(delivery && {
      slot: delivery.slot,
      soldWh: delivery.sold,
      boughtWh: delivery.bought,
      exchangedWh: delivery.exchanged,
      balancingWh: delivery.balancing,
      deviationWh: delivery.deviation,
      estimated: delivery.meters.some(({ estimated }) => estimated),
    }),
    ...(cents !== undefined && { cents }),
    ...(carried !== undefined && { carried }),
    ...(first !== undefined && { first }),
    at: printInstant(instant(at)),
    ...(refusal && { unproven: describeRefusal(refusal) }),
  };
}

/** The month, in UTC, that a statement is about: `2026-05`. */
export const monthOf = ({ from }: Pick<Statement, 'from'>): string => printInstant(instant(from)).slice(0, 7);
