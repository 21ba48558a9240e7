import { expect, test } from 'vitest';
import { AnsweredMessages } from './answered-messages.ts';

test('an answered message is known until some time after its end, and of an older one nobody can tell', () => {
  const answered = new AnsweredMessages(100);
  answered.add('one', 1000, 1500);
  expect(answered.mayHave('one', 1001, 1500)).toBe(true);
  expect(answered.mayHave('two', 1001, 1500)).toBe(false);
  expect(answered.mayHave('two', 1599, 1500)).toBe(false);
  expect(answered.mayHave('two', 1600, 1500)).toBe(true);
});

test('none is forgotten before nobody can tell any more, and what is remembered does not grow', () => {
  const answered = new AnsweredMessages(100);
  for (let at = 0; at < 10_000; at += 10) {
    answered.add(`message ${at}`, at, at + 50);
    for (let before = 0; before <= at; before += 10)
      expect(answered.mayHave(`message ${before}`, at, before + 50)).toBe(true);
    expect(answered.size).toBeLessThanOrEqual(50);
  }
});
