import { describe, expect, test } from 'vitest';
import { Chance } from './chance.ts';

const draw = (chance: Chance, count = 1000): number[] => Array.from({ length: count }, () => chance.unit());

describe('chance', () => {
  test('is the same for the same name, and another one for another', () => {
    expect(draw(new Chance('a'))).toEqual(draw(new Chance('a')));
    expect(draw(new Chance('a'))).not.toEqual(draw(new Chance('b')));
  });

  test('of a part does not depend on what was drawn before', () => {
    const used = new Chance('a');
    draw(used);
    expect(draw(used.of('part'))).toEqual(draw(new Chance('a').of('part')));
  });

  test('is spread evenly', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (const value of draw(new Chance('spread'), 10_000)) counts[Math.floor(value * 10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('chooses within its bounds, by weight, and some of many once each', () => {
    const chance = new Chance('bounds');
    const drawn = Array.from({ length: 200 }, () => chance.between(3, 5));
    expect(new Set(drawn)).toEqual(new Set([3, 4, 5]));
    const weighted = Array.from({ length: 400 }, () => chance.weighted({ often: 3, seldom: 1, never: 0 }));
    const often = weighted.filter((name) => name === 'often').length;
    expect(often).toBeGreaterThan(250);
    expect(often).toBeLessThan(350);
    expect(weighted).not.toContain('never');
    expect([...chance.some([1, 2, 3], 2), ...chance.some([], 2)]).toHaveLength(2);
    expect(chance.some([1, 2, 3], 9).sort()).toEqual([1, 2, 3]);
  });
});
