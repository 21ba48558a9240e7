/** What the order of work needs to know of a check. */
interface Planned {
  readonly id: string;
  readonly twin?: string;
}

/**
 * Which checks can be made side by side. Those of one lane follow one another in the order of the list; a negative check
 * waits for its twin. What comes of a check does not depend on when it is its turn, so that two runs come to the same.
 */
export class Lanes<C extends Planned> {
  readonly #waiting: { readonly check: C; readonly place: number; readonly lane: string }[];
  readonly #busy = new Set<string>();
  readonly #unfinished: Set<string>;

  constructor(checks: readonly C[], laneOf: (check: C) => string) {
    this.#waiting = checks.map((check, place) => ({ check, place, lane: laneOf(check) }));
    this.#unfinished = new Set(checks.map(({ id }) => id));
  }

  /** The next check that can begin, with its place in the list; nothing as long as all wait for others, or none is left. */
  begin(): { readonly check: C; readonly place: number } | undefined {
    const passed = new Set<string>();
    let found = this.#waiting.findIndex(({ check, lane }) => {
      // Within a lane nobody overtakes.
      const isNext = !this.#busy.has(lane) && !passed.has(lane);
      passed.add(lane);
      return isNext && (check.twin === undefined || !this.#unfinished.has(check.twin));
    });
    // All that is left waits for a twin behind it in its own lane: the order of the list decides.
    if (found < 0 && this.#busy.size === 0) found = 0;
    const [next] = found < 0 ? [] : this.#waiting.splice(found, 1);
    if (next) this.#busy.add(next.lane);
    return next;
  }

  end(check: C, lane: string): void {
    this.#busy.delete(lane);
    this.#unfinished.delete(check.id);
  }
}
