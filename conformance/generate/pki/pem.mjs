// Vectors of PEM texts: which certificates stand in one.
import { Buffer } from 'node:buffer';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { areaOf, family, refused, stated } from '../case-kit.mjs';
import { certificatesOf, goodLayers, NOW } from './layers.mjs';

const base64 = (/** @type {Uint8Array} */ der) => Buffer.from(der).toString('base64');
const CERTIFICATES = certificatesOf(goodLayers());
const { root = new Uint8Array(), grid = new Uint8Array() } = CERTIFICATES;
/** A certificate whose base64 takes padding. */
const ENDING = Object.values(CERTIFICATES).find((der) => base64(der).endsWith('=')) ?? new Uint8Array();
const lines = (/** @type {Uint8Array} */ der, width = 64) => base64(der).match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
const begin = (label = 'CERTIFICATE') => `-----BEGIN ${label}-----`;
const end = (label = 'CERTIFICATE') => `-----END ${label}-----`;
const block = (/** @type {Uint8Array} */ der, label = 'CERTIFICATE') => [begin(label), ...lines(der), end(label)];
const text = (/** @type {readonly string[]} */ all, newline = '\n') => ({ text: [...all, ''].join(newline) });

const GRID = block(grid);
const BOTH = [...GRID, ...block(root)];
const holds = (/** @type {Uint8Array[]} */ ...ders) => ({ certificates: ders.map(encodeBase64url) });
const malformed = (/** @type {string} */ id, /** @type {string} */ mutation, /** @type {{text: string}} */ input) =>
  refused(id, 'PKI-012', 'pem-malformed', mutation, input);

const BASE64 = lines(grid).join('');
const cases = [
  family(
    stated('two', ['PKI-012'], 'Two certificates in their order.', text(BOTH), holds(grid, root)),
    malformed('not-ended', 'the last block is not ended', text(BOTH.slice(0, -1))),
    malformed('not-begun', 'the first block is not begun', text(BOTH.slice(1))),
    malformed('ended-as-another', 'the end names another label', text([...BOTH.slice(0, -1), end('X509 CRL')])),
    malformed('begun-within', 'a block begins within another', text([begin(), ...BOTH])),
    malformed('character-missing', 'the last character is missing', text([begin(), BASE64.slice(0, -1), end()])),
    malformed(
      'no-padding',
      'a block more, whose padding is missing',
      text([...BOTH, begin(), base64(ENDING).replace(/=+$/, ''), end()]),
    ),
    malformed(
      'url-alphabet',
      'a hyphen of the other alphabet',
      text([begin(), `${BASE64.slice(0, 40)}-${BASE64.slice(41)}`, end()]),
    ),
    malformed('stray-character', 'an exclamation mark in a line', text([begin(), `${BASE64}!`, end()])),
    malformed(
      'space-inside',
      'a space within a line',
      text([begin(), `${BASE64.slice(0, 40)} ${BASE64.slice(40)}`, end()]),
    ),
    malformed('end-in-a-line', 'the end stands behind the last line', text([begin(), `${BASE64}${end()}`])),
    malformed('headers', 'a header in a certificate', text([begin(), 'Subject: grid', '', ...GRID.slice(1)])),
  ),
  stated('padded', ['PKI-012'], 'A certificate whose base64 takes padding.', text(block(ENDING)), holds(ENDING)),
  stated(
    'carriage-returns',
    ['PKI-012'],
    'Lines that end with carriage return and line feed.',
    text(BOTH, '\r\n'),
    holds(grid, root),
  ),
  stated(
    'byte-order-mark',
    ['PKI-012'],
    'A byte order mark in front.',
    { text: `\uFEFF${text(GRID).text}` },
    holds(grid),
  ),
  stated(
    'comments',
    ['PKI-012'],
    'Text before, between and after blocks is a comment.',
    text(['the grid operator:', ...GRID, '# and its root', ...block(root), 'the end']),
    holds(grid, root),
  ),
  stated(
    'other-blocks',
    ['PKI-012'],
    'Blocks of other labels are passed over.',
    text([...block(root, 'X509 CRL'), ...GRID]),
    holds(grid),
  ),
  stated(
    'older-labels',
    ['PKI-012'],
    'Labels of older software.',
    text([...block(grid, 'X509 CERTIFICATE'), ...block(root, 'X.509 CERTIFICATE')]),
    holds(grid, root),
  ),
  stated(
    'one-line',
    ['PKI-012'],
    'One line, and lines of 76 characters.',
    text([begin(), BASE64, end(), begin(), ...lines(root, 76), end()]),
    holds(grid, root),
  ),
  stated(
    'old-key',
    ['PKI-012'],
    'A private key of before PKCS #8, with headers, beside it.',
    text([
      begin('EC PRIVATE KEY'),
      'Proc-Type: 4,ENCRYPTED',
      'DEK-Info: AES-256-CBC,00',
      '',
      'AAAA',
      end('EC PRIVATE KEY'),
      ...GRID,
    ]),
    holds(grid),
  ),
  stated('nothing', ['PKI-012'], 'A text without blocks holds none.', { text: '' }, holds()),
];

export const pems = areaOf('pki', 'read-pem', NOW, cases);
