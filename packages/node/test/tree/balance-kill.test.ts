import { instant, type Slot, seconds, slotAt } from '@bc4p/protocol/units';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../src/index.ts';
import type { NodeStatus } from '../../src/node/node-status.ts';
import { ChildDaemon } from '../support/child-daemon.ts';
import { TestTree, until } from '../support/test-tree.ts';

const [WEST, HOUSE] = ['westnetz.amprion', 'house.westnetz.amprion'] as const;
/** So long from now the gate of the slot closes: time enough to start and to trade. */
const OPEN_SECONDS = 15;

let tree: TestTree;
let slot: Slot;
const daemons = new Map<string, ChildDaemon>();
beforeAll(async () => {
  tree = await TestTree.prepare({ bookInterval: '20ms' }, { wires: true });
  slot = slotAt(instant(systemClock.now() + 2700), seconds(900));
  const gateClosure = slot.start - systemClock.now() - OPEN_SECONDS;
  for (const address of [WEST, HOUSE])
    await tree.reconfigure(address, 'gateClosure: 5m', `gateClosure: ${gateClosure}s`);
  for (const address of [WEST, HOUSE]) daemons.set(address, await ChildDaemon.start(tree.configFile(address)));
});
afterAll(async () => {
  await Promise.all([...daemons.values()].map((daemon) => daemon.stop()));
  await tree[Symbol.asyncDispose]();
});

const status = async (address: string): Promise<NodeStatus> => {
  const page = await fetch(new URL('/status', daemons.get(address)?.admin));
  return (await page.json()) as NodeStatus;
};
const restart = async (address: string): Promise<void> => {
  await daemons.get(address)?.kill();
  daemons.set(address, await ChildDaemon.start(tree.configFile(address)));
};

test('[BAL-002] [BAL-009] a report gets its answer though both ends are killed between the two', async () => {
  await until(async () => (await status(WEST)).tree.links.length === 1, 'the link');
  const ends = { slot, validUntil: systemClock.now() + OPEN_SECONDS - 3 };
  const [west, house] = [await tree.connect(WEST), await tree.connect(HOUSE)];
  const ask = await tree.offer(WEST, { ...ends, price: 5_000, lots: 2 });
  await west.request('offer.submit', { token: ask.token });
  const bid = await tree.offer(HOUSE, { ...ends, side: 'buy', price: 9_000, lots: 2 });
  await house.request('offer.submit', { token: bid.token });
  const isTraded = async () => (await status(HOUSE)).slots[0]?.imported === 200;
  await until(isTraded, 'the trade');

  // The report goes up, and its answer does not come down.
  tree.wire(HOUSE).hold('down');
  const agreedAbove = async () => (await status(WEST)).balance.submarkets[0]?.agreed?.start === slot.start;
  await until(agreedAbove, 'the report');
  expect((await status(HOUSE)).balance.own).toEqual({ open: 1, refused: [] });
  await restart(HOUSE);
  expect((await status(HOUSE)).balance.own).toMatchObject({ open: 1 });
  await restart(WEST);
  expect((await status(WEST)).balance.submarkets).toMatchObject([{ market: HOUSE, agreed: slot, faulty: 0 }]);
  tree.wire(HOUSE).cut();
  const answered = async () => (await status(HOUSE)).balance.own?.open === 0;
  await until(answered, 'the answer');
  expect((await status(HOUSE)).balance.own).toEqual({ open: 0, agreed: slot, refused: [] });
  expect((await status(WEST)).balance.submarkets).toMatchObject([
    { market: HOUSE, agreed: slot, faulty: 0, waiting: 0, suspended: false },
  ]);
}, 90_000);
