import type { WireLine } from '../run/results.ts';

/** Characters of a line that are kept. */
const LONGEST = 4000;
/** Lines that are kept of one check: its beginning tells as much as its end. */
const MOST = 400;

/** What went over the wires of one check. */
export class WireLog {
  readonly #began = performance.now();
  readonly #lines: WireLine[] = [];
  #omitted = 0;

  /** @param name which of the check's connections, such as `anna` */
  add(direction: WireLine['direction'], name: string, text: string): void {
    if (this.#lines.length >= MOST) {
      this.#omitted += 1;
      return;
    }
    const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
    this.#lines.push({ atMs: Math.round(performance.now() - this.#began), direction, text: `${name}: ${cut}` });
  }

  note(text: string): void {
    this.add('note', 'suite', text);
  }

  lines(): readonly WireLine[] {
    if (this.#omitted === 0) return this.#lines;
    const atMs = Math.round(performance.now() - this.#began);
    return [...this.#lines, { atMs, direction: 'note', text: `${this.#omitted} more lines are left out` }];
  }
}
