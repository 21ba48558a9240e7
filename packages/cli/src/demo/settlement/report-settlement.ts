import { BANK_ACCOUNT, CARRIED_ACCOUNT, GRID_ACCOUNT, LOSS_POINT, UPPER_POINT } from '@bc4p/protocol/settlement';
import { type Instant, type Money, money, type Slot, type WattHours, wattHours } from '@bc4p/protocol/units';
import type { DemoTrade } from '../demo-market.ts';
import { syntheticFrequency } from '../metering/frequency.ts';
import type { MeterRoom } from '../metering/meter-room.ts';
import type { NodeTree } from '../node-tree.ts';
import type { Participant } from '../participants.ts';
import { BALANCING_PRICES } from './balancing-prices.ts';
import { billOf } from './bill.ts';
import type { OwnStatements } from './collect-statements.ts';
import type { DaySettlement } from './day-settlement.ts';
import type { BatteryReport, MarketSettlement, SettledSlot, SettlementReport } from './settlement-report.ts';

/** Everything that the report of the settlement is made from. */
export interface SettlementRecord {
  readonly tree: NodeTree;
  readonly slots: readonly Slot[];
  readonly people: ReadonlyMap<string, readonly Participant[]>;
  readonly trades: readonly DemoTrade[];
  readonly day: DaySettlement;
  readonly room: MeterRoom;
  readonly statements: readonly OwnStatements[];
  /** The market whose slots are shown one by one. */
  readonly shown: string;
  /** Where the statements are, and how they are verified. */
  readonly kept: { readonly folder: string; readonly command: string };
}

const sum = (amounts: Iterable<bigint>): Money => money([...amounts].reduce((total, amount) => total + amount, 0n));
const energy = (values: Iterable<number>): WattHours =>
  wattHours([...values].reduce((total, value) => total + value, 0));

/** Adds up how the day was settled. */
export function reportSettlement(record: SettlementRecord): SettlementReport {
  const { tree, people, trades, statements, room, kept } = record;
  const markets = [...tree.markets.keys()].map((address) => marketSettlement(address, record));
  const bills = [...people].flatMap(([address, own]) =>
    own.map((participant) => {
      const found = statements.find(({ name }) => name === participant.name);
      return billOf(participant, address, trades, found?.proven.map(({ statement }) => statement) ?? []);
    }),
  );
  return {
    prices: BALANCING_PRICES,
    bills,
    markets,
    accountsSum: sum(markets.map((market) => market.sum)),
    statements: { count: statements.flatMap(({ proven }) => proven).length, meterValues: room.values, ...kept },
    battery: batteryReport(record),
    slots: record.slots.map((slot) => settledSlot(slot, record)),
  };
}

function marketSettlement(address: string, { tree, day, slots }: SettlementRecord): MarketSettlement {
  const accounts = new Map(tree.market(address).accounts());
  const balance = (account: string): Money => accounts.get(account) ?? money(0n);
  const losses = slots.flatMap(
    (slot) => day.of(slot, address)?.points.filter(({ point }) => point === LOSS_POINT) ?? [],
  );
  return {
    address,
    fees: balance(GRID_ACCOUNT),
    losses: balance(LOSS_POINT),
    carried: balance(CARRIED_ACCOUNT),
    owed: balance(UPPER_POINT),
    bank: balance(BANK_ACCOUNT),
    sum: sum(accounts.values()),
    lost: energy(losses.map(({ exchanged }) => -exchanged)),
    boughtForLosses: energy(losses.map(({ bought }) => bought)),
  };
}

function batteryReport({ people, statements, slots }: SettlementRecord): BatteryReport {
  const name = [...people.values()].flat().find(({ kind }) => kind === 'battery')?.name ?? '';
  const deliveries = (statements.find((own) => own.name === name)?.proven ?? []).map(({ statement }) => statement);
  const meters = deliveries.flatMap(({ delivery }) => delivery?.meters ?? []);
  return {
    name,
    fedIn: energy(meters.map(({ generation }) => generation)),
    drawn: energy(meters.map(({ consumption }) => consumption)),
    beneficial: energy(meters.map(({ beneficial = 0 }) => beneficial)),
    adverse: energy(meters.map(({ adverse = 0 }) => adverse)),
    earned: sum(deliveries.flatMap(({ postings }) => postings.map(({ amount }) => BigInt(amount)))),
    frequency: slots.map(({ start }) => ({ at: start, millihertz: syntheticFrequency(start as Instant) })),
  };
}

/** Participants of the shown market together: what they promised, and what was seen. */
function settledSlot(slot: Slot, { day, shown }: SettlementRecord): SettledSlot {
  const points = day.of(slot, shown)?.points ?? [];
  const people = points.filter(({ point }) => point !== UPPER_POINT && point !== LOSS_POINT);
  const losses = points.find(({ point }) => point === LOSS_POINT);
  return {
    start: slot.start,
    booked: energy(people.map(({ sold, bought }) => sold - bought)),
    metered: energy(people.map(({ exchanged, balancing }) => exchanged - balancing)),
    losses: wattHours(-(losses?.exchanged ?? 0) || 0),
    balancing: energy(people.map(({ balancing }) => balancing)),
    short: energy(people.map(({ deviation }) => Math.max(0, deviation))),
    surplus: energy(people.map(({ deviation }) => Math.max(0, -deviation))),
  };
}
