/** How many connections may be there that have not become sessions yet. */
export interface NewcomerLimits {
  readonly all: number;
  readonly perOrigin: number;
}

/** Counts connections that are not any further than having been made, in all and by the network they come from. */
export class Newcomers {
  readonly #limits: NewcomerLimits;
  readonly #byOrigin = new Map<string, number>();
  #all = 0;

  constructor(limits: NewcomerLimits) {
    this.#limits = limits;
  }

  /** Counts one more, if there is room for it; it is one less when what is returned is called. */
  admit(origin: string): (() => void) | undefined {
    const own = this.#byOrigin.get(origin) ?? 0;
    if (this.#all >= this.#limits.all || own >= this.#limits.perOrigin) return undefined;
    this.#all += 1;
    this.#byOrigin.set(origin, own + 1);
    let isGone = false;
    return () => {
      if (isGone) return;
      isGone = true;
      this.#all -= 1;
      const left = (this.#byOrigin.get(origin) ?? 1) - 1;
      if (left === 0) this.#byOrigin.delete(origin);
      else this.#byOrigin.set(origin, left);
    };
  }
}
