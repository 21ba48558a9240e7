import type { Holder, MadeMarket } from '@bc4p/node/network';
import { assert } from '@bc4p/protocol';
import { commonNameOf } from '@bc4p/protocol/certificates';
import type { NodeMarket } from '../node-market.ts';
import type { Participant } from '../participants.ts';
import type { MeteredPlace, PlacedMeter } from './meter-room.ts';
import { VirtualMeter } from './virtual-meter.ts';

/** A meter with sessions of its own with everybody who keeps its values. */
async function meterOf(holder: Holder, keepers: readonly NodeMarket[]): Promise<VirtualMeter> {
  const name = commonNameOf(holder.chain[0].subject);
  assert(name !== undefined, 'a meter has a name');
  const opened = await Promise.all(keepers.map((market) => market.open(holder)));
  const [first] = opened;
  assert(first !== undefined, 'a meter has somebody who keeps its values');
  return new VirtualMeter(
    name,
    first.identity,
    opened.map(({ client }) => client),
  );
}

/** Nobody meters a supplier: what he trades is delivered elsewhere. */
const isMetered = ({ kind }: Participant): boolean => kind !== 'supplier';

/** The meters of all markets: one for each participant, and one between each market and the one above, which both read. */
export async function placeMeters(
  markets: ReadonlyMap<string, NodeMarket>,
  participants: ReadonlyMap<string, readonly Participant[]>,
): Promise<readonly PlacedMeter[]> {
  const placed = await Promise.all(
    [...markets.values()].map(async (market) => {
      const { made, address } = market;
      const own = (participants.get(address) ?? []).filter(isMetered);
      const holders = own.map(({ name }): readonly [MeteredPlace, Holder | undefined] => [
        { market: address, participant: name },
        made.participants.find(({ plan }) => plan.name === name)?.meter,
      ]);
      const inside = holders.map(([place, holder]) => placeOne(place, holder, [market]));
      return Promise.all([...inside, ...uplinkOf(made, market, markets)]);
    }),
  );
  return placed.flat();
}

async function placeOne(
  place: MeteredPlace,
  holder: Holder | undefined,
  keepers: readonly NodeMarket[],
): Promise<PlacedMeter> {
  assert(holder !== undefined, 'a participant of the demonstration has a meter');
  return { ...place, meter: await meterOf(holder, keepers) };
}

function uplinkOf(
  { uplink, address }: MadeMarket,
  market: NodeMarket,
  markets: ReadonlyMap<string, NodeMarket>,
): readonly Promise<PlacedMeter>[] {
  const above = uplink && markets.get(uplink.market);
  return above ? [placeOne({ market: address }, uplink.meter, [market, above])] : [];
}
