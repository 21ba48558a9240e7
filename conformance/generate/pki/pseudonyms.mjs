// Vectors of pseudonyms: what an issuer makes of the name of a connection point.
import { createHmac } from 'node:crypto';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { areaOf, stated } from '../case-kit.mjs';
import { octetsFrom } from './keys.mjs';
import { NOW } from './layers.mjs';

const SECRET = octetsFrom('secret', 32);
const SERIAL = octetsFrom('serial', 16);

/** @param {string} id @param {string} comment @param {string} point @param {Uint8Array} [secret] @param {Uint8Array} [serial] */
function pseudonym(id, comment, point, secret = SECRET, serial = SERIAL) {
  const name = Buffer.from(point, 'utf8');
  const length = Uint8Array.of(name.length >> 8, name.length & 255);
  const made = createHmac('sha256', secret).update(length).update(name).update(serial).digest('base64url');
  const input = { secret: encodeBase64url(secret), point, serial: encodeBase64url(serial) };
  return stated(id, ['PKI-068'], comment, input, { pseudonym: made });
}

const cases = [
  pseudonym('plain', 'A name, and a serial number of 16 octets.', 'house-7'),
  pseudonym(
    'other-serial',
    'Another certificate has another pseudonym.',
    'house-7',
    SECRET,
    octetsFrom('other serial', 16),
  ),
  pseudonym('other-secret', 'And so has another issuer; the shortest secret.', 'house-7', octetsFrom('other', 16)),
  pseudonym('short-serial', 'A serial number of one octet.', 'house-7', SECRET, Uint8Array.of(1)),
  pseudonym(
    'length-counts',
    'A name that ends as the serial number before begins: the length keeps them apart.',
    'house-7a',
    SECRET,
    SERIAL,
  ),
  pseudonym('not-ascii', 'A name in UTF-8.', 'Straße 7, 東'),
  pseudonym('long', 'A name of 300 octets.', 'h'.repeat(300)),
  pseudonym('empty', 'An empty name.', ''),
];

export const pseudonyms = areaOf('pki', 'pseudonym', NOW, cases);
