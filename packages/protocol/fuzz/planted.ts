import { holds, type Target } from './target.ts';

/** A parser with a fault that only an input which begins with four certain letters shows: chance alone does not get there. */
export const planted: Target = {
  name: 'planted',
  form: 'text',
  maxBytes: 16,
  words: ['P', '4', 'C', 'B'],
  run([first, second, third, fourth]) {
    if (first !== 0x42) return 'no B';
    if (second !== 0x43) return 'no C';
    if (third !== 0x34) return 'no 4';
    holds(fourth !== 0x50, 'four letters are too many');
    return 'accepted';
  },
};
