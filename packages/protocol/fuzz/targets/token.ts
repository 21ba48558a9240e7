import { encodeBase64url } from '../../src/messages/base64url.ts';
import { headerText, parseToken } from '../../src/messages/token.ts';
import { holds, readTwice, type Target } from '../target.ts';

/** The three parts of a token and its header. */
export const token: Target = {
  name: 'token',
  form: 'text',
  maxBytes: 40_000,
  words: ['.', '..', '=', '-', '_', '+', '/', 'eyJ', 'e30', ' ', '\n', '\u0000'],
  run(input) {
    const text = Buffer.from(input).toString('latin1');
    return readTwice(
      () => parseToken(text),
      ({ algorithm, kid, type, payload, signature }) => {
        const header = Buffer.from(headerText(algorithm, kid, type));
        const parts = [header, payload, signature].map((part) => encodeBase64url(part));
        holds(parts.join('.') === text, 'an accepted token is written in its one form');
      },
    );
  },
};
