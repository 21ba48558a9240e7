import { assert } from '@bc4p/protocol';
import { wattHours } from '@bc4p/protocol/units';
import type { DemoTrade } from '../demo-market.ts';
import { cents, kwh, meanCents } from '../figures.ts';
import type { NodeSession } from '../node-session.ts';
import type { NodeTree } from '../node-tree.ts';
import { startTree } from '../start-tree.ts';
import { type Scenario, type ScenarioResult, within } from './scenario.ts';
import { BEGIN, person, SLOT, smallGrid, submarket, UNTIL, wish } from './small-market.ts';

const WEST = 'west.transmission';
const EAST = 'east.transmission';

// The way from the street in the east to the street in the west: 1 ct/kWh each for their feeders. The transmission
// market's own line is not on it, since both are in its street.
const FEE = 1;
const DISTANT = 15;
const NEIGHBOUR = 16;
const LIMIT = 18;

const DESIGN = {
  operator: 'transmission',
  top: {
    grid: smallGrid(FEE),
    participants: [person('Power-station')],
    below: [submarket('west', FEE, ['Buyer', 'Neighbour']), submarket('east', FEE, ['Distant'])],
  },
};

/** The paper's figure 7: what counts is what the buyer pays in all. */
export const figure7: Scenario = {
  title: 'Figure 7: 15 ct/kWh far away, or 16 ct/kWh next door?',
  play: (folder) => within(startTree(folder, DESIGN, BEGIN), story),
};

async function story(tree: NodeTree): Promise<ScenarioResult> {
  const distant = await tree.market(EAST).connect('Distant');
  const neighbour = await tree.market(WEST).connect('Neighbour');
  const buyer = await tree.market(WEST).connect('Buyer');
  await distant.submit(SLOT, wish('sell', 1, DISTANT), UNTIL);
  await neighbour.submit(SLOT, wish('sell', 1, NEIGHBOUR), UNTIL);
  await tree.settled();
  const seen = await buyer.asks(SLOT);
  const first = await buys(tree, buyer);
  const second = await buys(tree, buyer);
  return {
    story: [
      'Two offers of 1 kWh each for the same quarter hour: one at',
      `${DISTANT} ct/kWh by somebody in ${EAST}, one at`,
      `${NEIGHBOUR} ct/kWh by a neighbour in ${WEST}.`,
      '',
      'What the buyer in the west sees, best first, with the grid fees of the way:',
      ...seen.map(({ market, allIn, lots }) => {
        const paid = meanCents((allIn * BigInt(lots)) as typeof allIn, wattHours(lots * 10));
        return `  ${paid} ct/kWh in all, from ${market}`;
      }),
      '',
      `He bids for 1 kWh at ${LIMIT} ct/kWh at most, and his market matches:`,
      ...(first ? [`  ${told(first)}`] : ['  nothing came of it']),
      'The neighbour is sold out, so he bids once more:',
      ...(second ? [`  ${told(second)}`] : ['  nothing came of it']),
    ],
    facts: { seen, trades: [first, second].flatMap((trade) => trade ?? []) },
    shown: [
      {
        what: `the neighbour’s ${NEIGHBOUR} ct come before the distant ${DISTANT} ct and their fees`,
        held: first?.seller === 'Neighbour' && first.fees === 0n && seen[0]?.market === WEST,
      },
      {
        what: `the distant offer costs ${DISTANT} ct and 2 ct for the grid, and is taken next`,
        held: second?.seller === 'Distant' && second.fees === BigInt(second.energy) * 2000n,
      },
      {
        what: 'whoever sells receives exactly what it asked for',
        held: [first, second].every(
          (trade) => trade?.sellerReceives === BigInt(trade?.energy ?? 0) * BigInt(trade?.price ?? 0),
        ),
      },
    ],
  };
}

/** Bids for 1 kWh and waits for what comes of it. */
async function buys(tree: NodeTree, buyer: NodeSession): Promise<DemoTrade | undefined> {
  const before = (await buyer.trades(SLOT)).length;
  const sent = await buyer.submit(SLOT, wish('buy', 1, LIMIT), UNTIL);
  assert(sent.ok, 'the market takes a bid that stands long enough');
  await tree.settled();
  return (await buyer.trades(SLOT))[before];
}

const told = ({ seller, market, energy, price, fees, buyerPays }: DemoTrade): string =>
  `${kwh(energy)} kWh from ${seller} (${market}): ${cents(price)} + ${meanCents(fees, energy)} fees = ${meanCents(buyerPays, energy)} ct/kWh`;
