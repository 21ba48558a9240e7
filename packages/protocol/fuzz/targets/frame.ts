import { readFrame } from '../../src/messages/frames.ts';
import type { Refusal } from '../../src/refusal.ts';
import { accepted, type Result, refused } from '../../src/result.ts';
import { holds, readTwice, type Target, type Verdict } from '../target.ts';

const read = (text: string): Result<object, Refusal> => {
  const frame = readFrame(text);
  return frame.ok ? accepted(frame.value) : refused(frame.refusal.refusal);
};

/** A frame of a session: text that is UTF-8 already, since a WebSocket takes nothing else. */
export const frame: Target = {
  name: 'frame',
  form: 'json',
  maxBytes: 64 * 1024,
  words: [
    '"type":',
    '"id":',
    '"ok"',
    '"of":',
    '"hello"',
    '"offer.submit"',
    '"tree.book"',
    '"log.head"',
    '__proto__',
    'constructor',
    '\\u0000',
    '\\ud800',
    '1e400',
    '9007199254740993',
    '-0',
    '[[[[[[[[[[[[[[[[[',
  ],
  run(input): Verdict | Promise<Verdict> {
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
    } catch {
      return 'not UTF-8';
    }
    return readTwice(
      () => read(text),
      (value) => {
        const written = JSON.stringify(value);
        const again = read(written);
        holds(again.ok, 'what was accepted is accepted again as it is written');
        holds(JSON.stringify(again.value) === written, 'what is written means the same');
      },
    );
  },
};
