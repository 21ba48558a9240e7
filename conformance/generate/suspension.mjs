// Vectors of suspension: when a submarket that does not balance is suspended, and when it may trade again.
import { areaOf, stated } from './case-kit.mjs';

const STATES = { a: 'agreed', f: 'faulty', w: 'waiting' };
/** Slots one after the other, a letter each. @param {string} letters */
const slots = (letters) =>
  [...letters].map((letter, place) => ({
    start: 1_800_000_000 + 900 * place,
    state: STATES[/** @type {keyof typeof STATES} */ (letter)],
  }));
const after = (/** @type {string} */ id, /** @type {string} */ comment, letters, /** @type {number} */ limit, says) =>
  stated(id, ['BAL-011', 'BAL-014'], comment, { slots: slots(letters), after: limit }, says);

const CASES = [
  after('four-in-a-row', 'The fourth in a row.', 'affff', 4, { inRow: 4, isDue: true, isOver: false }),
  after('three-in-a-row', 'Not yet.', 'afff', 4, { inRow: 3, isDue: false, isOver: false }),
  after('row-ended', 'A slot that agrees ends the row; one was faulty still.', 'fffaf', 4, {
    inRow: 1,
    isDue: false,
    isOver: false,
  }),
  after('waiting', 'A slot whose time is not over adds nothing, and ends nothing.', 'ffwffw', 4, {
    inRow: 4,
    isDue: true,
    isOver: false,
  }),
  after('all-agree', 'Every slot that was faulty agrees now.', 'aaaaw', 4, { inRow: 0, isDue: false, isOver: true }),
  after('one-still-faulty', 'The newest agree; an older one does not.', 'faaa', 4, {
    inRow: 0,
    isDue: false,
    isOver: false,
  }),
  after('never', 'An operator who suspends nobody.', 'ffffff', 0, { inRow: 6, isDue: false, isOver: true }),
  after('at-once', 'The first faulty slot suspends.', 'af', 1, { inRow: 1, isDue: true, isOver: false }),
];

export const suspension = areaOf('balance', 'suspension', 1_800_009_000, CASES);
