import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '../units/index.ts';
import { faultsInRow, isSuspensionDue, isSuspensionOver, type SupervisedSlot } from './index.ts';

const LETTERS = { a: 'agreed', f: 'faulty', w: 'waiting' } as const;
/** Slots one after the other, a letter each: agreed, faulty, waiting. */
const slots = (text: string): SupervisedSlot[] =>
  [...text].map((letter, place) => ({
    start: instant(900 * place),
    state: LETTERS[letter as keyof typeof LETTERS],
  }));

describe('a submarket', () => {
  test.each([
    ['', 0],
    ['ffff', 4],
    ['afff', 3],
    ['ffaf', 1],
    ['fffa', 0],
    // What waits is not decided: it neither adds to a row nor ends it.
    ['ffwfw', 3],
  ])('[BAL-011] of which %s is known did not balance in %i slots in a row', (text, count) => {
    expect(faultsInRow(slots(text))).toBe(count);
    expect(faultsInRow(slots(text).toReversed())).toBe(count);
    expect(isSuspensionDue(slots(text), 3)).toBe(count >= 3);
    expect(isSuspensionDue(slots(text), 0)).toBe(false);
  });

  test('[BAL-014] trades again when no slot is faulty any more, and not before', () => {
    expect(isSuspensionOver(slots('aafa'), 4)).toBe(false);
    expect(isSuspensionOver(slots('aaaw'), 4)).toBe(true);
    expect(isSuspensionOver(slots('ffff'), 0)).toBe(true);
  });

  test('[BAL-011] [BAL-014] is never to be suspended and let in at once', () => {
    const any = fc.array(fc.constantFrom('a', 'f', 'w')).map((letters) => slots(letters.join('')));
    fc.assert(
      fc.property(
        any,
        fc.nat({ max: 5 }),
        (all, after) => !(isSuspensionDue(all, after) && isSuspensionOver(all, after)),
      ),
    );
  });
});
