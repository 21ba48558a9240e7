import { type LineView, type PositionView, UPPER_POINT } from '@bc4p/protocol/market';
import { type Slot, slotKey } from '@bc4p/protocol/units';
import type { BalanceStatus } from '../balance/balance-status.ts';
import type { RunningMarket } from '../market/running-market.ts';
import type { LogStatus } from '../market-log/log-status.ts';
import type { MirrorStatus } from '../metering/meter-mirror.ts';
import type { MeteringStatus } from '../metering/meter-status.ts';
import type { SettlementStatus } from '../settlement/settlement-status.ts';
import type { Tree } from '../tree/tree.ts';
import type { TreeStatus } from '../tree/tree-status.ts';
import type { UpperStatus } from '../tree/upper-link.ts';

/** What `bc4p node status` shows. */
export interface NodeStatus {
  readonly market: string;
  readonly url: string;
  readonly at: number;
  readonly certificate: { readonly kid: string; readonly until: number };
  readonly journal: { readonly seq: number; readonly waiting: number; readonly failure?: string };
  readonly log: LogStatus;
  readonly sessions: number;
  /** The session with the upper market, if one is configured; links and takes. */
  readonly tree: TreeStatus & { readonly upper?: UpperStatus };
  /** Meter values; absent where nothing is measured. */
  readonly metering?: MeteringStatus & { readonly mirror?: MirrorStatus };
  /** The balances of this market and of its submarkets. */
  readonly balance: BalanceStatus;
  readonly slots: readonly SlotStatus[];
  /** Absent where the market settles nothing. */
  readonly settlement?: SettlementStatus;
  readonly digest: string;
}

/** What is in the market in one slot: energy in Wh. */
export interface SlotStatus {
  readonly start: number;
  readonly len: number;
  /** Offers of this market. */
  readonly asks: number;
  readonly bids: number;
  /** Offers of other markets, as neighbours show them. */
  readonly distant: { readonly asks: number; readonly bids: number };
  /** Trades that this market has decided, and their energy. */
  readonly trades: number;
  readonly energy: number;
  /** What has come over the line to the upper market, and what has left over it. */
  readonly imported: number;
  readonly exported: number;
  /** Energy that waits for the decision of another market. */
  readonly held: number;
  /** What neighbours have brought and taken, and what is held until another market decides; of those now linked. */
  readonly neighbours: readonly NeighbourEnergy[];
  /** The lines that carry anything, or have; money in 10⁻⁸ EUR. */
  readonly lines: readonly LineStatus[];
}

/** A line in one slot, its fees as decimal digits. */
export type LineStatus = Omit<LineView, 'fees'> & { readonly fees: string };

/** Energy that has crossed the border to a neighbour in one slot, in Wh. */
export interface NeighbourEnergy {
  readonly market: string;
  readonly brought: number;
  readonly taken: number;
  readonly held: number;
}

/** Every slot that anything is known of, earliest first. */
export function slotsStatus(market: RunningMarket, tree: Tree): SlotStatus[] {
  const slots = new Map([...market.core.slots(), ...tree.book.slots()].map((slot) => [slotKey(slot), slot]));
  const held = new Map<string, number>();
  for (const { slot, energy } of market.core.unresolved())
    held.set(slotKey(slot), (held.get(slotKey(slot)) ?? 0) + energy);
  return [...slots.values()]
    .sort((a, b) => a.start - b.start)
    .map((slot) => ({ ...slotStatus(market, tree, slot), held: held.get(slotKey(slot)) ?? 0 }));
}

function slotStatus({ core }: RunningMarket, tree: Tree, slot: Slot): Omit<SlotStatus, 'held'> {
  const { asks, bids } = core.book(slot, undefined, Number.MAX_SAFE_INTEGER);
  const trades = core.trades(slot);
  const positions = core.positions(slot);
  const upper = energyOf(positions, UPPER_POINT);
  return {
    ...slot,
    asks: asks.length,
    bids: bids.length,
    distant: tree.book.countOf(slot),
    trades: trades.length,
    energy: trades.reduce((sum, trade) => sum + trade.energy, 0),
    imported: upper.brought,
    exported: upper.taken,
    neighbours: tree
      .neighbours()
      .map(({ address, point }) => ({ market: address, ...energyOf(positions, point) }))
      .filter(({ brought, taken, held }) => brought + taken + held > 0),
    lines: core
      .lines(slot)
      .filter(isUsed)
      .map((line) => ({ ...line, fees: line.fees.toString() })),
  };
}

/** Whoever brings energy into a market sells it there. [TREE-003] */
function energyOf(positions: readonly PositionView[], point: string): Omit<NeighbourEnergy, 'market'> {
  const own = positions.filter((position) => position.point === point);
  const traded = (side: PositionView['side']) =>
    own.filter((position) => position.side === side).reduce((sum, position) => sum + position.traded, 0);
  const held = own.reduce((sum, position) => sum + position.held, 0);
  return { brought: traded('sell'), taken: traded('buy'), held };
}

const isUsed = ({ high, low, booked, fees }: LineView): boolean =>
  high !== 0 || low !== 0 || booked !== 0 || fees !== 0n;
