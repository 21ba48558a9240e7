// Vectors of meter values: one more of a meter, judged by itself and beside those that are kept.
import { areaOf, family, refused, stated } from './case-kit.mjs';
import { END, METER, START, value } from './metering-kit.mjs';

const NOW = END + 100;
const KEPT = [value('v1', 1, START, 1000, 50), value('v5', 5, END, 1250, 60)];
const NEW = value('v3', 3, START + 450, 1100, 55);
const JUDGED = ['MTR-002', 'MTR-003', 'MTR-004', 'MTR-005', 'MTR-006', 'MTR-007', 'MTR-008', 'REG-001', 'REG-005'];
const EVERYTHING = [...JUDGED, 'MTR-009'];
/** What 2^36 W are in half a quarter of an hour, in Wh. */
const MOST_IN_450_S = 2 ** 33;
const INPUT = { role: 'meter', name: METER, certified: 'p7', clockSkew: 30, kept: KEPT, value: NEW };
const stores = (kind, missing, point = 'p7') => ({ kind, point, missing });
const GAPS = [
  { from: 2, to: 2 },
  { from: 4, to: 4 },
];
const FOREIGN = { foreign: true };
const balancing = (beneficial, adverse) => ({ beneficial, adverse });

const between = family(
  stated('between-its-neighbours', EVERYTHING, 'Counters 2 and 4 are missing still.', INPUT, stores('new', GAPS)),
  refused('of-a-participant', 'MTR-002', 'role-not-permitted', 'the signer is a participant', { role: 'participant' }),
  refused('of-no-role', 'MTR-002', 'role-not-permitted', 'the chain gives no role', { role: undefined }),
  refused('meter-of-nobody', 'MTR-005', 'meter-unknown', 'a certificate without a pseudonym', { certified: undefined }),
  refused('meter-of-another-market', 'MTR-005', 'meter-unknown', 'the pseudonym of a foreign point', {
    certified: FOREIGN,
  }),
  refused('registered-elsewhere', 'MTR-006', 'meter-point-mismatch', 'registered for another point', {
    registered: 'p8',
  }),
  refused('under-another-name', 'MTR-003', 'meter-mismatch', 'the certificate has another name', { name: 'other' }),
  refused('contradiction', 'MTR-007', 'meter-contradiction', 'the counter of another value', {
    value: { ...NEW, counter: 5 },
  }),
  refused('as-early-as-before', 'MTR-008', 'counter-disorder', 'the instant of the one before', {
    value: { ...NEW, at: START },
  }),
  refused('as-late-as-after', 'MTR-008', 'counter-disorder', 'the instant of the one after', {
    value: { ...NEW, at: END },
  }),
  refused('generation-below', 'REG-001', 'register-went-back', '1 Wh less than before', {
    value: { ...NEW, generation: 999 },
  }),
  refused('consumption-above', 'REG-001', 'register-went-back', '1 Wh more than after', {
    value: { ...NEW, consumption: 61 },
  }),
  refused('jumped-from-before', 'REG-005', 'register-jumped', 'more than 2^36 W since the value before', {
    kept: [KEPT[0]],
    value: { ...NEW, generation: 1000 + MOST_IN_450_S + 1 },
  }),
  refused('jumped-to-after', 'REG-005', 'register-jumped', 'more than 2^36 W to the value after', {
    kept: [{ ...KEPT[1], consumption: 55 + MOST_IN_450_S + 1 }],
  }),
  refused('disorder-before-registers', 'MTR-008', 'counter-disorder', 'too early, and less than before', {
    value: { ...NEW, at: START - 1, generation: 999 },
  }),
);

const register = family(
  stated(
    'balancing-registers',
    ['REG-001'],
    'The first value with balancing registers: those of the one before count as 0.',
    { ...INPUT, kept: [KEPT[0], { ...KEPT[1], ...balancing(20, 10) }], value: { ...NEW, ...balancing(20, 0) } },
    stores('new', GAPS),
  ),
  refused('beneficial-above', 'REG-001', 'register-went-back', '1 Wh beneficial more than after', {
    value: { ...NEW, ...balancing(21, 0) },
  }),
  refused('balancing-lost', 'REG-001', 'register-went-back', 'the value after has no balancing registers', {
    kept: KEPT,
  }),
);

const AHEAD = value('v9', 9, NOW + 30, 1250, 60);
const ahead = family(
  stated(
    'as-far-ahead-as-clocks-may',
    ['MTR-004'],
    'The tolerance of 30 s is used up.',
    { ...INPUT, value: AHEAD },
    stores('new', [
      { from: 2, to: 4 },
      { from: 6, to: 8 },
    ]),
  ),
  refused('of-the-future', 'MTR-004', 'meter-value-future', 'a second later', { value: { ...AHEAD, at: NOW + 31 } }),
);

const CASES = [
  between,
  register,
  stated(
    'first',
    ['MTR-009'],
    'The first value of a meter: nothing is missing before it.',
    { ...INPUT, kept: [] },
    stores('new', []),
  ),
  ahead,
  stated(
    'repeated',
    ['MTR-001'],
    'The same value once more has no effect.',
    { ...INPUT, value: KEPT[1] },
    stores('known', [{ from: 2, to: 4 }]),
  ),
  stated(
    'before-all',
    ['MTR-010'],
    'A late one, before the first that is kept.',
    {
      ...INPUT,
      value: value('v0', 0, START - 900, 900, 50),
    },
    stores('new', [{ from: 2, to: 4 }]),
  ),
  stated(
    'nothing-flowed',
    ['REG-001'],
    'Registers may stand still.',
    {
      ...INPUT,
      value: { ...NEW, generation: 1000, consumption: 50 },
    },
    stores('new', GAPS),
  ),
  stated(
    'as-fast-as-energy-may-flow',
    ['REG-005'],
    'Exactly 2^36 W since the value before.',
    { ...INPUT, kept: [KEPT[0]], value: { ...NEW, generation: 1000 + MOST_IN_450_S } },
    stores('new', [GAPS[0]]),
  ),
  stated(
    'registered',
    ['MTR-005'],
    'A certificate without a pseudonym, registered by its name.',
    {
      ...INPUT,
      certified: undefined,
      registered: 'p8',
    },
    stores('new', GAPS, 'p8'),
  ),
  stated(
    'of-the-uplink',
    ['MTR-006'],
    'The pseudonym of the meter of the uplink is one of the market above.',
    {
      ...INPUT,
      certified: FOREIGN,
      registered: '@upper',
    },
    stores('new', GAPS, '@upper'),
  ),
];

export const meterValues = areaOf('metering', 'meter-value', NOW, CASES);
