import type { RequestType } from '@bc4p/protocol/messages';
import type { Reply, Step } from './request.ts';

/**
 * The order within one session: requests are checked side by side, handled strictly as they came, and answered in that
 * order. [WS-038]
 *
 * One command after the other goes to the market without waiting for the disk in between; a question waits until
 * everything before it was answered, and whatever comes after waits for the question, so that it sees all of the former
 * and nothing of the latter.
 */
export class Turns {
  readonly #onFault: (error: unknown) => void;
  #handled: Promise<unknown> = Promise.resolve();
  #answered: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** `onFault` hears of an answer that failed; the next one has its turn all the same. */
  constructor(onFault: (error: unknown) => void) {
    this.#onFault = onFault;
  }

  /** How many answers have not had their turn yet. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Calls `act` when everything before was answered. */
  answer(act: () => unknown): void {
    this.#waiting += 1;
    this.#answered = this.#answered
      .then(act)
      .catch(this.#onFault)
      .finally(() => {
        this.#waiting -= 1;
      });
  }

  /** Handles a request whose checks are under way when its turn has come; `answer` gets the outcome in its turn. */
  request<T extends RequestType>(
    checked: Promise<Step<T>>,
    answer: (outcome: Promise<Reply<T>>) => Promise<void>,
  ): void {
    const before = this.#answered;
    const handled = this.#handled
      .then(() => checked)
      .then(async (step) => {
        if ('order' in step) return { reply: step.order() };
        await before;
        const reply = step.read();
        await reply.catch(() => undefined);
        return { reply };
      });
    this.#handled = handled.catch(() => undefined);
    const outcome = handled.then(({ reply }) => reply);
    // Each may fail long before its turn to be answered has come; that turn tells.
    checked.catch(() => undefined);
    outcome.catch(() => undefined);
    this.answer(() => answer(outcome));
  }

  /** Resolves when everything so far was answered. */
  async idle(): Promise<void> {
    await this.#answered;
  }
}
