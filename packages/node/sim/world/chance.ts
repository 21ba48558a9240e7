import { hash } from 'node:crypto';
import { assert } from '@bc4p/protocol';
import type { Random } from '../../src/ports.ts';

const TWO_32 = 2 ** 32;

/**
 * Numbers that look like chance and are the same in every run: Chris Doty-Humphrey's sfc32, whose state comes from the
 * hash of a name. A part of the simulation that draws under a name of its own does not disturb any other.
 */
export class Chance implements Random {
  readonly #name: string;
  readonly #state: Uint32Array;

  constructor(name: string) {
    this.#name = name;
    const seed = hash('sha256', name, 'buffer');
    this.#state = Uint32Array.from([seed.readUInt32LE(0), seed.readUInt32LE(4), seed.readUInt32LE(8), 1]);
    for (let round = 0; round < 12; round += 1) this.#word();
  }

  /** Chance of its own for a part, which depends on this one's name and not on what was drawn from it. */
  of(part: string): Chance {
    return new Chance(`${this.#name}/${part}`);
  }

  #word(): number {
    const state = this.#state;
    const [a = 0, b = 0, c = 0, counter = 0] = state;
    const sum = (a + b + counter) >>> 0;
    state[3] = counter + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    return sum;
  }

  /** A number from 0 (included) to 1 (excluded). */
  unit(): number {
    return this.#word() / TWO_32;
  }

  /** True in this share of all cases. */
  happens(share: number): boolean {
    return this.unit() < share;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1));
  }

  /** One of these, each as likely. */
  one<T>(choices: readonly T[]): T {
    assert(choices.length > 0, 'there is something to choose from');
    return choices[this.between(0, choices.length - 1)] as T;
  }

  /** So many of these, or all of them if there are fewer. */
  some<T>(choices: readonly T[], count: number): T[] {
    const left = [...choices];
    return Array.from({ length: Math.min(count, left.length) }, () => {
      const [chosen] = left.splice(this.between(0, left.length - 1), 1);
      return chosen as T;
    });
  }

  /** One of these, each as likely as its weight says. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const entries = Object.entries(weights) as [T, number][];
    let left = this.unit() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) {
      left -= weight;
      if (left < 0) return name;
    }
    return (entries.at(-1) as [T, number])[0];
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.#word() & 255);
  }
}
