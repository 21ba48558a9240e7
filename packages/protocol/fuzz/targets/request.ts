import { parseRequest } from '../../src/issue/index.ts';
import { holds, readTwice, type Target } from '../target.ts';

/** A certificate request (PKCS #10) whose signature is good. */
export const request: Target = {
  name: 'request',
  form: 'der',
  maxBytes: 8300,
  words: ['\x30\x80', '\x31\x00', '\xa0\x00', '\x02\x01\x00', '\x05\x00', '\x06\x03\x55\x04\x03'],
  run(input) {
    const verifier = { verify: () => Promise.resolve(true) };
    return readTwice(
      () => parseRequest(input, verifier),
      ({ publicKey }) =>
        holds(Buffer.from(input).includes(Buffer.from(publicKey.spki)), 'the key is a part of the request'),
    );
  },
};
