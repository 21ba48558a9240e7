// Vectors of the energy of a slot: what a meter's registers say about it, and what is done about gaps.
import { areaOf, stated } from './case-kit.mjs';
import { END, METER, SLOT, START, value } from './metering-kit.mjs';

const BEFORE = value('v0', 7, START - 900, 500, 40);
const AT_START = value('v1', 8, START, 1000, 50);
const AT_END = value('v2', 9, END, 1250, 60);
/** 101 Wh up and 10 down in an hour: no whole number in a quarter of it. */
const HOUR_LATER = value('v3', 12, START + 3600, 1101, 60);
const LAST = Number.MAX_SAFE_INTEGER;

const slot = (/** @type {number} */ quarter) => ({ start: START + quarter * 900, len: 900 });
/** @param {any[]} readings @param {object} [more] */
const asked = (readings, more = {}) => ({ meter: METER, slot: SLOT, readings, final: false, ...more });
/** @param {number} generation @param {number} consumption @param {string[]} readings @param {object} [more] */
const energy = (generation, consumption, readings, more = {}) => ({
  energy: { meter: METER, generation, consumption, readings, ...more },
});
const ESTIMATED = { estimated: true };
const GAP = ['v1', 'v3'];

const CASES = [
  stated(
    'between-two-bounds',
    ['REG-002'],
    'A value at each bound: exact.',
    asked([BEFORE, AT_START, AT_END]),
    energy(250, 10, ['v1', 'v2']),
  ),
  stated(
    'balancing-meter',
    ['REG-002'],
    'Balancing registers are there at both bounds.',
    asked([
      { ...AT_START, beneficial: 10, adverse: 5 },
      { ...AT_END, beneficial: 90, adverse: 25 },
    ]),
    energy(250, 10, ['v1', 'v2'], { beneficial: 80, adverse: 20 }),
  ),
  stated(
    'balancing-at-one-bound',
    ['REG-002'],
    'Balancing registers at one bound say nothing about the slot.',
    asked([AT_START, { ...AT_END, beneficial: 90, adverse: 25 }]),
    energy(250, 10, ['v1', 'v2']),
  ),
  ...[25, 25, 25, 26].map((generation, quarter) =>
    stated(
      `gap-quarter-${quarter + 1}`,
      ['REG-003'],
      'A gap of an hour, rounded down on the cumulative line: 25 + 25 + 25 + 26 = 101 Wh.',
      asked([AT_START, HOUR_LATER], { slot: slot(quarter) }),
      energy(generation, [2, 3, 2, 3][quarter], GAP, ESTIMATED),
    ),
  ),
  stated(
    'gap-at-one-bound',
    ['REG-003'],
    'Exact where a value is, on the line where none is.',
    asked([AT_START, value('v2', 9, START + 450, 1100, 50), HOUR_LATER]),
    energy(100, 1, ['v1', 'v2', 'v3'], ESTIMATED),
  ),
  stated(
    'gap-of-large-registers',
    ['REG-003'],
    'Products of registers and seconds pass 2^53; the line is exact all the same.',
    asked([value('v1', 8, START, 1, 0), value('v3', 9, START + 1_000_000, LAST, 0)]),
    energy(Number(((BigInt(LAST) - 1n) * 900n) / 1_000_000n), 0, GAP, ESTIMATED),
  ),
  stated(
    'nothing-after',
    ['REG-004'],
    'No value at or after the end: there is no energy yet.',
    asked([BEFORE, AT_START]),
    {
      missing: START,
    },
  ),
  stated(
    'carried-on',
    ['REG-004'],
    'Settled at last: of 500 Wh generated and 10 consumed in the quarter before, only what was consumed is carried on.',
    asked([BEFORE, AT_START], { final: true }),
    energy(0, 10, ['v0', 'v1'], ESTIMATED),
  ),
  stated(
    'carried-on-adverse',
    ['REG-004'],
    'Of a balancing meter, adverse energy is carried on, beneficial is not.',
    asked(
      [
        { ...BEFORE, beneficial: 10, adverse: 5 },
        { ...AT_START, beneficial: 90, adverse: 25 },
      ],
      { final: true },
    ),
    energy(0, 10, ['v0', 'v1'], { ...ESTIMATED, beneficial: 0, adverse: 20 }),
  ),
  stated(
    'carried-on-further',
    ['REG-004'],
    'The line of the last two values leads on, slot after slot.',
    asked([BEFORE, AT_START], { slot: slot(3), final: true }),
    energy(0, 10, ['v0', 'v1'], ESTIMATED),
  ),
  stated(
    'nothing-to-carry-on',
    ['REG-004'],
    'One value has no power that could be carried on.',
    asked([AT_START], { final: true }),
    energy(0, 0, ['v1'], ESTIMATED),
  ),
  stated(
    'never-read',
    ['REG-004'],
    'A meter that never said anything.',
    asked([], { final: true }),
    energy(0, 0, [], ESTIMATED),
  ),
  stated(
    'before-the-first-value',
    ['REG-003'],
    'Before its first value nothing has been.',
    asked([HOUR_LATER], { final: true }),
    energy(0, 0, ['v3'], ESTIMATED),
  ),
];

export const slotEnergies = areaOf('metering', 'slot-energy', END, CASES);
