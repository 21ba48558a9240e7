import type { BookSettlement } from '@bc4p/protocol/market';
import { LOSS_POINT } from '@bc4p/protocol/settlement';
import { type MilliCentPerKwh, milliCentPerKwh } from '@bc4p/protocol/units';
import { BATTERY, batteryIn, shownByMeters } from './balancing-market.ts';
import { ENERGY, SERVICE, SHORT } from './balancing-terms.ts';
import { forDeviation, inOrder, moneyOf, posted, sumOf } from './print-settled.ts';
import type { Shown } from './scenario.ts';
import { LATE, type SettledQuarter } from './settled-quarter.ts';

const worth = (energy: number, price: MilliCentPerKwh): bigint => BigInt(energy) * BigInt(price);

export function shownOfEnergy({ points }: BookSettlement): readonly Shown[] {
  const sum = (name: 'exchanged' | 'deviation' | 'balancing'): number => sumOf(points.map((point) => point[name]));
  return [
    {
      what: 'Σ ΔE = Σ w: what all deviate together is what was balanced, losses included',
      held:
        sum('deviation') === sum('balancing') &&
        sum('balancing') > 0 &&
        sum('exchanged') === 0 &&
        points.some(({ point, bought, deviation }) => point === LOSS_POINT && bought > 0 && deviation !== 0),
    },
  ];
}

export function shownOfPrices({ published, first, corrected, trades }: SettledQuarter): readonly Shown[] {
  const { points } = corrected.settlement;
  const rate = (deviation: number): bigint =>
    deviation > 0
      ? -worth(deviation, milliCentPerKwh(ENERGY + SERVICE))
      : worth(-deviation, milliCentPerKwh(ENERGY - SERVICE));
  return [
    {
      what: 'prices were published before, and are those that it was settled with',
      held: [first, corrected].every(({ settlement }) => settlement.price === published),
    },
    {
      what: 'who lacks pays P + B, who has too much gets P - B',
      held: points.every((point) => posted(point.postings, 'deviation', 'service') === rate(point.deviation)),
    },
    {
      what: 'every price traded lies between, so nobody gains by deviating on purpose',
      held: trades.length > 0 && trades.every(({ price }) => Math.abs(price - ENERGY) <= SERVICE),
    },
  ];
}

export function shownOfBattery({ points }: BookSettlement): readonly Shown[] {
  const battery = points.find(({ point }) => point === BATTERY);
  const { fedIn, drawn, beneficial, adverse } = batteryIn(shownByMeters());
  const earned = worth(fedIn - drawn, ENERGY) + worth(beneficial - adverse, SERVICE);
  return [
    {
      what: 'the battery trades nothing, and earns P for its energy and B for its effect',
      held:
        battery !== undefined &&
        battery.sold + battery.bought + Math.abs(battery.deviation) === 0 &&
        forDeviation(battery) === earned &&
        earned > 0n,
    },
  ];
}

export function shownOfCorrection({ first, corrected, statements }: SettledQuarter): readonly Shown[] {
  const meters = ({ settlement }: SettledQuarter['first']) => settlement.points.flatMap((point) => point.meters);
  const [estimated, exact] = [first, corrected].map((books) => meters(books).filter((meter) => meter.estimated));
  const balance = new Map(corrected.accounts).get(LATE);
  const { carried, fees } = corrected.settlement;
  const all = inOrder(corrected.settlement).flatMap(({ postings }) => postings.map(({ amount }) => amount));
  return [
    {
      what: 'a missing value is estimated and marked, and corrected when it comes',
      held:
        estimated?.length === 1 &&
        exact?.length === 0 &&
        corrected.settlement.revision === first.settlement.revision + 1 &&
        moneyOf([...all, fees, carried]) === 0n,
    },
    {
      what: 'statements prove both: the second goes on where the first ended',
      held:
        statements.map(({ statement }) => statement.kind).join() === 'slot,correction' &&
        statements.every(({ isChained }) => isChained) &&
        statements.at(-1)?.statement.closing === balance?.toString(),
    },
  ];
}

export function shownOfSingle(separate: BookSettlement, { corrected }: SettledQuarter): readonly Shown[] {
  const { points, area } = corrected.settlement;
  const same = points.every(({ point, deviation }) =>
    separate.points.some((other) => other.point === point && other.deviation === deviation),
  );
  return [
    {
      what: 'with one price the same deviations all cost, and bring, that of a short area',
      held:
        same &&
        area === 'short' &&
        points.every((point) => forDeviation(point) === worth(point.balancing - point.deviation, SHORT)),
    },
  ];
}
