import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSimbenchGrid } from '../simbench/grid.ts';
import { marketGrid } from './market-grid.ts';
import { participantsOf } from './participants.ts';

const grid = await readSimbenchGrid(
  fileURLToPath(new URL('../../data/simbench-1-LV-rural1', import.meta.url)),
  '2016-05-08',
);

describe('the demonstration’s grid', () => {
  test('has names that the market takes', () => {
    const { root, lines } = marketGrid(grid);
    expect(root).toBe('MV1.101-Bus-4');
    expect(lines[0]?.id).toBe('MV1.101-LV1.101-Trafo-1');
    for (const { id } of lines) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(14);
  });

  test('makes the way through the transformer dearer than any way between neighbours', () => {
    const { lines, root } = marketGrid(grid);
    const toRoot = (node: string): number => {
      const line = lines.find(({ lower }) => lower === node);
      return line === undefined || line.upper === root ? 0 : line.baseFee + toRoot(line.upper);
    };
    const farthest = Math.max(...lines.map(({ lower }) => toRoot(lower)));
    expect(farthest).toBe(1230);
    // Two neighbours are at most two ways to the busbar apart.
    expect(2 * farthest).toBeLessThan(lines[0]?.baseFee ?? 0);
  });

  test('has fees that never fall as a line fills', () => {
    for (const { baseFee, tiersUp, tiersDown } of marketGrid(grid).lines) {
      expect(baseFee).toBeGreaterThanOrEqual(0);
      for (const tiers of [tiersUp, tiersDown]) {
        expect(tiers[0]).toEqual({ from: 0, price: 0 });
        const steps = tiers
          .slice(1)
          .map((tier, index) => [tier.from - (tiers[index]?.from ?? 0), tier.price - (tiers[index]?.price ?? 0)]);
        for (const [from = 0, price = 0] of steps) expect(from > 0 && price >= 0).toBe(true);
      }
    }
  });

  test('has 3 households, 10 farms, 4 plants and a supplier at the root', () => {
    const participants = participantsOf(grid);
    const kinds = participants.map(({ kind }) => kind);
    const number = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
    expect([number('household'), number('farm'), number('plant'), number('supplier')]).toEqual([3, 10, 4, 1]);
    expect(participants[1]).toMatchObject({
      name: 'Load-2',
      kind: 'household',
      node: 'LV1.101-Bus-8',
      draw: 3000,
      feedIn: 0,
    });
    expect(participants[13]).toMatchObject({
      name: 'SGen-1',
      kind: 'plant',
      node: 'LV1.101-Bus-7',
      draw: 0,
      feedIn: 40_000,
    });
    expect(participants[17]).toMatchObject({ name: 'Supplier', node: 'MV1.101-Bus-4', draw: 160_000, feedIn: 160_000 });
  });
});
