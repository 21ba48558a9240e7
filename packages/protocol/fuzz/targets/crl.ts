import { parseRevocationList } from '../../src/certificates/index.ts';
import { holds, readTwice, type Target } from '../target.ts';

/** A certificate revocation list in strict DER. */
export const crl: Target = {
  name: 'crl',
  form: 'der',
  maxBytes: 16 * 1024,
  words: [
    '\x30\x80',
    '\x01\x01\xff',
    '\x05\x00',
    '\x17\x0d',
    '\x18\x0f',
    '\x55\x1d\x14',
    '\x55\x1d\x1b',
    '\x02\x01\x01',
  ],
  run(input) {
    return readTwice(
      () => parseRevocationList(input),
      ({ tbs, signature, revoked }) => {
        // Every byte is in its one place: the rest is the frame around both and the algorithm.
        holds(Buffer.from(input).includes(Buffer.from(tbs)), 'what is signed is a part of the list');
        holds(tbs.length + signature.length < input.length, 'the parts are not more than the whole');
        holds(revoked.size * 15 <= input.length, 'nothing is revoked that is not in the list');
      },
    );
  },
};
