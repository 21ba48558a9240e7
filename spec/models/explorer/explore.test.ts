import { describe, expect, test } from 'vitest';
import { explore } from './explore.mjs';
import { FingerprintTable } from './fingerprint-table.mjs';

type Model<State> = import('./explore.mjs').Model<State>;

/** Two jugs of 3 and 5 litres that can be filled, emptied and poured into each other. */
type Jugs = { small: number; large: number };
const pour = ({ small, large }: Jugs): [string, Jugs][] => [
  ['fill the small one', { small: 3, large }],
  ['fill the large one', { small, large: 5 }],
  ['empty the small one', { small: 0, large }],
  ['empty the large one', { small, large: 0 }],
  ['pour into the large one', { small: Math.max(0, small - 5 + large), large: Math.min(5, small + large) }],
  ['pour into the small one', { small: Math.min(3, small + large), large: Math.max(0, large - 3 + small) }],
];
const jugs: Model<Jugs> = {
  initial: { small: 0, large: 0 },
  key: ({ small, large }) => `${small},${large}`,
  steps: (state) => pour(state).map(([label, next]) => ({ label, next, own: true })),
  invariants: [],
  goal: ({ small, large }) => small === 0 && large === 0,
};

describe('explore', () => {
  test('comes to every state once: one of the two jugs is always full or empty', () => {
    const { states, depth, violation } = explore(jugs);
    expect({ states, depth, violation }).toEqual({ states: 16, depth: 8, violation: undefined });
  });

  test('finds the shortest way to what must not be', () => {
    const wrong = ({ large }: Jugs) => (large === 4 ? 'four litres' : undefined);
    const { violation } = explore({ ...jugs, invariants: [{ name: 'never four', wrong }] });
    expect(violation).toMatchObject({ property: 'never four', message: 'four litres' });
    expect(violation?.trace.map(({ label }) => label)).toEqual([
      'fill the large one',
      'pour into the small one',
      'empty the small one',
      'pour into the small one',
      'fill the large one',
      'pour into the small one',
    ]);
  });

  test('finds a step that must not be, between states that may be', () => {
    const wrong = (before: Jugs, after: Jugs) =>
      before.small + before.large - after.small - after.large === 5 ? 'waste' : undefined;
    const { violation } = explore({ ...jugs, laws: [{ name: 'no waste', wrong }] });
    expect(violation?.property).toBe('no waste');
    expect(violation?.trace.map(({ label }) => label)).toEqual(['fill the large one', 'empty the large one']);
  });

  test('finds a state without hope, counting on the own steps of the system only', () => {
    const leaking = (own: boolean): Model<Jugs> => ({
      ...jugs,
      steps: (state) => jugs.steps(state).map((step) => ({ ...step, own: own || !step.label.startsWith('empty') })),
    });
    expect(explore(leaking(true)).violation).toBeUndefined();
    const { violation } = explore(leaking(false));
    expect(violation).toMatchObject({ property: 'progress' });
    expect(violation?.trace).toHaveLength(1);
  });

  test('stops with an error when there are more states than it may look at', () => {
    expect(() => explore(jugs, { maxStates: 10 })).toThrow('more than 10 states');
  });
});

describe('FingerprintTable', () => {
  test('numbers texts in the order in which they come, also when it has grown', () => {
    const table = new FingerprintTable();
    const texts = Array.from({ length: 20_000 }, (_, index) => `state ${index}`);
    expect(texts.map((text) => table.number(text))).toEqual(texts.map((_, index) => index));
    expect(texts.map((text) => table.number(text))).toEqual(texts.map((_, index) => index));
    expect(table.size).toBe(20_000);
  });
});
