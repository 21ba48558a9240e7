/** A list of whole numbers that grows by doubling: four bytes each, where an ordinary array may need eight or more. */
export class GrowingArray {
  #numbers = new Int32Array(1 << 12);
  #length = 0;

  get length() {
    return this.#length;
  }

  push(/** @type {number} */ number) {
    if (this.#length === this.#numbers.length) {
      const wider = new Int32Array(this.#length * 2);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  /** The number at an index below `length`. */
  at(/** @type {number} */ index) {
    return /** @type {number} */ (this.#numbers[index]);
  }
}
