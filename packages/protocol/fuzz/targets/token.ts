import { encodeBase64url } from '../../src/messages/base64url.ts';
import { type BundlePart, headerPart, parseToken } from '../../src/messages/token.ts';
import { holds, readTwice, type Target } from '../target.ts';

/** Where a bundled message stands, as its token says it. */
const whereOf = ({ place, path }: BundlePart): Uint8Array => Buffer.concat([Uint8Array.of(place), ...path]);

/** The parts of a token, its header, and where a bundled message stands. */
export const token: Target = {
  name: 'token',
  form: 'text',
  maxBytes: 40_000,
  words: ['.', '..', '=', '-', '_', '+', '/', 'eyJ', 'e30', ' ', '\n', '\u0000'],
  run(input) {
    const text = Buffer.from(input).toString('latin1');
    return readTwice(
      () => parseToken(text),
      ({ algorithm, kid, type, payload, signature, bundle }) => {
        const [signed, ...alone] = bundle ? [bundle.payload, payload, whereOf(bundle)] : [payload];
        const parts = [signed, signature, ...alone].map((part) => encodeBase64url(part));
        const header = headerPart(algorithm, kid, bundle?.type ?? type);
        holds([header, ...parts].join('.') === text, 'an accepted token is written in its one form');
      },
    );
  },
};
