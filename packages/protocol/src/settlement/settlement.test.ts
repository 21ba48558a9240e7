import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanced, seen, separate, single } from '../../test/market/settling.ts';
import { money, wattHours } from '../units/index.ts';
import {
  areaOf,
  type BalancingPrices,
  type BookedPoint,
  deviationsOf,
  entriesOf,
  exchangeOf,
  LOSS_POINT,
  type PointReading,
  type SlotSettlement,
  settlementOf,
  settlementSince,
  totalOf,
  UPPER_POINT,
} from './index.ts';

const booked = (point: string, sold: number, bought: number, sales = 0, purchases = 0): BookedPoint => ({
  point,
  sold: wattHours(sold),
  bought: wattHours(bought),
  sales: money(BigInt(sales)),
  purchases: money(BigInt(purchases)),
});

const POINTS = ['a', 'b', 'c', 'd', UPPER_POINT, LOSS_POINT];

/** Trades between random points at random prices, with a fee each: books that balance. */
const anyBooked: fc.Arbitrary<{ booked: readonly BookedPoint[]; fees: bigint }> = fc
  .array(
    fc.record({
      seller: fc.constantFrom('a', 'b', 'c', 'd', UPPER_POINT),
      buyer: fc.constantFrom(...POINTS),
      energy: fc.integer({ min: 1, max: 2 ** 30 }),
      price: fc.integer({ min: -(2 ** 20), max: 2 ** 20 }),
      fee: fc.integer({ min: -1000, max: 1_000_000 }),
    }),
    { maxLength: 12 },
  )
  .map((trades) => {
    const points = new Map(POINTS.map((point) => [point, { sold: 0, bought: 0, sales: 0n, purchases: 0n }]));
    for (const { seller, buyer, energy, price, fee } of trades) {
      const [from, to] = [points.get(seller)!, points.get(buyer)!];
      const value = BigInt(energy) * BigInt(price);
      from.sold += energy;
      from.sales += value;
      to.bought += energy;
      to.purchases += value + BigInt(fee);
    }
    const all = [...points].map(
      ([point, { sold, bought, sales, purchases }]): BookedPoint => ({
        point,
        sold: wattHours(sold),
        bought: wattHours(bought),
        sales: money(sales),
        purchases: money(purchases),
      }),
    );
    return { booked: all, fees: trades.reduce((sum, { fee }) => sum + BigInt(fee), 0n) };
  });

const energy = fc.integer({ min: 0, max: 2 ** 31 });
const anyReading = (point: string): fc.Arbitrary<PointReading> =>
  fc.oneof(
    fc.tuple(energy, energy).map(([out, into]) => seen(point, out, into)),
    fc.tuple(energy, energy, energy, energy).map(([out, into, good, bad]) => balanced(point, out, into, good, bad)),
    fc.tuple(energy, energy, energy, energy, energy, energy).map(([e, c, out, into, good, bad]) => ({
      point,
      meters: [...seen(point, e, c).meters, ...balanced(point, out, into, good, bad).meters],
    })),
  );
const anyReadings = fc
  .subarray(['a', 'b', 'c', 'd', UPPER_POINT])
  .chain((points) => fc.tuple(...points.map(anyReading)));

const price = fc.integer({ min: -(2 ** 20), max: 2 ** 20 });
const anyPrices: fc.Arbitrary<BalancingPrices> = fc.oneof(
  fc.tuple(price, fc.nat(2 ** 20)).map(([p, b]) => separate(p, b)),
  fc.tuple(price, price).map(([short, long]) => single(short, long)),
);

const anySettlement = fc
  .tuple(anyBooked, anyReadings, anyPrices, fc.constantFrom('short' as const, 'long' as const, undefined))
  .map(([{ booked: points, fees }, readings, prices, area]) => ({
    booked: points,
    fees: money(fees),
    readings,
    prices,
    area,
  }));

const postedTo = ({ points }: SlotSettlement, name: string): bigint =>
  totalOf(points.find(({ point }) => point === name)?.postings ?? []);

describe('the paper, section 4.1', () => {
  test('what is fed in is what is drawn and what is lost, whatever meters say: Σ e = 0', () => {
    fc.assert(
      fc.property(anyBooked, anyReadings, ({ booked: points }, readings) => {
        const all = deviationsOf(points, readings);
        expect(all.reduce((sum, { exchanged }) => sum + exchanged, 0)).toBe(0);
      }),
    );
  });

  test('what is sold is what is bought: Σ m = 0', () => {
    fc.assert(
      fc.property(anyBooked, anyReadings, ({ booked: points }, readings) => {
        const all = deviationsOf(points, readings);
        expect(all.reduce((sum, { sold, bought }) => sum + sold - bought, 0)).toBe(0);
      }),
    );
  });
});

describe('the paper, section 7.6', () => {
  test('[DEV-005] a deviation is what was promised less what was exchanged beside balancing: ΔE = m − (e − w)', () => {
    fc.assert(
      fc.property(anyBooked, anyReadings, ({ booked: points }, readings) => {
        for (const { sold, bought, exchanged, balancing, deviation } of deviationsOf(points, readings))
          expect(deviation).toBe(sold - bought - (exchanged - balancing));
      }),
    );
  });

  test('[DEV-007] all deviations together are all balancing energy: Σ ΔE = Σ w', () => {
    fc.assert(
      fc.property(anyBooked, anyReadings, ({ booked: points }, readings) => {
        const all = deviationsOf(points, readings);
        const sum = (name: 'deviation' | 'balancing') => all.reduce((total, point) => total + point[name], 0);
        expect(sum('deviation')).toBe(sum('balancing'));
      }),
    );
  });

  test('[SET-003] a shortage costs P + B and a surplus earns P − B for each kWh', () => {
    const { points } = settlementOf({
      booked: [booked('a', 100, 0), booked('b', 0, 100)],
      fees: money(0n),
      readings: [seen('a', 60, 0), seen('b', 0, 70)],
      prices: separate(20, 3),
      area: undefined,
    });
    const amounts = new Map(points.map(({ point, postings }) => [point, postings]));
    // a lacks 40 Wh; b has 30 Wh too much; the grid has lost −10 Wh, which is 10 Wh of surplus nobody promised.
    expect(amounts.get('a')).toEqual([
      { kind: 'deviation', amount: -800n },
      { kind: 'service', amount: -120n },
    ]);
    expect(amounts.get('b')).toEqual([
      { kind: 'deviation', amount: 600n },
      { kind: 'service', amount: -90n },
    ]);
    expect(amounts.get(LOSS_POINT)).toEqual([
      { kind: 'deviation', amount: 200n },
      { kind: 'service', amount: -30n },
    ]);
  });

  test('[SET-003] balancing energy is paid with P, and its effect on the frequency with B, good or bad', () => {
    const { points } = settlementOf({
      booked: [],
      fees: money(0n),
      readings: [balanced('battery', 50, 10, 55, 5), seen('a', 0, 40)],
      prices: separate(20, 3),
      area: undefined,
    });
    expect(points.find(({ point }) => point === 'battery')).toMatchObject({
      exchanged: 40,
      balancing: 40,
      deviation: 0,
      postings: [
        { kind: 'balancing-energy', amount: 800n },
        { kind: 'balancing-service', amount: 150n },
      ],
    });
  });

  test('deviating on purpose never pays while prices lie within P − B and P + B', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.nat(500),
        fc.nat(1000),
        fc.integer({ min: -1000, max: 1000 }),
        (p, b, share, more) => {
          // Somebody sells `more` than it delivers (or buys, if negative) at a price within the band.
          const traded = p - b + Math.floor((2 * b * share) / 1000);
          const value = BigInt(traded) * BigInt(Math.abs(more));
          const position = more > 0 ? booked('a', more, 0, Number(value)) : booked('a', 0, -more, 0, Number(value));
          const other = more > 0 ? booked('b', 0, more, 0, Number(value)) : booked('b', -more, 0, Number(value));
          const settled = settlementOf({
            booked: [position, other],
            fees: money(0n),
            readings: [seen('a', 0, 0)],
            prices: separate(p, b),
            area: undefined,
          });
          expect(postedTo(settled, 'a')).toBeLessThanOrEqual(0n);
        },
      ),
    );
  });
});

describe('a settlement', () => {
  test('[SET-007] adds up to nothing, whatever was traded, seen and charged', () => {
    fc.assert(
      fc.property(anySettlement, (terms) => {
        const sum = entriesOf(settlementOf(terms)).reduce((total, { amount }) => total + amount, 0n);
        expect(sum).toBe(0n);
      }),
    );
  });

  test('[SET-002] leaves everybody what trades have brought, where meters have seen what was booked', () => {
    fc.assert(
      fc.property(anyBooked, anyPrices, ({ booked: points, fees }, prices) => {
        const readings = points
          .filter(({ point }) => ![UPPER_POINT, LOSS_POINT].includes(point))
          .map(({ point, sold, bought }) => seen(point, sold, bought));
        const settled = settlementOf({ booked: points, fees: money(fees), readings, prices, area: 'long' });
        for (const { point, sales, purchases } of points) expect(postedTo(settled, point)).toBe(sales - purchases);
        expect(settled.carried).toBe(0n);
      }),
    );
  });

  test('[SET-009] corrected, comes to the same as if the last readings had been there at first', () => {
    fc.assert(
      fc.property(anySettlement, fc.array(anyReadings, { maxLength: 3 }), (terms, later) => {
        const balances = new Map<string, bigint>();
        const post = (settlement: SlotSettlement) => {
          for (const { account, amount } of entriesOf(settlement))
            balances.set(account, (balances.get(account) ?? 0n) + amount);
        };
        let before: SlotSettlement | undefined;
        for (const readings of [terms.readings, ...later]) {
          const now = settlementOf({ ...terms, readings });
          post(settlementSince(now, before));
          before = now;
        }
        const atOnce = settlementOf({ ...terms, readings: later.at(-1) ?? terms.readings });
        for (const { account, amount } of entriesOf(atOnce)) expect(balances.get(account) ?? 0n).toBe(amount);
      }),
    );
  });

  test('[SET-005] [SET-006] at one price, takes that of the area: short if balancing energy was fed in', () => {
    const readings = [balanced('battery', 50, 0, 50, 0), seen('a', 0, 50)];
    const terms = { booked: [], fees: money(0n), readings, prices: single(40, 10) };
    const here = settlementOf({ ...terms, area: undefined });
    expect(here.area).toBe('short');
    expect(here.points.find(({ point }) => point === 'a')?.postings).toEqual([{ kind: 'deviation', amount: -2000n }]);
    expect(here.points.find(({ point }) => point === 'battery')?.postings).toEqual([
      { kind: 'balancing-energy', amount: 2000n },
    ]);
    const below = settlementOf({ ...terms, area: 'long' });
    expect(below.points.find(({ point }) => point === 'a')?.postings).toEqual([{ kind: 'deviation', amount: -500n }]);
    expect(areaOf(deviationsOf([], [seen('a', 5, 0)]))).toBe('long');
  });

  test('[SET-004] charges nothing to the uplink but its trades', () => {
    const { points } = settlementOf({
      booked: [booked(UPPER_POINT, 100, 0, 2000), booked('a', 0, 100, 0, 2000)],
      fees: money(0n),
      readings: [seen(UPPER_POINT, 0, 150), seen('a', 0, 100)],
      prices: separate(20, 3),
      area: undefined,
    });
    const uplink = points.find(({ point }) => point === UPPER_POINT);
    expect(uplink).toMatchObject({ deviation: -50, postings: [{ kind: 'sales', amount: 2000n }] });
  });
});

describe('what meters say', () => {
  test('[DEV-001] is added up over all meters of a point but its balancing meter', () => {
    const meters = [...seen('a', 10, 3).meters, ...seen('a', 0, 4).meters, ...balanced('a', 5, 1, 6, 0).meters];
    expect(exchangeOf({ point: 'a', meters })).toEqual({ exchanged: 3, balancing: 4, beneficial: 6, adverse: 0 });
  });

  test('[DEV-002] of a unit that only balances, is all balancing energy', () => {
    expect(exchangeOf(balanced('a', 5, 1, 6, 0))).toMatchObject({ exchanged: 4, balancing: 4 });
  });

  test('[DEV-003] at the uplink, turns its sign: the meter belongs to the market above', () => {
    expect(exchangeOf(seen(UPPER_POINT, 7, 2))).toMatchObject({ exchanged: -5 });
  });

  test('[DEV-004] leaves the losses what nobody else has exchanged', () => {
    const all = deviationsOf([booked(LOSS_POINT, 0, 6), booked('a', 6, 0)], [seen('a', 100, 0), seen('b', 0, 95)]);
    expect(all.find(({ point }) => point === LOSS_POINT)).toMatchObject({ exchanged: -5, deviation: -1 });
  });

  test('[DEV-006] of a point without a meter, is taken to be what it has booked', () => {
    const all = deviationsOf([booked('a', 8, 0), booked('b', 0, 8)], [seen('b', 0, 8)]);
    expect(all.find(({ point }) => point === 'a')).toMatchObject({ exchanged: 8, deviation: 0 });
  });
});
