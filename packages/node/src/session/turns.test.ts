import { expect, test } from 'vitest';
import type { Reply, Step } from './request.ts';
import { Turns } from './turns.ts';

type Answer = Reply<'book.subscribe'>;
const OK: Answer = { ok: true, value: {} };

/** A promise, and how to settle it. */
function open<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Turns with a list of what happened, in order. */
function recorded() {
  const seen: string[] = [];
  const turns = new Turns((error) => seen.push(`fault ${String(error)}`));
  const ask = (name: string, checked: Promise<Step<'book.subscribe'>>) =>
    turns.request(checked, async (outcome) => {
      await outcome.then(
        () => seen.push(`answer ${name}`),
        () => seen.push(`failure ${name}`),
      );
    });
  const order = (name: string, reply: Promise<Answer>): Step<'book.subscribe'> => ({
    order: () => {
      seen.push(`order ${name}`);
      return reply;
    },
  });
  const read = (name: string): Step<'book.subscribe'> => ({
    read: async () => {
      seen.push(`read ${name}`);
      return OK;
    },
  });
  return { seen, turns, ask, order, read };
}

test('[WS-038] commands go in the order in which they came, whichever was checked first, without waiting for answers', async () => {
  const { seen, turns, ask, order } = recorded();
  const [checkA, replyA, replyB] = [open<Step<'book.subscribe'>>(), open<Answer>(), open<Answer>()];
  ask('a', checkA.promise);
  ask('b', Promise.resolve(order('b', replyB.promise)));
  replyB.resolve(OK);
  checkA.resolve(order('a', replyA.promise));
  await new Promise(setImmediate);
  expect(seen).toEqual(['order a', 'order b']);
  replyA.resolve(OK);
  await turns.idle();
  expect(seen).toEqual(['order a', 'order b', 'answer a', 'answer b']);
});

test('[WS-038] a question waits for the answers before it, and commands after it wait for the question', async () => {
  const { seen, turns, ask, order, read } = recorded();
  const reply = open<Answer>();
  ask('a', Promise.resolve(order('a', reply.promise)));
  ask('q', Promise.resolve(read('q')));
  ask('b', Promise.resolve(order('b', Promise.resolve(OK))));
  await new Promise(setImmediate);
  expect(seen).toEqual(['order a']);
  expect(turns.waiting).toBe(3);
  reply.resolve(OK);
  await turns.idle();
  expect(seen).toEqual(['order a', 'answer a', 'read q', 'answer q', 'order b', 'answer b']);
  expect(turns.waiting).toBe(0);
});

test('what fails early is told in its turn, and nothing after it is lost', async () => {
  const { seen, turns, ask, order } = recorded();
  const reply = open<Answer>();
  ask('a', Promise.resolve(order('a', reply.promise)));
  ask('b', Promise.reject(new Error('check')));
  ask('c', Promise.resolve(order('c', Promise.reject(new Error('disk')))));
  turns.answer(() => {
    throw new Error('answer');
  });
  ask('d', Promise.resolve(order('d', Promise.resolve(OK))));
  await new Promise(setImmediate);
  reply.resolve(OK);
  await turns.idle();
  expect(seen).toEqual([
    'order a',
    'order c',
    'order d',
    'answer a',
    'failure b',
    'failure c',
    'fault Error: answer',
    'answer d',
  ]);
});
