import { SessionEnded } from '@bc4p/node/client';
import { missingCounters } from '@bc4p/protocol/metering';
import { claimedValue } from '../../src/meter/claimed-value.ts';
import type { AppendAnswer, MarketLink } from '../../src/meter/market-link.ts';

/** A market that keeps meter values as one does, and can be gone, or go in the middle of an answer. */
export class FakeMeterMarket {
  /** The id of the value under each counter. */
  readonly kept = new Map<number, string>();
  /** In the order in which they came first. */
  readonly counters: number[] = [];
  readonly registers: number[] = [];
  isDown = false;
  /** Keeps the values of the next requests, and breaks the session before it answers. */
  lostAnswers = 0;
  sessions = 0;

  readonly open = async (): Promise<MarketLink> => {
    this.#assertUp();
    this.sessions += 1;
    return { frameBytes: 1 << 20, append: (tokens) => this.#append(tokens), close: () => Promise.resolve() };
  };

  #assertUp(): void {
    if (this.isDown) throw new SessionEnded('session-ended', 'No session.');
  }

  async #append(tokens: readonly string[]): Promise<AppendAnswer> {
    this.#assertUp();
    let isKnown = true;
    for (const token of tokens) {
      const value = claimedValue(token);
      if (!value.ok) throw new Error(value.refusal.code);
      const { counter, id, generation } = value.value;
      const known = this.kept.get(counter);
      if (known !== undefined && known !== id) throw new Error(`two values under counter ${counter}`);
      if (known === undefined) {
        isKnown = false;
        this.kept.set(counter, id);
        this.counters.push(counter);
        this.registers.push(generation);
      }
    }
    if (this.lostAnswers > 0) {
      this.lostAnswers -= 1;
      throw new SessionEnded('session-ended', 'The session broke.');
    }
    return { isKnown, missing: missingCounters(this.counters) };
  }
}
