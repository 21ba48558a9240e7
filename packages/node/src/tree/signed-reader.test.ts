import { beforeAll, expect, test } from 'vitest';
import {
  AT,
  type CrossingPieces,
  crossing,
  crossingNetwork,
  type Network,
  readerOf,
} from '../../test/support/crossing.ts';
import { statedAt } from './signed-reader.ts';

const YEAR = 365 * 86_400;
let network: Network;
let pieces: CrossingPieces;
beforeAll(async () => {
  network = await crossingNetwork();
  pieces = await crossing(network);
});

const open = async (at: number) => {
  const reader = readerOf(network, pieces.frame.certificates, at);
  const now = await reader.open(pieces.frame.take, ['bc4p-take'], ['market']);
  const late = await reader.open(pieces.frame.take, ['bc4p-take'], ['market'], reader.lastGood(pieces.frame.take));
  return [now, late].map((read) => (read.ok ? 'good' : read.refusal.code));
};

test('a chain that has ended counts as of its last instant where that is asked for, and nowhere else', async () => {
  expect(await open(AT)).toEqual(['good', 'good']);
  expect(await open(AT + YEAR)).toEqual(['certificate-expired', 'good']);
});

test('a chain that is not good yet never was', async () => {
  expect(await open(AT - YEAR)).toEqual(['certificate-not-yet-valid', 'certificate-not-yet-valid']);
});

test('the last instant is that of the certificate that ends first, and never after now', () => {
  const { take, certificates } = pieces.frame;
  const ends = Math.min(...network.haus.service.chain.map(({ notAfter }) => notAfter));
  expect(readerOf(network, certificates, AT).lastGood(take)).toBe(AT);
  expect(readerOf(network, certificates, AT + YEAR).lastGood(take)).toBe(ends);
  expect(readerOf(network, certificates, AT + YEAR).lastGood('nothing')).toBe(AT + YEAR);
});

test('what a message says of its time is read without belief, and without harm', () => {
  const said = (json: string) => `AAAA.${Buffer.from(json).toString('base64url')}.AAAA`;
  expect(statedAt(pieces.frame.quotes[0] ?? '')).toBe(AT);
  expect(statedAt(pieces.frame.take)).toBeUndefined();
  for (const json of ['null', '{', '{"at":"1"}', '{"at":1e300}']) expect(statedAt(said(json))).toBeUndefined();
  expect(statedAt('')).toBeUndefined();
});
