import { describe, expect, test } from 'vitest';
import { BATTERY, batteryIn, NAMES, READ_AT, shownByMeters } from './balancing-market.ts';
import { SLOT } from './small-market.ts';

const meters = shownByMeters();
const net = (name: string, step: number): number => {
  const [before, after] = [meters.get(name)?.[step], meters.get(name)?.[step + 1]];
  return after!.generation - before!.generation - (after!.consumption - before!.consumption);
};

describe('what the meters of the balancing story show', () => {
  test('is energy that comes from somewhere: nothing but a little is lost in the line', () => {
    for (const step of READ_AT.keys()) {
      if (step + 1 === READ_AT.length) continue;
      const lost = NAMES.reduce((sum, name) => sum + net(name, step), 0);
      expect(lost).toBeGreaterThanOrEqual(0);
      expect(lost).toBeLessThan(50);
    }
  });

  test('never goes back, one counter and five minutes after the other', () => {
    for (const values of meters.values()) {
      expect(values.map(({ counter }) => counter)).toEqual([0, 1, 2, 3, 4]);
      expect(values.map(({ at }) => at)).toEqual(READ_AT);
      for (const [place, value] of values.slice(1).entries()) {
        expect(value.generation).toBeGreaterThanOrEqual(values[place]!.generation);
        expect(value.consumption).toBeGreaterThanOrEqual(values[place]!.consumption);
      }
    }
  });

  test('has a frequency and two more registers for the battery alone', () => {
    const withFrequency = [...meters].filter(([, values]) => values.every(({ balancing }) => balancing));
    expect(withFrequency.map(([name]) => name)).toEqual([BATTERY]);
    expect([...meters].flatMap(([, values]) => values.filter(({ balancing }) => balancing)).length).toBe(
      READ_AT.length,
    );
  });

  test('says what the battery did in the quarter hour: all of it for or against the frequency', () => {
    const { fedIn, drawn, beneficial, adverse } = batteryIn(meters);
    expect(beneficial + adverse).toBe(fedIn + drawn);
    expect(fedIn - drawn).toBe([0, 1, 2].reduce((sum, step) => sum + net(BATTERY, step), 0));
    expect(READ_AT.at(-2)).toBe(SLOT.start + SLOT.len);
    expect(batteryIn(new Map())).toEqual({ fedIn: 0, drawn: 0, beneficial: 0, adverse: 0 });
  });
});
