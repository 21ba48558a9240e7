// What tests of the market core start from; every test says only what matters to it.
import type { Grid, Line, MarketCommand, MarketParameters, Party, Side } from '../../src/market/index.ts';
import { MarketCore } from '../../src/market/index.ts';
import {
  type Instant,
  instant,
  lots,
  milliCentPerKwh,
  type Slot,
  seconds,
  wattHours,
  watts,
} from '../../src/units/index.ts';

export const SLOT: Slot = { start: instant(90_000), len: seconds(900) };
export const ADDRESS = 'quarter.town';

/** W that move this many Wh in a quarter of an hour. */
export const powerFor = (energy: number) => watts(energy * 4);

type Tiers = readonly (readonly [from: number, price: number])[];

export function line(
  id: string,
  upper: string,
  lower: string,
  options: { capacity?: number; baseFee?: number; tiers?: Tiers; tiersDown?: Tiers } = {},
): Line {
  const { capacity = 1_000_000, baseFee = 0, tiers = [], tiersDown = tiers } = options;
  const staircase = (steps: Tiers) => steps.map(([from, price]) => ({ from, price: milliCentPerKwh(price) }));
  return {
    id,
    upper,
    lower,
    capacityUp: powerFor(capacity),
    capacityDown: powerFor(capacity),
    baseFee: milliCentPerKwh(baseFee),
    tiersUp: staircase(tiers),
    tiersDown: staircase(tiersDown),
  };
}

export const grid = (...lines: Line[]): Grid => ({ root: 'root', lines });

export function parameters(changes: Partial<MarketParameters> = {}): MarketParameters {
  return {
    address: ADDRESS,
    slotLength: seconds(900),
    gateClosure: seconds(300),
    minimumAvailability: seconds(60),
    horizon: seconds(172_800),
    minimumLot: wattHours(1),
    lotSizes: [],
    depth: 10,
    retention: seconds(3600),
    grid: grid(),
    ...changes,
  };
}

export function party(point: string, node = 'root', changes: Partial<Party> = {}): Party {
  const most = watts(2 ** 40);
  return { point, node, feedIn: most, draw: most, until: instant(2 ** 40), certificate: `cert-${point}`, ...changes };
}

export interface OrderOptions {
  readonly at?: number;
  readonly party?: Party;
  readonly slot?: Slot;
  readonly lot?: number;
  readonly validUntil?: number;
  readonly market?: string;
}

/** A submitted offer; without a party each is a connection point of its own. */
export function submit(
  id: string,
  side: Side,
  count: number,
  price: number,
  options: OrderOptions = {},
): Extract<MarketCommand, { kind: 'submit-offer' }> {
  const { at = 0, slot = SLOT, lot = 1, validUntil = slot.start - 300, market = ADDRESS } = options;
  return {
    kind: 'submit-offer',
    at: instant(at),
    id,
    party: options.party ?? party(`point-${id}`),
    offer: {
      market,
      side,
      slot,
      lot: wattHours(lot),
      lots: lots(count),
      price: milliCentPerKwh(price),
      validUntil: instant(validUntil),
    },
  };
}

export interface AcceptOptions {
  readonly at?: number;
  readonly party?: Party;
  readonly validUntil?: number;
  readonly market?: string;
  readonly offBook?: Extract<MarketCommand, { kind: 'submit-offer' }>;
}

export function accept(
  id: string,
  offer: string,
  count: number,
  limit: number,
  options: AcceptOptions = {},
): Extract<MarketCommand, { kind: 'accept-offer' }> {
  const { at = 0, validUntil = 89_000, market = ADDRESS, offBook } = options;
  return {
    kind: 'accept-offer',
    at: instant(at),
    id,
    party: options.party ?? party(`point-${id}`),
    acceptance: { market, offer, lots: lots(count), limit: milliCentPerKwh(limit), validUntil: instant(validUntil) },
    ...(offBook ? { offBook: { id: offBook.id, offer: offBook.offer, party: offBook.party } } : {}),
  };
}

export const tick = (at: number): MarketCommand => ({ kind: 'tick', at: at as Instant });

/** A market that is open and checks its invariants after every command. */
export function openMarket(changes: Partial<MarketParameters> = {}): MarketCore {
  const core = new MarketCore({ assertInvariants: 'all' });
  core.apply({ kind: 'open-market', at: instant(0), parameters: parameters(changes) });
  return core;
}

/** The trades among events, short: who met whom, how much, who paid what. */
export function tradesIn(events: ReturnType<MarketCore['apply']>) {
  return events.flatMap((event) => (event.kind === 'traded' ? [event.trade] : []));
}

/** The code of the refusal among events, if there is one. */
export function codeIn(events: ReturnType<MarketCore['apply']>): string | undefined {
  for (const event of events) if ('refusal' in event) return event.refusal.code;
  return undefined;
}
