import { UPPER_POINT } from '@bc4p/protocol/settlement';
import { endOf, type Slot } from '@bc4p/protocol/units';
import { KeptMeters } from '../../src/metering/kept-meters.ts';
import type { StoredReading } from '../../src/metering/meter-store.ts';
import type { Meter } from '../parties/meter.ts';
import type { MeterLink } from '../parties/meter-link.ts';
import type { History } from './check-history.ts';
import type { Ledger } from './ledger.ts';

/** What was acknowledged is kept, what was refused is not, and slots are settled with what the meters have shown. */
export async function* checkMeterValues({ ledgers, meters }: History): AsyncIterable<string> {
  for (const meter of meters) {
    for (const link of meter.links) {
      const ledger = ledgers.get(link.market) as Ledger;
      const store = new KeptMeters(ledger.host.meterDisk.contents.store);
      const all = { meter: meter.plan.name, from: 0, until: Number.MAX_SAFE_INTEGER, limit: 1e6 };
      const kept = await store.read(all as never);
      for (const fact of [...answersHold(meter, link, kept), ...energiesFit(meter, ledger, kept)])
        yield `${link.market}: ${fact}`;
      for (const { second } of await store.contradictions(meter.plan.name))
        if (link.answers.get(second.id) === 'kept')
          yield `${link.market}: ${second.id} was acknowledged and contradicts`;
    }
  }
}

function* answersHold({ plan, signed }: Meter, link: MeterLink, kept: readonly StoredReading[]): Iterable<string> {
  const ids = new Set(kept.map(({ id }) => id));
  for (const { id, isTrue } of signed) {
    const answer = link.answers.get(id);
    if (answer === 'kept' && !ids.has(id)) yield `${plan.name}: ${id} was acknowledged and is not kept`;
    if (answer !== 'kept' && answer !== undefined && ids.has(id))
      yield `${plan.name}: ${id} was refused as ${answer.code}, and kept`;
    if (answer === undefined && ids.has(id)) yield `${plan.name}: ${id} is kept, and nobody was told`;
    if (isTrue && !plan.isRogue && answer !== undefined && answer !== 'kept')
      yield `${plan.name}: ${id} was refused as ${answer.code}`;
  }
  if (new Set(kept.map(({ counter }) => counter)).size !== kept.length)
    yield `${plan.name} has two values under one counter`;
}

/** Where there are values at both bounds of a slot, its energy is their difference: unless the slot was forgotten before they came. */
function* energiesFit({ plan }: Meter, { core, address }: Ledger, kept: readonly StoredReading[]): Iterable<string> {
  const point = plan.submarket === address ? UPPER_POINT : plan.point;
  const shown = new Map<number, StoredReading>(kept.map((reading) => [reading.at, reading]));
  for (const slot of core.settled()) {
    const [start, end] = [shown.get(slot.start), shown.get(endOf(slot as Slot))];
    if (!start || !end) continue;
    const seen = core
      .settlement(slot)
      ?.points.find((settled) => settled.point === point)
      ?.meters.find(({ meter }) => meter === plan.name);
    const generation = end.generation - start.generation;
    const consumption = end.consumption - start.consumption;
    if (seen?.generation !== generation || seen.consumption !== consumption || seen.estimated)
      yield `slot ${slot.start} is settled with ${JSON.stringify(seen)} of ${plan.name}, which has shown ${generation} − ${consumption} Wh`;
  }
}
