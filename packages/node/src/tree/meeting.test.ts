import type { DistantOffer, Party } from '@bc4p/protocol/market';
import { instant, type Slot } from '@bc4p/protocol/units';
import { beforeEach, expect, test } from 'vitest';
import { idOf, treeEntry } from '../../test/support/tree-entry.ts';
import { ManualClock } from '../manual-clock.ts';
import { slotFrom } from '../market/order-fields.ts';
import { Asks } from './asks.ts';
import type { TreeContext } from './context.ts';
import { Meeting } from './meeting.ts';
import { Neighbours } from './neighbours.ts';
import { OpenTakes } from './open-takes.ts';

const AT = instant(1_800_000_000);
const SLOT = slotFrom({ start: AT + 3600, len: 900 });

let clock: ManualClock;
let asks: Asks;
let meeting: Meeting;
/** What was taken: names of asks, each time that bids met any. */
let met: string[][];
let closed: string | undefined;
let fails: boolean;
beforeEach(() => {
  clock = new ManualClock(AT);
  met = [];
  closed = undefined;
  fails = false;
  const neighbours = new Neighbours('own.far');
  const open = new OpenTakes();
  const party = { point: '@upper', node: 'top' } as Party;
  const { link } = neighbours.add(
    { address: 'far', party, isUpper: true, send: () => 0, bufferedBytes: () => 0, pause() {}, resume() {}, end() {} },
    AT,
  );
  const shown = [treeEntry('a'), treeEntry('b')];
  const frame = { type: 'tree.book' as const, seq: 1, slot: SLOT, asks: shown, bids: [], gone: [] };
  link.learned.take(frame, { at: AT, elapsedMs: 0 }, 900);
  asks = new Asks({
    neighbours,
    open,
    clock,
    random: { bytes: () => Uint8Array.of(0) },
    own: 'own.far',
    intervalMs: 10,
  });
  const core = {
    highestBid: () => 10_000,
    wouldMeet: (_: Slot, offers: readonly DistantOffer[]) => offers.length > 0,
    parameters: { depth: 10 },
    now: AT,
  };
  const submit = async ({ asks: offers }: { asks: readonly DistantOffer[] }) => {
    if (fails) throw new Error('the journal is busy');
    met.push(offers.map(({ id }) => id.replace(/-+$/, '')));
  };
  const log = { warn: () => undefined };
  const context = { market: { core, submit }, clock, log, limits: { openTakesPerLink: 10 }, closedFor: () => closed };
  meeting = new Meeting(context as unknown as TreeContext, asks, open);
});

/** Lets time pass, and everything be done that it brings about. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 5) {
    clock.moveBy(5);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('[TREE-012] bids meet what is there as soon as anything changes', async () => {
  meeting.changed([SLOT]);
  await pass(5);
  expect(met).toEqual([['a', 'b']]);
});

test('an ask that is set aside is looked at when it is free again, whatever is looked at before', async () => {
  for (const wait of [asks.refused(idOf('a'), 4), asks.refused(idOf('a'), 4), asks.refused(idOf('a'), 4)])
    meeting.changedAfter(SLOT, wait);
  meeting.changedAfter(SLOT, asks.refused(idOf('b'), 4));
  await pass(200);
  expect(met.at(-1)).toEqual(['b']);
  await pass(1000);
  expect(met.at(-1)).toEqual(['a', 'b']);
});

test('what could not be done because the market is busy is done when it is not', async () => {
  closed = 'busy';
  meeting.changed([SLOT]);
  await pass(500);
  expect(met).toEqual([]);
  closed = undefined;
  await pass(1000);
  expect(met).toHaveLength(1);
});

test('what failed is tried again', async () => {
  fails = true;
  meeting.changed([SLOT]);
  await pass(500);
  fails = false;
  await pass(1000);
  expect(met).toHaveLength(1);
});

test('once it has stopped, nobody meets anybody', async () => {
  meeting.changedAfter(SLOT, 100);
  meeting.stop();
  meeting.changed([SLOT]);
  meeting.changedAfter(SLOT, 100);
  await pass(500);
  expect(met).toEqual([]);
});
