// What the vectors of metering are made with.

export const METER = '1EMH0012345678';
/** The slot that is looked at; it ends at 1800000900. */
export const START = 1_800_000_000;
export const END = START + 900;
export const SLOT = { start: START, len: 900 };

/** A meter value without its signature. @param {string} id @param {number} counter @param {number} at @param {number} generation @param {number} consumption @param {object} [more] */
export const value = (id, counter, at, generation, consumption, more = {}) => ({
  id,
  meter: METER,
  counter,
  at,
  generation,
  consumption,
  ...more,
});
