import { LOSS_POINT } from '@bc4p/protocol/settlement';
import { energyAtPower, slotKey } from '@bc4p/protocol/units';
import type { DayResult } from './day-result.ts';
import type { DemoTrade } from './demo-market.ts';
import { feeFaults } from './fee-audit.ts';
import { netFlows } from './flows.ts';
import type { Grids } from './grids.ts';
import type { Participant } from './participants.ts';
import { LOT } from './strategy.ts';

/** One thing that must hold always, looked at in many cases. */
export interface Check {
  readonly rule: string;
  readonly cases: number;
  /** Each case that broke it, in words; none if all is well. */
  readonly faults: readonly string[];
}

/** Checks what participants were told against the invariants, from the outside: nothing in here asks the market. */
export function checkDay(day: DayResult, grids: Grids, participants: readonly Participant[]): readonly Check[] {
  return [
    soldIsBought(day),
    noLotTwice(day),
    linesHold(day, grids),
    limitsHold(day, participants),
    moneyAddsUp(day),
    feesFollowCurves(day, grids),
    pricesHold(day),
  ];
}

const named = ({ slot, number, market }: DemoTrade): string => `slot ${slotKey(slot)} trade ${number} of ${market}`;

const check = <T>(rule: string, cases: Iterable<T>, fault: (one: T) => string | undefined): Check => {
  const all = [...cases];
  return { rule, cases: all.length, faults: all.map(fault).filter((text) => text !== undefined) };
};

/** Seller and buyer of each trade, and nobody else, were told of it, and both the same; who buys losses has no session. */
function soldIsBought({ trades, sightings }: DayResult): Check {
  const told = new Map<string, { by: string[]; texts: Set<string> }>();
  for (const { by, trade } of sightings) {
    const entry = told.get(named(trade)) ?? { by: [], texts: new Set() };
    entry.by.push(by);
    entry.texts.add(describe(trade));
    told.set(named(trade), entry);
  }
  return check('energy sold = energy bought, told alike to seller and buyer', trades, (trade) => {
    const { by, texts } = told.get(named(trade)) ?? { by: [], texts: new Set() };
    const ends = [trade.seller, trade.buyer].filter((name) => name !== LOSS_POINT);
    const right = by.length === ends.length && ends.every((name) => by.includes(name)) && texts.size === 1;
    return right ? undefined : `${named(trade)} was told to ${by.join(', ')} in ${texts.size} ways`;
  });
}

const describe = (trade: DemoTrade): string =>
  JSON.stringify(trade, (_, value) => (typeof value === 'bigint' ? value.toString() : value));

function noLotTwice({ offers, trades }: DayResult): Check {
  const traded = new Map<string, number>();
  for (const { sell, buy, energy } of trades) {
    for (const id of [sell, buy]) traded.set(id, (traded.get(id) ?? 0) + energy);
  }
  return check('no lot is sold twice', offers, ({ id, participant, intent }) => {
    const energy = id === undefined ? 0 : (traded.get(id) ?? 0);
    return energy <= intent.lots * LOT
      ? undefined
      : `${participant} offered ${intent.lots * LOT} Wh, traded ${energy} Wh`;
  });
}

function linesHold({ trades }: DayResult, grids: Grids): Check {
  return check('no line carries more than its capacity', netFlows(trades), ({ market, line, slot, flow }) => {
    const found = grids.get(market)?.lines.find(({ id }) => id === line);
    const capacity = flow > 0 ? found?.capacityUp : found?.capacityDown;
    const holds = capacity !== undefined && Math.abs(flow) <= energyAtPower(capacity, slot.len);
    return holds ? undefined : `${line} of ${market} carries ${flow} Wh in slot ${slotKey(slot)}`;
  });
}

function limitsHold({ trades }: DayResult, participants: readonly Participant[]): Check {
  const moved = new Map<string, { name: string; side: 'feedIn' | 'draw'; trade: DemoTrade; energy: number }>();
  for (const trade of trades) {
    for (const [name, side] of [
      [trade.seller, 'feedIn'],
      [trade.buyer, 'draw'],
    ] as const) {
      if (name === LOSS_POINT) continue;
      const key = `${name} ${side} ${slotKey(trade.slot)}`;
      moved.set(key, { name, side, trade, energy: (moved.get(key)?.energy ?? 0) + trade.energy });
    }
  }
  const byName = new Map(participants.map((participant) => [participant.name, participant]));
  return check(
    'nobody trades more than its connection carries',
    moved.entries(),
    ([key, { name, side, trade, energy }]) => {
      const limit = byName.get(name)?.[side];
      const holds = limit !== undefined && energy <= energyAtPower(limit, trade.slot.len);
      return holds ? undefined : `${key}: ${energy} Wh`;
    },
  );
}

function moneyAddsUp({ trades }: DayResult): Check {
  return check('buyer pays = seller receives + grid fees', trades, (trade) => {
    const quotes = trade.quotes.reduce((sum, { fee }) => sum + fee, 0n);
    const holds = trade.buyerPays === trade.sellerReceives + trade.fees && trade.fees === quotes;
    return holds ? undefined : `${named(trade)}: ${trade.buyerPays} ≠ ${trade.sellerReceives} + ${quotes}`;
  });
}

function feesFollowCurves({ trades }: DayResult, grids: Grids): Check {
  const faults = feeFaults(trades, grids);
  return check('grid fees follow the published curves, worked out anew', trades, (trade) =>
    faults.has(trade)
      ? `${named(trade)} paid ${trade.quotes.map(({ line, fee }) => `${line} ${fee}`).join(', ')}`
      : undefined,
  );
}

/** The resting offer's price rules, and nobody pays more or receives less than it signed for. */
function pricesHold({ offers, trades }: DayResult): Check {
  const limits = new Map(offers.flatMap(({ id, intent }) => (id === undefined ? [] : [[id, BigInt(intent.price)]])));
  return check('the resting offer’s price rules, within the limits of both', trades, (trade) => {
    const energy = BigInt(trade.energy);
    const ruled = trade.resting === 'sell' ? trade.sellerReceives : trade.buyerPays;
    const sold = limits.get(trade.sell);
    const bought = limits.get(trade.buy);
    const holds =
      ruled === BigInt(trade.price) * energy &&
      (sold === undefined || trade.sellerReceives >= sold * energy) &&
      (bought === undefined || trade.buyerPays <= bought * energy);
    return holds ? undefined : `${named(trade)} at ${trade.price} mct/kWh`;
  });
}
