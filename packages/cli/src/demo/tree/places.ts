import { assert } from '@bc4p/protocol';
import { LOSS_POINT } from '@bc4p/protocol/settlement';
import type { DemoTrade } from '../demo-market.ts';
import type { Participant } from '../participants.ts';

/** The address of the market in which each participant trades, by its name. */
export type Places = ReadonlyMap<string, string>;

/** Who trades where; losses are bought in one market only. */
export const placesOf = (participants: ReadonlyMap<string, readonly Participant[]>, losses?: string): Places =>
  new Map([
    ...[...participants].flatMap(([address, people]) => people.map(({ name }) => [name, address] as const)),
    ...(losses === undefined ? [] : [[LOSS_POINT, losses] as const]),
  ]);

/** The markets of a trade's two sides; the same one twice if it is not between markets. */
export function endsOf({ seller, buyer }: DemoTrade, places: Places): { readonly from: string; readonly to: string } {
  const [from, to] = [places.get(seller), places.get(buyer)];
  assert(from !== undefined && to !== undefined, 'only participants of the demonstration trade');
  return { from, to };
}

const isBelow = (address: string, above: string): boolean => address.endsWith(`.${above}`);

const upperOf = (address: string): string => address.slice(address.indexOf('.') + 1);

/** The market at the top of the way between two markets: one of them, or one above both. */
export function topOf(from: string, to: string): string {
  let top = from;
  while (top !== to && !isBelow(to, top)) top = upperOf(top);
  return top;
}

/** All markets on the way from one to the other, both included. */
export function wayBetween(from: string, to: string): readonly string[] {
  const top = topOf(from, to);
  const upTo = (start: string): string[] => (start === top ? [] : [start, ...upTo(upperOf(start))]);
  return [...upTo(from), top, ...upTo(to).toReversed()];
}

/** What market `at` calls its neighbour towards `far`: the label of the one below it, or `upper` for the one above. */
export function neighbourTowards(at: string, far: string, upper: string): string {
  if (!isBelow(far, at)) return upper;
  const steps = far.slice(0, -at.length - 1);
  return steps.slice(steps.lastIndexOf('.') + 1);
}

/** The first step of an address, which is enough to tell the demonstration's markets apart. */
export const shortName = (address: string): string => address.split('.')[0] ?? address;
