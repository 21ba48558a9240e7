import { parsePem, writePem } from '../../src/certificates/index.ts';
import { holds, readTwice, sameBytes, type Target } from '../target.ts';

/** The blocks of a PEM text. */
export const pem: Target = {
  name: 'pem',
  form: 'text',
  maxBytes: 16 * 1024,
  words: [
    '-----BEGIN CERTIFICATE-----',
    '-----END CERTIFICATE-----',
    '-----BEGIN EC PRIVATE KEY-----',
    'Proc-Type: 4,ENCRYPTED',
    '\r\n',
    '\n',
    '\uFEFF',
    '=',
    'AAAA',
  ],
  run(input) {
    const text = Buffer.from(input).toString('utf8');
    return readTwice(
      () => parsePem(text),
      (blocks) => {
        const again = parsePem(writePem(blocks));
        holds(again.ok && again.value.length === blocks.length, 'what is written has as many blocks');
        for (const [place, { label, bytes }] of blocks.entries()) {
          const other = again.value[place];
          holds(other?.label === label, 'a block has the same label as it is written');
          sameBytes(other.bytes, bytes, 'a block has the same bytes as it is written');
        }
      },
    );
  },
};
