import { assert } from '@bc4p/protocol';
import { type MilliCentPerKwh, milliCentPerKwh } from '@bc4p/protocol/units';
import { cents } from '../figures.ts';
import type { NodeSession } from '../node-session.ts';
import type { NodeTree } from '../node-tree.ts';
import { startTree } from '../start-tree.ts';
import { left, right, textTable } from '../text-table.ts';
import { shortName } from '../tree/places.ts';
import { certificateTree } from './certificate-tree.ts';
import { type Scenario, type ScenarioResult, within } from './scenario.ts';
import { BEGIN, person, SLOT, smallGrid, submarket, UNTIL, wish } from './small-market.ts';

const TOP = 'transmission';
const WEST = `west.${TOP}`;
const HOUSE = `house.${WEST}`;
const EAST = `east.${TOP}`;
/** Each market shows its neighbours, and everybody in it, so many of the best offers of a side. */
const DEPTH = 3;
const FEE = 1;

const markets = [
  submarket('west', FEE, ['Bakery'], [submarket('house', FEE, ['Anna', 'Ben', 'Carla'])]),
  submarket('east', FEE, ['Mill']),
];
const shallow = <T extends (typeof markets)[number]>(market: T): T => ({
  ...market,
  depth: DEPTH,
  below: (market.below ?? []).map(shallow),
});
const DESIGN = {
  operator: TOP,
  top: { grid: smallGrid(FEE), depth: DEPTH, participants: [person('Wind-farm')], below: markets.map(shallow) },
};

/** Who reads the book of each market, from the leaf with most offers to the other end of the tree. */
const READERS = [
  [HOUSE, 'Anna'],
  [WEST, 'Bakery'],
  [TOP, 'Wind-farm'],
  [EAST, 'Mill'],
] as const;

/** The offers: who, in which market, buy or sell, and the price in ct/kWh. None is met by another, fees and all. */
const OFFERS = [
  [HOUSE, 'Anna', 'sell', 10],
  [HOUSE, 'Ben', 'sell', 12],
  [HOUSE, 'Carla', 'sell', 12.5],
  [TOP, 'Wind-farm', 'sell', 11],
  [EAST, 'Mill', 'buy', 8],
] as const;

/** The paper's figure 4: the hierarchy of markets, and what each level sees of the others. */
export const figure4: Scenario = {
  title: 'Figure 4: a tree of markets, and one offer as each of them sees it',
  play: (folder) => within(startTree(folder, DESIGN, BEGIN), story),
};

/** An offer in the book of one market. */
interface Seen {
  readonly by: string;
  readonly offer: string;
  readonly side: 'buy' | 'sell';
  readonly price: MilliCentPerKwh;
  /** What the reader would pay, or receive, for each kWh in all. */
  readonly allIn: MilliCentPerKwh;
  readonly lines: number;
}

async function story(tree: NodeTree): Promise<ScenarioResult> {
  const sessions = new Map<string, NodeSession>();
  for (const [address, name] of [...OFFERS, ...READERS]) {
    if (!sessions.has(name)) sessions.set(name, await tree.market(address).connect(name));
  }
  const names = new Map<string, string>();
  for (const [, name, side, price] of OFFERS) {
    const sent = await sessions.get(name)?.submit(SLOT, wish(side, 1, price), UNTIL);
    assert(sent?.ok === true, 'the market takes an offer that stands long enough');
    names.set(sent.value, name);
    await tree.settled();
  }
  const books = new Map<string, readonly Seen[]>();
  for (const [address, name] of READERS) books.set(address, await bookOf(sessions.get(name), names));
  const certificates = certificateTree(tree.network);
  const all = [...books.values()].flat();
  return {
    story: [
      'Certificates: whoever runs a market signs those of the markets and people in it.',
      ...certificates.map(({ depth, text }) => `  ${'  '.repeat(depth)}${text}`),
      '',
      'Books: what a reader in each market would pay in all for an offer to sell, or',
      `receive from one to buy (ct/kWh), and over how many lines, at ${cents(milliCentPerKwh(FEE * 1000))} each. A`,
      `market shows each neighbour, and its own people, the ${DEPTH} best offers of a side.`,
      'An offer over 0 lines is one of the own market.',
      '',
      ...table(books),
    ],
    facts: { certificates, books: Object.fromEntries(books) },
    shown: [
      {
        what: 'each line on the way adds its fee, and nothing else does',
        held: all.every(
          ({ side, price, allIn, lines }) => allIn - price === (side === 'sell' ? 1 : -1) * lines * FEE * 1000,
        ),
      },
      {
        what: 'the farther away, the more lines: house, west, transmission, east',
        held: isRising(READERS.map(([address]) => linesTo(books.get(address), 'Anna'))),
      },
      {
        what: `Carla’s offer is not among the ${DEPTH} best anywhere but in her own market`,
        held: READERS.every(
          ([address]) => (linesTo(books.get(address), 'Carla') === undefined) === (address !== HOUSE),
        ),
      },
      {
        what: 'bids travel too, with the fees taken off',
        held: READERS.every(([address]) => linesTo(books.get(address), 'Mill') !== undefined),
      },
    ],
  };
}

async function bookOf(session: NodeSession | undefined, names: ReadonlyMap<string, string>): Promise<readonly Seen[]> {
  assert(session !== undefined, 'each reader has a session');
  const { slots } = await session.client.request('book.snapshot', { slot: SLOT });
  return slots.flatMap(({ asks, bids }) =>
    [...asks, ...bids].flatMap(({ offer, side, price, allIn, lot, lines }) =>
      allIn === undefined
        ? []
        : [
            {
              ...{ by: names.get(offer) ?? offer, offer, side, lines, price: milliCentPerKwh(price) },
              allIn: milliCentPerKwh(Number(allIn) / lot),
            },
          ],
    ),
  );
}

const linesTo = (book: readonly Seen[] | undefined, by: string): number | undefined =>
  book?.find((seen) => seen.by === by)?.lines;

const isRising = (values: readonly (number | undefined)[]): boolean =>
  values.every((value, index) => value !== undefined && value >= (values[index - 1] ?? 0)) &&
  values[0] !== values.at(-1);

function table(books: ReadonlyMap<string, readonly Seen[]>): readonly string[] {
  return textTable(
    [left('offer'), right('ct/kWh'), ...READERS.map(([address]) => right(shortName(address)))],
    OFFERS.map(([, name, side, price]) => [
      `${name} ${side === 'sell' ? 'sells' : 'buys'}`,
      cents(milliCentPerKwh(price * 1000)),
      ...READERS.map(([reader]) => {
        const seen = books.get(reader)?.find(({ by }) => by === name);
        return seen ? `${cents(seen.allIn)} (${seen.lines})` : '-';
      }),
    ]),
  );
}
