/** How much of one neighbour is worked on at a time, and how much more may wait before it is not read any further. */
const AT_ONCE = 16;
const MOST_WAITING = 64;

export interface LinkInboxOptions {
  /** Stops reading what the neighbour sends, and goes on with it. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly onFault: (error: unknown) => void;
}

/**
 * The work that one neighbour makes, begun in the order in which it came. A neighbour that sends more than can be
 * done waits in its own socket, and takes nothing from the others. [TREE-055]
 */
export class LinkInbox {
  readonly #options: LinkInboxOptions;
  readonly #waiting: (() => Promise<void>)[] = [];
  #running = 0;
  #isPaused = false;
  #isStopped = false;

  constructor(options: LinkInboxOptions) {
    this.#options = options;
  }

  /** Begins `act` now, or when there is room for it. */
  take(act: () => Promise<void>): void {
    if (this.#isStopped) return;
    this.#waiting.push(act);
    this.#next();
    if (this.#isPaused || this.#waiting.length <= MOST_WAITING) return;
    this.#isPaused = true;
    this.#options.pause();
  }

  /** Begins nothing more: the session is over. */
  stop(): void {
    this.#isStopped = true;
    this.#waiting.length = 0;
  }

  #next(): void {
    const act = this.#running < AT_ONCE ? this.#waiting.shift() : undefined;
    if (!act) return;
    this.#running += 1;
    act()
      .catch(this.#options.onFault)
      .finally(() => {
        this.#running -= 1;
        this.#next();
        if (!this.#isPaused || this.#isStopped || this.#waiting.length > MOST_WAITING / 2) return;
        this.#isPaused = false;
        this.#options.resume();
      });
  }
}
