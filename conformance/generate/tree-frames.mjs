// Frames between a submarket and its upper market: one valid text of each type, and one fault for each key word.
const ID = (/** @type {string} */ letter) => letter.repeat(43);
const SLOT = { start: 1_800_009_000, len: 900 };
const [FROM, TO] = ['haus3.nord.westnetz', 'sued.westnetz'];
const TOKEN = 'eyJ0eXAiOiJiYzRwLXRha2UifQ.e30.AAAA';
const CERTIFICATES = ['MIIB'];

const ENTRY = {
  offer: ID('o'),
  market: TO,
  lot: 100,
  lots: 12,
  price: 15_000,
  fees: '-20000',
  reach: 5,
  lines: 3,
  arrival: 17,
  validUntil: 1_800_005_000,
};
const BOOK = { type: 'tree.book', seq: 1, slot: SLOT, reset: true, asks: [ENTRY], bids: [], gone: [] };
const TAKE = { type: 'tree.take', take: TOKEN, message: TOKEN, quotes: [TOKEN], certificates: CERTIFICATES };
const RESULT = { type: 'tree.result', take: ID('t'), from: FROM, to: TO, slot: SLOT };
const EVIDENCE = { type: 'bc4p-evidence', tokens: [TOKEN], certificates: CERTIFICATES };
const REFUSED = {
  ...RESULT,
  outcome: 'refused',
  decision: TOKEN,
  certificates: CERTIFICATES,
  code: 'offer-taken',
  requirement: 'ACC-011',
  facts: { remaining: 0 },
};
const RESOLVE = { type: 'tree.resolve', take: TOKEN, certificates: CERTIFICATES };

/** @param {string} id @param {string} comment @param {object} frame */
const good = (id, comment, frame) => ({
  id,
  requirements: ['WS-005'],
  comment,
  input: { text: JSON.stringify(frame) },
  expect: { result: 'valid' },
});

/** @param {string} id @param {string} twin @param {string} mutation @param {object} frame */
const bad = (id, twin, mutation, frame) => ({
  id,
  requirements: ['WS-005'],
  comment: `Only this differs from the twin: ${mutation}.`,
  input: { text: JSON.stringify(frame) },
  expect: { result: 'invalid', code: 'frame-invalid' },
  twin,
  mutation,
});

export const TREE_FRAMES = [
  good('tree-subscribe', 'A market asks for all that the other one offers.', { type: 'tree.subscribe' }),
  good('tree-book', 'The first offer of a slot, whose fees so far are earned.', BOOK),
  good('tree-book-nothing', 'Nothing is left of a slot.', { ...BOOK, asks: [] }),
  good('tree-take', 'A take on its way.', TAKE),
  good('tree-take-offer', 'A take that brings the offer along.', { ...TAKE, offer: TOKEN }),
  good('tree-traded', 'The take was traded.', { ...RESULT, outcome: 'traded', evidence: EVIDENCE }),
  good('tree-refused', 'The take was refused.', REFUSED),
  good('tree-resolve', 'A market between asks what became of a take.', RESOLVE),
  bad('tree-request', 'tree-subscribe', 'an id, as if it were a request', { type: 'tree.subscribe', id: '1' }),
  bad('tree-resolve-id', 'tree-resolve', 'the id of the take instead of the take', { ...RESOLVE, take: ID('t') }),
  bad('tree-reset-false', 'tree-book', 'reset is false', { ...BOOK, reset: false }),
  bad('tree-seq-zero', 'tree-book', 'the stream begins at 0', { ...BOOK, seq: 0 }),
  bad('tree-gone-text', 'tree-book', 'a text for the list of what is gone', { ...BOOK, gone: ID('o') }),
  bad('tree-fees-plus', 'tree-book', 'a sign before positive fees', { ...BOOK, asks: [{ ...ENTRY, fees: '+20000' }] }),
  bad('tree-lines-many', 'tree-book', '1001 lines', { ...BOOK, asks: [{ ...ENTRY, lines: 1001 }] }),
  bad('tree-address-long', 'tree-book', 'an address of 256 characters', {
    ...BOOK,
    asks: [{ ...ENTRY, market: `${'a.'.repeat(2)}${longLabels()}` }],
  }),
  bad('tree-address-case', 'tree-book', 'a capital letter in an address', {
    ...BOOK,
    asks: [{ ...ENTRY, market: 'Sued.westnetz' }],
  }),
  bad('tree-no-quotes', 'tree-take', 'no fee quote', { ...TAKE, quotes: [] }),
  bad('tree-quotes-many', 'tree-take', '33 fee quotes', { ...TAKE, quotes: Array(33).fill(TOKEN) }),
  bad('tree-no-outcome', 'tree-refused', 'no outcome', { ...REFUSED, outcome: undefined }),
  bad('tree-both', 'tree-refused', 'evidence of a trade, too', { ...REFUSED, evidence: EVIDENCE }),
  bad('tree-traded-unproven', 'tree-traded', 'no evidence', { ...RESULT, outcome: 'traded' }),
];

/** Labels that bring an address to 256 characters, one more than it may have: 4 are there before. */
function longLabels() {
  return ['b', 'c', 'd', 'e'].map((letter, place) => letter.repeat(place === 3 ? 60 : 63)).join('.');
}
