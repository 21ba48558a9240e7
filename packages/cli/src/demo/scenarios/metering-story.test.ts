import { encodeBase64url } from '@bc4p/protocol/messages';
import { describe, expect, test } from 'vitest';
import type { Appended } from '../meter-session.ts';
import { alteredToken } from './altered-token.ts';
import { areJust, printRanges } from './counter-ranges.ts';
import { shownOfAttempts } from './forged-values.ts';
import { HOUSE_METER, printEnergies, printValues } from './house-meter.ts';
import { type Delivery, shownOfDelivery } from './meter-delivery.ts';
import { type Reader, shownOfReaders } from './readers.ts';

const held = (shown: readonly { readonly held: boolean }[]): readonly boolean[] => shown.map((one) => one.held);
const answer = (missing: Appended['missing'], more: Partial<Appended> = {}): Appended =>
  ({ type: 'ok', of: 'meter.append', re: '1', values: [], missing, ...more }) as Appended;

describe('missing counters', () => {
  test('are told one by one, and as ranges', () => {
    expect(printRanges([])).toBe('nothing');
    expect(
      printRanges([
        { from: 2, to: 2 },
        { from: 4, to: 6 },
      ]),
    ).toBe('#2, #4 to #6');
    expect(areJust([{ from: 2, to: 2 }], { from: 2, to: 2 })).toBe(true);
    expect(areJust([{ from: 2, to: 3 }], { from: 2, to: 2 })).toBe(false);
    expect(areJust([{ from: 2, to: 2 }])).toBe(false);
  });
});

test('an altered token keeps its header and its signature', () => {
  const part = (text: string): string => encodeBase64url(new TextEncoder().encode(text));
  const token = [part('header'), part('{"consumption":50}'), part('signature')];
  const altered = alteredToken(token.join('.'), '50', '10').split('.');
  expect(altered).toEqual([token[0], part('{"consumption":10}'), token[2]]);
});

describe('the meter of the story', () => {
  test('shows registers that never go back, a quarter hour apart', () => {
    for (const [place, shown] of HOUSE_METER.slice(1).entries()) {
      const before = HOUSE_METER[place]!;
      expect(shown.at - before.at).toBe(900);
      expect(shown.generation).toBeGreaterThan(before.generation);
      expect(shown.consumption).toBeGreaterThan(before.consumption);
    }
  });

  test('is drawn as a table and as bars, three for each quarter hour', () => {
    expect(printValues(['by post'])[1]).toMatch(/#0 +12:00 +1204\.31 kWh +331\.04 kWh +by post$/);
    const [fedIn = ''] = printEnergies();
    expect([...fedIn].filter((sign) => sign >= '▁' && sign <= '█')).toHaveLength(3 * (HOUSE_METER.length - 1));
    expect(fedIn).toContain('up to 1.24 kWh');
  });
});

describe('what the metering story is there to show', () => {
  const good: Delivery = {
    again: answer([], { dup: true }),
    gapped: answer([{ from: 4, to: 5 }]),
    late: answer([{ from: 4, to: 4 }]),
    last: answer([]),
  };

  test('does not hold if a repeated value is taken for a new one, or a gap is not told', () => {
    expect(held(shownOfDelivery(good, 0))).toEqual([true, true]);
    expect(held(shownOfDelivery({ ...good, again: answer([]) }, 0))).toEqual([false, true]);
    expect(held(shownOfDelivery({ ...good, gapped: answer([]) }, 0))).toEqual([true, false]);
    expect(held(shownOfDelivery(good, 1))).toEqual([true, false]);
  });

  test('does not hold if something forged is taken, or refused for another reason', () => {
    const attempt = { what: 'shows less', expected: 'register-went-back', token: '' };
    expect(held(shownOfAttempts([{ ...attempt, code: 'register-went-back' }]))).toEqual([true]);
    expect(held(shownOfAttempts([{ ...attempt, code: 'taken' }]))).toEqual([false]);
    expect(held(shownOfAttempts([]))).toEqual([false]);
  });

  test('does not hold if somebody reads what is not theirs, or not all that is', () => {
    const values = (tokens: string[]): Reader['told'] => ({
      kind: 'values',
      evidence: { type: 'bc4p-evidence', tokens, certificates: [] },
    });
    const unknown = { kind: 'refused', code: 'meter-unknown' } as const;
    const readers = (own: Reader['told'], foreign: Reader['told']): readonly Reader[] => [
      { reader: 'Anna', meter: 'meter Anna', told: own },
      { reader: 'Ben', meter: 'meter Anna', told: foreign },
    ];
    const entitled = { 'Anna: meter Anna': 1 };
    expect(held(shownOfReaders(readers(values(['a']), unknown), entitled))).toEqual([true]);
    expect(held(shownOfReaders(readers(values(['a']), values(['a'])), entitled))).toEqual([false]);
    expect(held(shownOfReaders(readers(values([]), unknown), entitled))).toEqual([false]);
    expect(held(shownOfReaders(readers(unknown, unknown), entitled))).toEqual([false]);
  });
});
