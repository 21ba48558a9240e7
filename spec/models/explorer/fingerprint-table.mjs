// Which states have been seen: not the states themselves but 64 bits of each, so that millions fit into memory.
// Two states with the same 64 bits would be taken for one; among ten million that happens once in 370,000 runs.

const EMPTY = -1;

/**
 * Two independent 32-bit hashes of a text (multiply and rotate, then mixed so that every bit counts).
 * @param {string} text @returns {[number, number]}
 */
export function fingerprint(text) {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x85ebca6b);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b ^ code, 0xc2b2ae35);
    b = (b << 17) | (b >>> 15);
  }
  return [mixed(a), mixed(b)];
}

/** The last step of MurmurHash3: each bit of the result depends on every bit of the argument. */
function mixed(/** @type {number} */ hash) {
  const a = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return b ^ (b >>> 16);
}

/** Numbers texts from 0 on in the order in which they are first seen. */
export class FingerprintTable {
  /** Three numbers a place: both hashes and the text's number. A power of two of places, at most half of them used. */
  #places = new Int32Array(3 << 12).fill(EMPTY);
  #size = 0;

  /** How many texts have been seen. */
  get size() {
    return this.#size;
  }

  /**
   * The number of a text; a new one equals `size` before the call.
   * @param {string} text @returns {number}
   */
  number(text) {
    const [a, b] = fingerprint(text);
    const at = this.#place(this.#places, a, b);
    const known = this.#places[at + 2];
    if (known !== undefined && known !== EMPTY) return known;
    this.#places.set([a, b, this.#size], at);
    this.#size += 1;
    if (this.#size * 6 > this.#places.length) this.#grow();
    return this.#size - 1;
  }

  /** Where a fingerprint is, or would be. */
  #place(/** @type {Int32Array} */ places, /** @type {number} */ a, /** @type {number} */ b) {
    const mask = places.length / 3 - 1;
    let place = a & mask;
    for (;;) {
      const at = place * 3;
      if (places[at + 2] === EMPTY || (places[at] === a && places[at + 1] === b)) return at;
      place = (place + 1) & mask;
    }
  }

  #grow() {
    const wider = new Int32Array(this.#places.length * 2).fill(EMPTY);
    for (let at = 0; at < this.#places.length; at += 3) {
      const entry = this.#places.subarray(at, at + 3);
      const [a = 0, b = 0, known = EMPTY] = entry;
      if (known !== EMPTY) wider.set(entry, this.#place(wider, a, b));
    }
    this.#places = wider;
  }
}
