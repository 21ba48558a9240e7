import { describe, expect, test, vi } from 'vitest';
import { GroupCommit } from './group-commit.ts';

const LIMITS = { queue: 5, batch: 3, batchBytes: 100 };

function recording(limits = LIMITS) {
  const batches: string[][] = [];
  let open: () => void = () => {};
  let gate: Promise<void> = Promise.resolve();
  const onFailure = vi.fn();
  const commit = new GroupCommit<string>(
    async (items) => {
      batches.push([...items]);
      await gate;
      if (items.includes('bad')) throw new Error('the disk is gone');
      return items.map((item) => Number(item));
    },
    limits,
    onFailure,
  );
  const hold = (): void => {
    gate = new Promise((resolve) => {
      open = resolve;
    });
  };
  return { commit, batches, onFailure, hold, release: () => open() };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('group commit', () => {
  test('what is added in one turn is one batch; what comes while it is written is the next', async () => {
    const { commit, batches, hold, release } = recording();
    hold();
    const first = [commit.add('1', 1), commit.add('2', 1)];
    await turn();
    const second = [commit.add('3', 1), commit.add('4', 1)];
    expect(batches).toEqual([['1', '2']]);
    expect(commit.waiting).toBe(2);
    release();
    expect(await Promise.all([...first, ...second])).toEqual([1, 2, 3, 4]);
    expect(batches).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('promises resolve in the order of the queue', async () => {
    const { commit } = recording();
    const order: number[] = [];
    await Promise.all(['1', '2', '3', '4', '5'].map((item) => commit.add(item, 1).then((seq) => order.push(seq))));
    expect(order).toEqual([1, 2, 3, 4, 5]);
  });

  test('a batch has at most so many items', async () => {
    const { commit, batches } = recording();
    await Promise.all(['1', '2', '3', '4'].map((item) => commit.add(item, 1)));
    expect(batches.map((batch) => batch.length)).toEqual([3, 1]);
  });

  test('a batch has at most so many bytes, but an item larger than that goes alone', async () => {
    const { commit, batches } = recording();
    await Promise.all([commit.add('1', 60), commit.add('2', 60), commit.add('3', 1000), commit.add('4', 1)]);
    expect(batches).toEqual([['1'], ['2'], ['3'], ['4']]);
  });

  test('a full queue refuses at once and forgets nothing', async () => {
    const { commit, hold, release } = recording();
    hold();
    const taken = [commit.add('0', 1)];
    await turn();
    taken.push(...['1', '2', '3', '4', '5'].map((item) => commit.add(item, 1)));
    await expect(commit.add('6', 1)).rejects.toMatchObject({ code: 'journal-busy' });
    release();
    expect(await Promise.all(taken)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await commit.add('6', 1)).toBe(6);
  });

  test('after a failure everyone who waits hears of it, and nothing is written any more', async () => {
    const { commit, batches, onFailure } = recording();
    const all = await Promise.allSettled(['1', '2', '3', 'bad', '5'].map((item) => commit.add(item, 1)));
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
    await expect(commit.add('6', 1)).rejects.toMatchObject({
      code: 'journal-stopped',
      message: expect.stringContaining('the disk is gone'),
      hint: expect.stringContaining('starts again'),
    });
    expect(batches).toHaveLength(2);
    expect(onFailure).toHaveBeenCalledTimes(1);
    expect(commit.failure?.cause).toMatchObject({ message: 'the disk is gone' });
    await commit.idle();
  });

  test('what was queued behind a batch that fails is not written', async () => {
    const { commit, batches, hold, release } = recording();
    hold();
    const first = commit.add('bad', 1);
    await turn();
    const second = commit.add('2', 1);
    release();
    await expect(first).rejects.toMatchObject({ code: 'journal-stopped' });
    await expect(second).rejects.toMatchObject({ code: 'journal-stopped' });
    expect(batches).toEqual([['bad']]);
  });

  test('idle resolves when nothing waits any more', async () => {
    const { commit, batches } = recording();
    const all = ['1', '2', '3', '4'].map((item) => commit.add(item, 1));
    await commit.idle();
    expect(batches.flat()).toHaveLength(4);
    await Promise.all(all);
    await commit.idle();
  });
});
