// Operations of settlement: deviations, postings, money at borders, cents.
import { moneyAtBorders } from '@bc4p/protocol/evidence';
import { areaOf, deviationsOf, entriesOf, settlementOf, settlementSince, wholeCents } from '@bc4p/protocol/settlement';
import { plain } from './words.mjs';

/** Booked points with money as the reference wants it. @param {any[]} points */
const withMoney = (points) =>
  points.map(({ sales, purchases, ...point }) => ({ ...point, sales: BigInt(sales), purchases: BigInt(purchases) }));

/** Readings as the reference wants them: the values behind them are not looked at. @param {any[]} readings */
const withReadings = (readings) =>
  readings.map(({ point, meters }) => ({
    point,
    meters: meters.map((/** @type {object} */ one) => ({ ...one, readings: [] })),
  }));

/** Works out every deviation. @param {any} input */
export function deviation({ booked, readings }) {
  const all = /** @type {any[]} */ (deviationsOf(withMoney(booked), /** @type {any} */ (withReadings(readings))));
  const points = all.map(({ point, exchanged, balancing, deviation: by }) => ({
    point,
    exchanged,
    balancing,
    deviation: by,
  }));
  return { result: 'valid', points, area: areaOf(all) };
}

/** Settles the slot, and says what is new since it was settled before. @param {any} input */
export function settle({ booked, fees, prices, readings, area, settledBefore }) {
  const settlement = (/** @type {any} */ seenThen) =>
    settlementOf({
      booked: withMoney(booked),
      fees: /** @type {any} */ (BigInt(fees)),
      prices,
      readings: withReadings(seenThen.readings),
      area: seenThen.area,
    });
  const news = settlementSince(settlement({ readings, area }), settledBefore && settlement(settledBefore));
  const points = news.points.map(({ point, postings }) => ({ point, postings }));
  const sum = entriesOf(news).reduce((total, { amount }) => total + amount, 0n);
  return plain({ result: 'valid', area: news.area, points, fees: news.fees, carried: news.carried, sum });
}

/** Says what the energy cost at the borders of one market. @param {any} input */
export const borderMoney = ({ trade, take, market }) =>
  plain({ result: 'valid', ...moneyAtBorders(trade, take, market) });

/** Rounds month after month. @param {any} input */
export function cents({ changes }) {
  let carried = 0n;
  const months = changes.map((/** @type {string} */ change) => {
    const { cents: rounded, rest } = wholeCents(/** @type {any} */ (BigInt(change) + carried));
    carried = rest;
    return { cents: rounded.toString(), carried: rest.toString() };
  });
  return { result: 'valid', months };
}
