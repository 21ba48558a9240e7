// What one market of a small tree sees of the offers of all others: each with the fees of its way up to this market.
import type { DistantOffer, LadderEntry, Side } from '../../src/market/index.ts';
import { lots } from '../../src/units/index.ts';
import { SLOT } from './fixtures.ts';
import type { SmallTree } from './small-tree.ts';
import type { TreeMarket } from './tree-market.ts';

const DEPTH = 4;

export function distantOffers(tree: SmallTree, viewer: TreeMarket): readonly DistantOffer[] {
  return tree.markets
    .filter((market) => market !== viewer)
    .flatMap((origin) => (['sell', 'buy'] as const).flatMap((side) => offersOf(tree, viewer, origin, side)));
}

function offersOf(tree: SmallTree, viewer: TreeMarket, origin: TreeMarket, side: Side): DistantOffer[] {
  const exit = origin.towards(viewer.address).link.node;
  const { asks, bids } = origin.core.book(SLOT, exit, DEPTH);
  return (side === 'sell' ? asks : bids).flatMap((entry) => seen(tree, viewer, origin, entry) ?? []);
}

/** Adds what each market between asks for a lot; nothing if a line on the way is full. */
function seen(
  tree: SmallTree,
  viewer: TreeMarket,
  origin: TreeMarket,
  { id, side, lot, price, validUntil, fees, reach, lines }: LadderEntry,
): DistantOffer | undefined {
  if (fees === undefined || reach === undefined) return undefined;
  const sum = { fees: fees as bigint, reach: reach as number, lines };
  for (
    let [from, market] = step(tree, origin, viewer);
    market !== viewer;
    [from, market] = step(tree, market, viewer)
  ) {
    const [entry, exit] = [market.towards(from.address).link.node, market.towards(viewer.address).link.node];
    const way = market.core.way(SLOT, ...((side === 'sell' ? [entry, exit] : [exit, entry]) as [string, string]), lot);
    if (!way) return undefined;
    sum.fees += way.fees;
    sum.reach = Math.max(1, Math.min(sum.reach, Math.floor(way.reach / lot)));
    sum.lines += way.lines;
  }
  const { link } = viewer.towards(origin.address);
  const known = { fees: sum.fees.toString(), lines: sum.lines, link };
  return { id, market: origin.address, side, slot: SLOT, lot, lots: lots(sum.reach), price, validUntil, ...known };
}

/** One step from a market towards another one. */
function step(tree: SmallTree, from: TreeMarket, to: TreeMarket): [from: TreeMarket, to: TreeMarket] {
  return [from, tree.market(from.towards(to.address).address)];
}
