// What the vectors of settlement are made with: what points have traded, and what their meters have seen.

/** What a point has sold and bought, and for how much, in 10⁻⁸ EUR. @param {string} point @param {number} sold @param {number} bought @param {number} [sales] @param {number} [purchases] */
export const booked = (point, sold, bought, sales = 0, purchases = 0) => ({
  point,
  sold,
  bought,
  sales: String(sales),
  purchases: String(purchases),
});

/** @param {string} meter @param {number} generation @param {number} consumption */
export const meter = (meter, generation, consumption) => ({ meter, generation, consumption });

/** @param {string} meter @param {number} generation @param {number} consumption @param {number} beneficial @param {number} adverse */
export const balancer = (meter, generation, consumption, beneficial, adverse) => ({
  meter,
  generation,
  consumption,
  beneficial,
  adverse,
});

/** @param {string} point @param {...object} meters */
export const seen = (point, ...meters) => ({ point, meters });
