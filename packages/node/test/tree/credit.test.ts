import { expect, test } from 'vitest';
import { RogueMarket } from '../support/rogue-market.ts';
import { TestTree, until } from '../support/test-tree.ts';

const [TOP, WEST, HOUSE] = ['amprion', 'westnetz.amprion', 'house.westnetz.amprion'] as const;

const SEPARATE = { mode: 'separate', energyPrice: '8ct', servicePrice: '12ct' } as const;

test('[SET-020] [SET-021] a take that its submarket could not pay for is not passed on', async () => {
  await using tree = await TestTree.prepare({ bookInterval: '10ms' }, { settlement: { ...SEPARATE, credit: '0EUR' } });
  for (const address of [TOP, WEST]) await tree.startNode(address);
  await tree.linked();
  const { slot } = tree;
  const offer = await tree.offer(TOP, { slot, lots: 5 });
  await (await tree.connect(TOP)).request('offer.submit', { token: offer.token });
  await until(() => tree.node(WEST).tree.book.find(offer.id) !== undefined, 'the offer below');
  const rogue = await RogueMarket.in(tree, HOUSE);
  const take = await rogue.take(offer);
  const digest = tree.node(TOP).market.core.digest();
  expect(await rogue.answerTo(take)).toMatchObject({ outcome: 'refused', code: 'insufficient-funds' });
  expect(tree.node(WEST).market.core.unresolved()).toEqual([]);
  expect(tree.node(TOP).market.core.digest()).toBe(digest);
});
