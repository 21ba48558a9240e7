import type { AccountPosting } from '../settlement/point-settlement.ts';
import type { SettledPoint } from '../settlement/slot-settlement.ts';
import { money } from '../units/index.ts';
import type { BookSettlement } from './slot-book.ts';
import type { Stored } from './stored.ts';

/** How a slot was settled, as a snapshot keeps it. */
export type SettlementRecord = Stored<BookSettlement>;

const postingRecord = ({ kind, amount }: AccountPosting) => ({ kind, amount: amount.toString() });
const postingFrom = ({ kind, amount }: Stored<AccountPosting>): AccountPosting => ({
  kind,
  amount: money(BigInt(amount)),
});

const pointRecord = (point: SettledPoint): Stored<SettledPoint> =>
  ({
    ...point,
    sales: point.sales.toString(),
    purchases: point.purchases.toString(),
    postings: point.postings.map(postingRecord),
  }) as Stored<SettledPoint>;

const pointFrom = (point: Stored<SettledPoint>): SettledPoint =>
  ({
    ...point,
    sales: money(BigInt(point.sales)),
    purchases: money(BigInt(point.purchases)),
    postings: point.postings.map(postingFrom),
  }) as SettledPoint;

export const settlementRecord = ({ points, fees, carried, area, ...rest }: BookSettlement): SettlementRecord =>
  ({
    ...rest,
    ...(area === undefined ? {} : { area }),
    points: points.map(pointRecord),
    fees: fees.toString(),
    carried: carried.toString(),
  }) as SettlementRecord;

export const settlementFrom = ({ points, fees, carried, area, ...rest }: SettlementRecord): BookSettlement => ({
  ...rest,
  area,
  points: points.map(pointFrom),
  fees: money(BigInt(fees)),
  carried: money(BigInt(carried)),
});
