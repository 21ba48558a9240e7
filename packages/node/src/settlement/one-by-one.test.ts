import { expect, test } from 'vitest';
import { OneByOne } from './one-by-one.ts';

test('work is done in its order, each piece when the one before is done, also if that failed', async () => {
  const queue = new OneByOne();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    if (name === 'b') throw new Error('b failed');
    return name;
  };
  const said = await Promise.allSettled(['a', 'b', 'c'].map((name) => queue.run(work(name))));
  expect(said.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test('what is more than may wait is refused at once, and there is room again when something is done', async () => {
  const queue = new OneByOne(2);
  const waiting = [queue.run(async () => 1), queue.run(async () => 2)];
  await expect(queue.run(async () => 3)).rejects.toMatchObject({ name: 'StoreError', code: 'store-busy' });
  expect(await Promise.all(waiting)).toEqual([1, 2]);
  await queue.idle();
  expect(await queue.run(async () => 4)).toBe(4);
});
