// What was found before, kept as long as nothing has changed on which it rests.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const isSource = (/** @type {string} */ name) => /\.(?:js|mjs|json)$/.test(name) && !name.endsWith('.test.js');

/** One hash of all sources in some folders. @param {string} root @param {readonly string[]} folders */
export function hashOf(root, folders) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(isSource).sort();
    for (const name of names)
      hash
        .update(name)
        .update('\0')
        .update(readFileSync(join(root, folder, name)));
  }
  return hash.digest('hex');
}

/** Answers by their keys, in a file that is written after each: whoever is interrupted loses one. */
export class Kept {
  #file;
  #isOnlyKnown;
  /** @type {Record<string, unknown>} */
  #answers = {};

  /** @param {string} file @param {{isOnlyKnown?: boolean}} [options] whether nothing new is found */
  constructor(file, { isOnlyKnown = false } = {}) {
    this.#file = file;
    this.#isOnlyKnown = isOnlyKnown;
    try {
      this.#answers = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      mkdirSync(dirname(file), { recursive: true });
    }
  }

  /** The answer that was kept, or the one that is found now; nothing if that is not wanted. @template T @param {readonly unknown[]} about everything that it follows from @param {() => Promise<T>} find @returns {Promise<T | undefined>} */
  async of(about, find) {
    const key = createHash('sha256').update(JSON.stringify(about)).digest('base64url').slice(0, 22);
    const known = this.#answers[key];
    if (known !== undefined) return /** @type {T} */ (known);
    if (this.#isOnlyKnown) return undefined;
    const found = await find();
    this.#answers[key] = found;
    writeFileSync(this.#file, JSON.stringify(this.#answers));
    return found;
  }
}
