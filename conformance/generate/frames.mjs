// Vectors of frames: a text, and what a receiver makes of it before it looks at anything that it may mean.
import { TREE_FRAMES } from './tree-frames.mjs';

const NOW = 1_800_000_000;
const PING = '{"type":"ping","id":"1"}';
const DEEP = `{"type":"ping","id":"1","x":${'['.repeat(16)}${']'.repeat(16)}}`;

const good = (/** @type {string} */ id, /** @type {string} */ comment, /** @type {string} */ text) => ({
  id,
  requirements: ['WS-005'],
  comment,
  input: { text },
  expect: { result: 'valid' },
});

/** @param {string} id @param {string} requirement @param {string} code @param {string} mutation @param {string} text @param {string} twin */
const bad = (id, requirement, code, mutation, text, twin = 'ping') => ({
  id,
  requirements: [requirement],
  comment: `Only this differs from the twin: ${mutation}.`,
  input: { text },
  expect: { result: 'invalid', code },
  twin,
  mutation,
});

const BEYOND = { market: 'amprion', lines: 1, fees: '200000', reach: 5 };
const { reach: _, ...SHORT } = BEYOND;
const quote = (/** @type {object} */ beyond) =>
  JSON.stringify({
    ...{ type: 'ok', of: 'fee.quote', re: '1', schedule: 1 },
    quotes: [{ line: 'feeder-1', direction: 'down', energy: 200, fee: '200000' }],
    ...{ fees: '400000', buyerPays: '1400000', sellerReceives: '1000000', beyond },
  });

const CASES = [
  good('ping', 'A request.', PING),
  good(
    'white-space',
    'White space and the order of members mean nothing in a frame.',
    '{ "id" : "1",\n "type" : "ping" }',
  ),
  good('answer', 'An answer is read by the request that it answers.', '{"type":"ok","of":"book.subscribe","re":"1"}'),
  good('quote-of-another-market', 'A quote of an offer of another market tells what lies beyond.', quote(BEYOND)),
  bad('quote-beyond-without-reach', 'WS-005', 'frame-invalid', 'no reach', quote(SHORT), 'quote-of-another-market'),
  good(
    'one-name-in-two-objects',
    'The same name in two objects is no repetition.',
    '{"type":"book.snapshot","id":"1","slot":{"len":900,"start":900}}',
  ),
  bad('member-unknown', 'WS-005', 'frame-invalid', 'a member more', '{"type":"ping","id":"1","extra":1}'),
  bad('id-missing', 'WS-005', 'frame-invalid', 'no id', '{"type":"ping"}'),
  bad('id-too-long', 'WS-005', 'frame-invalid', 'an id of 65 characters', `{"type":"ping","id":"${'1'.repeat(65)}"}`),
  bad('id-a-number', 'WS-005', 'frame-invalid', 'a number as id', '{"type":"ping","id":1}'),
  bad('cut-short', 'WS-006', 'frame-not-json', 'the last bracket is missing', PING.slice(0, -1)),
  bad('a-number', 'WS-006', 'frame-not-json', 'a number for an object', '42'),
  bad('a-list', 'WS-006', 'frame-not-json', 'a list around the object', `[${PING}]`),
  bad('null', 'WS-006', 'frame-not-json', 'null for an object', 'null'),
  bad('member-twice', 'WS-007', 'frame-duplicate-key', 'id stands twice', '{"type":"ping","id":"1","id":"2"}'),
  bad(
    'member-twice-escaped',
    'WS-007',
    'frame-duplicate-key',
    'id stands twice, once with an escape',
    '{"type":"ping","id":"1","\\u0069d":"2"}',
  ),
  bad('too-deep', 'WS-008', 'frame-too-deep', 'seventeen levels', DEEP),
  bad('type-unknown', 'WS-009', 'frame-type-unknown', 'a type that does not exist', '{"type":"offer.cancel","id":"1"}'),
  bad(
    'type-of-the-language',
    'WS-009',
    'frame-type-unknown',
    'a type that is a name of the language',
    '{"type":"constructor","id":"1"}',
  ),
  bad(
    'answer-to-nothing',
    'WS-009',
    'frame-type-unknown',
    'an answer to no request',
    '{"type":"ok","of":"__proto__","re":"1"}',
    'answer',
  ),
  ...TREE_FRAMES,
];

export const frames = {
  area: 'session',
  op: 'frame',
  cases: CASES.map((one) => ({ now: NOW, ...one })),
};
