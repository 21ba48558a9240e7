import { instant, seconds, watts } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { Failure } from '../failure.ts';
import { readWish } from './read-wish.ts';

const RULES = { slotLength: seconds(900), gateClosure: seconds(300) };
const RIGHTS = { feedIn: watts(10_000), draw: watts(11_000) };
/** Twelve past a quarter hour. */
const NOW = instant(1_800_000_000 + 720);
const WISH = { sell: '2kWh', price: '12.5ct', slot: '+1h' };

const failureOf = (typed: Parameters<typeof readWish>[0]): Failure => {
  try {
    readWish(typed, RULES, RIGHTS, NOW);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing failed');
};

describe('what somebody wants to offer', () => {
  test('is read in human units, with the defaults: lots of 100 Wh, valid until gate closure', () => {
    const start = 1_800_000_000 + 3600;
    expect(readWish(WISH, RULES, RIGHTS, NOW)).toEqual({
      side: 'sell',
      slot: { start, len: 900 },
      lot: 100,
      lots: 20,
      price: 12_500,
      validUntil: start - 300,
    });
  });

  test('takes instants as well as spans from now, and negative prices', () => {
    const typed = {
      buy: '500 Wh',
      price: '-1ct',
      lot: '250Wh',
      slot: '2027-01-15T09:40:00+01:00',
      'valid-until': '+1m',
    };
    const wish = readWish(typed, RULES, RIGHTS, NOW);
    expect(wish).toMatchObject({ side: 'buy', lot: 250, lots: 2, price: -1000, validUntil: NOW + 60 });
    expect(wish.slot.start).toBe(Date.parse('2027-01-15T08:30:00Z') / 1000);
  });

  test.each([
    ['usage', { ...WISH, sell: undefined }],
    ['usage', { ...WISH, price: undefined }],
    ['usage', { ...WISH, slot: undefined }],
    ['unit-invalid', { ...WISH, sell: '2' }],
    ['unit-invalid', { ...WISH, price: '12.5' }],
    ['unit-invalid', { ...WISH, slot: '2h' }],
    ['unit-invalid', { ...WISH, slot: '+2x' }],
    ['unit-invalid', { ...WISH, slot: '+9007199254740991s' }],
    ['unit-invalid', { ...WISH, slot: '2027-01-15T09:20:00' }],
    ['amount-out-of-range', { ...WISH, price: '2000000mct' }],
    ['energy-not-in-lots', { ...WISH, lot: '300Wh' }],
    ['limit-exceeded', { ...WISH, sell: '2.6kWh' }],
    ['limit-exceeded', { ...WISH, sell: undefined, buy: '2.8kWh' }],
    ['gate-closed', { ...WISH, slot: '+1s' }],
    ['offer-expired', { ...WISH, 'valid-until': '2027-01-01' }],
    ['validity-too-long', { ...WISH, 'valid-until': '+1h' }],
  ])('fails as %s: %j', (code, typed) => {
    const failure = failureOf(typed);
    expect(failure.code).toBe(code);
    expect(failure.exitCode).toBe(2);
    expect(failure.hint).toBeTruthy();
  });

  test('a closed gate is told with the first slot that is still open', () => {
    const failure = failureOf({ ...WISH, slot: '+1s' });
    const named = /take a later one: (\S+) /.exec(failure.hint ?? '')?.[1] ?? '';
    expect(readWish({ ...WISH, slot: named }, RULES, RIGHTS, NOW).slot.start).toBe(1_800_000_000 + 1800);
  });
});
