// What an audit reads: logs that follow, files that are no logs, and which of two deviations is told.

import { FILE } from './day.mjs';
import { anna, HONEST, partyOf } from './honest-log.mjs';
import { TWIN } from './lies.mjs';
import { AFTER, ANNA, JUST_ENDED, RENEWED } from './network.mjs';
import { answers } from './one-more.mjs';

/** @typedef {import('./lies.mjs').Changes} Changes */

const { deviates, follows, numberOf, shared, signs, tells, unread } = FILE;

const [first, ...lines] = shared.log;
const last = numberOf('next');

/** @param {any} signer @param {number} until */
const endsAt = (signer, until) => partyOf('anna', signer, { until });
const ENDED = { result: 'refused', code: 'credential-ended', requirement: 'OFR-011' };

export const FOLLOWING = [
  follows(
    TWIN,
    [
      ...['AUD-001', 'AUD-003', 'AUD-004', 'AUD-005', 'AUD-006', 'AUD-010', 'AUD-011', 'AUD-012', 'AUD-013'],
      ...['AUD-014', 'AUD-015', 'AUD-016', 'AUD-002'],
    ],
    'Offers, a bundle, a trade of each kind, refusals for good and for now, a lowered line, a payment, a settled slot and an order that only its account allows.',
    {},
    { leaves: last },
  ),
  follows(
    'without-cosignature',
    ['AUD-006'],
    'The market above has signed nothing.',
    { cosignature: null },
    { leaves: last },
  ),
  follows(
    'of-before-the-log',
    ['AUD-003'],
    'The first leaves commit to no outcome: nothing that was signed about them is judged, but all that follows rests on them.',
    {
      log: (log) => {
        for (const entry of log.slice(0, 3)) entry.outputs = [];
      },
      leaves: (all) => {
        for (const line of all.slice(0, 3)) {
          const { outcome: _, ...rest } = line.leaf;
          const { outcome: __, ...salts } = line.opening.salts;
          Object.assign(line, { leaf: rest, opening: { ...line.opening, salts } });
        }
      },
      cosignature: null,
    },
    { leaves: last, unjudged: 3 },
  ),
  follows(
    'no-leaves',
    ['AUD-001', 'AUD-005'],
    'A log in which nothing stands yet.',
    { left: HONEST.map(({ number }) => number), cosignature: null },
    { leaves: 0 },
  ),
  follows('one-more', ['AUD-011', 'AUD-014'], 'One more offer at the end, and a head over all.', answers(ANNA, anna), {
    leaves: last + 1,
  }),
  follows(
    'chain-just-ended',
    ['AUD-011'],
    'The chain of an offer’s signer has ended 300 s before the command: the offer was good when it came, and is refused now.',
    answers(JUST_ENDED, endsAt(JUST_ENDED, AFTER - 300), ENDED),
    { leaves: last + 1 },
  ),
  follows(
    'signed-after-a-crash',
    ['AUD-016'],
    'A refusal is signed with a certificate that is younger than the command.',
    signs('greedy', 'bc4p-decision', () => ({}), RENEWED),
    { leaves: last },
  ),
];

export const UNREAD = [
  unread('no-json', 'a first line that is no JSON', { replaced: { 0: 'bc4p-log/1' } }),
  unread('other-format', 'the first line names another format', {
    replaced: { 0: { ...first, format: 'bc4p-log/9' } },
  }),
  unread('no-head', 'the first line has no head', { replaced: { 0: { ...first, head: undefined } } }),
  unread('no-lines', 'no line at all', { without: shared.log.map((_, place) => place) }),
  unread('begins-with-a-leaf', 'the first line is left out', { without: [0] }),
  unread('leaf-not-opened', 'a leaf without its opening', { replaced: { 2: { leaf: lines[1]?.leaf } } }),
  unread('leaf-no-object', 'a line that is a list', { replaced: { 2: '[]' } }),
  unread('empty-line', 'an empty line', { replaced: { 2: '' } }),
  unread('leaf-without-number', 'a leaf without a number', {
    replaced: { 2: { ...lines[1], leaf: { ...lines[1]?.leaf, number: undefined } } },
  }),
  unread('opening-without-inputs', 'an opening without inputs', {
    replaced: { 2: { ...lines[1], opening: { ...lines[1]?.opening, inputs: undefined } } },
  }),
];

const dearer = signs('bid', 'bc4p-trade', () => ({ price: 10_001 }));
const cheaperBalancing = tells('settlement', ({ prices }) => ({ prices: { ...prices, energy: 1 } }));

/** Changes of both. @param {Changes} one @param {Changes} other @returns {Changes} */
const both = (one, other) => ({
  ...one,
  ...other,
  log: async (log) => {
    await one.log?.(log);
    await other.log?.(log);
  },
});

/** What is told first. */
export const FIRST_OF_TWO = [
  deviates(
    'two-deviations',
    'AUD-002',
    'two things do not follow: a trade’s price, and later the price of balancing',
    both(dearer, cheaperBalancing),
    ...['bid', 'price', 'TRD-003'],
  ),
  deviates(
    'deviation-and-root',
    'AUD-002',
    'a trade at another price, under another root',
    { ...dearer, keepsHead: true },
    'bid',
    'price',
    'TRD-003',
  ),
];
