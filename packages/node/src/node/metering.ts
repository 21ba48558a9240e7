import type { NodeConfig } from '../config/index.ts';
import { MeterChains } from '../metering/meter-chains.ts';
import { MeterDesk } from '../metering/meter-desk.ts';
import { MeterRegister } from '../metering/meter-register.ts';
import type { MeterStore } from '../metering/meter-store.ts';
import { openMeterStore } from '../metering/open-meter-store.ts';
import type { Revocations } from '../revocation/revocations.ts';
import type { Equipment } from './equipment.ts';
import type { NodeState } from './node-state.ts';
import type { World } from './world.ts';

/** A node's part in metering. */
export interface Metering {
  readonly store: MeterStore;
  readonly desk: MeterDesk;
  readonly chains: MeterChains;
  /** False if meters send to another node, of which this one keeps a copy. */
  readonly takesValues: boolean;
}

/** Opens the meter values of a node, if it has any. */
export async function openMetering(
  { market, metering, points }: NodeConfig,
  { clock, log, metrics, openMeters = openMeterStore }: World,
  { material: { roots, secret }, verifier }: Pick<Equipment, 'material' | 'verifier'>,
  state: NodeState,
  revocations: Revocations,
): Promise<Metering | undefined> {
  if (!metering) return undefined;
  const register = new MeterRegister({
    secret,
    points: points.map(({ point }) => point),
    registered: new Map(metering.meters.map(({ meter, point }) => [meter, point])),
  });
  const chains = new MeterChains({ anchors: roots, verifier, register, revocations });
  const store = await openMeters(metering, market, (failure) => state.fail(failure));
  try {
    const { clockSkew } = metering;
    const desk = await MeterDesk.open({ store, register, chains, verifier, clock, log, clockSkew });
    metrics.watchMetering(() => desk.status());
    return { store, desk, chains, takesValues: metering.url === undefined };
  } catch (error) {
    await store.close();
    throw error;
  }
}
