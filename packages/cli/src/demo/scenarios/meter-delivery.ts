import { assert } from '@bc4p/protocol';
import type { Appended, MeterSession } from '../meter-session.ts';
import type { NodeTree } from '../node-tree.ts';
import { areJust, printRanges } from './counter-ranges.ts';
import { HOUSE_METER } from './house-meter.ts';
import type { Shown } from './scenario.ts';

/** What becomes of each value on its way. */
export const ARRIVALS = [
  'at once',
  'at once',
  'at once',
  'at once, and once more',
  'lost; sent again at the end',
  'late, after #6',
  'at once',
  'at once',
] as const;

/** What the market said to values that came twice, with a gap, late, and at last. */
export interface Delivery {
  readonly again: Appended;
  readonly gapped: Appended;
  readonly late: Appended;
  readonly last: Appended;
}

async function send(meter: MeterSession, ...counters: readonly number[]): Promise<Appended> {
  const shown = HOUSE_METER.filter(({ counter }) => counters.includes(counter));
  const signed = await Promise.all(shown.map((one) => meter.sign(one)));
  const answer = await meter.append(...signed.map(({ token }) => token));
  assert(answer.ok, 'a market takes what its meters show');
  return answer.value;
}

/** Sends all values but the last and one that gets lost; the answer sends these. */
export async function deliver(tree: NodeTree, meter: MeterSession): Promise<() => Promise<Delivery>> {
  for (const { counter, at } of HOUSE_METER.slice(0, 4)) {
    await tree.advanceTo(at);
    await send(meter, counter);
  }
  const again = await send(meter, 3);
  // The line is down for half an hour.
  for (const { at } of HOUSE_METER.slice(4)) await tree.advanceTo(at);
  const gapped = await send(meter, 6);
  const late = await send(meter, 5);
  return async () => ({ again, gapped, late, last: await send(meter, 4, 7) });
}

export const printDelivery = ({ again, gapped, late, last }: Delivery): readonly string[] => [
  `  #3 a second time    ${again.dup ? 'known already, nothing changes' : 'taken for a new one'}`,
  `  #6 without #4, #5   taken, and an alarm: missing ${printRanges(gapped.missing)}`,
  `  #5 late             taken, still missing ${printRanges(late.missing)}`,
  `  #4 once more, #7    taken, missing ${printRanges(last.missing)}`,
];

/** `gaps`: what the operator is told of in the end. */
export const shownOfDelivery = (
  { again, gapped, late, last }: Delivery,
  gaps: number | undefined,
): readonly Shown[] => [
  {
    what: 'a value that comes twice changes nothing, one that comes late fills its gap',
    held: again.dup === true && gapped.dup === undefined && late.dup === undefined,
  },
  {
    what: 'values that do not come are an alarm that names them, until they do',
    held:
      areJust(gapped.missing, { from: 4, to: 5 }) &&
      areJust(late.missing, { from: 4, to: 4 }) &&
      areJust(last.missing) &&
      gaps === 0,
  },
];
