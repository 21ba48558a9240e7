import { encodeBase64url } from '../../src/messages/base64url.ts';
import { canonicalJson } from '../../src/messages/canonical-json.ts';
import { isMessageType, type MessageType } from '../../src/messages/message-types.ts';
import { openToken } from '../../src/messages/open-token.ts';
import { headerPart } from '../../src/messages/token.ts';
import { accepted } from '../../src/result.ts';
import { holds, readTwice, type Target } from '../target.ts';

const KID = 'A'.repeat(43);

/** What the payload says of itself, if anything: the header of the token around it says the same. */
function claims(text: string): { readonly type: MessageType; readonly kid: string } {
  const type = /"type":"(bc4p-[a-z-]+)"/.exec(text)?.[1] ?? '';
  const kid = /"signer":"([A-Za-z0-9_-]{43})"/.exec(text)?.[1] ?? KID;
  return { type: isMessageType(type) ? type : 'bc4p-offer', kid };
}

/** The payload of a message whose signature is good: canonical form, then the schema of its type. */
export const message: Target = {
  name: 'message',
  form: 'json',
  maxBytes: 24 * 1024,
  words: [
    '"type":"bc4p-offer"',
    '"type":"bc4p-trade"',
    '"type":"bc4p-statement"',
    '"signer":',
    '"ext":{"a":1}',
    '"must":["a"]',
    '__proto__',
    '9007199254740991',
    '9007199254740993',
    '-0',
    '1.0',
    '1e3',
    '\\u0041',
    ' ',
  ],
  run(input) {
    const { type, kid } = claims(Buffer.from(input).toString('latin1'));
    const payload = encodeBase64url(input.length === 0 ? Uint8Array.of(0) : input);
    const text = [headerPart('ES256', kid, type), payload, encodeBase64url(Uint8Array.of(0))].join('.');
    const certificate = () => accepted({ kid, algorithm: 'ES256' as const, publicKey: new Uint8Array() });
    const verifier = { verify: () => Promise.resolve(true) };
    return readTwice(
      () => openToken(text, { types: [type], certificate, verifier }),
      (opened) =>
        holds(
          canonicalJson(opened.message) === Buffer.from(input).toString('latin1'),
          'an accepted payload is written in its one form',
        ),
    );
  },
};
