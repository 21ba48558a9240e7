import { MarketCore, type MarketParameters } from '@bc4p/protocol/market';
import { instant, milliCentPerKwh, seconds, wattHours, watts } from '@bc4p/protocol/units';
import { beforeEach, expect, test } from 'vitest';
import { idOf, treeEntry } from '../../test/support/tree-entry.ts';
import { slotFrom } from '../market/order-fields.ts';
import type { TreeEntry } from './frames.ts';
import { type Link, Neighbours } from './neighbours.ts';
import { ShownBook } from './shown-book.ts';

const AT = instant(1_800_000_000);
const SLOT = { start: 1_800_003_600, len: 900 };
const slot = slotFrom(SLOT);

const POWER = watts(1_000_000);
const PARAMETERS: MarketParameters = {
  address: 'west.grid',
  slotLength: seconds(900),
  gateClosure: seconds(300),
  minimumAvailability: seconds(0),
  horizon: seconds(86_400),
  minimumLot: wattHours(1),
  lotSizes: [],
  depth: 2,
  retention: seconds(0),
  grid: {
    root: 'top',
    lines: [
      {
        id: 'feeder',
        upper: 'top',
        lower: 'street',
        capacityUp: POWER,
        capacityDown: POWER,
        baseFee: milliCentPerKwh(1000),
        tiersUp: [],
        tiersDown: [],
      },
    ],
  },
};

let core: MarketCore;
let neighbours: Neighbours;
let shown: ShownBook;
let links: Record<'upper' | 'first' | 'second', Link>;
const seqs = new Map<Link, number>();

beforeEach(() => {
  core = new MarketCore();
  core.apply({ kind: 'open-market', at: AT, parameters: PARAMETERS });
  neighbours = new Neighbours('west.grid');
  shown = new ShownBook({ core, own: 'west.grid', neighbours });
  links = {
    upper: linkTo('grid', 'top'),
    first: linkTo('first.west.grid', 'street'),
    second: linkTo('second.west.grid', 'street'),
  };
});

function linkTo(address: string, node: string): Link {
  const party = { point: address, node, feedIn: POWER, draw: POWER, until: instant(AT + 86_400), certificate: address };
  const nothing = (): undefined => undefined;
  const neighbour = { address, party, isUpper: node === 'top', pause: nothing, resume: nothing, end: nothing };
  return neighbours.add({ ...neighbour, send: () => 0, bufferedBytes: () => 0 }, AT).link;
}

/** A neighbour shows these asks besides what it has shown. */
function shows(link: Link, ...asks: TreeEntry[]): void {
  const seq = (seqs.get(link) ?? 0) + 1;
  seqs.set(link, seq);
  link.learned.take({ type: 'tree.book', seq, slot: SLOT, asks, bids: [], gone: [] }, { at: AT, elapsedMs: 0 }, 900);
  shown.changed([slot]);
}

const ask = (name: string, price: number, changes: Partial<TreeEntry> = {}): TreeEntry =>
  treeEntry(name, { price: milliCentPerKwh(price), ...changes });
const asksTo = (link: Link) => shown.shownTo(link, slot).asks.map(({ offer }) => offer);

test('[TREE-030] neighbours at one node are shown the best of all but their own', () => {
  shows(links.first, ask('a', 4_000), ask('b', 6_000));
  shows(links.second, ask('c', 5_000), ask('d', 7_000));
  expect(asksTo(links.first)).toEqual([idOf('c'), idOf('d')]);
  expect(asksTo(links.second)).toEqual([idOf('a'), idOf('b')]);
  expect(asksTo(links.upper)).toEqual([idOf('a'), idOf('c')]);
});

test('[TREE-031] the fees of the way through this grid are added, for each node those that lead there', () => {
  shows(links.first, ask('a', 4_000, { lot: 100, fees: '7', lines: 1 }));
  expect(shown.shownTo(links.second, slot).asks).toMatchObject([{ fees: '7', lines: 1 }]);
  expect(shown.shownTo(links.upper, slot).asks).toMatchObject([{ fees: '100007', lines: 2 }]);
});

test('what has changed is shown as it is now', () => {
  shows(links.first, ask('a', 4_000));
  expect(asksTo(links.second)).toEqual([idOf('a')]);
  shows(links.first, ask('b', 3_000));
  expect(asksTo(links.second)).toEqual([idOf('b'), idOf('a')]);
  expect(asksTo(links.first)).toEqual([]);
});

test('[TREE-034] what ends by time alone is not shown any more, though nobody has said so', () => {
  shows(links.first, ask('a', 4_000, { validUntil: AT + 10 }), ask('b', 6_000, { validUntil: AT + 20 }));
  expect(asksTo(links.second)).toEqual([idOf('a'), idOf('b')]);
  core.apply({ kind: 'tick', at: instant(AT + 10) });
  expect(asksTo(links.second)).toEqual([idOf('b')]);
});
