// Vectors of a market whose state changes by itself or by its operator: what ends, comes back, is admitted and stays.
import { areaOf, family, refused, stated } from './case-kit.mjs';
import { acceptance, GATE, line, NOW, offer, parameters, party, SLOT } from './market-kit.mjs';

const sell = offer('s', 'sell', 10, 10_000);
const BUY = offer('b', 'buy', 2, 10_000);
const ended = (/** @type {string} */ certificate) => ({
  kind: 'end-credential',
  at: NOW,
  certificate: `certificate-of-${certificate}`,
  until: NOW + 86_400,
});
/** A trade with the resting offer of that id. @param {string} resting @param {number} energy */
const trade = (resting, energy) => ({ trades: [{ resting, energy }] });
const NOTHING = { trades: [] };

/** A refusal whose first requirement is the one that refuses, and whose second makes it so. @param {string} id @param {string[]} requirements @param {string} code @param {string} mutation @param {object} input */
function no(id, requirements, code, mutation, input) {
  const [first = ''] = requirements;
  return { ...refused(id, first, code, mutation, input), requirements };
}

const credentials = family(
  stated(
    'credential-of-another-ended',
    ['MKT-006'],
    'The certificate of another is ended.',
    { parameters: parameters(), before: [sell, ended('somebody')], command: acceptance('a', 's', 2, 10_000) },
    trade('s', 200),
  ),
  no('credential-ended', ['ACC-010', 'MKT-006'], 'offer-ended', 'the certificate of the offer is ended', {
    before: [sell, ended('point-of-s')],
  }),
);
const goneFromTheBook = [
  stated(
    'ended-credential-meets-nobody',
    ['MKT-006'],
    'An offer whose certificate was ended rests no more.',
    { parameters: parameters(), before: [sell, ended('point-of-s')], command: BUY },
    NOTHING,
  ),
  stated(
    'ended-credential-keeps-its-trades',
    ['MKT-006'],
    'What the offer of another had left goes on.',
    { parameters: parameters(), before: [sell, acceptance('a', 's', 3, 10_000), ended('point-of-a')], command: BUY },
    trade('s', 200),
  ),
];

const intervals = [
  ...family(
    stated(
      'last-second',
      ['TIM-002', 'ACC-008'],
      'A second before the offer ends.',
      {
        parameters: parameters(),
        before: [offer('s', 'sell', 10, 10_000, { validUntil: NOW + 60 })],
        command: acceptance('a', 's', 1, 10_000, { at: NOW + 59 }),
      },
      trade('s', 100),
    ),
    no(
      'end-of-the-interval',
      ['ACC-008', 'TIM-002', 'MKT-005'],
      'offer-expired',
      'at its end, which does not belong to it',
      { command: acceptance('a', 's', 1, 10_000, { at: NOW + 60 }) },
    ),
  ),
  ...family(
    stated(
      'second-before-the-gate',
      ['TIM-002', 'OFR-008'],
      'A second before the gate closes, in a market without a minimum availability.',
      {
        parameters: parameters({ minimumAvailability: 0 }),
        before: [],
        command: offer('s', 'sell', 1, 10_000, { at: GATE - 1 }),
      },
      NOTHING,
    ),
    no('gate-closed', ['OFR-008', 'TIM-002'], 'gate-closed', 'at the instant at which it closes', {
      command: offer('s', 'sell', 1, 10_000, { at: GATE }),
    }),
  ),
  ...family(
    stated(
      'hour-slot',
      ['TIM-003', 'OFR-002'],
      'A market of hours: a slot from hour to hour.',
      {
        parameters: parameters({ slotLength: 3600 }),
        before: [],
        command: offer('s', 'sell', 1, 10_000, { slot: { start: 1_462_705_200, len: 3600 }, validUntil: NOW + 600 }),
      },
      NOTHING,
    ),
    no('hour-from-a-quarter-past', ['OFR-002', 'TIM-003'], 'slot-misaligned', 'an hour that begins at a quarter past', {
      command: offer('s', 'sell', 1, 10_000, {
        slot: { start: 1_462_705_200 + 900, len: 3600 },
        validUntil: NOW + 600,
      }),
    }),
  ),
];

const hold = {
  kind: 'reserve',
  at: NOW,
  id: 'h',
  slot: SLOT,
  from: party('below'),
  to: party('@upper'),
  energy: 200,
  hold: { offer: 's1', lots: 2 },
};
const TWO = [offer('s1', 'sell', 2, 10_000), offer('s2', 'sell', 2, 10_000)];
const held = [
  stated(
    'held-lots',
    ['MKT-003'],
    'The first offer’s lots are held: the second trades.',
    { parameters: parameters(), before: [...TWO, hold], command: BUY },
    trade('s2', 200),
  ),
  stated(
    'held-lots-come-back',
    ['MKT-009'],
    'The first offer’s lots come back, to the place in time that it had.',
    {
      parameters: parameters(),
      before: [...TWO, hold, { kind: 'resolve', at: NOW, id: 'h', outcome: 'released' }],
      command: BUY,
    },
    trade('s1', 200),
  ),
  stated(
    'held-lots-are-gone',
    ['MKT-003'],
    'They are booked, and there are none left.',
    {
      parameters: parameters(),
      before: [...TWO, hold, { kind: 'resolve', at: NOW, id: 'h', outcome: 'booked' }],
      command: BUY,
    },
    trade('s2', 200),
  ),
];

const gridOf = (/** @type {number} */ energy, changes = {}) =>
  parameters({ grid: { root: 'root', lines: [line('feeder', 'root', 'n1', energy, changes)] } });
const fromBelow = offer('s', 'sell', 10, 10_000, { party: party('x', { node: 'n1' }) });
const changed = (/** @type {any} */ now) => ({ kind: 'open-market', at: NOW, parameters: now });
const TAKE_4 = acceptance('a', 's', 4, 20_000);
const kept = [
  ...family(
    stated(
      'grid-before-the-first-offer',
      ['FEE-009', 'FEE-007'],
      'The line had grown before the slot had its first offer.',
      { parameters: gridOf(300), before: [changed(gridOf(1000)), fromBelow], command: TAKE_4 },
      trade('s', 400),
    ),
    no('grid-after-the-first-offer', ['FEE-007', 'FEE-009'], 'capacity-exceeded', 'it grows after the first offer', {
      before: [fromBelow, changed(gridOf(1000))],
    }),
  ),
  stated(
    'fee-after-the-first-offer',
    ['FEE-009', 'FEE-001'],
    'A base fee that is raised after the first offer does not count for the slot.',
    {
      parameters: gridOf(1000, { baseFee: 100 }),
      before: [fromBelow, changed(gridOf(1000, { baseFee: 900 }))],
      command: TAKE_4,
    },
    {
      trades: [{ resting: 's', energy: 400, buyerPays: '4040000', sellerReceives: '4000000' }],
    },
  ),
  stated(
    'fee-before-the-first-offer',
    ['FEE-009'],
    'One that is raised before does.',
    {
      parameters: gridOf(1000, { baseFee: 100 }),
      before: [changed(gridOf(1000, { baseFee: 900 })), fromBelow],
      command: TAKE_4,
    },
    {
      trades: [{ resting: 's', energy: 400, buyerPays: '4360000', sellerReceives: '4000000' }],
    },
  ),
];

const admit = (/** @type {number} */ up, /** @type {number} */ down) => ({
  kind: 'set-admission',
  at: NOW,
  slot: SLOT,
  line: 'feeder',
  up,
  down,
});
const admissions = [
  ...family(
    stated(
      'admission-of-the-capacity',
      ['FEE-010'],
      'A line admits up to its capacity, 1200 W.',
      { parameters: gridOf(300), before: [admit(400, 400)], command: admit(1200, 1200) },
      NOTHING,
    ),
    no('admission-above-the-capacity', ['FEE-010'], 'admission-rise', 'a watt-hour more upward', {
      command: admit(1204, 1200),
    }),
    no('admission-down-above-the-capacity', ['FEE-010'], 'admission-rise', 'a watt-hour more downward', {
      command: admit(1200, 1204),
    }),
    no('admission-raised-in-use', ['FEE-010'], 'admission-rise', 'the slot is in use', {
      before: [fromBelow, admit(400, 400)],
    }),
  ),
  ...family(
    stated(
      'admitted',
      ['FEE-007', 'FEE-010'],
      'What a lowered line admits.',
      { parameters: gridOf(300), before: [fromBelow, admit(400, 400)], command: acceptance('a', 's', 1, 20_000) },
      trade('s', 100),
    ),
    no('not-admitted', ['FEE-007'], 'capacity-exceeded', 'a lot more', { command: acceptance('a', 's', 2, 20_000) }),
  ),
];

const again = stated(
  'same-again',
  ['MKT-002'],
  'The same messages at the same instants come to the same trades, however many there are at one price.',
  {
    parameters: parameters(),
    before: [
      offer('z', 'sell', 1, 10_000),
      offer('y', 'sell', 1, 10_000),
      offer('x', 'sell', 1, 10_000),
      offer('w', 'sell', 1, 9999),
    ],
    command: offer('b', 'buy', 3, 10_000),
  },
  { trades: [{ resting: 'w' }, { resting: 'z' }, { resting: 'y' }] },
);

export const marketChanges = areaOf('market', 'match', NOW, [
  credentials,
  goneFromTheBook,
  intervals,
  held,
  kept,
  admissions,
  again,
]);
