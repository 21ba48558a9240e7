import { UPPER_POINT } from '@bc4p/protocol/settlement';
import { endOf } from '@bc4p/protocol/units';
import { linkPointOf, upperOf } from '../parties/authority.ts';
import type { History } from './check-history.ts';
import { type Ledger, settlementsIn } from './ledger.ts';

/** What one side of a link has booked in a slot, seen from below: energy and money in and out. */
interface Crossing {
  readonly energy: string;
  readonly money: string;
}

/** Every slot that has closed is settled once, then corrected in order; neighbours have booked the same over their link. */
export function* checkSettlements({ ledgers }: History): Iterable<string> {
  for (const ledger of ledgers.values()) {
    if (!ledger.host.plan.settlement) continue;
    for (const fact of [...settledOnce(ledger), ...areasAgree(ledger, ledgers)]) yield `${ledger.address}: ${fact}`;
    const upper = ledgers.get(upperOf(ledger.address) ?? '');
    if (upper?.host.plan.settlement) yield* crossingsAgree(ledger, upper);
  }
}

function* settledOnce({ entries, core }: Ledger): Iterable<string> {
  const revisions = new Map<number, number>();
  for (const { slot, revision } of settlementsIn({ entries })) {
    const last = revisions.get(slot.start) ?? -1;
    if (revision !== last + 1) yield `slot ${slot.start} is settled as revision ${revision} after ${last}`;
    revisions.set(slot.start, revision);
  }
  const unsettled = new Set<number>(core.unsettled().map(({ start }) => start));
  for (const event of entries.flatMap(({ events }) => events)) {
    if (event.kind !== 'slot-closed' || revisions.has(event.slot.start) || unsettled.has(event.slot.start)) continue;
    if (endOf(event.slot) <= core.now) yield `slot ${event.slot.start} is forgotten and was never settled`;
  }
  const starts = [...revisions.keys(), ...unsettled].sort((one, other) => one - other);
  for (const [place, start] of starts.slice(1).entries())
    if (start !== (starts[place] as number) + core.parameters.slotLength)
      yield `no slot is settled between ${starts[place]} and ${start}`;
  const last = starts.at(-1) ?? Number.POSITIVE_INFINITY;
  if (last + 3 * core.parameters.slotLength < core.now) yield `no slot is settled after ${last}, it is ${core.now}`;
}

/** Where one price counts, the state of the area is that of the market above, in all slots that both still know. */
function* areasAgree({ core, address }: Ledger, ledgers: History['ledgers']): Iterable<string> {
  const upper = ledgers.get(upperOf(address) ?? '');
  if (!upper?.host.plan.settlement) return;
  for (const slot of core.settled()) {
    const [own, above] = [core.settlement(slot)?.area, upper.core.settlement(slot)?.area];
    if (own !== undefined && above !== undefined && own !== above)
      yield `the area was ${own} in slot ${slot.start}, the market above says ${above}`;
  }
}

function* crossingsAgree(lower: Ledger, upper: Ledger): Iterable<string> {
  const below = crossings(lower, UPPER_POINT, -1n);
  const above = crossings(upper, linkPointOf(lower.address), 1n);
  for (const start of new Set([...below.keys(), ...above.keys()])) {
    const [one, other] = [below.get(start) ?? NOTHING, above.get(start) ?? NOTHING];
    if (one.energy !== other.energy || one.money !== other.money)
      yield `in slot ${start} ${lower.address} has booked ${one.energy} Wh for ${one.money}, ${upper.address} ${other.energy} Wh for ${other.money}`;
  }
}

const NOTHING: Crossing = { energy: '0/0', money: '0/0' };

/** What was booked at a point when its slots were settled first; `sign` turns what the upper market is for the lower one. */
function crossings(ledger: Ledger, at: string, sign: 1n | -1n): Map<number, Crossing> {
  const found = new Map<number, Crossing>();
  for (const { slot, revision, points } of settlementsIn(ledger)) {
    const settled = revision === 0 ? points.find(({ point }) => point === at) : undefined;
    if (!settled) continue;
    const amount = (kind: string) => settled.postings.find((posting) => posting.kind === kind)?.amount ?? 0n;
    const [sold, bought] = sign === 1n ? [settled.sold, settled.bought] : [settled.bought, settled.sold];
    const [sales, purchases] = [
      sign * amount(sign === 1n ? 'sales' : 'purchases'),
      sign * amount(sign === 1n ? 'purchases' : 'sales'),
    ];
    found.set(slot.start, { energy: `${sold}/${bought}`, money: `${sales}/${purchases}` });
  }
  return found;
}
