import { randomName } from '../certificates/proxy-renewal.ts';
import type { Random } from '../ports.ts';
import type { Holder } from './holder.ts';
import type { IssuingDesk } from './issuing-desk.ts';
import {
  heightOf,
  type PlannedMarket,
  type PlannedParticipant,
  type PlannedPoint,
  type PlannedSubmarket,
  type TreePlan,
} from './plan.ts';

export interface MadeParticipant extends Holder {
  readonly plan: PlannedParticipant;
  /** Absent in a network without meters. */
  readonly meter?: Holder;
}

/** As whom a market takes part in the one above: its submarket proxy. */
export interface Uplink extends Holder {
  /** Address of the market above. */
  readonly market: string;
  readonly plan: PlannedPoint;
  /** The meter between the two, which the market above has installed and both read; absent in a network without meters. */
  readonly meter?: Holder;
}

/** A market with its certificates and keys, and those of everybody in it. */
export interface MadeMarket {
  readonly address: string;
  /** Issues this market's proxies: an end entity, or its submarket proxy (then the same as `uplink`). */
  readonly operator: Holder;
  /** The market's service proxy: signs trades, ends sessions. */
  readonly service: Holder;
  readonly participants: readonly MadeParticipant[];
  /** The operator's, for pseudonyms of connection points. */
  readonly secret: Uint8Array;
  /** Absent at the top. */
  readonly uplink?: Uplink;
}

const SECRET_BYTES = 32;

/** What all markets of a tree are made with. */
export interface MarketMaking {
  readonly plan: TreePlan;
  readonly desk: IssuingDesk;
  readonly random: Random;
  readonly gridOperator: Holder;
  readonly meteringAuthority: Holder;
}

/** Makes a market for an operator: its service proxy, and participants with a meter each. */
export async function makeMarket(
  { plan, desk, random, meteringAuthority }: MarketMaking,
  address: string,
  { participants }: PlannedMarket,
  operator: Holder,
  uplink?: Uplink,
): Promise<MadeMarket> {
  const secret = random.bytes(SECRET_BYTES);
  const lifetime = plan.proxyLifetime;
  const service = await desk.proxy(operator, {
    commonName: 'service',
    lifetime,
    pathLength: 0,
    policy: { role: 'market' },
  });
  const made: MadeParticipant[] = [];
  for (const planned of participants) {
    const own = await desk.proxy(operator, {
      commonName: randomName(random),
      lifetime,
      pathLength: 0,
      policy: { role: 'participant' },
      place: { secret, at: planned },
    });
    const meter =
      plan.withMeters === false
        ? {}
        : { meter: await desk.meter(meteringAuthority, planned.name, planned.point, secret) };
    made.push({ ...own, plan: planned, ...meter });
  }
  return { address, operator, service, participants: made, secret, ...(uplink ? { uplink } : {}) };
}

/** Makes the proxy with which a market takes part in the one above, issued by the operator of that one. */
export async function makeUplink(
  { plan, desk, random, meteringAuthority }: MarketMaking,
  upper: MadeMarket,
  planned: PlannedSubmarket,
  isOperator: boolean,
): Promise<Uplink> {
  const proxy = await desk.proxy(upper.operator, {
    commonName: randomName(random),
    lifetime: plan.submarketLifetime ?? plan.longLifetime,
    // One that operates its market issues proxies, and has room for one more level than is planned.
    pathLength: isOperator ? heightOf(planned) + 1 : 0,
    policy: { role: 'submarket', label: planned.label },
    place: { secret: upper.secret, at: planned.uplink },
  });
  const { uplink, label } = planned;
  const meter =
    plan.withMeters === false ? {} : { meter: await desk.meter(meteringAuthority, label, uplink.point, upper.secret) };
  return { ...proxy, market: upper.address, plan: uplink, ...meter };
}
