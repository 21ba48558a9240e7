import { expect, test } from 'vitest';
import { runProgressTo } from './run-progress.ts';

/** What is written while a check is over each second. */
function told(isTTY: boolean, seconds: number): string[] {
  const written: string[] = [];
  let now = 0;
  const progress = runProgressTo({ isTTY, write: (text) => written.push(text) }, () => now);
  for (let done = 1; done <= seconds; done += 1) {
    now = done * 1000;
    progress.check('fees/line/a', done, seconds, done > 6 ? 1 : 0);
  }
  progress.end();
  return written;
}

test('on a terminal one line refreshes itself, and is gone at the end', () => {
  const written = told(true, 2);
  expect(written).toEqual(['\r\u001b[K1/2 checks  fees/line/a', '\r\u001b[K2/2 checks  fees/line/a', '\r\u001b[K']);
});

test('elsewhere a line every five seconds tells how far it is, and how many failed', () => {
  expect(told(false, 12)).toEqual(['5/12 checks\n', '10/12 checks, 1 failed\n']);
});

test('a short run says nothing', () => expect(told(false, 4)).toEqual([]));
