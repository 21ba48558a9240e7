import { beforeEach, expect, test } from 'vitest';
import { LinkInbox } from './link-inbox.ts';

/** Work that a test lets end when it wants. */
interface Work {
  readonly name: number;
  end(error?: Error): Promise<void>;
}

let begun: Work[];
let said: string[];
let inbox: LinkInbox;
beforeEach(() => {
  begun = [];
  said = [];
  inbox = new LinkInbox({
    pause: () => said.push('pause'),
    resume: () => said.push('resume'),
    onFault: (error) => said.push(String(error)),
  });
});

const give = (name: number): void =>
  inbox.take(
    () =>
      new Promise<void>((resolve, reject) => {
        begun.push({
          name,
          end: async (error) => {
            if (error) reject(error);
            else resolve();
            await new Promise((done) => setTimeout(done));
          },
        });
      }),
  );
const names = () => begun.map(({ name }) => name);
const count = (from: number, to: number) => Array.from({ length: to - from }, (_, place) => from + place);

test('[TREE-055] work begins in the order in which it came, so much of it at a time', async () => {
  for (const name of count(0, 20)) give(name);
  expect(names()).toEqual(count(0, 16));
  await begun[7]?.end();
  await begun[3]?.end();
  expect(names()).toEqual(count(0, 18));
});

test('a neighbour that sends more than can be done is not read until half of it is', async () => {
  for (const name of count(0, 80)) give(name);
  expect(said).toEqual([]);
  for (const name of count(80, 90)) give(name);
  expect(said).toEqual(['pause']);
  for (let place = 0; begun.length < 90 - 32; place += 1) await begun[place]?.end();
  expect(said).toEqual(['pause', 'resume']);
});

test('work that fails makes room like any other', async () => {
  for (const name of count(0, 17)) give(name);
  await begun[0]?.end(new Error('so'));
  expect(said).toEqual(['Error: so']);
  expect(names()).toEqual(count(0, 17));
});

test('once it is stopped, nothing more begins', async () => {
  for (const name of count(0, 90)) give(name);
  inbox.stop();
  give(90);
  for (const work of [...begun]) await work.end();
  expect(names()).toEqual(count(0, 16));
  expect(said).toEqual(['pause']);
});
