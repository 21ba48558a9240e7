// What the vectors of the market and of fees are made with.

export const SLOT = { start: 1462704300, len: 900 };
export const NOW = 1462701600;
export const ADDRESS = 'quartier7.westnetz.amprion';
/** Two minutes before the slot starts. */
export const GATE = SLOT.start - 120;

/** W that move this many Wh in a slot of a quarter of an hour. */
export const powerFor = (/** @type {number} */ energy) => energy * 4;

export const NO_GRID = { root: 'root', lines: [] };

/** @param {object} [changes] */
export const parameters = (changes = {}) => ({
  address: ADDRESS,
  slotLength: 900,
  gateClosure: 120,
  minimumAvailability: 60,
  horizon: 172800,
  minimumLot: 10,
  lotSizes: [],
  depth: 10,
  retention: 86400,
  grid: NO_GRID,
  ...changes,
});

/** @param {string} id @param {string} upper @param {string} lower @param {number} energy capacity of a slot @param {object} [changes] */
export const line = (id, upper, lower, energy, changes = {}) => ({
  id,
  upper,
  lower,
  capacityUp: powerFor(energy),
  capacityDown: powerFor(energy),
  baseFee: 0,
  tiersUp: [],
  tiersDown: [],
  ...changes,
});

/** @param {string} point @param {object} [changes] */
export const party = (point, changes = {}) => ({
  point,
  node: 'root',
  feedIn: 1_000_000,
  draw: 1_000_000,
  until: NOW + 86400,
  certificate: `certificate-of-${point}`,
  ...changes,
});

/** @param {string} id @param {'buy' | 'sell'} side @param {number} lots @param {number} price @param {any} [changes] */
export function offer(id, side, lots, price, changes = {}) {
  const { at = NOW, party: who = party(`point-of-${id}`), ...fields } = changes;
  const base = { market: ADDRESS, side, slot: SLOT, lot: 100, lots, price, validUntil: GATE };
  return { kind: 'submit-offer', at, id, party: who, offer: { ...base, ...fields } };
}

/** @param {string} id @param {string} offer @param {number} lots @param {number} limit @param {any} [changes] */
export function acceptance(id, offer, lots, limit, changes = {}) {
  const { at = NOW, party: who = party(`point-of-${id}`), offBook, ...fields } = changes;
  const base = { market: ADDRESS, offer, lots, limit, validUntil: GATE };
  const brought = offBook ? { offBook: { id: offBook.id, offer: offBook.offer, party: offBook.party } } : {};
  return { kind: 'accept-offer', at, id, party: who, acceptance: { ...base, ...fields }, ...brought };
}
