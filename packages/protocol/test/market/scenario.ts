// Random but small and crowded markets: few nodes, narrow lines, steep staircases, lots that do not divide each other.
import fc from 'fast-check';
import type { Grid, MarketCommand, Party } from '../../src/market/index.ts';
import { instant, lots, wattHours } from '../../src/units/index.ts';
import { accept, grid, line, party, SLOT, submit, tick } from './fixtures.ts';

const NODES = ['root', 'a', 'b', 'c', 'd'];
/** Connection point → node. */
const POINTS = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((point, index) => ({ point, node: NODES[index % 5]! }));

const staircase = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 501, max: 1000 }), fc.nat(4), fc.nat(8))
  .map(([first, second, price, rise]): [number, number][] => [
    [0, 0],
    [first, price],
    [second, price + rise],
  ]);

const aLine = (id: string, upper: string, lower: string) =>
  fc
    .record({ capacity: fc.integer({ min: 3, max: 40 }), baseFee: fc.nat(2), tiers: staircase, tiersDown: staircase })
    .map((options) => line(id, upper, lower, options));

export const anyGrid: fc.Arbitrary<Grid> = fc
  .tuple(aLine('la', 'root', 'a'), aLine('lb', 'a', 'b'), aLine('lc', 'root', 'c'), aLine('ld', 'a', 'd'))
  .map((lines) => grid(...lines));

type Step =
  | { kind: 'submit'; point: number; side: 'buy' | 'sell'; lot: number; count: number; price: number; validFor: number }
  | { kind: 'accept'; point: number; target: number; count: number; limit: number }
  | { kind: 'reserve'; from: number; to: number; energy: number; target: number; count: number }
  | { kind: 'resolve'; target: number; booked: boolean }
  | { kind: 'wait'; by: number };

const pick = fc.nat(99);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('submit' as const),
      point: pick,
      side: fc.constantFrom('buy' as const, 'sell' as const),
      lot: fc.constantFrom(1, 1, 1, 2, 3),
      count: fc.integer({ min: 1, max: 12 }),
      price: fc.integer({ min: -3, max: 15 }),
      validFor: fc.integer({ min: 60, max: 400 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('accept' as const),
      point: pick,
      target: pick,
      count: fc.integer({ min: 1, max: 5 }),
      limit: fc.integer({ min: -5, max: 20 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('reserve' as const),
      from: pick,
      to: pick,
      energy: fc.integer({ min: 1, max: 15 }),
      target: pick,
      count: fc.nat(4),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('resolve' as const), target: pick, booked: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), by: fc.integer({ min: 1, max: 100 }) }) },
);

export const anySteps = fc.array(step, { minLength: 1, maxLength: 60, size: 'max' });

/** Turns steps into commands; what a step points at is chosen among what came before. */
export function commandsFrom(steps: readonly Step[]): MarketCommand[] {
  let at = 0;
  const commands: MarketCommand[] = [];
  const offers: string[] = [];
  const lotOf = new Map<string, number>();
  const open: string[] = [];
  for (const [index, step] of steps.entries()) {
    const who = (n: number) => {
      const { point, node } = POINTS[n % POINTS.length]!;
      return party(point, node);
    };
    const offer = 'target' in step ? offers[step.target % offers.length] : undefined;
    if (step.kind === 'wait') {
      at += step.by;
      commands.push(tick(at));
    } else if (step.kind === 'submit') {
      const { side, count, price, lot, validFor } = step;
      offers.push(`o${index}`);
      lotOf.set(`o${index}`, lot);
      commands.push(
        submit(`o${index}`, side, count, price, { at, lot, validUntil: at + validFor, party: who(step.point) }),
      );
    } else if (step.kind === 'accept' && offer) {
      commands.push(accept(`x${index}`, offer, step.count, step.limit, { at, party: who(step.point) }));
    } else if (step.kind === 'reserve') {
      open.push(`r${index}`);
      const hold = offer && step.count > 0 ? { hold: { offer, lots: lots(step.count) } } : {};
      const [from, to] = [step.from, step.to].map((n) => party(`@${n % 5}`, NODES[n % 5]!)) as [Party, Party];
      // What is held is what flows.
      const energy = wattHours('hold' in hold && offer ? step.count * lotOf.get(offer)! : step.energy);
      commands.push({ kind: 'reserve', at: instant(at), id: `r${index}`, slot: SLOT, from, to, energy, ...hold });
    } else if (step.kind === 'resolve' && open.length > 0) {
      const [id] = open.splice(step.target % open.length, 1);
      const outcome = step.booked ? 'booked' : 'released';
      commands.push({ kind: 'resolve', at: instant(at), id: id!, outcome });
    }
  }
  return commands;
}
