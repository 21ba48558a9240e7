// Random trees of small markets, and what happens in them.
import fc from 'fast-check';
import type { Grid } from '../../src/market/index.ts';
import { anyGrid } from './scenario.ts';

export const NODES = ['root', 'a', 'b', 'c', 'd'] as const;

export interface MarketPlan {
  readonly grid: Grid;
  /** Chooses the upper market among those before this one; the first has none. */
  readonly upper: number;
  /** Chooses the node of the upper market's grid to which this market is attached. */
  readonly node: number;
  /** Wh that may cross the line to the upper market in each direction. */
  readonly feedIn: number;
  readonly draw: number;
  /** Seconds by which its clock is ahead. */
  readonly ahead: number;
  readonly settled?: boolean;
}

/** `pick`s choose among what there is when the step is taken. */
export type TreeStep =
  | {
      kind: 'submit';
      market: number;
      point: number;
      side: 'buy' | 'sell';
      lot: number;
      count: number;
      price: number;
      validFor: number;
      isPaper: boolean;
    }
  | { kind: 'accept'; market: number; point: number; target: number; count: number; limit: number; again: boolean }
  | { kind: 'look'; market: number }
  | { kind: 'deliver' | 'lose' | 'repeat'; frame: number }
  | { kind: 'ask'; market: number }
  | { kind: 'restart'; market: number }
  | { kind: 'end-credential'; market: number; point: number }
  | { kind: 'admit'; market: number; line: number; energy: number }
  | { kind: 'wait'; by: number };

const pick = fc.nat(99);

const anyMarket: fc.Arbitrary<MarketPlan> = fc.record({
  grid: anyGrid,
  upper: pick,
  node: fc.nat(NODES.length - 1),
  feedIn: fc.integer({ min: 3, max: 60 }),
  draw: fc.integer({ min: 3, max: 60 }),
  ahead: fc.nat(30),
});

export const anyTree = fc.array(anyMarket, { minLength: 2, maxLength: 5, size: 'max' });

const submit = fc.record({
  kind: fc.constant('submit' as const),
  market: pick,
  point: pick,
  side: fc.constantFrom('buy' as const, 'sell' as const),
  lot: fc.constantFrom(1, 1, 1, 2, 3),
  count: fc.integer({ min: 1, max: 9 }),
  price: fc.integer({ min: -3, max: 25 }),
  validFor: fc.integer({ min: 60, max: 500 }),
  isPaper: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
const accept = fc.record({
  kind: fc.constant('accept' as const),
  market: pick,
  point: pick,
  target: pick,
  count: fc.integer({ min: 1, max: 4 }),
  limit: fc.integer({ min: -5, max: 40 }),
  again: fc.boolean(),
});
const frame = (kind: 'deliver' | 'lose' | 'repeat') => fc.record({ kind: fc.constant(kind), frame: pick });
const inMarket = <K extends 'look' | 'ask' | 'restart'>(kind: K) =>
  fc.record({ kind: fc.constant(kind), market: pick });

const step: fc.Arbitrary<TreeStep> = fc.oneof(
  { weight: 9, arbitrary: submit },
  { weight: 4, arbitrary: accept },
  { weight: 4, arbitrary: inMarket('look') },
  { weight: 16, arbitrary: frame('deliver') },
  { weight: 2, arbitrary: frame('lose') },
  { weight: 2, arbitrary: frame('repeat') },
  { weight: 2, arbitrary: inMarket('ask') },
  { weight: 1, arbitrary: inMarket('restart') },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end-credential' as const), market: pick, point: pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('admit' as const),
      market: pick,
      line: fc.nat(3),
      energy: fc.integer({ min: 0, max: 30 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), by: fc.integer({ min: 1, max: 100 }) }) },
);

export const anyTreeSteps = fc.array(step, { minLength: 10, maxLength: 80, size: 'max' });
