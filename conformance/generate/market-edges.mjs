// Vectors of a market at its edges: what is just allowed, what is left and rests, what comes again, who is first.
import { areaOf, family, refused, stated } from './case-kit.mjs';
import { line, NOW, offer, parameters, party, SLOT } from './market-kit.mjs';

const NOTHING = { trades: [] };
const sell = offer('s', 'sell', 10, 10_000);
const smallLots = offer('s', 'sell', 10, 10_000, { lot: 9 });
/** @param {string} resting @param {number} energy */
const trade = (resting, energy) => ({ trades: [{ resting, energy }] });
/** @param {string} id @param {string[]} requirements @param {string} comment @param {object} input @param {object} [says] */
const after = (id, requirements, comment, input, says = NOTHING) =>
  stated(id, requirements, comment, { parameters: parameters(), before: [], ...input }, says);

const allowed = [
  after('smallest-lot', ['OFR-003'], 'Lots of just the smallest size.', {
    command: offer('s', 'sell', 10, 10_000, { lot: 10 }),
  }),
  after('last-slot-of-the-horizon', ['OFR-007'], 'The slot starts where the horizon ends.', {
    parameters: parameters({ horizon: SLOT.start - NOW }),
    command: sell,
  }),
];

const left = after(
  'rest-of-an-offer',
  ['MKT-003', 'MKT-007'],
  'Of ten lots, four met a bid as they came: the other six rest.',
  { before: [offer('b', 'buy', 4, 10_000), sell], command: offer('b2', 'buy', 7, 10_000) },
  trade('s', 600),
);

const lowered = { kind: 'open-market', at: NOW, parameters: parameters({ minimumLot: 5 }) };
const again = [
  after(
    'same-offer-again',
    ['MKT-004'],
    'It is answered as the first time; there are no more lots than before.',
    { before: [sell], command: sell },
    { repeated: true, ...NOTHING },
  ),
  ...family(
    after('first-time', ['MKT-004', 'OFR-003'], 'Lots that are small, in a market whose smallest are smaller by now.', {
      before: [lowered],
      command: smallLots,
    }),
    {
      ...refused('refused-before', 'MKT-004', 'lot-size', 'the same offer was refused while they were too small', {
        before: [smallLots, lowered],
      }),
      expect: { result: 'invalid', code: 'lot-size', repeated: true },
    },
  ),
];

const TWO_HOUSES = parameters({
  grid: { root: 'root', lines: [line('one', 'root', 'n1', 10_000), line('two', 'root', 'n2', 10_000)] },
});
const at = (/** @type {string} */ node) => ({ party: party(`at-${node}`, { node }) });
const first = [
  after(
    'earlier-of-two-places',
    ['TRD-006'],
    'Two houses ask the same, over one line each: the earlier offer goes first, whatever it is called.',
    {
      parameters: TWO_HOUSES,
      before: [offer('z', 'sell', 1, 10_000, at('n2')), offer('a', 'sell', 1, 10_000, at('n1'))],
      command: offer('b', 'buy', 1, 10_000),
    },
    trade('z', 100),
  ),
];

const ofLots = (/** @type {number} */ lots) => offer('b', 'buy', lots, 10_000, { lot: 300 });
const lots = [
  after(
    'whole-lots-of-both',
    ['TRD-001'],
    'Lots of 200 and of 300 Wh meet in steps of 600 Wh.',
    { before: [offer('s', 'sell', 6, 10_000, { lot: 200 })], command: ofLots(3) },
    trade('s', 600),
  ),
  after('no-whole-lots-of-both', ['TRD-001'], 'One of 300 Wh is no number of those of 200 Wh.', {
    before: [offer('s', 'sell', 6, 10_000, { lot: 200 })],
    command: ofLots(1),
  }),
];

export const marketEdges = areaOf('market', 'match', NOW, [allowed, left, again, first, lots]);
