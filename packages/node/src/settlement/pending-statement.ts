import type { MarketEvent, SlotSettled, ToppedUp } from '@bc4p/protocol/market';
import type { Statement } from '@bc4p/protocol/messages';
import type { AccountPosting, PointSettlement } from '@bc4p/protocol/settlement';
import { endOf } from '@bc4p/protocol/units';
import { putJson } from '../market/archive.ts';
import { pendingStatementKey, settlementKey } from '../market/keys.ts';
import { isSpecialPoint } from '../market/slot-trades.ts';
import type { StoreWrite } from '../ports.ts';

type Delivery = NonNullable<Statement['delivery']>;

/** What a statement is to say, but for its place in the chain of its account and for the trades, which are found later. */
export interface PendingStatement
  extends Pick<Statement, 'point' | 'from' | 'until' | 'opening' | 'postings' | 'closing' | 'topUp'> {
  readonly kind: 'slot' | 'correction' | 'top-up';
  readonly delivery?: Omit<Delivery, 'trades' | 'certificates' | 'submarket'>;
}

const postingsText = (postings: readonly AccountPosting[]): Statement['postings'] =>
  postings.map(({ kind, amount }) => ({ kind, amount: amount.toString() }));

function statementOfPoint(event: SlotSettled, settled: PointSettlement): PendingStatement {
  const { slot, price, area } = event;
  const { point, sold, bought, meters, exchanged, balancing, deviation, isFirst, postings, opening, closing } = settled;
  return {
    // What nobody was told before is not corrected, even where others have been.
    kind: isFirst ? 'slot' : 'correction',
    point,
    from: slot.start,
    until: endOf(slot),
    opening: opening.toString(),
    postings: postingsText(postings),
    closing: closing.toString(),
    delivery: {
      slot,
      sold,
      bought,
      meters: meters.map((meter) => ({ ...meter, readings: [...meter.readings] })) as Delivery['meters'],
      exchanged,
      balancing,
      deviation,
      price,
      ...(area === undefined ? {} : { area }),
    },
  };
}

function statementOfTopUp({ id, point, amount, opening, closing, at }: ToppedUp): PendingStatement {
  const postings = [{ kind: 'top-up' as const, amount: amount.toString() }];
  const money = { opening: opening.toString(), postings, closing: closing.toString() };
  return { kind: 'top-up', point, from: at, until: at, ...money, topUp: id };
}

/** What statements are to be made of after a command: one for each connection point whose account it has changed. */
export function pendingStatements(events: readonly MarketEvent[]): PendingStatement[] {
  return events.flatMap((event) => {
    if (event.kind === 'topped-up') return event.repeated ? [] : [statementOfTopUp(event)];
    if (event.kind !== 'slot-settled') return [];
    const points = event.points.filter(({ point }) => !isSpecialPoint(point));
    // As their trades lie in the store: those of statements that are made together are read together.
    return points.sort((a, b) => (a.point < b.point ? -1 : 1)).map((point) => statementOfPoint(event, point));
  });
}

/** How a slot was settled, as it is kept: money as decimal digits. */
export type KeptSettlement = Omit<SlotSettled, 'kind' | 'points' | 'fees' | 'carried'> & {
  readonly fees: string;
  readonly carried: string;
  readonly points: readonly (Omit<PointSettlement, 'postings' | 'opening' | 'closing'> &
    Pick<Statement, 'postings' | 'opening' | 'closing'>)[];
};

function keptSettlement({ kind: _, points, fees, carried, ...settled }: SlotSettled): KeptSettlement {
  return {
    ...settled,
    fees: fees.toString(),
    carried: carried.toString(),
    points: points.map(({ postings, opening, closing, ...point }) => ({
      ...point,
      postings: postingsText(postings),
      opening: opening.toString(),
      closing: closing.toString(),
    })),
  };
}

/** The writes that go with the settlement of slots, and with payments: nothing is lost between them and the statements. */
export function settlementWrites(events: readonly MarketEvent[], seq: number): StoreWrite[] {
  const settled = events.flatMap((event) => (event.kind === 'slot-settled' ? [event] : []));
  return [
    ...settled.map((event) => putJson(settlementKey(event.slot.start, event.revision), keptSettlement(event))),
    ...pendingStatements(events).map((statement, place) => putJson(pendingStatementKey(seq, place), statement)),
  ];
}
