import type { LineId, NodeId } from '@bc4p/protocol/market';
import type { Slot } from '@bc4p/protocol/units';
import type { MarketDesign } from '../market-design.ts';
import type { Participant } from '../participants.ts';
import { lineFlows } from './line-flows.ts';

/** What really flows in one market in one slot, in Wh; into its grid is positive. */
export interface PhysicalSlot {
  /** What each participant exchanges with the grid. */
  readonly exchanged: ReadonlyMap<string, number>;
  /** What comes over the line from the market above (negative: goes there); 0 at the top. */
  readonly uplink: number;
  /** What each line carries, towards the root positive. */
  readonly flows: ReadonlyMap<LineId, number>;
  /** What the lines lose. */
  readonly losses: number;
}

/** What nobody's profile says: the booked energy of a supplier, whose plants are elsewhere; what the battery really did. */
export type OtherEnergy = (market: string, participant: Participant) => number;

const isSlack = ({ kind }: Participant): boolean => kind === 'trader';

function ownEnergy(market: string, participant: Participant, { start }: Slot, other: OtherEnergy): number {
  const { kind, energy } = participant;
  if (kind === 'supplier' || kind === 'battery') return other(market, participant);
  const wh = energy.get(start) ?? 0;
  return kind === 'plant' ? wh : -wh;
}

/**
 * What flows in all markets in a slot, from the leaves up: whatever a market does not cover itself comes over its line from the market
 * above, and at the top from the trader, who stands for everybody else. `markets` has each after the one above it.
 *
 * Lines lose a share of what they carry: a simplification, since real losses grow with the square of the current.
 */
export function physicalSlot(
  markets: ReadonlyMap<string, MarketDesign>,
  slot: Slot,
  lossPerMille: (market: string) => number,
  other: OtherEnergy,
): ReadonlyMap<string, PhysicalSlot> {
  const found = new Map<string, PhysicalSlot>();
  for (const [address, design] of [...markets].reverse()) {
    const exchanged = new Map(
      design.participants
        .filter((participant) => !isSlack(participant))
        .map((participant) => [participant.name, ownEnergy(address, participant, slot, other)] as const),
    );
    const fedIn = new Map<NodeId, number>();
    const add = (node: NodeId, wh: number): void => void fedIn.set(node, (fedIn.get(node) ?? 0) + wh);
    for (const { name, node } of design.participants) add(node, exchanged.get(name) ?? 0);
    for (const { label, uplink } of design.below ?? [])
      add(uplink.node, -(found.get(`${label}.${address}`)?.uplink ?? 0));
    const flows = lineFlows(design.grid, fedIn);
    const share = lossPerMille(address);
    const losses = [...flows.values()].reduce((sum, flow) => sum + Math.floor((Math.abs(flow) * share) / 1000), 0);
    const missing = losses - [...fedIn.values()].reduce((sum, wh) => sum + wh, 0);
    const slack = design.participants.find(isSlack);
    if (slack) exchanged.set(slack.name, missing || 0);
    found.set(address, { exchanged, uplink: slack ? 0 : missing || 0, flows, losses });
  }
  return found;
}
