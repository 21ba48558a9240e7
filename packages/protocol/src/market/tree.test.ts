import fc from 'fast-check';
import { describe, test } from 'vitest';
import { SLOT } from '../../test/market/fixtures.ts';
import { SmallTree } from '../../test/market/small-tree.ts';
import {
  expectAgreement,
  expectAnswers,
  expectEnergyAndMoney,
  expectForgotten,
  expectOffersOnce,
} from '../../test/market/tree-checks.ts';
import { anyTree, anyTreeSteps } from '../../test/market/tree-plan.ts';

/** When the gate of the slot is closed, and when nothing of it is remembered that is decided. */
const [GATE, AFTER] = [SLOT.start, SLOT.start + 10_000];

describe('[TREE-011] [TREE-013] [TREE-020] [TREE-022] [TREE-023] markets of a tree', () => {
  test('agree on every trade between them, whatever frames are lost, repeated or late', () => {
    fc.assert(
      fc.property(anyTree, anyTreeSteps, fc.constantFrom(0, GATE, AFTER), (plans, steps, wait) => {
        const tree = new SmallTree(plans);
        for (const step of steps) tree.step(step);
        tree.wait(wait);
        tree.settle();
        expectAnswers(tree);
        if (wait < AFTER) expectAgreement(tree);
        if (wait < AFTER) expectEnergyAndMoney(tree);
        expectOffersOnce(tree);
        for (const market of tree.markets) {
          market.expectTwin();
          market.expectReplay();
        }
        expectForgotten(tree);
      }),
    );
  });
});
